# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads our own pages and refuses every other HTML.

Browsers repair what is written badly, each parser in a way of its own, and that is where text turns into markup. So this
reader knows only the plain form that our writer makes: every element closed, every value in double quotes, no stray
< > or &, no comment, nothing that a parser would move elsewhere. What it accepts every browser reads the same way; that it
does is compared with a real browser's tree by audit.py.
"""
import html
import pathlib
import re

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
RAW = {"style", "script", "title", "textarea"}
DRAWING = {"svg"}
# What may not stand in a paragraph: a parser closes the paragraph before it.
BLOCKS = {"address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figcaption", "figure", "footer",
          "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main", "menu", "nav", "ol", "p", "pre",
          "search", "section", "table", "ul"}  # fmt: skip
CHILDREN = {"table": {"caption", "colgroup", "thead", "tbody", "tfoot"}, "thead": {"tr"}, "tbody": {"tr"}, "tfoot": {"tr"},
            "tr": {"td", "th"}, "ul": {"li"}, "ol": {"li"}, "colgroup": {"col"}, "select": {"option"},
            "html": {"head", "body"}}  # fmt: skip
PARENTS = {"tr": {"thead", "tbody", "tfoot"}, "td": {"tr"}, "th": {"tr"}, "li": {"ul", "ol", "menu"},
           "dt": {"dl", "div"}, "dd": {"dl", "div"}, "summary": {"details"}, "body": {"html"}, "head": {"html"}}  # fmt: skip

TAG = re.compile(r'<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"<>]*")?)*)\s*(/?)>')
ATTRIBUTE = re.compile(r'([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"]*)")?')
REFERENCE = re.compile(r"&(?:amp|lt|gt|quot|nbsp|#\d+|#x[0-9a-fA-F]+);")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


class NotPlain(Exception):
    pass


class Element:
    def __init__(self, name, attributes, parent):
        self.name, self.attributes, self.parent, self.children, self.own_text = name, attributes, parent, [], ""

    def get(self, attribute):
        return self.attributes.get(attribute)

    def text(self):
        return self.own_text + "".join(child.text() for child in self.children)

    def inside(self, names):
        above = self.parent
        while above is not None and above.name not in names:
            above = above.parent
        return above


class Page:
    """One page: its elements in the order of the document."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.elements = []
        self._read(self.path.read_bytes().decode("utf-8"))

    def _fail(self, at, why):
        raise NotPlain(f"{self.path.name}, character {at}: {why}")

    def _read(self, document):
        start = re.match(r"<!doctype html>\n?", document, re.IGNORECASE)
        if not start:
            self._fail(0, "does not begin with <!DOCTYPE html>")
        odd = FORBIDDEN.search(document)
        if odd:
            self._fail(odd.start(), f"the character {odd.group()!r} is not allowed in HTML")
        at, current, root = start.end(), None, None
        while at < len(document):
            if document[at] != "<":
                at = self._take_text(document, at, current)
                continue
            tag = TAG.match(document, at)
            if not tag:
                self._fail(at, f"not a plain tag: {document[at:at + 60]!r}")
            closing, name, attributes, slash = tag.groups()
            at = tag.end()
            if closing:
                if current is None or current.name != name:
                    self._fail(tag.start(), f"</{name}> closes {current.name if current else 'nothing'}")
                current = current.parent
                continue
            element = self._opened(tag.start(), name, attributes, current)
            root = root or element
            if slash and not (name in VOID or name in DRAWING or element.inside(DRAWING)):
                self._fail(tag.start(), f"<{name}/> is no empty element")
            if slash or name in VOID:
                continue
            if name in RAW and not element.inside(DRAWING):
                at = self._take_raw(document, at, element)
            else:
                current = element
        if current is not None:
            self._fail(at, f"<{current.name}> is never closed")
        if root is None or root.name != "html":
            self._fail(0, "the first element is not html")

    def _opened(self, at, name, attributes, parent):
        if parent is None and self.elements:
            self._fail(at, f"<{name}> after the end of the document")
        values = {}
        for key, value in ATTRIBUTE.findall(attributes):
            if key in values:
                self._fail(at, f"{key} twice in <{name}>")
            values[key] = self._decoded(at, value)
        element = Element(name, values, parent)
        if not element.inside(DRAWING):
            self._check_place(at, element)
        self.elements.append(element)
        if parent is not None:
            parent.children.append(element)
        return element

    def _check_place(self, at, element):
        name, parent = element.name, element.parent
        if name != name.lower():
            self._fail(at, f"<{name}> is not written in small letters")
        over = parent.name if parent else ""
        if over in CHILDREN and name not in CHILDREN[over]:
            self._fail(at, f"<{name}> may not stand in <{over}>")
        if name in PARENTS and over not in PARENTS[name]:
            self._fail(at, f"<{name}> may not stand in <{over}>")
        if name in BLOCKS and element.inside({"p"}):
            self._fail(at, f"<{name}> in a paragraph would end the paragraph")
        for alone in ("a", "button", "form"):
            if name == alone and element.inside({alone}):
                self._fail(at, f"<{name}> in <{name}>")

    def _decoded(self, at, text):
        if "&" in REFERENCE.sub("", text):
            self._fail(at, f"a bare & in {text[:60]!r}")
        return html.unescape(text)

    def _take_text(self, document, at, current):
        end = document.find("<", at)
        end = len(document) if end < 0 else end
        text = document[at:end]
        if ">" in text:
            self._fail(at, f"a bare > in {text[:60]!r}")
        if current is None or current.name in CHILDREN or current.name in ("head", "dl"):
            if text.strip():
                self._fail(at, f"text where none may stand: {text.strip()[:60]!r}")
        else:
            current.own_text += self._decoded(at, text)
        return end

    def _take_raw(self, document, at, element):
        end = document.find("</", at)
        closing = f"</{element.name}>"
        if end < 0 or not document.startswith(closing, end):
            self._fail(at, f"<{element.name}> does not end with {closing}")
        raw = document[at:end]
        if "<" in raw:
            self._fail(at, f"a < in <{element.name}>")
        element.own_text = self._decoded(at, raw) if element.name in ("title", "textarea") else raw
        return end + len(closing)

    def named(self, name):
        return [element for element in self.elements if element.name == name]

    def ids(self):
        return [element.get("id") for element in self.elements if element.get("id") is not None]

    def text(self):
        return "".join(element.own_text + "\n" for element in self.elements if element.name not in ("style", "script"))

    def policy(self):
        """The content security policy: directive to its sources, or None."""
        for meta in self.named("meta"):
            if (meta.get("http-equiv") or "").lower() == "content-security-policy":
                parts = [part.split() for part in meta.get("content").split(";") if part.strip()]
                return {part[0]: part[1:] for part in parts}
        return None
