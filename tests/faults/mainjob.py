#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job on real input: a portfolio of real files and records goes out as an archive and comes back the same.

  mainjob.py [--files N]

Real files are those that installed packages have put below /usr/share, and the pictures, the sound and the documents of
resources/sample. Records of every kind are made from their `kinds` description, so that a new field is covered too.
"""
import argparse
import json
import os
import sys
import zipfile

import faultkit as kit

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
SAMPLE = os.path.join(ROOT, "resources", "sample")
PLACES = ["/usr/share", "/usr/lib/python3"]
TYPES = ["png", "svg", "jpg", "jpeg", "gif", "webp", "bmp", "ico", "pdf", "txt", "html", "md", "css", "js", "py", "json", "xml",
         "ogg", "oga", "wav", "mp3", "ttf", "otf", "gz", "csv", "zip", "mo", "c", "h", "ps", "tex"]  # fmt: skip
LARGEST = 3_000_000


def collect(wanted):
    """Real files, a few of each type, always the same ones on the same machine."""
    by_type = {}
    for name in ("art", "files"):
        folder = os.path.join(SAMPLE, name)
        for file in sorted(os.listdir(folder)):
            by_type.setdefault(file.rsplit(".", 1)[-1].lower(), []).append(os.path.join(folder, file))
    each = max(3, wanted // 12)
    for place in PLACES:
        for path, folders, files in os.walk(place):
            folders.sort()
            for file in sorted(files):
                ending = file.rsplit(".", 1)[-1].lower() if "." in file else ""
                full = os.path.join(path, file)
                found = by_type.setdefault(ending, []) if ending in TYPES else None
                if found is None or len(found) >= each or os.path.islink(full) or not os.access(full, os.R_OK):
                    continue
                if 0 < os.path.getsize(full) < LARGEST:
                    found.append(full)
    return [path for ending in sorted(by_type) for path in by_type[ending][:each]], len(by_type)


def value_for(field, number):
    """Something that fits a field, as `kinds` describes it."""
    kind = field["type"].lower()
    choices = [choice["value"] if isinstance(choice, dict) else choice for choice in field.get("choices", [])]
    if kind == "choice":
        return choices[number % len(choices)] if choices else None
    if kind == "choices":
        return choices[: 1 + number % 2]
    return {
        "line": "%s %d — наука 電気 🎹" % (field["name"], number),
        "text": "# %s\n\nLong *text* of %d.\n\nمشروع\t<b>&amp;</b>\n" % (field["name"], number) * 3,
        "date": ["2024", "2024-05", "2024-05-17", "2023-09/2024-06"][number % 4],
        "url": "https://example.org/%d?a=b&c=d" % number,
        "flag": True,
        "number": 3 + number,
        "tags": ["sound", "électronique", "سلك"],
    }.get(kind)


# Stands in every private line of text and must not be found in what everyone may see.
SECRET = "confidential-7d1c"


def records_of_every_kind(kinds):
    """Two records of each kind with every field filled that a person may fill, and links in every role."""
    records, refs = [], []
    for kind in kinds:
        for number in range(0 if kind["name"] == "learner" else 2):
            record = {"kind": kind["name"], "ref": "%s%d" % (kind["name"], number)}
            for field in kind["fields"]:
                value = None if "byProgram" in field.get("flags", []) else value_for(field, number)
                if "private" in field.get("flags", []) and field["type"] == "line":
                    value = SECRET
                if value is not None and field["name"] not in ("audience", "setting", "language"):
                    record[field["name"]] = value
            records.append(record)
            refs.append(record["ref"])
    return records, refs


def same_records(report, label, a, b, ignore=()):
    strip = lambda record: {key: value for key, value in record.items() if key not in ignore}  # noqa: E731
    first, second = ({record["id"]: strip(record) for record in each} for each in (a, b))
    if first == second:
        return
    for key in sorted(set(first) | set(second)):
        if first.get(key) != second.get(key):
            report.violation("%s: %s | %s" % (label, str(first.get(key))[:200], str(second.get(key))[:200]))
            return


def links_of(portfolio, records):
    found = {}
    for record in records:
        for link in kit.must("show", portfolio, record["id"])["links"]:
            found[link["id"]] = {key: link.get(key) for key in ("from", "role", "to", "note", "position", "created")}
    return found


def media_of(portfolio):
    """Every stored file by name; the name must be the hash of its content."""
    folder = os.path.join(portfolio, "media")
    found = {}
    for path in kit.tree(folder):
        if not path.endswith("/"):
            found[os.path.basename(path)] = kit.sha256(os.path.join(folder, path))
    return found


def fill(report, portfolio, paths):
    kinds = kit.must("kinds")
    kinds = kinds["kinds"] if isinstance(kinds, dict) else kinds
    records, refs = records_of_every_kind(kinds)
    roles = sorted({role["name"] if isinstance(role, dict) else role for kind in kinds for role in kind.get("roles", [])})
    roles = roles or ["supportedBy", "relatedTo", "followsFrom"]
    links = [{"from": refs[i % len(refs)], "to": refs[(i + 3) % len(refs)], "role": role, "note": "because %d" % i}
             for i, role in enumerate(roles)]  # fmt: skip
    put = kit.must("put", portfolio, "-", stdin=json.dumps({"records": records, "links": links}))
    report.row("records put", put["created"], "links", put["links"], "%d kinds, %d roles" % (len(kinds), len(roles)))
    # What was put is what is shown.
    for record in records:
        shown = kit.must("show", portfolio, put["ids"][record["ref"]])
        wrong = [key for key, value in record.items() if key != "ref" and shown.get(key) != value]
        report.expect(not wrong, "show %s: %s" % (record["ref"], [(k, record[k], shown.get(k)) for k in wrong][:2]))
    # And what is shown can be put again without a change of content.
    before = kit.must("list", portfolio)
    shown = [{k: v for k, v in record.items()} for record in before]
    kit.must("put", portfolio, "-", stdin=json.dumps({"records": shown}))
    same_records(report, "list put again", before, kit.must("list", portfolio), ("modified", "revision"))
    return put["ids"]["project0"], put["ids"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=80)
    wanted = parser.parse_args()
    report = kit.Report("the main job on real input", "what", "n", "and", "m", "remarks")
    with kit.workplace() as place:
        at = lambda *names: os.path.join(place, *names)  # noqa: E731
        paths, types = collect(wanted.files)
        if len(paths) < 60 or types < 8:
            kit.skip("only %d real files of %d types on this machine" % (len(paths), types))
        portfolio = at("real")
        kit.must("create", portfolio, "--name", "Real Learner")
        project, _ = fill(report, portfolio, paths)

        # Files: each content once, bytes as they were, linked to the project.
        added = kit.kinfolio("add-media", portfolio, *paths, "--to", project)
        report.expect(added.code == 0, "add-media: exit code %d %s" % (added.code, added.err[:300]))
        contents = {kit.sha256(path) for path in paths}
        media = media_of(portfolio)
        report.expect(set(media.values()) == contents, "stored files are not those that were added")
        report.expect(all(name.startswith(digest) for name, digest in media.items()), "a file is not named by its content")
        again = kit.must("add-media", portfolio, paths[0])
        report.expect(again["deduplicated"] == 1 and len(media_of(portfolio)) == len(media), "added twice, stored twice")
        linked = kit.must("show", portfolio, project)["links"]
        report.expect(len(linked) >= len(paths), "%d files, %d links at the project" % (len(paths), len(linked)))
        report.row("files added", len(paths), "types", types, "%.1f MB in %.2f s" % (
            sum(map(os.path.getsize, paths)) / 1e6, added.seconds))  # fmt: skip

        badges = [os.path.join(SAMPLE, "badges", name) for name in sorted(os.listdir(os.path.join(SAMPLE, "badges")))
                  if name != "trusted-issuers.json"]  # fmt: skip
        taken = kit.must("badge", "add", portfolio, *badges)
        report.row("badges", len(taken["ids"]), "problems", len(taken["problems"]), "")
        hits = kit.must("search", portfolio, "наука")
        report.expect(len(hits) > 5, "search finds %d records" % len(hits))
        report.expect(len(kit.must("search", portfolio, "scope")) > 0, "search does not find a file by its name")

        # Out, twice, for both audiences.
        for audience in ("me", "everyone"):
            archive = at(audience + ".kinfolio")
            done = kit.kinfolio("export", portfolio, "--to", archive, "--audience", audience)
            if not report.expect(done.code == 0, "export %s: exit code %d %s" % (audience, done.code, done.err[:300])):
                continue
            exported = done.json()
            report.expect(kit.sha256(archive) == exported["sha256"], "the reported hash is another one")
            second = kit.must("export", portfolio, "--to", at("second.kinfolio"), "--audience", audience)
            report.expect(second["sha256"] == exported["sha256"], "two exports for %s differ" % audience)
            verified = kit.kinfolio("verify", archive)
            report.expect(verified.code == 0, "verify: %s" % verified.out[:300])
            with zipfile.ZipFile(archive) as opened:
                bad = opened.testzip()
                report.expect(bad is None, "another zip program finds %s damaged" % bad)
                telling = [name for name in opened.namelist() if SECRET.encode() in opened.read(name)]
            report.expect(bool(telling) == (audience == "me"), "%s: private text in %s" % (audience, telling))
            left = ", ".join("%s %d (%s)" % (left["what"], left["count"], left["reason"]) for left in exported["leftOut"])
            report.row("export " + audience, sum(exported["counts"].values()), "media", exported["media"],
                       "%.1f MB in %.2f s; left out: %s" % (exported["bytes"] / 1e6, done.seconds, left or "nothing"))  # fmt: skip

        # And back.
        imported = kit.kinfolio("import", at("me.kinfolio"), "--to", at("back"))
        report.expect(imported.code == 0, "import: %s" % imported.err[:300])
        before, after = kit.must("list", portfolio), kit.must("list", at("back"))
        same_records(report, "imported records", before, after)
        first, second = links_of(portfolio, before), links_of(at("back"), after)
        report.expect(first == second, "links differ: %s" % [i for i in set(first) | set(second) if first.get(i) != second.get(i)][:3])
        report.expect(media_of(portfolio) == media_of(at("back")), "media differ")
        report.row("import", len(after), "links", len(second), "%d files, %.2f s, %.0f MiB" % (
            len(media_of(at("back"))), imported.seconds, imported.peak_mib))  # fmt: skip
        kit.must("export", at("back"), "--to", at("back.kinfolio"), "--audience", "me")
        report.expect(kit.sha256(at("back.kinfolio")) == kit.sha256(at("me.kinfolio")), "exported again, the bytes differ")
        report.expect(not kit.doctor_problems(at("back"), ()), "doctor: %s" % kit.doctor_problems(at("back"), ())[:3])
        # Once more into the same portfolio: nothing to do.
        decisions = kit.must("import", at("me.kinfolio"), "--to", at("back"))["counts"]
        report.expect(decisions["add"] == 0 and decisions["keep"] == 0, "imported twice: %s" % decisions)

        # What everyone may see, imported.
        kit.must("import", at("everyone.kinfolio"), "--to", at("public"))
        report.expect(not kit.doctor_problems(at("public")), "doctor: %s" % kit.doctor_problems(at("public"))[:3])
        report.row("import everyone", len(kit.must("list", at("public"))), "media", len(media_of(at("public"))), "")
        report.expect(not os.listdir(at("tmp")), "left in the temporary folder: %s" % os.listdir(at("tmp"))[:3])
        for folder in ("real", "back", "public"):
            report.expect(not kit.leftovers(at(folder)), "%s: %s" % (folder, kit.leftovers(at(folder))[:3]))
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
