#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Grafts the attacks of the hostile corpus onto an archive that Kinfolio itself exported.

  graft_archive.py ARCHIVE OUTDIR

A hostile file that is refused for lacking a manifest proves nothing. Each variant written here is a complete and
correct portfolio archive except for its one lie: manifests are made anew where names or files change. OUTDIR gets the
variants and expected.json: for each file what must happen ("refuse", "neutralise": import with the dangerous part made
harmless, "import"), which dotted error names are right, and which entry the error is about.

ARCHIVE is a zip with one top folder that is a bag (RFC 8493, SHA-256) with at least one file in data/media.
Standard library only; zips are written byte by byte, since zipfile refuses to lie.
"""
import copy
import dataclasses
import hashlib
import io
import json
import os
import re
import struct
import sys
import tarfile
import zipfile
import zlib

FILE, FOLDER, LINK = 0o100644, 0o040755, 0o120777
MIB = 1 << 20


# --- zip, byte by byte ------------------------------------------------------------------------------------------


def deflate(content):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


@dataclasses.dataclass
class Entry:
    """One entry. What stays None is told truthfully; "local_" changes the local header only."""

    name: bytes
    content: bytes
    method: int = 8
    flags: int = 0
    made_by: int = 0x0314
    mode: int = FILE
    date: int = 23146
    time: int = 24576
    extra: bytes = b""
    local_extra: bytes = b""
    before: bytes = b""
    after: bytes = b""
    body: bytes = None
    crc: int = None
    size: int = None
    packed_size: int = None
    offset: int = None
    local_name: bytes = None
    local_method: int = None
    local_crc: int = None
    local_size: int = None
    local_packed_size: int = None

    def bytes(self):
        if self.body is None:
            self.body = deflate(self.content) if self.method == 8 else self.content
        return self.body

    def told(self):
        return (
            zlib.crc32(self.content) if self.crc is None else self.crc,
            len(self.bytes()) if self.packed_size is None else self.packed_size,
            len(self.content) if self.size is None else self.size,
        )

    def local(self):
        crc, packed, size = self.told()
        name = self.name if self.local_name is None else self.local_name
        return struct.pack(
            "<4s5H3L2H", b"PK\3\4", 20, self.flags, self.method if self.local_method is None else self.local_method,
            self.time, self.date, crc if self.local_crc is None else self.local_crc,
            packed if self.local_packed_size is None else self.local_packed_size,
            size if self.local_size is None else self.local_size, len(name), len(self.local_extra),
        ) + name + self.local_extra  # fmt: skip

    def central(self, offset):
        crc, packed, size = self.told()
        return struct.pack(
            "<4s6H3L5H2L", b"PK\1\2", self.made_by, 20, self.flags, self.method, self.time, self.date, crc, packed,
            size, len(self.name), len(self.extra), 0, 0, 0, self.mode << 16,
            offset if self.offset is None else self.offset,
        ) + self.name + self.extra  # fmt: skip

    def describe_behind(self, signature):
        """Sizes behind the content instead of in front of it (APPNOTE.TXT 4.3.9)."""
        crc, packed, size = self.told()
        self.flags |= 8
        self.local_crc = self.local_packed_size = self.local_size = 0
        self.after = (b"PK\7\10" if signature else b"") + struct.pack("<3L", crc, packed, size)


@dataclasses.dataclass
class End:
    """Lies of the end record."""

    count: int = None
    offset: int = None
    disk: int = 0
    comment: bytes = b""
    front: bytes = b""
    before_directory: bytes = b""
    before_end: bytes = b""


def build(entries, end=None):
    end = end or End()
    out, directory = bytearray(end.front), bytearray()
    for entry in entries:
        out += entry.before
        directory += entry.central(len(out))
        out += entry.local() + entry.bytes() + entry.after
    out += end.before_directory
    count = len(entries) & 0xFFFF if end.count is None else end.count
    offset = len(out) if end.offset is None else end.offset
    tail = struct.pack(
        "<4s4H2LH", b"PK\5\6", end.disk, end.disk, count, count, len(directory), offset, len(end.comment)
    )
    return bytes(out + directory + end.before_end + tail + end.comment)


# --- the bag ----------------------------------------------------------------------------------------------------


class Bag:
    """The entries of an exported archive; a fresh copy is made for each variant."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            self.entries = [
                Entry(info.filename.encode(), archive.read(info), 8 if info.compress_type else 0) for info in infos
            ]
        self.top = self.entries[0].name.split(b"/")[0] + b"/"
        if self.find(b"bagit.txt") is None or not self.media():
            sys.exit("%s: not a portfolio archive with media" % path)

    def find(self, name):
        return next((entry for entry in self.entries if entry.name == self.top + name), None)

    def media(self):
        return [entry for entry in self.entries if entry.name.startswith(self.top + b"data/media/")]

    def add(self, name, content, **lies):
        entry = Entry(self.top + name, content, **lies)
        self.entries.append(entry)
        return entry

    def relist(self):
        """Makes manifests that fit the entries, as someone with ill intent would."""
        payload = {entry.name: entry for entry in self.entries if entry.name.startswith(self.top + b"data/")}
        # A name that leaves the folder is still listed, so that only the name can be what is wrong with it.
        payload.update({entry.name: entry for entry in self.entries if getattr(entry, "listed", False)})
        self.replace(b"manifest-sha256.txt", self.lines(payload.values()))
        info = self.find(b"bag-info.txt")
        if info:
            oxum = b"Payload-Oxum: %d.%d" % (sum(len(entry.content) for entry in payload.values()), len(payload))
            self.replace(b"bag-info.txt", re.sub(rb"Payload-Oxum: *[0-9.]+", oxum, info.content))
        tags = [entry for entry in self.entries if entry.name not in payload and b"/tagmanifest-" not in entry.name]
        self.replace(b"tagmanifest-sha256.txt", self.lines(tags))

    def replace(self, name, content):
        entry = self.find(name)
        if entry:
            entry.content, entry.body = content, None

    def lines(self, entries):
        return b"".join(
            b"%s  %s\n" % (hashlib.sha256(entry.content).hexdigest().encode(), self.listed_path(entry.name))
            for entry in sorted(entries, key=lambda entry: entry.name)
        )

    def listed_path(self, name):
        """The path as a manifest holds it: UTF-8, and % and line ends encoded (RFC 8493, 2.1.3)."""
        path = name[len(self.top) :] if name.startswith(self.top) else name
        try:
            path.decode()
        except UnicodeDecodeError:
            path = path.decode("cp437").encode()
        return path.replace(b"%", b"%25").replace(b"\r", b"%0D").replace(b"\n", b"%0A")


