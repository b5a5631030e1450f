#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile strings in every text field of every kind stay words: the site has no element, attribute or link made from them.

  hostile_words.py [--short] [--archive] [--only NUMBER] [--keep FOLDER]

For each string of the corpus (KINFOLIO_CORPUS/hostile/strings.json) two portfolios are made: one with the string in every
field, one with harmless letters of the same shape in its place. Their pages, read strictly, must have the same elements and
attributes, and lead to the same places outside. At the end faults are planted, to see that each would have been found.
--archive looks at the pages inside the archive instead of the plain folder; --short takes only the strings that aim at HTML.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import tempfile
import urllib.parse

import planted_faults
import sitekit
import sitelinks
from filler import TEXT_TYPES, Filler

CORPUS = pathlib.Path(os.environ.get("KINFOLIO_CORPUS", ""))
# More that Markdown, links and our own pages could stumble over.
MORE = ["[x](data:text/html;base64,PHNjcmlwdD4=)", '[x](javascript:alert(1) "x")', "<javascript:alert(1)>", "javascript:alert(1)",
        "`</code><script>alert(1)</script>`", "| a | b |\n|---|---|\n| <b> | \"> |", "&lt;script&gt;&#60;b&#62;",
        "</title></style><script>alert(1)</script>", "' onmouseover='alert(1)", "\u2066\u202ea\u2069"]  # fmt: skip
SHORT = ("html", "markdown", "richtext", "bidi", "xml")
MARKDOWN = "`|-\n"  # what the learner may use to mark up, and what therefore both of a pair have
# Their values are the learner's words, or made from them; that they cannot leave the attribute is the reader's part.
WORDS = {"alt", "title", "aria-label", "download", "content", "srclang", "label", "aria-description"}
NAMES = {"id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls"}
PLAIN_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


def harmless(text):
    """Letters of the same shape: what marks words off stays, so that paragraphs and lines fall alike."""
    kept = MARKDOWN if text in MORE else ""
    return "".join(c if c.isspace() or c in kept or (c.isalnum() and c.isascii()) else "x" for c in text)


def place_of(address):
    """Where an address leads, for comparing: pages and files have generated names, so only that it stays inside."""
    parts = urllib.parse.urlsplit(address)
    if parts.scheme or address.startswith("//"):
        return address
    return pathlib.PurePosixPath(parts.path).suffix + ("#" if parts.fragment else "")


def structure(page, site):
    made = []
    for element in page.elements:
        attributes = []
        for name, value in element.attributes.items():
            if name in sitelinks.LOADS or name == "href":
                value = place_of(value)
            elif name in NAMES:
                if not PLAIN_ID.fullmatch(value):
                    site.say(page.path, f"the {name} {value!r} is not generated")
                value = ""
            elif name == "lang" and sitelinks.LANGUAGE.fullmatch(value):
                continue  # harmless letters may look like a language
            elif name in WORDS and not (element.name == "meta" and element.get("http-equiv")):
                value = ""
            attributes.append((name, value))
        depth, above = 0, element.parent
        while above is not None:
            depth, above = depth + 1, above.parent
        made.append((depth, element.name, tuple(sorted(attributes))))
    return tuple(made)


def compared(hostile, plain, findings):
    """Says where the pages of two sites differ in anything but words; gives the hostile one."""
    sites = [sitelinks.check(folder, findings) for folder in (hostile, plain)]
    counted = [collections.Counter(structure(page, site) for page in site.pages.values()) for site in sites]
    shapes = {structure(page, sites[0]): site_path for site_path, page in sites[0].pages.items()}
    others = [element for shape in (counted[1] - counted[0]) for element in shape]
    for shape in counted[0] - counted[1]:
        extra = collections.Counter(shape) - collections.Counter(others)
        sites[0].say(shapes[shape], f"differs from harmless words: {list(extra)[:4] or 'elements are missing or moved'}")
    if sum(counted[0].values()) != sum(counted[1].values()):
        findings.add(f"{sum(counted[0].values())} pages, with harmless words {sum(counted[1].values())}")
    return sites[0]


def seen(text, site):
    """Whether the string can be read in the site, whatever became of the characters that HTML does not have."""
    kept = "".join(c if c.isprintable() or c.isspace() else "\0" for c in text)
    pattern = r"\W*".join(re.escape(word) for word in re.split(r"[\s\0]+", kept) if word)
    return any(re.search(pattern, page.text()) for page in site.pages.values())


