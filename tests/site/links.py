#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample's site, in every theme and for every audience, as a folder and inside the archive: links, loads, names, policy.

  links.py [FOLDER]     checks the site in FOLDER instead
"""
import pathlib
import sys
import tempfile

import sitekit
import sitelinks


def sites(scratch):
    sample = scratch / "sample"
    sitekit.answer("sample", sample)
    for theme in sitekit.themes():
        folder = scratch / f"site-{theme}"
        sitekit.export_site(sample, folder, f"theme={theme}")
        yield f"theme {theme}", folder
    for audience in ("me", "chosen"):
        folder = scratch / f"site-{audience}"
        sitekit.export_site(sample, folder, audience=audience)
        yield f"audience {audience}", folder
    yield "archive", sitekit.export_archive(sample, scratch / "archive")


def main():
    findings = sitekit.Findings()
    with tempfile.TemporaryDirectory() as scratch:
        given = [(name, pathlib.Path(name)) for name in sys.argv[1:]]
        for name, folder in given or sites(pathlib.Path(scratch)):
            before = len(findings)
            site = sitelinks.check(folder, findings)
            print(f"{name}: {len(site.pages)} pages, {site.links} links, {site.styles} bytes of CSS, "
                  f"{len(findings) - before} findings", flush=True)
    findings.end("links")


main()