# --- variants ---------------------------------------------------------------------------------------------------

VARIANTS = []


def variant(name, expect, *errors):
    """Registers a function that changes a Bag and returns the bytes to write (or None for a plain build)."""

    def register(make):
        VARIANTS.append((name, expect, list(errors), make))
        return make

    return register


def change_media(name, error, **lies):
    """One lie in the headers of one media entry."""

    @variant(name, "refuse", "archive." + error)
    def make(bag):
        entry = bag.media()[-1]
        for key, value in lies.items():
            setattr(entry, key, value)
        return entry


def rename_media(name, expect, to, *errors, **lies):
    """One media entry under another name, which the manifests know; `to` is below the top folder unless absolute."""

    @variant(name, expect, *errors)
    def make(bag):
        entry = bag.media()[-1]
        for key, value in lies.items():
            setattr(entry, key, value)
        entry.name = to if expect == "refuse" else bag.top + b"data/media/" + to
        entry.listed = True
        bag.relist()
        return entry


def end_record(name, error, **lies):
    @variant(name, "refuse", "archive." + error)
    def make(bag):
        return build(bag.entries, End(**lies))


# Controls: all of these are good archives.


@variant("control-same", "import")
def control_same(bag):
    return None


@variant("control-rezipped-with-folders", "import")
def control_rezipped(bag):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        folders = sorted({e.name.decode()[: i + 1] for e in bag.entries for i, c in enumerate(e.name) if c == 47})
        for folder in folders:
            archive.writestr(zipfile.ZipInfo(folder, (2026, 1, 2, 3, 4, 6)), b"")
        for entry in bag.entries:
            archive.writestr(zipfile.ZipInfo(entry.name.decode(), (2026, 1, 2, 3, 4, 6)), entry.content)
    return out.getvalue()


