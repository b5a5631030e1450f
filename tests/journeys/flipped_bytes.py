#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One changed byte anywhere in an archive: verify finds it, or names and contents are what they were.

The judge is Python's own zip reader. KINFOLIO_FLIPS sets how many bytes are tried, KINFOLIO_SEED which.
"""
import os
import pathlib
import random
import sys
import tempfile
import zipfile

from kinfolio import answer, run


def contents(path):
    with zipfile.ZipFile(path) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def main():
    count = int(os.environ.get("KINFOLIO_FLIPS", "300"))
    generator = random.Random(int(os.environ.get("KINFOLIO_SEED", "20260307")))
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        answer("sample", scratch / "sample")
        first, second = scratch / "1.kinfolio", scratch / "2.kinfolio"
        answer("export", scratch / "sample", "--to", first, "--audience", "me")
        answer("export", scratch / "sample", "--to", second, "--audience", "me")
        good = first.read_bytes()
        if good != second.read_bytes():
            sys.exit("two exports differ")
        original = contents(first)
        changed = scratch / "changed.kinfolio"
        found = harmless = 0
        for _ in range(count):
            at = generator.randrange(len(good))
            flipped = bytearray(good)
            flipped[at] ^= generator.randrange(1, 256)
            changed.write_bytes(flipped)
            code, _, said = run("verify", changed)
            if code in (1, 5):
                found += 1
                continue
            if code != 0:
                sys.exit(f"byte {at}: exit {code}: {said}")
            if contents(changed) != original:
                sys.exit(f"byte {at}: verify says whole, but a name or content changed")
            harmless += 1
        print(f"{len(good)} bytes, {count} flipped one at a time: {found} found, {harmless} without meaning; "
              "two exports identical")


main()
