# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold for a site as files, without a browser: every link leads somewhere, nothing comes from outside, nothing runs.

check(folder, findings) looks at every page and style file below folder, strictly (plainhtml.py).
"""
import pathlib
import re
import urllib.parse

import sitekit
from plainhtml import NotPlain, Page

MAX_CSS = 30_000
PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
LINKS = ("a", "area")
LOADS = {"src", "poster", "data", "background", "xlink:href", "action", "formaction"}
URL = re.compile(r"url\(\s*['\"]?([^'\")]*)['\"]?\s*\)|@import\s+['\"]?([^'\";\s]+)", re.IGNORECASE)
NEVER = {"script", "iframe", "frame", "object", "embed", "applet", "base", "form", "portal", "math", "template", "noscript"}
LOAD_FREE = {"'none'", "'self'"}
# What a page carries within: captions alone, which browsers do not load from the disk.
CAPTIONS = re.compile(r"data:text/vtt;base64,[A-Za-z0-9+/]+={0,2}")
CARRIED = ("media-src", "data:")
# Without these the page could send or load; those of no fallback to default-src are named one by one.
POLICY = {"default-src": "'none'", "base-uri": "'none'", "form-action": "'none'"}


def attributes_that_load(element):
    for name, value in element.attributes.items():
        if name in LOADS or (name == "href" and element.name not in LINKS):
            yield name, value
        elif name in ("srcset", "imagesrcset"):
            for candidate in value.split(","):
                if candidate.strip():
                    yield name, candidate.split()[0]


class Site:
    def __init__(self, folder, findings):
        self.folder, self.findings = pathlib.Path(folder).resolve(), findings
        self.pages, self.styles, self.links = {}, 0, 0

    def name(self, path):
        return str(path.relative_to(self.folder))

    def read(self):
        for path in sitekit.pages_of(self.folder):
            try:
                self.pages[path] = Page(path)
            except NotPlain as why:
                self.findings.add(f"not plain HTML: {self.name(path.parent)}/{why}")

    def say(self, path, text):
        self.findings.add(f"{self.name(path)}: {text}")

    # --- addresses

    def inside(self, path, address, what):
        """The file that a relative address means, or None; its part behind # is looked for as well."""
        parts = urllib.parse.urlsplit(address)
        if parts.query or "\\" in address:
            self.say(path, f"{what} {address!r} is no plain path")
            return None
        try:
            plain = urllib.parse.unquote(parts.path, errors="strict")
        except UnicodeDecodeError:
            self.say(path, f"{what} {address!r} is not UTF-8")
            return None
        target = (path.parent / plain).resolve() if plain else path
        if not target.is_relative_to(self.folder):
            self.say(path, f"{what} {address!r} leads out of the folder")
            return None
        if not target.is_file() or target.name not in (one.name for one in target.parent.iterdir()):
            self.say(path, f"{what} {address!r} leads to no file")
            return None
        if parts.fragment:
            page = self.pages.get(target)
            if page and urllib.parse.unquote(parts.fragment) not in page.ids():
                self.say(path, f"{what} {address!r}: there is no such place in {self.name(target)}")
        return target

    def follow(self, path, element):
        """A link of a reader's: inside the folder, or to the web or mail by a plain address."""
        address = element.get("href")
        scheme = urllib.parse.urlsplit(address).scheme.lower()
        self.links += 1
        if not scheme and not address.startswith("//"):
            if not address:
                self.say(path, "an empty link")
            return self.inside(path, address, "the link")
        if scheme not in ("http", "https", "mailto"):
            self.say(path, f"a link to {address[:60]!r}")
        elif scheme != "mailto" and "noreferrer" not in (element.get("rel") or "").split():
            self.say(path, f"the link to {address[:60]!r} tells where the reader comes from")
        return None

    def load(self, path, address, what):
        if urllib.parse.urlsplit(address).scheme or address.startswith("//"):
            self.say(path, f"{what} loads {address[:60]!r} from outside")
            return None
        return self.inside(path, address, what)

    # --- pages and styles

    def check_page(self, path, page):
        reached = set()
        for element in page.elements:
            if element.name in NEVER:
                self.say(path, f"a <{element.name}>")
            for name, value in element.attributes.items():
                if name.startswith("on") or name in ("srcdoc", "ping", "http-equiv") and value.lower() == "refresh":
                    self.say(path, f"the attribute {name} in <{element.name}>")
            if element.name in LINKS and element.get("href") is not None:
                reached.add(self.follow(path, element))
            for name, address in attributes_that_load(element):
                if not (element.name == "track" and CAPTIONS.fullmatch(address)):
                    self.load(path, address, f"{name} of <{element.name}>")
            if not LANGUAGE.fullmatch(element.get("lang") or "en"):
                self.say(path, f"{element.get('lang')[:40]!r} is no language")
            if element.name == "img" and element.get("alt") is None:
                self.say(path, f"a picture without alt: {element.get('src')}")
        ids = page.ids()
        for one in {one for one in ids if ids.count(one) > 1}:
            self.say(path, f"the id {one} stands {ids.count(one)} times")
        self.check_head(path, page)
        return reached - {None}

    def check_head(self, path, page):
        if not page.elements[0].get("lang"):
            self.say(path, "html has no lang")
        if len(page.named("title")) != 1 or not page.named("title")[0].text().strip():
            self.say(path, "no title")
        if len(page.named("h1")) != 1:
            self.say(path, f"{len(page.named('h1'))} headings of the first rank")
        policy = page.policy()
        if policy is None:
            self.say(path, "no content security policy")
            return
        for directive, source in POLICY.items():
            if policy.get(directive) != [source]:
                self.say(path, f"the policy says {directive} {policy.get(directive)}")
        for directive, sources in policy.items():
            if directive.startswith("script") and sources != ["'none'"]:
                self.say(path, f"the policy allows {directive}")
            for source in sources:
                if source not in LOAD_FREE and (directive, source) != CARRIED and not (directive == "style-src" and source.startswith("'sha256-")):
                    self.say(path, f"the policy allows {directive} {source}")
        # The policy would block these, so the page would look other than meant.
        if "'unsafe-inline'" not in policy.get("style-src", []):
            for element in page.elements:
                if element.get("style") is not None:
                    self.say(path, f"a style attribute in <{element.name}>, which the policy blocks")

    def check_styles(self):
        sheets = {path: path.read_text(encoding="utf-8") for path in self.folder.rglob("*.css")}
        inline = {path: "".join(style.text() for style in page.named("style")) for path, page in self.pages.items()}
        for path, text in [*sheets.items(), *inline.items()]:
            for found in URL.finditer(text):
                address = found.group(1) or found.group(2) or ""
                if not address.startswith("#"):
                    self.load(path, address, "a style")
        for path, page in self.pages.items():
            total = len(inline[path].encode())
            for link in page.named("link"):
                if "stylesheet" in (link.get("rel") or "").split():
                    total += len(sheets.get((path.parent / link.get("href")).resolve(), "").encode())
            self.styles = max(self.styles, total)
            if total == 0:
                self.say(path, "no style")
        if self.styles > MAX_CSS:
            self.findings.add(f"{self.styles} bytes of CSS on one page, more than {MAX_CSS}")

    def check_names(self):
        for path in self.folder.rglob("*"):
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                self.say(path, "is no plain file")
            elif not PLAIN_NAME.fullmatch(path.name) or len(path.name) > 120:
                self.say(path, "is no plain ASCII name")

    def check(self):
        self.read()
        self.check_names()
        reached = {path: self.check_page(path, page) for path, page in self.pages.items()}
        self.check_styles()
        start = self.folder / "index.html"
        if start not in self.pages:
            self.findings.add("there is no readable index.html to begin with")
            return self
        seen, todo = {start}, [start]
        while todo:
            new = {path for path in reached.get(todo.pop(), ()) if path in self.pages} - seen
            seen |= new
            todo += new
        for path in self.pages.keys() - seen:
            self.say(path, "no link leads here from the first page")
        return self


def check(folder, findings):
    return Site(folder, findings).check()
