#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A portfolio of 10,000 records with 1 GB of pictures and films: time, size and memory of its site. A measure, not a test.

  bulk.py FOLDER [--records N] [--pictures N] [--films N]

The portfolio is made in FOLDER the first time and kept. The pictures are real, 1,440 pixels wide, all different; the films
are noise of 25 MB behind a film's head.
"""
import argparse
import json
import multiprocessing
import os
import pathlib
import random
import shutil
import struct
import subprocess
import sys
import time
import zipfile

import planted_faults
import sitekit
import sitelinks
from kinfolio import CLI

ART = pathlib.Path(__file__).resolve().parents[2] / "resources" / "sample" / "art"
FILM = 25_000_000
WORDS = "river night board wire lamp paper song hand kite stone bread signal window circle summer letter open quiet".split()
KINDS = [("project", "title", "summary", 30), ("interest", "title", "story", 10), ("person", "name", "about", 10),
         ("reflection", "title", "text", 30), ("badge", "title", "description", 8), ("opportunity", "title", "about", 7),
         ("group", "name", "purpose", 5)]  # fmt: skip


def said(dice, count):
    return " ".join(dice.choice(WORDS) for _ in range(count)).capitalize() + "."


def records(dice, count):
    chosen = dice.choices(KINDS, [weight for *_, weight in KINDS], k=count)
    made = []
    for number, (kind, title, body, _) in enumerate(chosen):
        text = "\n\n".join(said(dice, dice.randrange(20, 70)) for _ in range(dice.randrange(1, 5)))
        record = {"kind": kind, "ref": f"r{number}", title: f"{said(dice, 4)[:-1]} {number}", body: text, "audience": "everyone",
                  "tags": dice.sample(WORDS, 2)}  # fmt: skip
        if kind == "project":
            record["started"] = f"{dice.randrange(2015, 2026)}-{dice.randrange(1, 13):02}"
        if kind == "person":
            record["agreed"] = True
        made.append(record)
    links = [{"from": f"r{dice.randrange(count)}", "role": "relatedTo", "to": f"r{dice.randrange(count)}"} for _ in range(count)]
    return made, [link for link in {(link["from"], link["to"]): link for link in links}.values() if link["from"] != link["to"]]


def another(picture, number):
    """The same picture with its quantisation table changed a little: another content that every reader can decode."""
    at = picture.index(b"\xff\xdb") + 5
    table = bytearray(picture[at:at + 64])
    for place in range(20, 32):
        number, digit = divmod(number, 3)
        table[place] = min(255, max(1, table[place] + digit))
    return picture[:at] + bytes(table) + picture[at + 64:]


def make(folder, wanted):
    dice = random.Random(4)
    raw = folder / "raw"
    raw.mkdir(parents=True)
    bases = [path.read_bytes() for path in sorted(ART.glob("*.jpg"))]
    for number in range(wanted.pictures):
        (raw / f"photo {number:05}.jpg").write_bytes(another(bases[number % len(bases)], number // len(bases)))
    for number in range(wanted.films):
        head = struct.pack(">I", 24) + b"ftypisom\0\0\2\0isomiso2"
        (raw / f"film {number:03}.mp4").write_bytes(head + dice.randbytes(FILM))
    portfolio = folder / "portfolio"
    sitekit.answer("create", portfolio, "--name", "Kim of Many Works")
    made, links = records(dice, wanted.records - wanted.pictures - wanted.films - 1)
    ids = sitekit.put(portfolio, made, links)
    projects = [ids[record["ref"]] for record in made if record["kind"] == "project"]
    files = sorted(raw.iterdir())
    for at in range(0, len(files), 20):
        sitekit.answer("add-media", portfolio, *files[at:at + 20], "--to", dice.choice(projects))
    shutil.rmtree(raw)


def apart(what, *arguments):
    """In a process of its own: the peak of a program counts what the process that starts it held, so this one stays small."""
    process = multiprocessing.Process(target=what, args=arguments)
    process.start()
    process.join()
    if process.exitcode != 0:
        sys.exit(process.exitcode)


def measured(*arguments):
    """Seconds, those of the processor, peak of memory in MiB (of the program or of a helper), and the report."""
    began = time.monotonic()
    with subprocess.Popen([str(CLI), *map(str, arguments), "--json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        out = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{arguments}: exit {process.returncode}: {out[:500]}")
    return time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, json.loads(out)


def show_site(folder):
    pages = sitekit.pages_of(folder)
    largest = max(pages, key=lambda page: page.stat().st_size)
    findings = planted_faults.Quiet()
    sitelinks.check(folder, findings)
    print(f"  {len(pages)} pages of {sum(page.stat().st_size for page in pages) / 1e6:.1f} MB, the largest "
          f"{largest.stat().st_size / 1e3:.0f} kB ({largest.relative_to(folder)}); links and loads: {len(findings.said)} findings "
          f"{findings.said[:5] or ''}", flush=True)  # fmt: skip


def show_archive(path):
    with zipfile.ZipFile(path) as archive:
        sizes = {}
        for entry in archive.infolist():
            parts = entry.filename.split("/")[1:]
            part = "/".join(parts[:2]) if len(parts) > 2 else parts[-1]
            sizes[part] = sizes.get(part, 0) + entry.compress_size
    total = path.stat().st_size
    print(f"  {total / 1e6:.1f} MB: " + ", ".join(f"{part} {size / 1e6:.2f} MB ({size / total:.2%})" for part, size in
                                                  sorted(sizes.items(), key=lambda one: -one[1])[:12]), flush=True)  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--pictures", type=int, default=3_000)
    parser.add_argument("--films", type=int, default=29)
    wanted = parser.parse_args()
    portfolio = wanted.folder / "portfolio"
    if not portfolio.exists():
        apart(make, wanted.folder, wanted)
    formats = [one["id"] for one in sitekit.answer("formats")]
    for audience in ("everyone", "me"):
        for name, target in (("site", wanted.folder / f"{audience}-site"), ("archive", wanted.folder / f"{audience}.kinfolio")):
            if name not in formats:
                continue
            shutil.rmtree(target, ignore_errors=True)
            target.unlink(missing_ok=True)
            seconds, worked, peak, report = measured("export", portfolio, "--format", name, "--to", target, "--audience", audience)
            print(f"{name} for {audience}: {seconds:.1f} s ({worked:.1f} of the processor), peak {peak:.0f} MiB, "
                  f"{sum(report['counts'].values())} records and links, {report['media']} files, "
                  f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores", flush=True)  # fmt: skip
            apart(show_site if name == "site" else show_archive, target)


main()
