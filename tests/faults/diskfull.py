#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the disk fill up, or fail, at every point of an export, an import and an edit, and looks at what is left.

  diskfull.py export|import|edit|editor|eio|all [--step BYTES] [--count N]

export  the disk is full after 0, STEP, 2 STEP ... bytes of the new archive: the older one stays byte for byte
import  into a new folder (which stays absent or empty) and into a portfolio (whose content stays the same)
edit    the same for a small change of a portfolio; --step 4096 unless said
eio     instead of a full disk, the k-th write or the k-th sync fails, for every k (at most --count of them, spread)
editor  a program that goes on after a refusal, as the window does (fault_editor --go-on), with and without files, in WAL as on a disk
        and in TRUNCATE as on a stick: full at every --step (4096 unless said) and staying so, full for three refusals only, and
        every k-th write and k-th sync failing. It stays alive, and afterwards there is exactly what it called done
all     all of these but editor

Each time kinfolio-cli must end with 7 ("no space or write error"), or with 0 when it got by without the bytes; then
everything it promised must be there. Nothing half-made may be left, and without the fault the same work must succeed.
Linux only: the faults come from libfaultshim.so.
"""
import argparse
import os
import sys

import faultkit as kit
from kill import present, said_by

EMPTY_PUT = '{"records": [], "links": []}'


class ExportWork:
    name = "export"
    done_all_the_same = 0

    def __init__(self, place):
        self.place, self.root = place, os.path.join(place, "out")
        self.portfolio = kit.make_portfolio(os.path.join(place, "exported"), records=100, files=40)
        self.target, self.stored = os.path.join(self.root, "portfolio.kinfolio"), os.path.join(place, "older.kinfolio")
        os.makedirs(self.root)
        kit.must(*self.verb())
        os.replace(self.target, self.stored)
        self.old = kit.sha256(self.stored)
        kit.must("put", self.portfolio, "-", stdin='{"records": [{"kind": "project", "title": "Added later"}]}')
        self.new = kit.must(*self.verb())["sha256"]

    def verb(self):
        return ["export", self.portfolio, "--to", self.target, "--audience", "me"]

    def run(self, env):
        return kit.kinfolio(*self.verb(), env=env)

    def reset(self):
        kit.run(["rm", "-rf", self.root])
        os.makedirs(self.root)
        kit.run(["cp", self.stored, self.target])

    def look(self, done, expect):
        now = kit.sha256(self.target)
        if done.code == 0:
            expect(now == self.new, "ended well, but the archive is not complete")
        elif now == self.new:
            self.done_all_the_same += 1
        else:
            expect(now == self.old, "the old archive changed")
        left = kit.tree(self.root)
        expect(left == [os.path.basename(self.target)], "left: %s" % left)


class PortfolioWork:
    """Work on a portfolio that is copied from `base` (None: it is made) each time."""

    done_all_the_same = 0

    def __init__(self, place, name, base):
        self.place, self.name, self.base = place, name, base
        self.root = os.path.join(place, "root-" + name.replace(" ", "-"))
        self.target = os.path.join(self.root, "portfolio")
        self.before = kit.logical(base, place) if base else None
        self.reset()
        if self.run({}).code != 0:
            sys.exit(name + " fails without a fault")
        self.after = kit.logical(self.target, place)

    def reset(self):
        kit.run(["rm", "-rf", self.root])
        os.makedirs(self.root)
        if self.base:
            kit.copy(self.base, self.target)

    def look(self, done, expect):
        if done.code == 0:
            now = kit.logical(self.target, self.place)
            expect(now == self.after, "ended well, but not all is there: " + kit.first_difference(self.after, now))
        elif os.path.exists(os.path.join(self.target, "portfolio.db")):
            now = kit.logical(self.target, self.place)
            # What fails after the last step cannot be taken back, and need not be.
            if now == self.after:
                self.done_all_the_same += 1
            else:
                expect(now == self.before, "the portfolio changed: " + kit.first_difference(self.before or "", now))
        else:
            expect(not self.base, "the portfolio is gone")
            expect(not kit.tree(self.root) or kit.tree(self.root) == ["portfolio/"], "left: %s" % kit.tree(self.root)[:5])
        again = self.run({})
        if not expect(again.code == 0, "afterwards without the fault: exit code %d %s" % (again.code, again.out[:200])):
            return
        now = kit.logical(self.target, self.place)
        expect(now == self.after, "done again it gives something else: " + kit.first_difference(self.after, now))
        started = kit.kinfolio("put", self.target, "-", stdin=EMPTY_PUT)
        expect(started.code == 0, "next start: exit code %d %s" % (started.code, started.out[:200]))
        expect(not kit.leftovers(self.target), "left after the next start: %s" % kit.leftovers(self.target))
        problems = kit.doctor_problems(self.target)
        expect(not problems, "in the end: %s" % problems[:3])


class ImportWork(PortfolioWork):
    def __init__(self, place, name, base, archive):
        self.archive = archive
        super().__init__(place, name, base)

    def run(self, env):
        return kit.kinfolio("import", self.archive, "--to", self.target, env=env)


class EditWork(PortfolioWork):
    """Changes a record and adds one, both with their own id, so that doing it again changes nothing more."""

    def __init__(self, place, base):
        known = kit.must("put", base, "-", stdin='{"records": [{"kind": "project", "ref": "a", "title": "Before"}]}')
        fixed = '"created": "2026-01-01T00:00:00.000Z"'
        self.put = (
            '{"records": [{"kind": "project", "id": "%s", "title": "After"}, {"kind": "interest", "title": "New", '
            '"id": "7f1f6b57-65f1-4c8c-93ae-2b1a6b6b0001", %s, "story": "%s"}]}'
        ) % (known["ids"]["a"], fixed, "long " * 1500)  # fmt: skip
        super().__init__(place, "edit", base)

    def run(self, env):
        return kit.kinfolio("put", self.target, "-", stdin=self.put, env=env)

    def look(self, done, expect):
        # Times and revisions of a repeated edit differ; what it says must not.
        listed = kit.kinfolio("list", self.target)
        if not expect(listed.code == 0, "cannot be listed: exit code %d %s" % (listed.code, listed.out[:200])):
            return
        present = {r["id"]: r["title"] for r in listed.json() if "title" in r}
        changed = "After" in present.values() and "New" in present.values()
        expect(changed or ("After" not in present.values() and "New" not in present.values()), "changed by half")
        if done.code == 0:
            expect(changed, "ended well, but nothing changed")
        elif changed:
            self.done_all_the_same += 1
        else:
            now = kit.logical(self.target, self.place)
            expect(now == self.before, "the portfolio changed: " + kit.first_difference(self.before, now))
        again = self.run({})
        expect(again.code == 0, "afterwards without the fault: exit code %d %s" % (again.code, again.out[:200]))
        started = kit.kinfolio("put", self.target, "-", stdin=EMPTY_PUT)
        expect(started.code == 0, "next start: exit code %d %s" % (started.code, started.out[:200]))
        expect(not kit.leftovers(self.target), "left after the next start: %s" % kit.leftovers(self.target))
        problems = kit.doctor_problems(self.target)
        expect(not problems, "in the end: %s" % problems[:3])


class EditorWork:
    """Some edits by a program that does not end when one fails."""

    def __init__(self, place, base, mode, with_files):
        self.place, self.base = place, base
        self.name = "editor, %s%s" % (mode, ", files" if with_files else "")
        self.root = os.path.join(place, self.name.replace(" ", "-"))
        self.target = os.path.join(self.root, "portfolio")
        self.arguments = ["--seed", "7", "--edits", "4" if with_files else "6", "--media-every", "1" if with_files else "0", "--go-on"]
        self.mode, self.before = mode, present(base, place)
        self.done = self.refused = self.unopened = 0

    def reset(self):
        kit.run(["rm", "-rf", self.root])
        os.makedirs(self.root)
        if self.mode == "truncate":
            os.makedirs(os.path.join(self.root, ".stfolder"))  # as in a folder that a program copies
        kit.copy(self.base, self.target)

    def run(self, env):
        return kit.run([kit.program("fault_editor", "KINFOLIO_TEST_BIN"), self.target, *self.arguments], env=env)

    def look(self, done, expect):
        opened = done.out.startswith("ready\n")
        expect(done.code == 0 or not opened, "not alive at the end: exit code %d %s" % (done.code, done.err[:300]))
        expect(opened or done.code == 1, "cannot be opened, and ends with %d" % done.code)
        self.unopened += not opened
        edits, _ = said_by(done.out)
        self.done += len(edits)
        self.refused += done.out.count("failed ")
        model = self.before.copy()
        for change in [change for edit in edits for change in edit]:
            model.apply(change)
        now = present(self.target, self.place)
        expect(not model.difference(now), "not what was said: %s" % model.difference(now))
        started = kit.kinfolio("put", self.target, "-", stdin=EMPTY_PUT)
        expect(started.code == 0, "next start: exit code %d %s" % (started.code, started.out[:200]))
        expect(not kit.leftovers(self.target), "left after the next start: %s" % kit.leftovers(self.target))
        problems = kit.doctor_problems(self.target, harmless=())
        expect(not problems, "in the end: %s" % problems[:3])
        now = present(self.target, self.place)
        expect(not model.difference(now) and now.media == model.media, "changed by the next start: %s" % model.difference(now))


def try_editor(report, work, what, faults):
    work.done = work.refused = work.unopened = 0
    for fault in faults:
        work.reset()
        shim = kit.Shim(work.root, **fault)
        label = "%s, %s" % (work.name, " ".join("%s=%s" % item for item in fault.items()))
        try:
            work.look(work.run(shim.env), lambda holds, text: report.expect(holds, "%s: %s" % (label, text)))  # noqa: B023
        except SystemExit as why:
            report.violation("%s: %s" % (label, why))
    report.row(work.name, what, len(faults), work.unopened, work.done, work.refused)


def editors(step, count, modes):
    report = kit.Report("a program that goes on", "work", "fault", "points", "not opened", "edits done", "refused")
    with kit.workplace() as place:
        base = kit.make_portfolio(os.path.join(place, "base"), records=20, files=2, seed=2, sample=False)
        for work in [EditorWork(place, base, mode, with_files) for mode in modes for with_files in (False, True)]:
            counted = measure(work)
            full = range(0, counted["bytes"], step)
            size = "%d KiB" % (counted["bytes"] // 1024)
            try_editor(report, work, "full, of " + size, [{"enospc_after": at} for at in full])
            try_editor(report, work, "full for three refusals", [{"enospc_after": at, "room_after": 3} for at in full])
            for name, total in (("eio_write", counted["writes"]), ("eio_fsync", counted["syncs"])):
                try_editor(report, work, "%s, of %d" % (name, total), [{name: k} for k in spread(total, count)])
    return report.finish()


def spread(total, count):
    """The numbers from 1 on; not more than so many, if it is not 0."""
    if not count or total <= count:
        return list(range(1, total + 1))
    return sorted({1 + round(i * (total - 1) / max(1, count - 1)) for i in range(count)})


def works(kind, place):
    if kind == "export":
        return [ExportWork(place)]
    base = kit.make_portfolio(os.path.join(place, "base"), records=20, files=3, seed=2, sample=False)
    if kind == "edit":
        return [EditWork(place, base)]
    source = kit.make_portfolio(os.path.join(place, "source"), records=100, files=40)
    archive = os.path.join(place, "source.kinfolio")
    kit.must("export", source, "--to", archive, "--audience", "me")
    return [ImportWork(place, "import, new folder", None, archive), ImportWork(place, "import, portfolio", base, archive)]


def try_points(report, work, what, faults):
    codes = {}
    for fault in faults:
        work.reset()
        shim = kit.Shim(work.root, **fault)
        done = work.run(shim.env)
        label = "%s, %s" % (work.name, " ".join("%s=%s" % item for item in fault.items()))
        said = (done.out + done.err).strip()[:300]
        expect = lambda holds, text: report.expect(holds, "%s: %s" % (label, text))  # noqa: E731
        expect(done.code in (0, kit.NO_SPACE), "exit code %d instead of 7: %s" % (done.code, said))
        if done.code == 0 and shim.counters()["faults"] and "--verbose" in sys.argv:
            print(label + ": got by without")
        codes[done.code] = codes.get(done.code, 0) + 1
        work.look(done, expect)
    others = sum(n for code, n in codes.items() if code not in (0, 7))
    report.row(work.name, what, len(faults), codes.get(7, 0), work.done_all_the_same, codes.get(0, 0), others)
    work.done_all_the_same = 0


def measure(work):
    work.reset()
    shim = kit.Shim(work.root)
    work.run(shim.env)
    return shim.counters()


def full_disk(report, work, step):
    total = measure(work)["bytes"]
    try_points(report, work, "full, of %d KiB" % (total // 1024), [{"enospc_after": at} for at in range(0, total, step)])


def failing(report, work, count):
    counted = measure(work)
    for name, total in (("eio_write", counted["writes"]), ("eio_fsync", counted["syncs"])):
        try_points(report, work, "%s, of %d" % (name, total), [{name: k} for k in spread(total, count)])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["export", "import", "edit", "editor", "eio", "all"])
    parser.add_argument("--step", type=int, default=None)
    parser.add_argument("--count", type=int, default=12, help="0 means every write and every sync")
    parser.add_argument("--modes", default="wal,truncate", help="of editor")
    parser.add_argument("--verbose", action="store_true", help="name the runs that got by without what failed")
    wanted = parser.parse_args()
    kit.shim()
    if wanted.kind == "editor":
        return editors(wanted.step or 4096, wanted.count, wanted.modes.split(","))
    report = kit.Report("disks that fill up or fail", "work", "fault", "points", "ended with 7", "yet done", "got by (0)", "other")
    kinds = ["export", "import", "edit"]
    for kind in kinds if wanted.kind in ("all", "eio") else [wanted.kind]:
        with kit.workplace() as place:
            for work in works(kind, place):
                # An edit is small: a step that suits an export would be one point.
                own = 4096 if kind == "edit" else 65536
                if wanted.kind != "eio":
                    full_disk(report, work, min(wanted.step, 16384) if wanted.step and kind == "edit" else wanted.step or own)
                if wanted.kind in ("eio", "all"):
                    failing(report, work, wanted.count)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
