# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The judges of audit.py: each takes a site and the pages to look at, and gives how often it looked and what it found."""
import pathlib
import shutil
import urllib.parse

import sitekit
from plainhtml import Page

WIDTHS = (320, 390, 1280)
ODD_PLACE = "my site #1 100%41 é 网页 موقع"


class Judges:
    NAMES = ("html", "vnu", "policy", "glance", "tree", "places", "axe")

    def __init__(self, tools):
        self.tools = tools

    def ask(self, name, folder, pages):
        return getattr(self, name)(folder, pages)

    def html(self, _, pages):
        return len(pages), self.tools.html_validate(pages)

    def vnu(self, folder, pages):
        files = [*pages, *folder.rglob("*.css")]
        return len(files), self.tools.vnu(folder, files)

    def axe(self, _, pages):
        return len(pages) * len(WIDTHS) * 2, self.tools.axe(pages, WIDTHS)

    def policy(self, _, pages):
        return self._shown(pages, WIDTHS, ("light", "dark"))

    def glance(self, _, pages):
        return self._shown(pages, WIDTHS[:1], ("light",))

    def _shown(self, pages, widths, schemes):
        looks, lines = 0, []
        for browser in self.tools.browsers:
            for scheme in schemes:
                answers = self.tools.browse(browser, scheme, [{"file": page, "width": width} for page in pages for width in widths])
                looks += len(answers)
                lines += lines_of(browser, scheme, answers)
        return looks, lines

    def tree(self, _, pages):
        """What Chromium makes of the pages when it may run nothing, beside what our strict reader makes of them."""
        return self.tree_beside({page: Page(page).elements for page in pages})

    def tree_beside(self, read):
        answers = self.tools.browse("chrome", "light", [{"file": page, "width": 1280, "tree": True} for page in read], script=False)
        lines = []
        for page, answer in zip(read, answers):
            ours = [[element.name.lower(), element.attributes] for element in read[page]]
            odd = next((f"{theirs} is {mine} to us" for theirs, mine in zip(answer["tree"], ours) if theirs != mine), None)
            if odd is None and len(ours) != len(answer["tree"]):
                odd = f"{len(answer['tree'])} elements, {len(ours)} to us"
            if odd:
                lines.append(f"{page}: {odd}")
            lines += lines_of("chrome", "without script", [answer])
        return len(answers), lines

    def places(self, folder, _):
        """Read only, in a place whose name is hard to write as an address."""
        odd = self.tools.scratch / ODD_PLACE / "site"
        shutil.rmtree(odd.parent, ignore_errors=True)
        shutil.copytree(folder, odd)
        before = content(odd)
        for path in [odd, *odd.rglob("*")]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        looks, lines = 0, []
        for browser in self.tools.browsers:
            answers = self.tools.browse(browser, "light", [{"file": page, "width": 1280} for page in sitekit.pages_of(odd)])
            looks += len(answers)
            lines += lines_of(browser, "light", answers)
            for answer in answers:
                lines += [f"{browser} {answer['file']}: {address} leads to no file of the site" for address in answer["links"]
                          if leads_astray(address, before)]  # fmt: skip
        if content(odd) != before:
            lines.append("the folder changed by being looked at")
        for path in [odd, *odd.rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)
        return looks, lines


def leads_astray(address, files):
    parts = urllib.parse.urlsplit(address)
    return parts.scheme == "file" and pathlib.Path(urllib.parse.unquote(parts.path)) not in files


def content(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def lines_of(browser, scheme, answers):
    return [f"{browser} {scheme} {answer['width']} {answer['file']}: {found}" for answer in answers for found in answer["found"]]
