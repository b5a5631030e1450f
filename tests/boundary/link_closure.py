#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Looks which libraries the built programs would load: none that speaks to a network, none that they do not need.

Usage: link_closure.py PROGRAM...     names of programs in $KINFOLIO_BIN. Exit code 77: cannot be told here.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

SKIPPED = 77
NEVER = ["Qt6Network", "Qt6Qml", "Qt6Quick", "Qt6Pdf", "Qt6WebEngine", "Qt6WebChannel", "Qt6Multimedia", "Qt6Sql",
         "KF6KIO", "libcurl", "libsoup"]
NOT_IN = {
    "kinfolio-cli": ["Qt6Gui", "Qt6Widgets", "Qt6Svg", "libX11", "libwayland"],
    "kinfolio-decode": ["Qt6Widgets"],
}


def libraries(program):
    listing = subprocess.run(["ldd", str(program)], capture_output=True, text=True, check=True).stdout
    missing = re.findall(r"^\s*(\S+) => not found", listing, re.MULTILINE)
    if missing:
        raise RuntimeError(f"{program.name}: not found: {', '.join(missing)}")
    return re.findall(r"^\s*(\S+\.so\S*)", listing, re.MULTILINE)


def main(names):
    if not shutil.which("ldd"):
        print("ldd is missing here")
        return SKIPPED
    folder = Path(os.environ["KINFOLIO_BIN"])
    # Programs that nobody named count too.
    names = set(names) | {path.name for path in folder.glob("kinfolio*") if os.access(path, os.X_OK) and path.is_file()}
    if not names:
        print(f"no program in {folder}")
        return 1
    problems = 0
    for name in sorted(names):
        found = libraries(folder / name)
        bad = [library for library in found if any(part in library for part in NEVER + NOT_IN.get(name, []))]
        print(f"{name}: {len(found)} libraries" + "".join(f"\n  must not be there: {library}" for library in bad))
        problems += len(bad)
        if not any("libQt6Core" in library for library in found):
            print(f"  {name}: no Qt at all; is this the program?")
            problems += 1
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