@variant("control-macos", "import")
def control_macos(bag):
    finder = b"\0\0\0\1Bud1" + bytes(64)
    for name in (b".DS_Store", b"data/.DS_Store"):
        bag.add(name, finder)
    for entry in list(bag.entries):
        folder, _, name = entry.name.rpartition(b"/")
        bag.entries.append(Entry(b"__MACOSX/" + folder + b"/._" + name, b"\0\5\x16\7" + bytes(60)))
    for entry in bag.entries:
        entry.describe_behind(True)


@variant("control-descriptors-unsigned", "import")
def control_descriptors(bag):
    for entry in bag.entries:
        entry.describe_behind(False)


@variant("control-reversed", "import")
def control_reversed(bag):
    bag.entries.reverse()


@variant("control-all-stored", "import")
def control_stored(bag):
    for entry in bag.entries:
        entry.method = 0


@variant("control-comment-and-times", "import")
def control_comment(bag):
    for entry in bag.entries:
        entry.extra = b"UT\5\0\1abcd"
        entry.local_extra = b"UT\x0d\0\7abcdefghijkl"
    return build(bag.entries, End(comment=b"packed by a school"))


# The whole of the file.


@variant("file-empty", "refuse", "archive.not-an-archive")
def file_empty(bag):
    return b""


@variant("file-no-entries", "refuse", "archive.not-an-archive")
def file_no_entries(bag):
    return build([])


@variant("file-cut-in-end-record", "refuse", "archive.damaged")
def file_cut_end(bag):
    return build(bag.entries)[:-5]


@variant("file-cut-in-half", "refuse", "archive.damaged")
def file_cut_half(bag):
    whole = build(bag.entries)
    return whole[: len(whole) // 2]


@variant("file-junk-behind", "refuse", "archive.damaged")
def file_junk(bag):
    return build(bag.entries) + b"<script>"


@variant("file-two-archives", "refuse", "archive.damaged")
def file_twice(bag):
    return build(bag.entries) * 2


@variant("file-prefix-program", "refuse", "archive.not-an-archive")
def file_prefix(bag):
    return build(bag.entries, End(front=b"MZ" + bytes(510)))


@variant("file-prefix-without-new-offsets", "refuse", "archive.not-an-archive")
def file_prefix_raw(bag):
    return b"#!/bin/sh\n" + build(bag.entries)


@variant("file-tar", "refuse", "archive.entry-type", "archive.not-an-archive")
def file_tar(bag):
    return as_tar(bag, "w")


@variant("file-tar-gz", "refuse", "archive.not-an-archive", "archive.entry-type")
def file_tar_gz(bag):
    return as_tar(bag, "w:gz")


def as_tar(bag, mode):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for entry in bag.entries:
            info = tarfile.TarInfo(entry.name.decode())
            info.size = len(entry.content)
            archive.addfile(info, io.BytesIO(entry.content))
    return out.getvalue()


# The end record and the directory.

end_record("end-comment-holds-empty-archive", "damaged", comment=b"hello" + build([]))
end_record("end-comment-holds-signature", "damaged", comment=b"hello PK\5\6 hello")
end_record("end-count-high", "damaged", count=5000)
end_record("end-count-low", "damaged", count=1)
end_record("end-directory-elsewhere", "damaged", offset=0xFFFFFF)
end_record("end-third-disk", "damaged", disk=3)
end_record("end-zip64", "size", before_end=b"PK\6\7" + bytes(16))
end_record("gap-before-directory", "damaged", before_directory=b"hidden from some readers")


@variant("gap-hidden-entry-in-front", "refuse", "archive.damaged")
def gap_front(bag):
    hidden = Entry(bag.top + b"data/hidden.txt", b"seen by readers that go from the front")
    bag.entries[0].before = hidden.local() + hidden.bytes()


@variant("gap-hidden-bytes-between", "refuse", "archive.damaged")
def gap_between(bag):
    bag.media()[-1].after = b"hidden"


@variant("entries-70000", "refuse", "archive.too-many-entries")
def entries_70000(bag):
    for number in range(70_000):
        bag.add(b"data/empty/%d" % number, b"", method=0)


@variant("overlap-full", "refuse", "archive.overlap")
def overlap_full(bag):
    zeros = bytes(16 * MIB)
    kernel = bag.add(b"data/media/kernel.bin", zeros, body=deflate(zeros), crc=zlib.crc32(zeros))
    shared = len(build(bag.entries[:-1])) - directory_size(bag.entries[:-1])
    for number in range(300):
        twin = copy.copy(kernel)
        twin.name = bag.top + b"data/media/%05d.bin" % number
        twin.offset = shared
        bag.entries.append(twin)
    return overlapping(bag.entries, 300)


@variant("overlap-partial", "refuse", "archive.overlap")
def overlap_partial(bag):
    inner = Entry(bag.top + b"data/media/inner.txt", b"inner", method=0)
    outer = bag.add(b"data/media/outer.bin", inner.local() + inner.bytes(), method=0)
    start = len(build(bag.entries)) - directory_size(bag.entries) - len(outer.bytes())
    inner.offset = start
    bag.entries.append(inner)
    return overlapping(bag.entries, 1)


def directory_size(entries):
    return sum(len(entry.central(0)) for entry in entries) + 22


def overlapping(entries, last):
    """An archive in which the last entries stand in the directory only; their offsets point into others."""
    body = build(entries[:-last])
    body = body[: len(body) - directory_size(entries[:-last])]
    directory, offset = b"", 0
    for entry in entries:
        directory += entry.central(offset)
        offset += len(entry.local()) + len(entry.bytes())
    count = len(entries)
    return body + directory + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(directory), len(body), 0)


