#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Fails when a sentence with a number (%n) in the sources lacks its plural forms in translations/kinfolio_en.ts, or when that file
has forms of a sentence that is gone. CONTRIBUTING.md tells how to bring it up to date.

Usage: plurals.py ROOT LUPDATE | --self-test LUPDATE
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

SKIPPED = 77
FILE = Path("translations/kinfolio_en.ts")
SOURCES = ["core", "ui", "app"]


def messages(path):
    """What is said in a file, with its forms."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            if translation.get("type") in ("vanished", "obsolete"):
                continue
            done = translation.get("type") is None
            found[key] = [form.text or "" for form in translation.iter("numerusform")] if done else []
    return found


def asked_for(root, lupdate, folder):
    """All that the sources ask for, as lupdate puts it into an empty file."""
    fresh = Path(folder) / "fresh.ts"
    subprocess.run([lupdate, "-silent", "-pluralonly", "-locations", "none", "-source-language", "en", "-target-language", "en",
                    "-I", ".", *(top for top in SOURCES if (root / top).is_dir()), "-ts", str(fresh)], cwd=root, check=True)
    return messages(fresh)


def problems(root, lupdate):
    with tempfile.TemporaryDirectory() as folder:
        wanted = asked_for(root, lupdate, folder)
    there = messages(root / FILE)
    if not wanted:
        yield "the sources have no plurals at all"
    for key in sorted(wanted.keys() | there.keys()):
        name = f"{key[0]}: {key[1]}"
        forms = there.get(key)
        if key not in wanted:
            yield f"{name}\n    is no longer in the sources"
        elif forms is None:
            yield f"{name}\n    is missing"
        elif len(forms) != 2 or not all(forms):
            yield f"{name}\n    is unfinished"
        elif any("%Ln" in key[1] and "%Ln" not in form for form in forms):
            yield f"{name}\n    says no number"


SOURCE = """struct Boat { Q_DECLARE_TR_FUNCTIONS(Boat) };
QString crew(int n) { return Boat::tr("%Ln sailors", nullptr, n) + Boat::tr("Aye"); }
"""
TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="en"><context><name>Boat</name>
<message numerus="yes"><source>%Ln {noun}</source><translation{state}><numerusform>{one}</numerusform><numerusform>%Ln {noun}</numerusform>
</translation></message></context></TS>"""
SAMPLES = [
    ({"noun": "sailors", "state": "", "one": "%Ln sailor"}, []),
    ({"noun": "sailors", "state": ' type="unfinished"', "one": "%Ln sailor"}, ["unfinished"]),
    ({"noun": "sailors", "state": "", "one": ""}, ["unfinished"]),
    ({"noun": "sailors", "state": "", "one": "one sailor"}, ["says no number"]),
    ({"noun": "rowers", "state": "", "one": "%Ln rower"}, ["no longer", "missing"]),
]


def self_test(lupdate):
    for values, expected in SAMPLES:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "core").mkdir()
            (root / "core/boat.cpp").write_text(SOURCE, encoding="utf-8")
            (root / FILE).parent.mkdir()
            (root / FILE).write_text(TS.format(**values), encoding="utf-8")
            found = list(problems(root, lupdate))
        if len(found) != len(expected) or not all(word in said for word, said in zip(expected, found)):
            print(f"{values}: {found}, not {expected}")
            return 1
    print(f"{len(SAMPLES)} samples judged as they should be")
    return 0


def main():
    lupdate = shutil.which(sys.argv[2]) if len(sys.argv) == 3 else None
    if lupdate is None:
        print("skipped: lupdate is not installed")
        return SKIPPED
    if sys.argv[1] == "--self-test":
        return self_test(lupdate)
    found = list(problems(Path(sys.argv[1]).resolve(), lupdate))
    for problem in found:
        print(problem)
    print(f"{len(found)} plurals to mend" if found else "every plural has its forms")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
