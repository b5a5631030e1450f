#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A check that cannot fail proves nothing: one fault at a time is planted in a good little site, and each must be found."""
import pathlib
import sys
import tempfile
import zlib

import sitelinks

HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; img-src &#39;self&#39;; style-src &#39;self&#39;; \
base-uri &#39;none&#39;; form-action &#39;none&#39;">
<title>Kim</title>
<link rel="stylesheet" href="style.css">
</head>
<body><main>
"""
FOOT = "</main>\n</body>\n</html>\n"
FIRST = """<h1>Kim</h1>
<p>Salt &amp; pepper, 1 &lt; 2.</p>
<p><a href="work/kite.html#end">Kite</a> <a href="https://kite.example/" rel="noreferrer noopener">elsewhere</a></p>
<ul><li><a href="mailto:kim@example.org">mail</a></li></ul>
"""
SECOND = """<h1>Kite</h1>
<figure><img src="../pictures/kite.png" alt="A red kite"></figure>
<p id="end"><a href="../index.html">Back</a></p>
"""


def picture():
    """One red pixel."""
    def chunk(kind, data):
        body = kind + data
        return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"\0\0\0\1\0\0\0\1\x08\2\0\0\0")
            + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b""))  # fmt: skip


def good_site(folder):
    (folder / "work").mkdir(parents=True)
    (folder / "pictures").mkdir()
    (folder / "index.html").write_text(HEAD + FIRST + FOOT, encoding="utf-8")
    (folder / "work" / "kite.html").write_text(HEAD.replace("style.css", "../style.css") + SECOND + FOOT, encoding="utf-8")
    (folder / "style.css").write_text("body{color:#12211f;background:#fff}\n", encoding="utf-8")
    (folder / "pictures" / "kite.png").write_bytes(picture())


def change(name, old, new):
    def plant(folder):
        path = folder / name
        text = path.read_text(encoding="utf-8")
        if old not in text:
            sys.exit(f"the little site has no {old!r} to replace")
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return plant


def first(old, new):
    return change("index.html", old, new)


def into(markup):
    return first("<p>Salt", markup + "\n<p>Salt")


def remove(name):
    return lambda folder: (folder / name).unlink()


def orphan(folder):
    (folder / "orphan.html").write_text(HEAD + "<h1>Alone</h1>\n" + FOOT, encoding="utf-8")


def odd_name(folder):
    (folder / "pictures" / "kité #1.png").write_bytes(picture())


def second_name(folder):
    (folder / "pictures" / "link.png").symlink_to("kite.png")


# What is planted, and words of the finding that must come of it.
FAULTS = [
    ("link to a missing page", remove("work/kite.html"), "leads to no file"),
    ("missing picture", remove("pictures/kite.png"), "leads to no file"),
    ("missing style", remove("style.css"), "leads to no file"),
    ("missing place", first("#end", "#nowhere"), "no such place"),
    ("wrong capital", first("work/kite.html", "work/Kite.html"), "leads to no file"),
    ("way out", first("work/kite.html#end", "../../etc/hostname"), "leads out of the folder"),
    ("absolute path", first("work/kite.html#end", "/etc/hostname"), "leads out of the folder"),
    ("query", first("kite.html#end", "kite.html?a=1"), "no plain path"),
    ("file address", first("work/kite.html#end", "file:///etc/hostname"), "a link to"),
    ("javascript link", first("work/kite.html#end", "JavaScript:alert(1)"), "a link to"),
    ("data link", first("work/kite.html#end", "data:text/html,x"), "a link to"),
    ("referrer", first(' rel="noreferrer noopener"', ""), "tells where the reader comes from"),
    ("picture from outside", into('<img src="https://tracker.invalid/p.png" alt="x">'), "from outside"),
    ("picture without scheme", into('<img src="//tracker.invalid/p.png" alt="x">'), "from outside"),
    ("srcset from outside", into('<img src="pictures/kite.png" srcset="https://t.invalid/p.png 2x" alt="x">'), "from outside"),
    ("poster from outside", into('<video src="pictures/kite.png" poster="http://t.invalid/p.png"></video>'), "from outside"),
    ("captions from outside", into('<video><track src="https://t.invalid/c.vtt" srclang="en"></video>'), "from outside"),
    ("captions that are a page", into('<video><track src="data:text/html;base64,eA=="></video>'), "from outside"),
    ("picture within", into('<img src="data:text/vtt;base64,eA==" alt="x">'), "from outside"),
    ("style from outside", change("style.css", "#fff", "url(https://t.invalid/p.png)"), "from outside"),
    ("import in a style", change("style.css", "body", '@import "https://t.invalid/s.css";body'), "from outside"),
    ("font missing", change("style.css", "#fff", "url('font.woff')"), "leads to no file"),
    ("script", into("<script>x</script>"), "a <script>"),
    ("handler", into('<p onclick="x()">x</p>'), "the attribute onclick"),
    ("refresh", first("<title>", '<meta http-equiv="refresh" content="0">\n<title>'), "the attribute http-equiv"),
    ("frame", into('<iframe src="index.html"></iframe>'), "a <iframe>"),
    ("base", first("<title>", '<base href="x">\n<title>'), "a <base>"),
    ("form", into('<form action="x"></form>'), "a <form>"),
    ("style attribute", into('<p style="color:red">x</p>'), "a style attribute"),
    ("no policy", first("Content-Security-Policy", "X-Policy"), "no content security policy"),
    ("weak policy", first("default-src &#39;none&#39;", "default-src *"), "the policy says default-src"),
    ("policy with script", first("style-src &#39;self&#39;", "script-src &#39;self&#39;"), "the policy allows script-src"),
    ("policy with inline", first("style-src &#39;self&#39;", "style-src &#39;unsafe-inline&#39;"), "the policy allows style-src"),
    ("policy with pictures within", first("img-src &#39;self&#39;", "img-src data:"), "the policy allows img-src"),
    ("policy with a host", first("img-src &#39;self&#39;", "img-src https:"), "the policy allows img-src"),
    ("no alt", into('<img src="pictures/kite.png">'), "without alt"),
    ("id twice", into('<p id="a">x</p><p id="a">y</p>'), "the id a stands 2 times"),
    ("no language", first(' lang="en"', ""), "html has no lang"),
    ("odd language", into('<p lang="&lt;b&gt;">x</p>'), "is no language"),
    ("no title", first("<title>Kim</title>", "<title> </title>"), "no title"),
    ("second h1", into("<h1>Kim again</h1>"), "2 headings"),
    ("orphan", orphan, "no link leads here"),
    ("too much style", change("style.css", "body", "/*" + "x" * 30_000 + "*/body"), "bytes of CSS"),
    ("odd name", odd_name, "no plain ASCII name"),
    ("symbolic link", second_name, "no plain file"),
    ("bare ampersand", first("&amp;", "&"), "a bare &"),
    ("bare angle", first("1 &lt; 2", "1 > 2"), "a bare >"),
    ("half a tag", first("1 &lt; 2", "1 < 2"), "not a plain tag"),
    ("comment", into("<!-- x -->"), "not a plain tag"),
    ("value without quotes", into("<p id=a>x</p>"), "not a plain tag"),
    ("single quotes", into("<p id='a'>x</p>"), "not a plain tag"),
    ("unclosed", into("<section>"), "closes section"),
    ("paragraph in a paragraph", into("<p><p>x</p></p>"), "would end the paragraph"),
    ("link in a link", into('<a href="index.html"><a href="index.html">x</a></a>'), "<a> in <a>"),
    ("stray list item", into("<li>x</li>"), "may not stand in"),
    ("attribute twice", into('<p id="a" id="b">x</p>'), "id twice"),
    ("control character", first("Salt", "Sa\x1blt"), "is not allowed in HTML"),
    ("no doctype", first("<!DOCTYPE html>\n", ""), "does not begin with"),
    ("style in a table", into("<table>x</table>"), "text where none may stand"),
]


class Quiet:
    def __init__(self):
        self.said = []

    def add(self, text):
        self.said.append(text)


def findings_of(scratch, plant):
    folder = pathlib.Path(scratch) / "site"
    good_site(folder)
    if plant:
        plant(folder)
    findings = Quiet()
    sitelinks.check(folder, findings)
    return findings.said


def main():
    missed = []
    with tempfile.TemporaryDirectory() as scratch:
        said = findings_of(scratch, None)
    if said:
        sys.exit(f"the good site has findings: {said}")
    for name, plant, words in FAULTS:
        with tempfile.TemporaryDirectory() as scratch:
            said = findings_of(scratch, plant)
        if not any(words in one for one in said):
            missed.append(name)
            print(f"  not found: {name} (found: {said})")
    print(f"{len(FAULTS)} planted faults, {len(FAULTS) - len(missed)} found; the good site has none")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