class Journey:
    def __init__(self, wanted, scratch):
        self.scratch, self.archive = scratch, wanted.archive
        self.filler = Filler(sitekit.answer("kinds"))

    def site(self, name, text):
        folder = self.scratch / name
        folder.mkdir()
        self.filler.fill(folder / "portfolio", text, folder / "pictures")
        if self.archive:
            return sitekit.export_archive(folder / "portfolio", folder / "made")
        sitekit.export_site(folder / "portfolio", folder / "made")
        return folder / "made"

    def one(self, number, text):
        findings = planted_faults.Quiet()
        hostile, plain = self.site(f"{number}-hostile", text), self.site(f"{number}-plain", harmless(text))
        site = compared(hostile, plain, findings)
        if re.search(r"\w", text) and not seen(text, site):
            findings.add("the words of the string are nowhere to be read")
        strays = {path.name for path in (self.scratch / f"{number}-hostile").iterdir()}
        if strays - {"portfolio", "pictures", "made", "made.kinfolio"}:
            findings.add(f"written beside the folder: {strays}")
        return findings.said, site

    def plant(self):
        """What a careless writer would make of the first string."""
        text = "<b>\" onclick=\"x\" a=\"</b>"
        hostile, plain = self.site("planted-hostile", text), self.site("planted-plain", harmless(text))
        clean = planted_faults.Quiet()
        compared(hostile, plain, clean)
        escaped = ("&lt;b&gt;&quot; onclick=&quot;x&quot; a=&quot;&lt;/b&gt;", "&lt;b&gt;\" onclick=\"x\" a=\"&lt;/b&gt;")
        plants = {"an element from text": "<b>x</b>",
                  "a link from text": '<a href="http://tracker.invalid/" rel="noreferrer">x</a>',
                  "a script link": '<a href="javascript:alert(1)">x</a>',
                  "a picture from outside": '<img src="http://tracker.invalid/" alt="">',
                  "an attribute": escaped[1]}  # fmt: skip
        missed = []
        for name, markup in plants.items():
            copy = self.scratch / "copy"
            shutil.copytree(hostile, copy)
            if not careless(copy, escaped[0], markup, in_attribute=name == "an attribute"):
                missed.append(f"nowhere to plant {name}")
            found = planted_faults.Quiet()
            compared(copy, plain, found)
            if not set(found.said) - set(clean.said):
                missed.append(f"not found: {name}")
            shutil.rmtree(copy)
        return missed


def careless(folder, escaped, markup, in_attribute):
    for path in sitekit.pages_of(folder):
        page = path.read_text(encoding="utf-8")
        found = re.search(('="' if in_attribute else ">") + re.escape(escaped), page)
        if found:
            at = found.end() - len(escaped)
            path.write_text(page[:at] + markup + page[at + len(escaped):], encoding="utf-8")
            return True
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--short", action="store_true", help="only the strings that aim at HTML")
    parser.add_argument("--archive", action="store_true", help="the pages inside the archive")
    parser.add_argument("--only", type=int, help="one string, by its number")
    parser.add_argument("--keep", help="leave the sites in this folder")
    wanted = parser.parse_args()
    if not (CORPUS / "hostile" / "strings.json").exists():
        sitekit.skip(f"hostile/strings.json is not in KINFOLIO_CORPUS ({CORPUS})")
    listed = json.loads((CORPUS / "hostile" / "strings.json").read_text(encoding="utf-8"))
    texts = [one["text"] for one in listed if not wanted.short or one["for"] in SHORT] + (MORE[:1] if wanted.short else MORE)
    findings = sitekit.Findings()
    with tempfile.TemporaryDirectory() as scratch:
        journey = Journey(wanted, pathlib.Path(wanted.keep or scratch))
        numbers = [wanted.only] if wanted.only is not None else range(len(texts))
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            done = list(pool.map(lambda number: journey.one(number, texts[number]), numbers))
        for number, (said, _) in zip(numbers, done):
            for one in said:
                findings.add(f"{texts[number][:40]!r} (string {number}): {one}")
        for missed in journey.plant():
            findings.add(missed)
        fields = sum(field["type"] in (*TEXT_TYPES, "tags") for kind in journey.filler.kinds for field in kind["fields"])
        refused = collections.Counter(f"{kind}.{field}" for kind, field, _ in journey.filler.refused)
        print(f"{len(done)} strings in {fields} fields of {len(journey.filler.kinds)} kinds, "
              f"{sum(len(site.pages) for _, site in done)} pages; fields that refused some: {dict(refused) or 'none'}")
    findings.end("hostile words")


main()