@variant("duplicate-portfolio", "refuse", "archive.duplicate")
def duplicate(bag):
    bag.add(b"data/portfolio.json", b'{"another": "portfolio"}')


@variant("file-and-folder", "refuse", "archive.unsafe-name")
def file_and_folder(bag):
    bag.add(b"data/notes", b"a file")
    bag.add(b"data/notes/inner.txt", b"and a folder")
    bag.relist()


# Headers of one entry.

change_media("header-local-name", "header-mismatch", local_name=b"../evil.txt")
change_media("header-local-method", "header-mismatch", local_method=12)
change_media("header-local-crc", "header-mismatch", local_crc=0x12345678)
change_media("header-local-size", "header-mismatch", local_size=7)
change_media("header-encrypted", "encrypted", flags=1)
change_media("header-encrypted-aes", "encrypted", method=99, flags=1, extra=b"\1\x99\7\0\2\0AE\3\10\0")
change_media("header-method-bzip2", "compression", method=12)
change_media("header-method-unknown", "compression", method=77)
change_media("header-extra-cut", "damaged", extra=b"UT\x84\3\3")
change_media("header-local-extra-cut", "damaged", local_extra=b"UT\x84\3\3")
change_media("header-zip64", "size", size=0xFFFFFFFF, packed_size=0xFFFFFFFF,
             extra=b"\1\0\x10\0" + struct.pack("<QQ", 1 << 63, 20))  # fmt: skip
change_media("header-offset-past-end", "damaged", offset=0x7FFFFFF0)
change_media("header-packed-size-past-end", "damaged", method=0, packed_size=0x7FFFFFFF, size=0x7FFFFFFF)
change_media("header-size-4g", "size", method=8, size=0xFFFFFFF0)
change_media("header-stored-two-sizes", "size", method=0, size=1)
change_media("type-pipe", "entry-type", mode=0o010644)
change_media("type-device", "entry-type", mode=0o020644)
change_media("type-folder-named-like-file", "entry-type", mode=FOLDER)
change_media("type-link", "link", mode=LINK)
change_media("content-crc-wrong", "checksum", crc=0xDEADBEEF)


@variant("header-descriptor-wrong", "refuse", "archive.header-mismatch")
def descriptor_wrong(bag):
    entry = bag.media()[-1]
    entry.describe_behind(True)
    entry.after = entry.after[:4] + struct.pack("<3L", 1, 2, 3)
    return entry


