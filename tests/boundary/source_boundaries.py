#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Finds source files that reach across a boundary which the compiler does not guard.

Usage: source_boundaries.py ROOT | --self-test
"""

import re
import sys
from pathlib import Path

# The topics of core in the order in which they build on each other: a topic includes only those before it.
CORE = ["base", "markdown", "records", "media", "pictures", "zip", "timeline", "collections", "store", "search", "connections", "map",
        "words", "rdf", "jsonld", "signatures", "credentials", "badges", "portfolio", "wallet", "standards", "overview", "outreach", "exchange", "render"]
MAX_LINES = 600
# Who may ask with a plain box of the toolkit: nobody so far, questions are dialogs of our own.
MESSAGE_BOX_ALLOWED = set()
# What the fronts may use of the archive: everything else goes through core/exchange/exchange.h.
ARCHIVE_ALLOWED = {
    ("app/cli", "core/exchange/archive/archiveverifier.h"),
    ("app/cli", "core/exchange/archive/archivedocument.h"),  # DocumentVersion, for the verb "version"
}
# What programs and window may use of the store: numbers of versions.
STORE_ALLOWED = {"core/store/migrator.h", "core/store/consistency.h"}
# What the fronts go through, one of each row.
DOORS = [("exportPortfolio(",), ("importFile(", "importFileAsNew(")]
# Foreign pictures are decoded in kinfolio-decode and nowhere else.
RENDER_ALLOWED = ("core/render", "app/decode")

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.MULTILINE)
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
STRING = re.compile(r'R"(\w*)\((.*?)\)\1"|"((?:[^"\\\n]|\\.)*)"', re.DOTALL)
SQL = re.compile(r"\b(SELECT\s|INSERT\s+(INTO|OR)\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b|CREATE\s+(TABLE|INDEX|TRIGGER|"
                 r"VIEW)\b|DROP\s+(TABLE|INDEX)\b|ALTER\s+TABLE\b|PRAGMA\s|VACUUM\b|ATTACH\s|BEGIN\s+IMMEDIATE\b)")
SQLITE = re.compile(r"\bsqlite3(_\w+)?\s*[(*;]|\bSQLITE_[A-Z]+\b")
# lupdate takes a call of such a function for QObject's and looks for its words in the wrong place.
OWN_TR = re.compile(r"\bQString\s+tr\(|\bauto\s+tr\b")
QT_MODULE = re.compile(r"^Qt(Gui|Widgets|Svg|SvgWidgets|PrintSupport|OpenGL|Network|Qml|Quick)(/|$)")


def without_comments(text):
    """The code alone; strings stay, also those that look like comments."""
    pattern = re.compile(STRING.pattern + "|" + COMMENT.pattern, re.DOTALL)
    return pattern.sub(lambda match: match.group(0) if match.group(0)[0] in 'R"' else " ", text)


def strings(code):
    return [match.group(2) or match.group(3) or "" for match in STRING.finditer(code)]


def forbidden_include(folder, included):
    """Why a file in this folder must not include that header; None when it may."""
    layer = folder[0]
    if included.startswith("core/render/") and not "/".join(folder[:2]).startswith(RENDER_ALLOWED):
        return "only kinfolio-decode decodes pictures"
    if layer == "core":
        if included.startswith(("ui/", "app/")):
            return "core knows no window and no program"
        module = QT_MODULE.match(included)
        if module and not (folder[1] == "render" and module.group(1) == "Gui"):
            return "core does without this module of Qt"
        if included.startswith("core/") and included.split("/")[1] in CORE:
            if CORE.index(included.split("/")[1]) > CORE.index(folder[1]):
                return "core/%s comes before core/%s" % (folder[1], included.split("/")[1])
    if layer == "ui":
        if included.startswith("app/"):
            return "the window knows no program"
        if folder[1:2] == ["models"]:
            if included.startswith("ui/") and not included.startswith("ui/models/"):
                return "models know no window"
            if included.startswith(("QtWidgets", "QWidget")):
                return "models do without widgets"
    if folder[:2] in (["app", "cli"], ["app", "decode"]):
        if included.startswith("ui/") or included.startswith("QtWidgets"):
            return "this program has no window"
    if layer in ("app", "ui") and included.startswith("core/exchange/archive/"):
        if ("/".join(folder[:2]), included) not in ARCHIVE_ALLOWED:
            return "formats are reached through core/exchange/exchange.h"
    if layer in ("app", "ui") and included.startswith(("core/store/", "core/search/searchindex")):
        if included not in STORE_ALLOWED:
            return "the database is reached through core/portfolio"
    return None


def check_file(path, text):
    """The problems of one file, whose path is relative to the root."""
    folder = path.split("/")[:-1]
    problems = []
    if "SPDX-License-Identifier:" not in "\n".join(text.split("\n")[:6]):
        problems.append("no SPDX head")
    if not path.endswith((".cpp", ".h")):
        return problems
    code = without_comments(text)
    if folder[0] in ("app", "core", "ui"):
        lines = text.count("\n")
        if lines > MAX_LINES:
            problems.append(f"{lines} lines, more than {MAX_LINES}: split it by topic")
        for included in INCLUDE.findall(code):
            why = forbidden_include(folder, included)
            if why:
                problems.append(f"includes {included}: {why}")
        if "QMessageBox" in code and path not in MESSAGE_BOX_ALLOWED:
            problems.append("QMessageBox: questions are dialogs of our own")
        if OWN_TR.search(code):
            problems.append("a function called tr: nobody could translate its words, call it otherwise")
    if folder[0] in ("app", "core", "ui") and folder[:2] not in (["core", "store"], ["core", "search"]):
        for text_of_string in strings(code):
            if SQL.search(text_of_string):
                problems.append(f"SQL: {text_of_string[:60]!r}")
        if SQLITE.search(code) or "sqlite3.h" in INCLUDE.findall(code):
            problems.append("SQLite: its interface is for core/store and core/search")
    return problems


def check_front(name, texts):
    """A front that does not use the doors of exchange.h goes around them."""
    if not texts:
        return []
    code = "".join(texts)
    return [f"{name}: calls none of {', '.join(doors)}" for doors in DOORS if not any(door in code for door in doors)]


def source_files(root):
    for top in ("app", "core", "ui", "tests", "packaging", "resources", "translations"):
        for path in sorted((root / top).rglob("*")):
            if path.name == "CMakeLists.txt" or path.suffix in (".cpp", ".h", ".py", ".sh", ".cmake"):
                yield path
    yield root / "CMakeLists.txt"


def check_tree(root):
    found = []
    fronts = {"app/cli": [], "ui": []}
    count = 0
    for file in source_files(root):
        path = file.relative_to(root).as_posix()
        text = file.read_text(encoding="utf-8")
        count += 1
        found += [f"{path}: {problem}" for problem in check_file(path, text)]
        for front, texts in fronts.items():
            if path.startswith(front + "/") and path.endswith(".cpp"):
                texts.append(without_comments(text))
    for front, texts in fronts.items():
        found += check_front(front, texts)
    for topic in sorted(entry.name for entry in (root / "core").iterdir() if entry.is_dir()):
        if topic not in CORE:
            found.append(f"core/{topic}: has no place in the order of topics (see CORE)")
    for line in found:
        print(line)
    print(f"{count} files, {len(found)} problems")
    return 1 if found or count == 0 else 0


HEAD = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
BAD = [
    ("core/base/a.cpp", "int a;\n"),
    ("core/base/a.cpp", HEAD + "#include <QtWidgets/QMessageBox>\n"),
    ("core/base/a.cpp", HEAD + "#include <QtGui/QImage>\n"),
    ("core/render/a.cpp", HEAD + "#include <QtWidgets/QLabel>\n"),
    ("core/base/a.cpp", HEAD + '#include "ui/shell/mainwindow.h"\n'),
    ("core/base/a.cpp", HEAD + '#include "core/records/record.h"\n'),
    ("core/store/a.cpp", HEAD + '#include "core/portfolio/portfolio.h"\n'),
    ("core/portfolio/a.cpp", HEAD + 'auto a = "SELECT id FROM record";\n'),
    ("core/portfolio/a.cpp", HEAD + 'auto a = R"(\nDELETE FROM link)";\n'),
    ("ui/shell/a.cpp", HEAD + "void f(sqlite3 *db) { sqlite3_close(db); }\n"),
    ("ui/shell/a.cpp", HEAD + '#include "core/exchange/archive/archiveverifier.h"\n'),
    ("ui/shell/a.cpp", HEAD + '#include "core/render/decodepicture.h"\n'),
    ("ui/shell/a.cpp", HEAD + '#include "core/store/recordstore.h"\n'),
    ("ui/shell/a.cpp", HEAD + '#include "app/gui/main.h"\n'),
    ("ui/shell/a.cpp", HEAD + "void f() { QMessageBox::about(0, {}, {}); }\n"),
    ("ui/shell/a.cpp", HEAD + "\n" * (MAX_LINES + 1)),
    ("ui/models/a.cpp", HEAD + "#include <QtWidgets/QLabel>\n"),
    ("ui/models/a.cpp", HEAD + '#include "ui/look/look.h"\n'),
    ("app/cli/a.cpp", HEAD + '#include "ui/models/session.h"\n'),
    ("app/cli/a.cpp", HEAD + '#include "core/exchange/archive/archivereader.h"\n'),
    ("ui/shell/a.cpp", HEAD + 'QString tr(const char *text);\n'),
    ("ui/shell/a.cpp", HEAD + 'const auto tr = [](const char *text) { return text; };\n'),
    ("tests/a.py", "print(1)\n"),
]
GOOD = [
    ("core/store/a.cpp", HEAD + '#include <sqlite3.h>\nauto a = "SELECT id FROM record";\n'),
    ("core/base/a.cpp", HEAD + '// SELECT id FROM record; #include "ui/a.h"\nauto a = "Select a record // ui";\n'),
    ("core/media/a.cpp", HEAD + 'auto a = "application/vnd.sqlite3";\n'),
    ("core/render/a.cpp", HEAD + "#include <QtGui/QImage>\n"),
    ("core/portfolio/a.cpp", HEAD + '#include "core/store/recordstore.h"\n#include "edit.h"\n'),
    ("app/cli/a.cpp", HEAD + '#include "core/exchange/archive/archiveverifier.h"\n'),
    ("app/decode/a.cpp", HEAD + '#include "core/render/decodepicture.h"\n'),
    ("ui/shell/a.cpp", HEAD + '#include <QtWidgets/QLabel>\n#include "core/portfolio/portfolio.h"\n'),
    ("ui/shell/a.cpp", HEAD + 'auto a = tr("Home");\n'),
]


def self_test():
    wrong = [f"not found: {path}\n{text[:120]}" for path, text in BAD if not check_file(path, text)]
    wrong += [f"wrongly found: {path}: {check_file(path, text)}" for path, text in GOOD if check_file(path, text)]
    if not check_front("ui", ["exportPortfolio("]):
        wrong.append("not found: a front without import")
    for line in wrong:
        print(line)
    print(f"{len(BAD)} bad and {len(GOOD)} good samples, {len(wrong)} judged wrongly")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(self_test() if sys.argv[1] == "--self-test" else check_tree(Path(sys.argv[1])))
