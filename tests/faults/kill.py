#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills Kinfolio without warning (SIGKILL) and looks whether anything was lost or left behind.

  kill.py edits|import|export|steps|all [--count N] [--seconds S] [--seed N] [--keep]

edits   kills fault_editor at random times; every acknowledged edit must be there, the last one whole or not at all
import  kills an import into a new folder and into a portfolio: all of it is there or nothing, and it can be run again
export  kills an export over an older archive: the old file or the complete new one, and no part is left by the next run
steps   kills import and export just before their 1st, 2nd, 3rd ... change on the disk: slower than chance, and complete
        (--count limits the number of points, spread evenly; 0 means every one)
all     edits, import and export, the latter two with half of --count, and steps with twice as many points

Ends with 1 when a promise was broken. --seconds stops the random kinds after that time each.
"""
import argparse
import os
import random
import subprocess
import sys
import time

import faultkit as kit


class Deadline:
    def __init__(self, seconds):
        self.end = time.monotonic() + seconds if seconds else None

    def over(self):
        return self.end is not None and time.monotonic() > self.end


# --- edits ------------------------------------------------------------------------------------------------------


class Model:
    """What must be in the portfolio, from what the editor said."""

    def __init__(self, records, links, media):
        self.records, self.links, self.media = dict(records), dict(links), set(media)

    def copy(self):
        return Model(self.records, self.links, self.media)

    def apply(self, words):
        what, rest = words[0], words[1:]
        if what == "put":
            self.records[rest[0]] = rest[1]
        elif what in ("erase", "remove"):
            self.records.pop(rest[0])
            self.links = {i: link for i, link in self.links.items() if rest[0] not in (link[0], link[2])}
        elif what == "link":
            self.links[rest[0]] = tuple(rest[1:])
        elif what == "unlink":
            self.links.pop(rest[0])
        elif what == "media":
            self.media.add(rest[0])

    def difference(self, other):
        for name in ("records", "links"):
            mine, theirs = getattr(self, name), getattr(other, name)
            if mine != theirs:
                lost = [key for key in mine if key not in theirs]
                more = [key for key in theirs if key not in mine]
                changed = [key for key in mine if key in theirs and mine[key] != theirs[key]]
                return "%s: %d lost %s, %d too many %s, %d changed %s" % (
                    name, len(lost), lost[:2], len(more), more[:2], len(changed), changed[:2])  # fmt: skip
        missing = self.media - other.media
        return "media missing: %s" % sorted(missing)[:2] if missing else ""


def present(portfolio, scratch):
    """What is in the portfolio, read through an archive of all of it."""
    import json
    import zipfile

    archive = os.path.join(scratch, "now.kinfolio")
    kit.must("export", portfolio, "--to", archive, "--audience", "me")
    with zipfile.ZipFile(archive) as opened:
        document = json.loads(opened.read("portfolio/data/portfolio.json"))
    os.remove(archive)
    listed = {record["id"]: record.get("title") or record.get("name") for record in kit.must("list", portfolio)}
    exported = {record["id"]: record.get("title") or record.get("name") for record in document["records"]}
    if listed != exported:
        raise AssertionError("list and export differ")
    links = {link["id"]: (link["from"], link["role"], link["to"]) for link in document["links"]}
    return Model(listed, links, {media["sha256"] for media in document["media"]})


def said_by(out):
    """The edits that a killed editor acknowledged, and the one that it was about to make."""
    edits, trying = [], []
    for line in out.split("\n")[:-1]:  # a line without its end was never said
        words = line.split()
        if words[0] == "try":
            trying.append(words[1:])
        elif words[0] == "done":
            edits.append(trying)
            trying = []
        elif words[0] == "failed":
            trying = []
    return edits, trying


def look_after(report, label, portfolio, place, model, trying):
    """Compares what is there after an interruption with what was acknowledged, before and after the next start.

    Gives what is there, whether something acknowledged is lost, and whether the edit that was under way is there.
    """
    with_last = model.copy()
    for change in trying:
        with_last.apply(change)
    problems = kit.doctor_problems(portfolio, harmless=("staging.leftover", "media.unreferenced", "media.unknown-file"))
    report.expect(not problems, "%s: %s" % (label, problems[:3]))
    now = present(portfolio, place)
    lost = kept = False
    if difference := model.difference(now):
        lost = not trying or bool(with_last.difference(now))
        report.expect(not lost, "%s: %s" % (label, difference))
        kept = not lost
        model = now.copy()
    # The next start for writing clears away what was interrupted.
    kit.must("put", portfolio, "-", stdin='{"records": [], "links": []}')
    report.expect(not kit.leftovers(portfolio), "%s leaves %s" % (label, kit.leftovers(portfolio)))
    problems = kit.doctor_problems(portfolio)
    report.expect(not problems, "%s, after the next start: %s" % (label, problems[:3]))
    report.expect(not model.difference(present(portfolio, place)), "%s: changed by the next start" % label)
    return model, lost, kept


def kill_edits(place, count, deadline, rng):
    report = kit.Report("kill -9 while editing", "kills", "in an open edit", "edits acknowledged", "lost", "last edit kept")
    editor = kit.program("fault_editor", "KINFOLIO_TEST_BIN")
    portfolio, mark = os.path.join(place, "edited"), os.path.join(place, "mark")
    kills = open_hits = acknowledged = kept = lost = 0
    model = None
    while kills < count and not deadline.over():
        if kills % 40 == 0:
            kit.run(["rm", "-rf", portfolio])
            kit.must("create", portfolio, "--name", "Killed Often")
            model = present(portfolio, place)
        with open(mark, "wb") as file:
            file.write(b"\0")
        process = subprocess.Popen(
            [editor, portfolio, "--seed", str(rng.randrange(1 << 31)), "--mark", mark], stdout=subprocess.PIPE)  # fmt: skip
        # One in five is killed while it opens the portfolio.
        time.sleep(rng.uniform(0.0, 0.06) if rng.random() < 0.2 else rng.uniform(0.06, 0.36))
        process.kill()
        out = process.stdout.read().decode()
        process.wait()
        kills += 1
        with open(mark, "rb") as file:
            open_hits += file.read(1) == b"\1"
        edits, trying = said_by(out)
        acknowledged += len(edits)
        for edit in edits:
            for change in edit:
                model.apply(change)
        model, was_lost, was_kept = look_after(report, "kill %d" % kills, portfolio, place, model, trying)
        lost += was_lost
        kept += was_kept
    report.row(kills, open_hits, acknowledged, lost, kept)
    return report.finish()


# --- imports ----------------------------------------------------------------------------------------------------


class ImportCase:
    """An import that is interrupted again and again, and what must be there before and after."""

    def __init__(self, place, name, base, archive, report):
        self.place, self.name, self.base, self.archive, self.report = place, name, base, archive, report
        self.root = os.path.join(place, "to-" + name.replace(" ", "-"))
        self.target = os.path.join(self.root, "portfolio")
        self.before = kit.logical(base, place) if base else None
        self.reset()
        self.seconds = kit.run(self.command()).seconds
        self.after = kit.logical(self.target, place)
        self.untouched = self.complete = self.done = 0

    def command(self):
        return [kit.cli(), "import", self.archive, "--to", self.target, "--json"]

    def reset(self):
        kit.run(["rm", "-rf", self.root])
        os.makedirs(self.root)
        if self.base:
            kit.copy(self.base, self.target)

    def look(self, label):
        """After the end of the killed import."""
        self.done += 1
        label = "%s, %s" % (self.name, label)
        if not os.path.exists(os.path.join(self.target, "portfolio.db")):
            self.report.expect(not self.base, label + ": the portfolio is gone")
            self.untouched += 1
        else:
            problems = kit.doctor_problems(
                self.target, harmless=("staging.leftover", "media.unreferenced", "media.unknown-file"))  # fmt: skip
            self.report.expect(not problems, "%s: %s" % (label, problems[:3]))
            now = kit.logical(self.target, self.place)
            if now == self.after:
                self.complete += 1
            elif now == self.before:
                self.untouched += 1
            else:
                self.report.violation(
                    "%s: neither before nor after: %s" % (label, kit.first_difference(self.after, now)))  # fmt: skip
        again = kit.run(self.command())
        if not self.report.expect(
            again.code == 0, "%s: cannot be imported again: exit code %d, %s" % (label, again.code, again.out[:300])
        ):
            self.report.violation("%s: there are %s" % (label, kit.tree(self.target)[:6]))
            return
        self.report.expect(kit.logical(self.target, self.place) == self.after, label + ": importing again gives something else")
        # Started once more for writing, as a person would.
        kit.must("put", self.target, "-", stdin='{"records": [], "links": []}')
        self.report.expect(not kit.leftovers(self.target), "%s leaves %s" % (label, kit.leftovers(self.target)))
        problems = kit.doctor_problems(self.target)
        self.report.expect(not problems, "%s, in the end: %s" % (label, problems[:3]))


def import_cases(place, report, files, records):
    source = kit.make_portfolio(os.path.join(place, "source"), records=records, files=files)
    archive = os.path.join(place, "source.kinfolio")
    kit.must("export", source, "--to", archive, "--audience", "me")
    base = kit.make_portfolio(os.path.join(place, "base"), records=20, files=3, seed=2, sample=False)
    return [ImportCase(place, "new folder", None, archive, report), ImportCase(place, "portfolio", base, archive, report)]


def kill_imports(place, count, deadline, rng):
    report = kit.Report("kill -9 while importing", "into", "kills", "nothing of it there", "all of it there", "s without kill")
    for case in import_cases(place, report, files=40, records=300):
        while case.done < count and not deadline.over():
            case.reset()
            at = rng.uniform(0, case.seconds * 1.1)
            kit.run(case.command(), kill_after=at)
            case.look("killed after %.3f s" % at)
        report.row(case.name, case.done, case.untouched, case.complete, "%.2f" % case.seconds)
    return report.finish()


# --- exports ----------------------------------------------------------------------------------------------------


class ExportCase:
    """An export over an older archive of the same portfolio."""

    def __init__(self, place, report, files, records):
        self.report, self.root = report, os.path.join(place, "out")
        self.portfolio = kit.make_portfolio(os.path.join(place, "exported"), records=records, files=files)
        self.target = os.path.join(self.root, "old.kinfolio")
        os.makedirs(self.root)
        self.old = kit.must(*self.verb())["sha256"]
        kit.run(["cp", self.target, os.path.join(place, "old.kinfolio")])
        self.stored = os.path.join(place, "old.kinfolio")
        kit.must("put", self.portfolio, "-", stdin='{"records": [{"kind": "project", "title": "Added later"}]}')
        started = time.perf_counter()
        self.new = kit.must(*self.verb())["sha256"]
        self.seconds = time.perf_counter() - started
        self.kept = self.replaced = self.done = 0

    def verb(self):
        return ["export", self.portfolio, "--to", self.target, "--audience", "me"]

    def command(self):
        return [kit.cli(), *self.verb(), "--json"]

    def reset(self):
        kit.run(["rm", "-rf", self.root])
        os.makedirs(self.root)
        kit.run(["cp", self.stored, self.target])

    def look(self, label):
        self.done += 1
        now = kit.sha256(self.target)
        self.kept += now == self.old
        self.replaced += now == self.new
        self.report.expect(now in (self.old, self.new), label + ": the archive is neither the old nor the new one")
        self.report.expect(kit.kinfolio("verify", self.target).code == 0, label + ": the archive does not verify")
        again = kit.must(*self.verb())
        self.report.expect(again["sha256"] == self.new, label + ": exporting again gives other bytes")
        self.report.expect(
            kit.tree(self.root) == ["old.kinfolio"], "%s leaves %s" % (label, kit.tree(self.root)))  # fmt: skip


def kill_exports(place, count, deadline, rng):
    report = kit.Report("kill -9 while exporting", "kills", "old archive kept", "new archive complete", "s without kill")
    case = ExportCase(place, report, files=40, records=300)
    while case.done < count and not deadline.over():
        case.reset()
        at = rng.uniform(0, case.seconds * 1.1)
        kit.run(case.command(), kill_after=at)
        case.look("killed after %.3f s" % at)
    report.row(case.done, case.kept, case.replaced, "%.2f" % case.seconds)
    return report.finish()


# --- every step -------------------------------------------------------------------------------------------------


def kill_steps(place, count, _deadline, _rng):
    report = kit.Report("killed just before each change on the disk", "work", "changes", "points tried", "nothing of it", "all of it")
    for case in import_cases(place, report, files=2, records=10):
        walk_steps(report, case, case.root, count)
        report.row("import, " + case.name, case.changes, case.done, case.untouched, case.complete)
    case = ExportCase(os.path.join(place), report, files=2, records=10)
    walk_steps(report, case, case.root, count)
    report.row("export", case.changes, case.done, case.kept, case.replaced)
    return report.finish()


def walk_steps(report, case, root, count):
    case.reset()
    shim = kit.Shim(root)
    kit.run(case.command(), env=shim.env)
    case.changes = shim.counters()["changes"]
    points = range(1, case.changes + 1)
    if count and len(points) > count:
        points = sorted({1 + round(i * (case.changes - 1) / max(1, count - 1)) for i in range(count)})
    for point in points:
        case.reset()
        shim = kit.Shim(root, kill_at=point)
        done = kit.run(case.command(), env=shim.env)
        if done.code == 0:
            continue  # a little less was written this time
        report.expect(done.code == -9, "change %d: exit code %d instead of being killed" % (point, done.code))
        case.look("killed before change %d of %d" % (point, case.changes))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["edits", "import", "export", "steps", "all"])
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=0)
    parser.add_argument("--seed", type=int, default=None)
    wanted = parser.parse_args()
    seed = wanted.seed if wanted.seed is not None else random.SystemRandom().randrange(1 << 30)
    print("seed %d" % seed)
    kinds = {"edits": kill_edits, "import": kill_imports, "export": kill_exports, "steps": kill_steps}
    half = max(1, wanted.count // 2)
    jobs = [(wanted.kind, wanted.count)]
    if wanted.kind == "all":
        jobs = [("edits", wanted.count), ("import", half), ("export", half), ("steps", wanted.count * 2)]
    failed = 0
    for kind, count in jobs:
        with kit.workplace() as place:
            failed |= kinds[kind](place, count, Deadline(wanted.seconds), random.Random(seed))
    return failed


if __name__ == "__main__":
    sys.exit(main())