@variant("type-link-then-write", "refuse", "archive.link", "archive.unsafe-name")
def link_then_write(bag):
    bag.add(b"data/media/out", b"../../..", mode=LINK, method=0)
    bag.add(b"data/media/out/evil.txt", b"written through the link")
    bag.relist()


@variant("type-setuid", "neutralise")
def setuid(bag):
    bag.media()[-1].mode = 0o106777


# Content.


@variant("content-declares-ten-bytes", "refuse", "archive.size")
def declares_ten(bag):
    entry = bag.add(b"data/media/small.txt", bytes(10))
    bag.relist()
    entry.body = deflate(bytes(40 * MIB))
    return entry


@variant("content-shorter-than-declared", "refuse", "archive.size")
def shorter(bag):
    entry = bag.add(b"data/media/short.txt", b"short")
    bag.relist()
    entry.size = 100
    return entry


@variant("content-flipped-bit-stored", "refuse", "archive.checksum")
def flipped_stored(bag):
    entry = bag.media()[-1]
    entry.method, entry.crc = 0, zlib.crc32(entry.content)
    entry.body = bytes([entry.content[0] ^ 1]) + entry.content[1:]
    return entry


@variant("content-flipped-bit-deflated", "refuse", "archive.checksum", "archive.damaged", "archive.size")
def flipped_deflated(bag):
    entry = bag.find(b"data/portfolio.json")
    body = bytearray(deflate(entry.content))
    body[len(body) // 2] ^= 4
    entry.method, entry.body = 8, bytes(body)
    return entry


@variant("content-bytes-behind-deflate", "refuse", "archive.damaged")
def behind_deflate(bag):
    entry = bag.find(b"data/portfolio.json")
    entry.method, entry.body = 8, deflate(entry.content) + b"hidden"
    return entry


@variant("bomb-one", "refuse", "archive.too-large")
def bomb(bag):
    entry = bag.add(b"data/media/video.mp4", bytes(100 * MIB))
    bag.relist()
    return entry


@variant("bomb-many-small", "refuse", "archive.too-large")
def bombs(bag):
    zeros = bytes(MIB)
    body, crc = deflate(zeros), zlib.crc32(zeros)
    for number in range(300):
        bag.add(b"data/media/%d.bin" % number, zeros, body=body, crc=crc)
    bag.relist()


@variant("bomb-nested", "import")
def bomb_nested(bag):
    inner = build([Entry(b"zeros.bin", bytes(10 * MIB))])
    for _ in range(4):
        inner = build([Entry(b"%d.zip" % number, inner) for number in range(16)])
    bag.add(b"data/media/inner.zip", inner)  # never opened, so no more than a file like any other
    bag.relist()


# Names that are refused. They are listed in the manifests.

UNSAFE, NESTING = "archive.unsafe-name", "archive.nesting"
rename_media("name-absolute", "refuse", b"/etc/cron.d/kinfolio", UNSAFE)
rename_media("name-drive", "refuse", b"C:/Windows/evil.txt", UNSAFE)
rename_media("name-drive-relative", "refuse", b"C:evil.txt", UNSAFE)
rename_media("name-network-share", "refuse", b"\\\\server\\share\\evil.txt", UNSAFE)
rename_media("name-backslash", "refuse", b"portfolio\\..\\..\\evil.txt", UNSAFE)
rename_media("name-parent", "refuse", b"../evil.txt", UNSAFE)
rename_media("name-parent-deep", "refuse", b"portfolio/data/media/../../../../evil.txt", UNSAFE)
rename_media("name-parent-with-space", "refuse", b"portfolio/data/.. /evil.txt", UNSAFE)
rename_media("name-dot", "refuse", b"portfolio/data/./media/a.txt", UNSAFE)
rename_media("name-empty-part", "refuse", b"portfolio/data//a.txt", UNSAFE)
rename_media("name-empty", "refuse", b"", UNSAFE)
rename_media("name-nul", "refuse", b"portfolio/data/media/photo.png\0.exe", UNSAFE)
rename_media("name-stream", "refuse", b"portfolio/data/media/photo.png:evil.exe", UNSAFE)
rename_media("name-path-6000", "refuse", (b"d" * 50 + b"/") * 118 + b"x.txt", UNSAFE)
rename_media("name-depth-40", "refuse", b"portfolio/data/" + b"a/" * 40 + b"x.txt", NESTING)
rename_media("name-depth-1500", "refuse", b"portfolio/data/" + b"a/" * 1500 + b"x.txt", NESTING)

# Names that are made harmless.

rename_media("name-escape", "neutralise", b"a\n\x1b[2Jb.txt")
rename_media("name-direction", "neutralise", "photo\u202egpj.exe".encode(), flags=0x800)
rename_media("name-device", "neutralise", b"CON")
rename_media("name-device-with-extension", "neutralise", b"aux.txt")
rename_media("name-dots-and-spaces-behind", "neutralise", b"essay.txt. . ")
rename_media("name-not-utf8-but-said-so", "neutralise", b"\xff\xfe\xc3(.txt", flags=0x800)
rename_media("name-component-300", "neutralise", b"n" * 300 + b".txt")
rename_media("name-cp437", "import", b"\x82t\x82.txt")
rename_media("name-unicode", "import", "مشروع 🚀 परियोजना.txt".encode(), flags=0x800)
rename_media("name-unicode-path-extra", "neutralise", b"essay3.txt",
             extra=b"up\x10\0\1" + struct.pack("<L", zlib.crc32(b"essay3.txt")) + b"../evil.txt")  # fmt: skip
rename_media("date-impossible", "import", b"date.txt", date=65535, time=65504)


def twins(name, first, second):
    @variant(name, "neutralise")
    def make(bag):
        bag.media()[-1].name = bag.top + b"data/media/" + first
        bag.add(b"data/media/" + second, b"the other one")
        bag.relist()


twins("names-differ-by-case", b"Photo.png", b"photo.PNG")
twins("names-differ-by-normal-form", "caf\u00e9.png".encode(), "cafe\u0301.png".encode())

# The bag inside a sound zip.


@variant("bag-changed-media", "refuse", "bag.checksum")
def bag_changed(bag):
    entry = bag.media()[-1]
    entry.content = bytes([entry.content[0] ^ 1]) + entry.content[1:]
    return entry


@variant("bag-missing-media", "refuse", "bag.missing-file")
def bag_missing(bag):
    entry = bag.media()[-1]
    bag.entries.remove(entry)
    return entry


@variant("bag-unlisted-file", "refuse", "bag.unlisted-file")
def bag_unlisted(bag):
    return bag.add(b"data/media/unlisted.txt", b"nobody knows me")


@variant("bag-without-declaration", "refuse", "bag.invalid", "archive.not-an-archive", "bag.missing-file")
def bag_without_declaration(bag):
    bag.entries.remove(bag.find(b"bagit.txt"))


@variant("bag-manifest-leaves-folder", "refuse", "bag.invalid", "archive.unsafe-name", "bag.missing-file")
def bag_manifest(bag):
    manifest = bag.find(b"manifest-sha256.txt")
    line = b"%s  ../../../etc/passwd\n" % (b"0" * 64)
    bag.replace(b"manifest-sha256.txt", manifest.content + line)
    tags = [e for e in bag.entries if b"/data/" not in e.name and b"/tagmanifest-" not in e.name]
    bag.replace(b"tagmanifest-sha256.txt", bag.lines(tags))


# --- writing ----------------------------------------------------------------------------------------------------


def main(archive, folder):
    os.makedirs(folder, exist_ok=True)
    base = Bag(archive)
    expected = []
    for name, expect, errors, make in VARIANTS:
        bag = copy.deepcopy(base)
        made = make(bag)
        subject = made.name.decode(errors="replace") if isinstance(made, Entry) and expect == "refuse" else ""
        content = made if isinstance(made, bytes) else build(bag.entries)
        file = name + ".kinfolio"
        with open(os.path.join(folder, file), "wb") as out:
            out.write(content)
        expected.append({"file": file, "expect": expect, "errors": errors, "entry": subject, "bytes": len(content)})
    with open(os.path.join(folder, "expected.json"), "w", encoding="utf-8") as out:
        json.dump({"files": expected}, out, indent=1, ensure_ascii=False)
        out.write("\n")
    print("%d variants in %s" % (len(expected), folder))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
