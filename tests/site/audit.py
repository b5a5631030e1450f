#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The full audit of the exported site, by judges that share no code with us. Takes long; run by hand.

  audit.py [--languages en,ar,zh] [--themes NAME,...] [--judges NAME,...] [--faults-only | --no-faults] [FOLDER...]

First each judge must find what is planted for it. Then the sample is exported in each language and theme, and one page of
each kind is looked at. With folders given, such as hostile_words.py keeps, those sites are looked at instead. Judges:
  html     html-validate, preset "recommended"
  vnu      the Nu HTML checker, pages and styles
  policy   Chromium and Firefox with the page's policy in force, light and dark, 320, 390 and 1280 px: no error, no report,
           no request, every picture decoded, every sound and film playable, nothing cut off, too wide or at the wrong side
  glance   the same at 320 px in light alone, where nearly all that is cut off or too wide shows
  tree     Chromium without script builds the elements that our strict reader sees
  places   read only, in a folder with spaces, #, % and other letters: everything loads, every link leads somewhere
  axe      axe-core, light and dark, 320, 390 and 1280 px
Themes share their pages and differ in style; languages share their style and differ in words and direction. So policy looks at
every theme of the first language and at the first theme of every language, glance at all the others, tree and places, which
style cannot change, at one site of each language, and the rest at every site. The language is that of the portfolio; the
site's own words follow where they are translated, and a language from right to left turns the pages in any case. Packages
come from npm into KINFOLIO_SITE_TOOLS or a scratch folder; exit code 77 when they cannot be had.
"""
import argparse
import pathlib
import shutil
import sqlite3
import tempfile

import planted_faults
import sitekit
import sitelinks
import sitetools
from judges import Judges
from plainhtml import Page

first, style, into = planted_faults.first, planted_faults.change, planted_faults.into
TOO_WIDE = style("style.css", "body", "h1{width:2000px}body")


def looks_at(judge, first_language, first_theme):
    """Whether the judge looks at the site of a language and a theme that are, or are not, the first of all."""
    if judge in ("tree", "places"):
        return first_theme
    if judge in ("policy", "glance"):
        return (first_language or first_theme) == (judge == "policy")
    return True


def wrong_side(folder):
    into('<div class="prose" dir="auto"><p>نص</p></div>')(folder)
    style("style.css", "body", ".prose{text-align:left}body")(folder)


def broken_picture(folder):
    (folder / "pictures" / "kite.png").write_bytes(b"no picture")


PLANTS = [
    ("html", "empty heading", first("<h1>Kim</h1>", "<h1></h1>")),
    ("vnu", "wrong child", into("<ul><p>x</p></ul>")),
    ("vnu", "wrong style", style("style.css", "#fff", "#ggg")),
    ("axe", "pale text", style("style.css", "#12211f", "#ddd")),
    ("axe", "too wide", TOO_WIDE),
    ("policy", "picture that is none", broken_picture),
    ("policy", "missing picture", planted_faults.remove("pictures/kite.png")),
    ("policy", "picture from outside", into('<img src="http://tracker.invalid/p.png" alt="x">')),
    ("policy", "style attribute", into('<p style="color:red">x</p>')),
    ("policy", "script", into("<script>alert(1)</script>")),
    ("policy", "sound that is none", into('<audio controls src="pictures/kite.png"></audio>')),
    ("policy", "cut off text", style("style.css", "body", "h1{height:4px;overflow:hidden}body")),
    ("policy", "too wide", TOO_WIDE),
    ("glance", "too wide", TOO_WIDE),
    ("glance", "text at the wrong side", wrong_side),
    ("glance", "cut off text on a phone", style("style.css", "body", "@media(max-width:320px){h1{height:4px;overflow:hidden}}body")),
    ("places", "link to nothing", first("work/kite.html", "work/kit.html")),
    ("tree", "other elements", first("<p>Salt", "<p><b>x</b> Salt")),
]


def sample_in(folder, language):
    """The sample as the portfolio of somebody who writes in this language."""
    sitekit.answer("sample", folder)
    database = sqlite3.connect(folder / "portfolio.db")
    database.execute("UPDATE meta SET value = ? WHERE key = 'language'", (language,))
    database.commit()
    database.close()
    return folder


class Audit:
    def __init__(self, wanted, scratch):
        self.wanted, self.scratch = wanted, pathlib.Path(scratch)
        self.tools, self.findings = sitetools.ready(scratch), sitekit.Findings()
        self.judges, self.looks = Judges(self.tools), dict.fromkeys(wanted.judges.split(","), 0)

    def plant(self):
        """Each judge must find its plants, and nothing in the little site without them."""
        asked = [(judge, name, plant) for judge, name, plant in PLANTS if judge in self.looks]
        asked += [(judge, "", None) for judge in self.looks]
        for judge, name, plant in asked:
            folder = self.scratch / "planted"
            shutil.rmtree(folder, ignore_errors=True)
            planted_faults.good_site(folder)
            read = {page: Page(page).elements for page in sitekit.pages_of(folder)}
            if plant:
                plant(folder)
            _, said = self.judges.tree_beside(read) if judge == "tree" else self.judges.ask(judge, folder, list(read))
            browsers = list(self.tools.browsers) if judge in ("policy", "glance", "places") else [""]
            silent = [one for one in browsers if not any(line.startswith(one) for line in said)]
            if name and silent:
                self.findings.add(f"{judge} {' '.join(silent)} does not find: {name}")
            elif not name and said:
                self.findings.add(f"{judge} finds in the good little site: {said[:3]}")
        print(f"{len(asked) - len(self.looks)} planted faults, {len(self.findings)} findings of the judges themselves", flush=True)

    def sites(self):
        """Folders, and whether language and theme are the first of all; of a folder that is given both are."""
        yield from ((folder, True, True) for folder in self.wanted.folders)
        if self.wanted.folders:
            return
        themes = self.wanted.themes.split(",") if self.wanted.themes else sitekit.themes()
        languages = self.wanted.languages.split(",")
        for language in languages:
            sample = sample_in(self.scratch / f"sample-{language}", language)
            for theme in themes:
                folder = self.scratch / f"{language}-{theme}"
                sitekit.export_in(language, sample, folder, theme)
                yield folder, language == languages[0], theme == themes[0]

    def look(self):
        for folder, *first in self.sites():
            pages = sitekit.one_of_each(folder)
            print(f"{folder.name}: {len(pages)} of {len(sitekit.pages_of(folder))} pages, one of each kind", flush=True)
            sitelinks.check(folder, self.findings)
            for judge in self.looks:
                if not looks_at(judge, *first):
                    continue
                looks, lines = self.judges.ask(judge, folder, pages)
                self.looks[judge] += looks
                for line in lines:
                    self.findings.add(f"{judge}: {line.replace(str(self.scratch) + '/', '')}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", metavar="FOLDER", nargs="*", type=pathlib.Path)
    parser.add_argument("--languages", default="en,ar,zh")
    parser.add_argument("--themes", help="all, when not given")
    parser.add_argument("--judges", default=",".join(Judges.NAMES))
    parser.add_argument("--faults-only", action="store_true", help="only see whether the judges find what is planted")
    parser.add_argument("--no-faults", action="store_true", help="the judges have been tried already")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        audit = Audit(wanted, scratch)
        print(", ".join(f"{name} {version}" for name, version in audit.tools.versions().items()), flush=True)
        if not wanted.no_faults:
            audit.plant()
        if not wanted.faults_only:
            audit.look()
    audit.findings.end(f"audit ({', '.join(f'{name} {looks} looks' for name, looks in audit.looks.items())})")


if __name__ == "__main__":
    main()
