#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The privacy floor, seen from outside: planted markers must not be in an archive or a site made for everyone.

Looked for in the raw bytes and inside every entry, by Python's own zip reader, and in every file and name of the site's
folder; all must be in the learner's own backup, so that the search is known to find them. Of the site made for the learner
alone those must be found that pages show. Photos are looked at with exiftool as well where it is installed.
"""
import html
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile

from kinfolio import answer, put

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "resources" / "sample" / "art" / "field.jpg"


def exif_with_place():
    """An EXIF block (TIFF, big endian) with an artist and a GPS position whose rationals are markers themselves."""
    artist = b"MARKER-ARTIST\0"
    rationals = b"".join(struct.pack(">II", n, 7919) for n in (48611, 48619, 48623))
    ifd0_at, gps_at = 8, 8 + 2 + 2 * 12 + 4
    artist_at = gps_at + 2 + 2 * 12 + 4
    latitude_at = artist_at + len(artist)
    ifd0 = struct.pack(">H", 2) + struct.pack(">HHII", 0x013B, 2, len(artist), artist_at)
    ifd0 += struct.pack(">HHII", 0x8825, 4, 1, gps_at) + struct.pack(">I", 0)
    gps = struct.pack(">H", 2) + struct.pack(">HHI4s", 1, 2, 2, b"N\0\0\0")
    gps += struct.pack(">HHII", 2, 5, 3, latitude_at) + struct.pack(">I", 0)
    return b"MM\0*" + struct.pack(">I", ifd0_at) + ifd0 + gps + artist + rationals, rationals


def photo_with_place(path):
    """The sample photo with a place, an artist, a comment and bytes behind its end."""
    block, rationals = exif_with_place()
    segment = b"Exif\0\0" + block
    comment = b"MARKER-COMMENT"
    picture = SAMPLE.read_bytes()
    path.write_bytes(picture[:2] + b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment
                     + b"\xff\xfe" + struct.pack(">H", len(comment) + 2) + comment + picture[2:] + b"MARKER-TAIL")
    return rationals


def everything_in(path):
    with zipfile.ZipFile(path) as archive:
        inside = b"\n".join(entry.filename.encode() + b"\n" + archive.read(entry) for entry in archive.infolist())
    return path.read_bytes() + inside


def everything_below(folder):
    """Names and contents of a folder's files, and the words of its pages as a reader sees them."""
    found = []
    for path in sorted(folder.rglob("*")):
        found.append(str(path.relative_to(folder)).encode())
        if path.is_file():
            found.append(path.read_bytes())
            if path.suffix == ".html":
                found.append(html.unescape(path.read_text(encoding="utf-8")).encode())
    return b"\n".join(found)


def plant(scratch, folder):
    """Fills the portfolio and gives the markers: name to bytes."""
    learner = answer("create", folder, "--name", "Kim")["learner"]
    ids = put(folder, [
        {"kind": "learner", "id": learner, "email": "marker.mail@kim.example", "birthDate": "2009-02-28"},
        {"kind": "project", "ref": "shown", "title": "SEEN-PROJECT", "audience": "everyone"},
        {"kind": "project", "ref": "only", "title": "MARKER-ONLY-ME", "audience": "me", "summary": "MARKER-ONLY-ME text"},
        {"kind": "person", "ref": "hidden", "name": "MARKER-HIDDEN-PERSON", "audience": "me"},
        {"kind": "project", "ref": "binned", "title": "MARKER-BINNED", "audience": "everyone"},
        {"kind": "interest", "ref": "rewritten", "title": "SEEN-INTEREST", "story": "MARKER-DELETED-TEXT"},
    ], [{"from": "shown", "role": "supportedBy", "to": "hidden", "note": "MARKER-LINK-NOTE"}])
    answer("erase", folder, ids["binned"])
    put(folder, [{"kind": "interest", "id": ids["rewritten"], "story": "SEEN-STORY"}])
    place = scratch / "MARKER-LOCAL-PATH" / "pictures"
    place.mkdir(parents=True)
    rationals = photo_with_place(place / "river.jpg")
    answer("add-media", folder, place / "river.jpg", "--to", ids["shown"], "--alt", "SEEN-ALT")
    return {
        "only-me text": b"MARKER-ONLY-ME", "hidden linked record": b"MARKER-HIDDEN-PERSON", "its id": ids["hidden"].encode(),
        "its link's note": b"MARKER-LINK-NOTE", "GPS in a photo": rationals, "artist in a photo": b"MARKER-ARTIST",
        "comment in a photo": b"MARKER-COMMENT", "bytes behind a photo": b"MARKER-TAIL", "e-mail": b"marker.mail@kim.example",
        "birth date": b"2009-02-28", "binned record": b"MARKER-BINNED", "deleted text": b"MARKER-DELETED-TEXT",
        "local path": b"MARKER-LOCAL-PATH", "portfolio's own path": str(folder).encode(),
    }


# What the pages of a site made for the learner alone show as well.
ON_PAGES = {"only-me text", "hidden linked record"}
# Not even the learner's own backup has these: they are gone, or were never kept.
NEVER = {"deleted text", "local path", "portfolio's own path"}


def search_photos(scratch):
    """What exiftool says of the photos in the archive and the site; whether it is installed."""
    exiftool = shutil.which("exiftool")
    if exiftool:
        with zipfile.ZipFile(scratch / "everyone.kinfolio") as archive:
            archive.extractall(scratch / "out", [name for name in archive.namelist() if name.endswith(".jpg")])
        for folder in (scratch / "out", scratch / "everyone-site"):
            said = subprocess.run([exiftool, "-r", "-G", "-ext", "jpg", folder], capture_output=True, check=True, text=True).stdout
            if "JPEG" not in said or "GPS" in said or "Artist" in said or "MARKER" in said:
                sys.exit(said or f"no photo in {folder.name}")
    return exiftool


def main():
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        folder = scratch / "kim"
        markers = plant(scratch, folder)
        archives, sites = {}, {}
        for audience in ("everyone", "me"):
            target = scratch / f"{audience}.kinfolio"
            report = answer("export", folder, "--to", target, "--audience", audience)
            archives[audience] = everything_in(target)
            site = scratch / f"{audience}-site"
            same = answer("export", folder, "--format", "site", "--to", site, "--audience", audience)
            sites[audience] = everything_below(site)
            if audience == "everyone" and not (report["leftOut"] and same["leftOut"]):
                sys.exit("an export for everyone says that nothing was left out")
        for seen in (b"SEEN-PROJECT", b"SEEN-INTEREST", b"SEEN-STORY", b"SEEN-ALT"):
            if seen not in archives["everyone"] or seen not in sites["everyone"]:
                sys.exit(f"{seen.decode()} should be seen by everyone")
        leaks = [f"{name} in the {what}" for name, marker in markers.items()
                 for what, content in (("archive", archives), ("site", sites)) if marker in content["everyone"]]  # fmt: skip
        missing = [name for name, marker in markers.items() if name not in NEVER and marker not in archives["me"]]
        missing += [f"{name} in the site" for name in ON_PAGES if markers[name] not in sites["me"]]
        if leaks or missing:
            sys.exit(f"leaked: {leaks}; not found where it must be, for the learner alone: {missing}")
        exiftool = search_photos(scratch)
        print(f"{len(markers)} markers: 0 in the archive and 0 in the site for everyone, {len(markers) - len(NEVER)} of "
              f"{len(markers) - len(NEVER)} in the learner's own backup"
              + ("" if exiftool else "; exiftool is not installed, photos were searched as bytes only"))


main()
