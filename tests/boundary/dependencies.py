#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Draws who includes whom, as tables in which everything leans on what is to the left of it, and fails when something leans
the other way or when ARCHITECTURE.md tells another order of the topics of core.

Usage: dependencies.py ROOT | --sizes ROOT | --self-test
"""

import re
import sys
from collections import Counter
from pathlib import Path

from source_boundaries import CORE, INCLUDE, without_comments

LAYERS = ["core", "core/render", "ui/models", "ui", "app/decode", "app/cli", "app/gui"]
UI = ["models", "look", "widgets", "delegates", "spelling", "forms", "print", "dialogs", "pages", "shell"]
LARGEST = 10


def layer(path):
    """The longest of LAYERS that the path lies in; None outside."""
    fitting = [name for name in LAYERS if path.startswith(name + "/")]
    return max(fitting, key=len, default=None)


def topic(path, top):
    parts = path.split("/")
    return parts[1] if parts[0] == top and len(parts) > 2 else None


def includes(root):
    """Pairs of paths: the file, and what of ours it includes."""
    for top in ("app", "core", "ui"):
        for file in sorted((root / top).rglob("*")):
            if file.suffix in (".cpp", ".h"):
                for included in INCLUDE.findall(without_comments(file.read_text(encoding="utf-8"))):
                    if included.startswith(("app/", "core/", "ui/")):
                        yield file.relative_to(root).as_posix(), included


def edges(pairs, name_of):
    named = ((name_of(source), name_of(target)) for source, target in pairs)
    return Counter((a, b) for a, b in named if a and b and a != b)


def table(names, found):
    """One row for each name with how often it includes those before it."""
    width = max(len(name) for name in names)
    column = max(4, *(len(name) + 1 for name in names))
    lines = [" " * width + "".join(name.rjust(column) for name in names[:-1])]
    for row, name in enumerate(names):
        cells = ["".rjust(column) if other >= row and not found[name, names[other]] else
                 str(found[name, names[other]] or "·").rjust(column) for other in range(len(names) - 1)]
        lines.append((name.ljust(width) + "".join(cells)).rstrip())
    return lines


def against(names, found):
    return ["%s leans on %s" % edge for edge in sorted(found) if names.index(edge[0]) < names.index(edge[1])]


def told_order(text):
    """The topics of core in the order of ARCHITECTURE.md."""
    start = text.index("Topics of core, in the order")
    paragraph = text[start:text.index("\n\n", start)]
    return [name for name in re.findall(r"`(\w+)`", paragraph)]


def draw(root):
    pairs = list(includes(root))
    problems = []
    ui = [name for name in UI if (root / "ui" / name).is_dir()]
    for title, names, name_of in (("Layers", LAYERS, layer),
                                  ("Topics of core", CORE, lambda path: topic(path, "core")),
                                  ("Folders of ui (pages and shell know each other)", ui, lambda path: topic(path, "ui"))):
        found = edges(pairs, name_of)
        unknown = {name for edge in found for name in edge} - set(names)
        problems += [f"{name} has no place in the picture" for name in sorted(unknown)]
        found = Counter({edge: count for edge, count in found.items() if not unknown & set(edge)})
        print(f"{title}: a row includes the columns so often\n", *table(names, found), "", sep="\n")
        if names is not ui:
            problems += against(names, found)
    told = told_order((root / "ARCHITECTURE.md").read_text(encoding="utf-8"))
    if told != [name for name in CORE if name != "render"]:
        problems.append("ARCHITECTURE.md tells another order of topics: " + " ".join(told))
    for problem in problems:
        print(problem)
    return 1 if problems or not pairs else 0


def sizes(root):
    lines = {file.relative_to(root).as_posix(): file.read_text(encoding="utf-8").count("\n")
             for top in ("app", "core", "ui") for file in (root / top).rglob("*") if file.suffix in (".cpp", ".h")}
    for title, names in (("The shell", sorted(name for name in lines if name.startswith("ui/shell/"))),
                         ("The largest", sorted(lines, key=lines.get, reverse=True)[:LARGEST])):
        print(f"{title}:")
        for name in names:
            print(f"{lines[name]:6} {name}")
    return 0


def self_test():
    pairs = [("core/store/a.cpp", "core/base/b.h"), ("core/base/a.cpp", "core/store/b.h"), ("ui/models/a.h", "core/base/b.h"),
             ("ui/models/a.h", "ui/look/look.h"), ("app/cli/a.cpp", "core/base/b.h"), ("core/render/a.cpp", "core/base/b.h")]
    right = [
        against(CORE, edges(pairs, lambda path: topic(path, "core"))) == ["base leans on store"],
        against(LAYERS, edges(pairs, layer)) == ["ui/models leans on ui"],
        table(["a", "b"], Counter({("b", "a"): 3})) == ["    a", "a", "b   3"],
        told_order("x\nTopics of core, in the order: `base` (a),\n`zip`.\n\nNext `no`") == ["base", "zip"],
    ]
    print(f"{right.count(True)} of {len(right)} right")
    return 0 if all(right) else 1


if __name__ == "__main__":
    if sys.argv[1] == "--self-test":
        sys.exit(self_test())
    sys.exit(sizes(Path(sys.argv[2])) if sys.argv[1] == "--sizes" else draw(Path(sys.argv[1])))
