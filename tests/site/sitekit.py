# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of the exported site share: making sites, finding their pages, saying what is wrong."""
import pathlib
import re
import sys
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "journeys"))
from kinfolio import answer, put, run  # noqa: E402, F401

SKIPPED = 77
RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")


def skip(why):
    print(f"SKIPPED: {why}")
    sys.exit(SKIPPED)


def themes():
    """The themes that the site can be made in, as the program's list of formats names them: name (what it is like)."""
    for one in answer("formats"):
        if one["id"] == "site":
            described = next(option["description"] for option in one["options"] if option["name"] == "theme")
            return re.findall(r"(\w+) \(", described)
    sys.exit("the program cannot write a site")


def export_site(portfolio, target, *options, audience="everyone", language="en"):
    """The site as a plain folder; gives the report of the export."""
    return answer("export", portfolio, "--format", "site", "--to", target, "--audience", audience, "--lang", language, *options)


def export_in(language, portfolio, target, theme):
    """The site as a folder in a language and a theme. No translation of the site's words into a language from right to left is
    there yet; its pages are turned as such a translation would turn them, so that what is looked at is their layout."""
    export_site(portfolio, target, f"theme={theme}", language=language)
    if language.partition("-")[0] not in RIGHT_TO_LEFT:
        return
    for page in pages_of(target):
        root, rest = page.read_text(encoding="utf-8").split("<head>", 1)
        if "dir=" not in root:
            sys.exit(f"{page} does not say its direction where this looks for it")
        page.write_text(root.replace('dir="ltr"', 'dir="rtl"') + "<head>" + rest, encoding="utf-8")


def export_archive(portfolio, target, *options, audience="everyone", language="en"):
    """The archive, unpacked into the folder target; gives the folder in which its start page lies."""
    packed = pathlib.Path(target).with_suffix(".kinfolio")
    answer("export", portfolio, "--to", packed, "--audience", audience, "--lang", language, *options)
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(target)
    (start,) = pathlib.Path(target).glob("*/index.html")
    return start.parent


def pages_of(folder):
    return sorted(path for path in pathlib.Path(folder).rglob("*.html") if path.is_file())


def kind_of(page):
    """What kind of page this is: its own name without the number of its part."""
    return re.sub(r"-\d+$", "", page.stem)


def kinds_of(folder):
    kinds = {}
    for page in pages_of(folder):
        kinds.setdefault(kind_of(page), []).append(page)
    return kinds


def one_of_each(folder):
    """One page of each kind, the longest, which has the most that can be wrong."""
    return [max(pages, key=lambda page: page.stat().st_size) for pages in kinds_of(folder).values()]


class Findings:
    """Collects what is wrong, prints each once, and ends the program with it."""

    def __init__(self):
        self.said = []

    def add(self, text):
        if text not in self.said:
            self.said.append(text)
            print(f"  {text}", flush=True)

    def __len__(self):
        return len(self.said)

    def end(self, summary):
        print(f"{summary}: {len(self.said)} findings")
        sys.exit(1 if self.said else 0)
