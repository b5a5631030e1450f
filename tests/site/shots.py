#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the exported site for a person to look at: one page of each kind, in browsers, widths, schemes and themes.

  shots.py FOLDER [--browsers chrome,firefox] [--themes NAME,...] [--languages en,ar] [--widths 1280,390] [--only WORD]

FOLDER/LANGUAGE-THEME/KIND-BROWSER-SCHEME-WIDTH.png, and in Chromium KIND-print-PAPER-N.png by way of PDF (needs pdftoppm).
"""
import argparse
import pathlib
import shutil
import subprocess
import tempfile

import sitekit
import sitetools
from audit import sample_in


def prints(target, kinds):
    for kind in kinds:
        for paper in ("A4", "Letter"):
            made = target / f"{kind}-print-{paper}.pdf"
            if made.exists() and shutil.which("pdftoppm"):
                subprocess.run(["pdftoppm", "-r", "60", "-png", made, made.with_suffix("")], check=True)


def visits_of(kinds, target, browser, scheme, widths):
    for kind, page in kinds.items():
        for width in widths:
            visit = {"file": page, "width": width, "touch": width < 700, "picture": target / f"{kind}-{browser}-{scheme}-{width}.png"}
            yield visit
        if browser == "chrome" and scheme == "light":
            for paper in ("A4", "Letter"):
                yield {"file": page, "width": 1280, "print": target / f"{kind}-print-{paper}.pdf", "paper": paper}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--browsers", default="chrome,firefox")
    parser.add_argument("--themes")
    parser.add_argument("--languages", default="en,ar")
    parser.add_argument("--schemes", default="light,dark")
    parser.add_argument("--widths", default="1280,390")
    parser.add_argument("--only", default="", help="only kinds of pages whose name has this")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        tools = sitetools.ready(scratch)
        for language in wanted.languages.split(","):
            sample = sample_in(pathlib.Path(scratch) / f"sample-{language}", language)
            for theme in wanted.themes.split(",") if wanted.themes else sitekit.themes():
                folder = pathlib.Path(scratch) / f"{language}-{theme}"
                sitekit.export_in(language, sample, folder, theme)
                kinds = {sitekit.kind_of(page): page for page in sitekit.one_of_each(folder)}
                kinds = {kind: page for kind, page in kinds.items() if wanted.only in kind}
                target = wanted.folder.resolve() / folder.name
                target.mkdir(parents=True, exist_ok=True)
                for browser in wanted.browsers.split(","):
                    for scheme in wanted.schemes.split(","):
                        widths = [int(width) for width in wanted.widths.split(",")]
                        tools.browse(browser, scheme, list(visits_of(kinds, target, browser, scheme, widths)))
                prints(target, kinds)
                print(f"{target}: {len(list(target.glob('*.png')))} pictures", flush=True)


main()
