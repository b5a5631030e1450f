#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands of "About this portfolio", typed as they stand there: silent about what is whole, naming what is not.

They are run in an unpacked archive and in the folder of a site: whole, with one byte changed, with a file gone, with a file
cut short. Those of a system whose programs are not on this machine are named as not tried.
"""
import pathlib
import shutil
import subprocess
import tempfile

import sitekit
from plainhtml import Page

PROGRAMS = {"Linux": ("sha256sum", ["sh", "-c"]), "macOS": ("shasum", ["sh", "-c"]),
            "Windows PowerShell": ("pwsh", ["pwsh", "-NoProfile", "-Command"])}  # fmt: skip


def commands(about):
    """System to command, as the page gives them."""
    elements = Page(about).elements
    systems = [element.text() for element in elements if element.name == "h3"]
    return dict(zip(systems, (element.text() for element in elements if element.name == "code")))


def changed(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def shortened(path):
    path.write_bytes(path.read_bytes()[:-1])


HARMS = {"a changed byte": changed, "a missing file": pathlib.Path.unlink, "a file cut short": shortened}


def said(shell, command, folder):
    """What the commands print, without what they say on the side."""
    return subprocess.run([*shell, command], cwd=folder, capture_output=True, text=True, check=False).stdout


def look(shell, command, folder, findings, where):
    before = said(shell, command, folder)
    if before:
        findings.add(f"{where}: says of whole files: {before[:200]}")
    victim = max(folder.rglob("*.jpg"), key=lambda path: path.stat().st_size)
    name = victim.relative_to(folder).as_posix()
    whole = victim.read_bytes()
    for harm, damage in HARMS.items():
        damage(victim)
        printed = said(shell, command, folder)
        victim.write_bytes(whole)
        if name not in printed or len(printed.splitlines()) != 1:
            findings.add(f"{where}: {harm} in {name}: {printed[:200]!r}")
    return 1 + len(HARMS)


def main():
    findings, tried, runs = sitekit.Findings(), set(), 0
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        sitekit.answer("sample", scratch / "sample")
        sitekit.export_site(scratch / "sample", scratch / "site #1 [a] é")
        folders = [scratch / "site #1 [a] é", sitekit.export_archive(scratch / "sample", scratch / "archive [1]")]
        for folder in folders:
            (about,) = folder.rglob("about.html")
            typed = commands(about)
            if set(typed) != set(PROGRAMS):
                findings.add(f"the page names {list(typed)}")
            for system, command in typed.items():
                program, shell = PROGRAMS[system]
                if shutil.which(program):
                    runs += look(shell, command, folder, findings, f"{system} in {folder.name}")
                    tried.add(system)
    if not tried:
        sitekit.skip("none of the programs is here")
    print(f"{runs} runs: {', '.join(sorted(tried))}; not tried here: {', '.join(sorted(set(PROGRAMS) - tried)) or 'none'}")
    findings.end("commands")


if __name__ == "__main__":
    main()
