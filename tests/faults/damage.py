#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Damages the database of a portfolio at random and looks what kinfolio-cli saves of it.

  damage.py [--count N] [--seed N] [--alone] [--corpus]

A sample portfolio gets a snapshot and edits after it; all of them were acknowledged. Of each copy one random page is
overwritten with noise or zeros, or the file is cut at a random place, in turn. Then:

- verbs that read (list, verify, export, doctor) end by themselves with an exit code of theirs and change no byte;
- `doctor --repair` builds the portfolio anew; afterwards the doctor finds nothing wrong, and the damaged file is kept
  byte for byte;
- records and links are compared with those that were acknowledged, field by field.

--alone takes the copies (snapshot and journal) away first, so that only the rows that can still be read are left: what
the damaged file alone is worth. --corpus takes the hostile databases of the corpus instead.
"""
import argparse
import json
import os
import random
import shutil
import statistics
import sys

import faultkit as kit

PAGE = 4096
MOST_LOST_WITH_COPIES = 0
EXITS = {0, 1, 3, 5, 8}


def acknowledged(place, rng):
    """A portfolio with a snapshot and edits after it, and what it holds."""
    folder = kit.make_portfolio(os.path.join(place, "whole"), records=60, files=3, seed=rng.randrange(1 << 30))
    kit.must("snapshot", folder)
    for number in range(6):
        put = {"records": [{"kind": "project", "ref": "r%d" % i, "title": "Later %d.%d" % (number, i),
                            "summary": "word%d " % rng.randrange(5000) * rng.randrange(1, 2000)} for i in range(3)],
               "links": [{"from": "r1", "role": "followsFrom", "to": "r0"}]}  # fmt: skip
        made = kit.must("put", folder, "-", stdin=json.dumps(put))["ids"]
    kit.must("erase", folder, made["r2"])
    projects = [r for r in kit.must("list", folder, "project")]
    for changed in rng.sample(projects, 10):
        kit.must("put", folder, "-", stdin=json.dumps(
            {"records": [{"id": changed["id"], "kind": "project", "title": changed["title"] + " changed"}]}))  # fmt: skip
    return folder


def content(portfolio, scratch):
    """Records and links by id, through an export of the learner's own; None where that fails."""
    said = kit.logical(portfolio, scratch)
    try:
        document = json.loads(said)
    except ValueError:
        return None
    return {"%s %s" % (kind, one["id"]): json.dumps(one, sort_keys=True)
            for kind in ("records", "links", "bin", "tombstones") for one in document.get(kind, [])}  # fmt: skip


class Damage:
    def __init__(self, rng, size):
        self.how = rng.choice(["noise", "zeros", "cut"])
        self.at = rng.randrange(size) if self.how == "cut" else rng.randrange(size // PAGE) * PAGE
        self.noise = rng.randbytes(PAGE) if self.how == "noise" else bytes(PAGE)

    def __str__(self):
        return "%s at %d (page %d)" % (self.how, self.at, self.at // PAGE + 1)

    def do(self, path):
        with open(path, "r+b") as file:
            if self.how == "cut":
                file.truncate(self.at)
            else:
                file.seek(self.at)
                file.write(self.noise)


def look_without_writing(report, label, portfolio, scratch):
    """Everything that only reads, and what it does to the folder."""
    before = {path: kit.sha256(os.path.join(portfolio, path)) for path in kit.tree(portfolio) if not path.endswith("/")}
    archive = os.path.join(scratch, "looked.kinfolio")
    codes = []
    for verb in (["list", portfolio], ["verify", portfolio], ["doctor", portfolio], ["export", portfolio, "--to", archive]):
        done = kit.kinfolio(*verb)
        codes.append(done.code)
        report.expect(done.code in EXITS, "%s: %s ends with %d\n%s" % (label, verb[0], done.code, done.err[:300]))
    if os.path.exists(archive):
        os.remove(archive)
    after = {path: kit.sha256(os.path.join(portfolio, path)) for path in kit.tree(portfolio) if not path.endswith("/")}
    report.expect(after == before, "%s: looking at it changes %s" % (label, sorted(set(after.items()) ^ set(before.items()))[:3]))
    return codes[2]


def repair(report, label, portfolio, damaged, noticed):
    done = kit.kinfolio("doctor", portfolio, "--repair")
    if not report.expect(done.code == 0, "%s: repairing ends with %d\n%s%s" % (label, done.code, done.out[:600], done.err[:300])):
        return None
    salvaged = done.json().get("salvaged")
    if salvaged is None:
        report.expect(not noticed or done.json()["repaired"], label + ": the doctor found something and mended nothing")
        return None
    kept = os.path.join(portfolio, salvaged["kept"])
    report.expect(kit.sha256(kept) == damaged, label + ": the damaged file is not kept as it was")
    return salvaged


def random_damages(place, wanted, rng):
    whole = acknowledged(place, rng)
    expected = content(whole, place)
    if wanted.alone:
        shutil.rmtree(os.path.join(whole, "backups"))
    size = os.path.getsize(os.path.join(whole, "portfolio.db"))
    report = kit.Report("one page overwritten, or the file cut" + (", without copies" if wanted.alone else ""), "damage", "databases",
                        "noticed", "built anew", "recovered: worst", "median", "from database/snapshot/journal (median)")  # fmt: skip
    rows = {}
    for number in range(wanted.count):
        portfolio = os.path.join(place, "damaged")
        kit.copy(whole, portfolio)
        database = os.path.join(portfolio, "portfolio.db")
        damage = Damage(rng, size)
        damage.do(database)
        label = "%d: %s" % (number, damage)
        damaged = kit.sha256(database)
        noticed = look_without_writing(report, label, portfolio, place) != 0
        salvaged = repair(report, label, portfolio, damaged, noticed)
        got = content(portfolio, place) or {}
        if wanted.alone and not got:
            report.violations.pop()  # nothing to read, nothing else to take: it stays as it is, which was checked above
            report.expect(kit.sha256(database) == damaged, label + ": not repaired, and changed")
        problems = kit.doctor_problems(portfolio) if got else []
        report.expect(not problems, "%s: afterwards the doctor finds %s" % (label, problems[:3]))
        same = sum(got.get(key) == value for key, value in expected.items())
        if not wanted.alone:
            report.expect(len(expected) - same <= MOST_LOST_WITH_COPIES,
                          "%s: lost %s" % (label, [k for k, v in expected.items() if got.get(k) != v][:3]))  # fmt: skip
            more = [key for key in got if key not in expected]
            report.expect(not more, "%s: came back: %s" % (label, more[:3]))
        rows.setdefault(damage.how, []).append((noticed, salvaged, 100.0 * same / len(expected)))
    for how, found in sorted(rows.items()) + [("all", [one for each in rows.values() for one in each])]:
        shares = [share for _, _, share in found]
        sources = [s["records"] for _, s, _ in found if s]
        middle = "/".join("%d" % statistics.median(s[name] for s in sources) for name in ("database", "snapshot", "journal")) if sources else "-"
        report.row(how, len(found), sum(n for n, _, _ in found), len(sources), "%.1f %%" % min(shares), "%.1f %%" % statistics.median(shares), middle)
    print("%d records, links and tombstones were acknowledged; the database has %d pages" % (len(expected), size // PAGE))
    return report.finish()


def corpus_databases(place):
    folder = os.path.join(os.environ.get("KINFOLIO_CORPUS", ""), "hostile")
    if not os.path.exists(os.path.join(folder, "expected.json")):
        kit.skip("KINFOLIO_CORPUS has no hostile files")
    with open(os.path.join(folder, "expected.json"), encoding="utf-8") as file:
        cases = [item for item in json.load(file)["files"] if item["kind"] == "database"]
    report = kit.Report("hostile databases", "file", "with copies", "exit of doctor", "exit of --repair", "database afterwards")
    whole = kit.make_portfolio(os.path.join(place, "whole"), records=10, files=0)
    kit.must("snapshot", whole)
    expected = content(whole, place)
    for case in cases:
        for copies in (False, True):
            portfolio = os.path.join(place, "p")
            shutil.rmtree(portfolio, ignore_errors=True)
            if copies:
                kit.copy(whole, portfolio)
            else:
                os.mkdir(portfolio)
            database = os.path.join(portfolio, "portfolio.db")
            shutil.copyfile(os.path.join(folder, case["file"]), database)
            before = kit.sha256(database)
            label = case["file"] + (" beside copies" if copies else "")
            looked = kit.kinfolio("doctor", portfolio)
            report.expect(looked.code in (5, 8), "%s: doctor ends with %d" % (label, looked.code))
            report.expect(kit.sha256(database) == before, label + ": the doctor changed it")
            done = kit.kinfolio("doctor", portfolio, "--repair")
            newer = case["error_names"] == "newer version"
            if copies and not newer:
                report.expect(done.code == 0, "%s: --repair ends with %d: %s" % (label, done.code, done.out[:300]))
                report.expect(content(portfolio, place) == expected, label + ": not what it was")
                kept = os.path.join(portfolio, done.json().get("salvaged", {}).get("kept", "-"))
                report.expect(os.path.exists(kept) and kit.sha256(kept) == before, label + ": the file is not kept")
            else:
                report.expect(done.code == looked.code, "%s: --repair ends with %d" % (label, done.code))
                report.expect(kit.sha256(database) == before, label + ": it was changed")
                if not copies:
                    report.expect(kit.tree(portfolio) == ["portfolio.db"], "%s: leaves %s" % (label, kit.tree(portfolio)))
            report.row(case["file"], "yes" if copies else "no", looked.code, done.code,
                       "as it was" if kit.sha256(database) == before else "built anew")  # fmt: skip
    return report.finish()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--corpus", action="store_true")
    wanted = parser.parse_args()
    seed = wanted.seed if wanted.seed is not None else random.SystemRandom().randrange(1 << 30)
    print("seed %d" % seed)
    with kit.workplace() as place:
        return corpus_databases(place) if wanted.corpus else random_damages(place, wanted, random.Random(seed))


if __name__ == "__main__":
    sys.exit(main())
