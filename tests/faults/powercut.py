#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the power at random points of an edit, an import, an export, a migration, a snapshot, and looks at what the disk could hold.

  powercut.py edit|import|export|migrate|snapshot|restore|judge|all [--images N] [--seed N] [--traces N] [--short]

The work is done once under libfaultshim.so, which writes down each change below the folder. disktrace.py has the model of a disk (two
kinds: one journal for all names, or an order in each folder) and builds images from it; each is opened with kinfolio-cli as after a
new start, half of them first by somebody who only looks:

edit      fault_editor, in WAL as on a disk and in TRUNCATE as on a stick: every acknowledged edit is there, the one under way whole
          or not at all, no row of a file without its bytes, and the next start leaves nothing lying about
import    into a new folder and into a portfolio: all of it or nothing, all once it was said; it can be done again
export    over an older archive: the old one or the whole new one, the new one once it was said
migrate   a portfolio of the first schema: it opens and has lost nothing; changed by nothing before a whole snapshot is there
snapshot  the portfolio is what it was, every snapshot is whole, and the one that was spoken of is there
restore   the state before or the one gone back to
judge     tries the judge: on a disk that only pretends to sync, edits must be found lost
all       edit with --images, the others with a quarter of that each; then judge

Stands beside kill.py, which kills the process: what SIGKILL leaves, the system still writes. Linux only.
"""
import argparse
import hashlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time

import disktrace
import faultkit as kit
from kill import ExportCase, import_cases, look_after, present, said_by

EMPTY_PUT = '{"records": [], "links": []}'
KINDS_OF_DISK = ("journal", "folders")
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


def as_on_a_stick(folder):
    """A folder that a program copies is written in the same way as a stick, and needs no mount."""
    os.makedirs(os.path.join(folder, ".stfolder"))


class Work:
    """Something that is traced once and then looked at on many disks. Its folder is `root`; what it needs besides lies elsewhere."""

    def __init__(self, place, name, root):
        self.place, self.name, self.root = place, name, root

    def command(self):
        raise NotImplementedError

    def stdin(self):
        return None

    def look(self, report, label, said, rng):
        """At an image that lies in `root`; `said` are the steps on standard output before the cut."""
        raise NotImplementedError


class EditWork(Work):
    def __init__(self, place, mode, seed, edits):
        super().__init__(place, "edit, %s" % mode, os.path.join(place, "edited %s %d" % (mode, seed)))
        os.makedirs(self.root)
        if mode == "truncate":
            as_on_a_stick(self.root)
        self.mode, self.seed, self.edits = mode, seed, edits
        self.portfolio = os.path.join(self.root, "portfolio")
        kit.must("create", self.portfolio, "--name", "Often Cut Off")
        self.model = present(self.portfolio, place)

    def command(self):
        return [kit.program("fault_editor", "KINFOLIO_TEST_BIN"), self.portfolio, "--seed", str(self.seed), "--edits", str(self.edits),
                "--media-every", "6"]  # fmt: skip

    def check_trace(self, report, steps):
        named = {os.path.basename(step[3]) for step in steps if step[0] == "c"}
        expected = "portfolio.db-wal" if self.mode == "wal" else "portfolio.db-journal"
        report.expect(expected in named, "%s: no %s in the trace" % (self.name, expected))

    def look(self, report, label, said, rng):
        model = self.model.copy()
        edits, trying = said_by(b"".join(said).decode())
        for change in [change for edit in edits for change in edit]:
            model.apply(change)
        if rng.random() < 0.5:
            kit.must("put", self.portfolio, "-", stdin=EMPTY_PUT)
        look_after(report, label, self.portfolio, self.place, model, trying)


class ImportWork(Work):
    def __init__(self, place, case):
        super().__init__(place, "import, %s" % case.name, case.root)
        self.case = case
        case.reset()

    def command(self):
        return self.case.command()

    def look(self, report, label, said, rng):
        complete = self.case.complete
        self.case.look(label)
        report.expect(not said or self.case.complete > complete, "%s: said to be done, and is not" % label)


class ExportWork(Work):
    def __init__(self, place, report):
        case = ExportCase(place, report, files=6, records=60)
        super().__init__(place, "export", case.root)
        self.case = case
        case.reset()

    def command(self):
        return self.case.command()

    def look(self, report, label, said, rng):
        replaced = self.case.replaced
        self.case.look(label)
        report.expect(not said or self.case.replaced > replaced, "%s: said to be done, and is not" % label)


class PortfolioWork(Work):
    """Work on a portfolio of which only two states are right."""

    def __init__(self, place, name, base):
        super().__init__(place, name, os.path.join(place, "root-" + name))
        self.base, self.portfolio = base, os.path.join(self.root, "portfolio")
        self.before = kit.logical(base, place)
        self.reset()

    def reset(self):
        kit.run(["rm", "-rf", self.root])
        os.makedirs(self.root)
        kit.copy(self.base, self.portfolio)

    def learn(self):
        """Does it once without a cut, to know what it leads to."""
        done = kit.run(self.command(), stdin=self.stdin())
        if done.code != 0:
            sys.exit("%s: exit code %d %s" % (self.name, done.code, done.out + done.err))
        self.after = kit.logical(self.portfolio, self.place)
        self.reset()

    def snapshots(self):
        folder = os.path.join(self.portfolio, "backups")
        names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
        return [os.path.join(folder, name) for name in names if name.endswith(".db")]

    def look(self, report, label, said, rng):
        self.look_at_files(report, label, said)
        if rng.random() < 0.5:
            problems = kit.doctor_problems(self.portfolio)
            report.expect(not problems, "%s: %s" % (label, problems[:3]))
            now = kit.logical(self.portfolio, self.place)
            report.expect(now in (self.before, self.after), "%s, looked at: neither before nor after: %s"
                          % (label, kit.first_difference(self.before, now)))  # fmt: skip
        kit.must("put", self.portfolio, "-", stdin=EMPTY_PUT)
        now = kit.logical(self.portfolio, self.place)
        wanted = (self.after,) if said else (self.before, self.after)
        report.expect(now in wanted, "%s: neither before nor after: %s" % (label, kit.first_difference(wanted[0], now)))
        report.expect(not kit.leftovers(self.portfolio), "%s leaves %s" % (label, kit.leftovers(self.portfolio)))
        problems = kit.doctor_problems(self.portfolio)
        report.expect(not problems, "%s, in the end: %s" % (label, problems[:3]))

    def look_at_files(self, report, label, said):
        for path in self.snapshots():
            report.expect(whole(path), "%s: the snapshot %s is damaged" % (label, os.path.basename(path)))


def opened(path, scratch):
    """A copy of a database with its journals, opened as SQLite would after a new start."""
    for ending in ("", "-wal", "-journal"):
        target = os.path.join(scratch, "opened.db" + ending)
        if os.path.exists(target):
            os.remove(target)
        if os.path.exists(path + ending):
            shutil.copy(path + ending, target)
    return sqlite3.connect(os.path.join(scratch, "opened.db"))


def portfolio_of_the_first_schema(folder):
    """As tests/support/firstportfolio.cpp makes it."""
    text = b"A radio that only hissed.\n"
    digest = hashlib.sha256(text).hexdigest()
    os.makedirs(os.path.join(folder, "media", digest[:2]))
    with open(os.path.join(folder, "media", digest[:2], digest + ".txt"), "wb") as file:
        file.write(text)
    database = sqlite3.connect(os.path.join(folder, "portfolio.db"))
    for name in ("core/store/migrations/0001_first.sql", "tests/data/portfolio-v1.sql"):
        with open(os.path.join(ROOT, name), encoding="utf-8") as script:
            database.executescript(script.read())
    # So that it is not emptied meanwhile, which is another matter.
    now = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())
    database.execute("UPDATE record SET binned_at = ? WHERE binned_at IS NOT NULL", (now,))
    database.commit()
    database.executescript("PRAGMA user_version = 1; PRAGMA application_id = 1263095366")
    database.close()
    return folder


def whole(path):
    database = sqlite3.connect("file:%s?mode=ro&immutable=1" % path, uri=True)
    try:
        return database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    except sqlite3.Error:
        return False
    finally:
        database.close()


class MigrateWork(PortfolioWork):
    """The portfolio of an old program is opened by this one."""

    def __init__(self, place, _):
        super().__init__(place, "migrate", portfolio_of_the_first_schema(os.path.join(place, "first")))
        self.learn()
        self.schema = self.version(self.base)

    def command(self):
        return [kit.cli(), "put", self.portfolio, "-", "--json"]

    def stdin(self):
        return EMPTY_PUT

    def version(self, portfolio):
        database = opened(os.path.join(portfolio, "portfolio.db"), self.place)
        version = database.execute("PRAGMA user_version").fetchone()[0]
        database.close()
        return version

    def look_at_files(self, report, label, said):
        super().look_at_files(report, label, said)
        if self.version(self.portfolio) > self.schema:
            report.expect(self.snapshots(), label + ": migrated, and there is no snapshot")


class SnapshotWork(PortfolioWork):
    def __init__(self, place, _):
        base = kit.make_portfolio(os.path.join(place, "base"), records=60, files=3, file_bytes=20_000, sample=False)
        super().__init__(place, "snapshot", base)
        self.after = self.before

    def command(self):
        return [kit.cli(), "snapshot", self.portfolio, "--json"]

    def look_at_files(self, report, label, said):
        super().look_at_files(report, label, said)
        report.expect(self.snapshots() or not said, label + ": said to be taken, and is not there")


class RestoreWork(PortfolioWork):
    def __init__(self, place, _):
        base = kit.make_portfolio(os.path.join(place, "base"), records=60, files=3, file_bytes=20_000, sample=False)
        self.snapshot = kit.must("snapshot", base)["snapshot"]
        kit.must("put", base, "-", stdin='{"records": [{"kind": "project", "title": "Since then"}]}')
        super().__init__(place, "restore", base)
        self.learn()

    def command(self):
        return [kit.cli(), "restore", self.portfolio, self.snapshot, "--json"]


# --- tracing and looking ----------------------------------------------------------------------------------------


class Traced:
    """What a program did, and what was there before."""

    def __init__(self, work, report):
        self.work, self.before = work, disktrace.content_of(work.root)
        path = os.path.join(work.place, "trace")
        if os.path.exists(path):
            os.remove(path)
        shim = kit.Shim(work.root, trace=path)
        done = kit.run(work.command(), env=shim.env, stdin=work.stdin())
        if done.code != 0:
            sys.exit("%s: exit code %d %s" % (work.name, done.code, (done.out + done.err)[:500]))
        self.steps = disktrace.read_trace(path)
        if hasattr(work, "check_trace"):
            work.check_trace(report, self.steps)
        self.compare(report)

    def compare(self, report):
        """Everything that changed must be in the trace: played to its end it leaves what the program left."""
        target = os.path.join(self.work.place, "replayed")
        for kind in KINDS_OF_DISK:
            disktrace.replayed(self.before, self.steps, kind, target)
            same = subprocess.run(["diff", "-r", target, self.work.root], capture_output=True, text=True, check=False)
            report.expect(same.returncode == 0, "%s: the trace is not complete: %s" % (self.work.name, same.stdout[:300]))
            shutil.rmtree(target)

    def promises_only(self):
        """The same without its syncs, as on a disk that pretends."""
        self.steps = [step for step in self.steps if step[0] not in "sS"]


def cut_often(report, traced, count, seed):
    """So many images of each kind of disk; gives how many of them broke a promise."""
    work, broken, started, rng = traced.work, 0, time.monotonic(), random.Random(seed)
    for kind in KINDS_OF_DISK:
        for cut, write in disktrace.images(traced.before, traced.steps, kind, count // len(KINDS_OF_DISK), rng.randrange(1 << 30)):
            label = "%s, seed %d, disk with %s, cut after step %d of %d" % (work.name, seed, kind, cut, len(traced.steps))
            shutil.rmtree(work.root)
            write(work.root)
            said = [step[5] for step in traced.steps[:cut] if step[0] == "o"]
            before = len(report.violations)
            try:
                work.look(report, label, said, rng)
            except (SystemExit, AssertionError) as why:
                report.violation("%s: %s" % (label, why))
            if len(report.violations) > before:
                broken += 1
                keep(work, write, label)
    made = count // len(KINDS_OF_DISK) * len(KINDS_OF_DISK)
    report.row(work.name, len(traced.steps), sum(step[0] in "sS" for step in traced.steps), made, broken,
               "%.2f" % ((time.monotonic() - started) / max(1, made)))  # fmt: skip
    print("%s: %d images, %d broken" % (work.name, made, broken), flush=True)
    return broken


def keep(work, _write, label):
    """What a broken promise left, for whoever looks for the reason."""
    folder = os.environ.get("KINFOLIO_FAULTS_KEEP")
    if folder:
        target = os.path.join(folder, label.replace(",", "").replace(" ", "-"))
        shutil.copytree(work.root, target, dirs_exist_ok=True)


def works(kind, place, report, wanted, rng):
    if kind == "edit":
        for number in range(wanted.traces):
            for mode in ("wal", "truncate"):
                yield EditWork(place, mode, rng.randrange(1 << 30), wanted.edits)
    elif kind == "import":
        for case in import_cases(place, report, files=6, records=60):
            yield ImportWork(place, case)
    else:
        yield {"export": ExportWork, "migrate": MigrateWork, "snapshot": SnapshotWork, "restore": RestoreWork}[kind](place, report)


def run_kind(kind, report, images, wanted):
    rng = random.Random(wanted.seed)
    with kit.workplace() as place:
        shares = {"edit": 2 * wanted.traces, "import": 2}.get(kind, 1)
        for work in works(kind, place, report, wanted, rng):
            cut_often(report, Traced(work, report), max(2, images // shares), rng.randrange(1 << 30))


def judge(report, images, wanted):
    """Edits and files on a disk that only pretends to sync: whoever finds nothing lost there cannot judge."""
    rng = random.Random(wanted.seed)
    with kit.workplace() as place:
        for mode in ("wal", "truncate"):
            silent = kit.Report("judge", *"      ")
            traced = Traced(EditWork(place, mode, rng.randrange(1 << 30), wanted.edits), report)
            traced.promises_only()
            silent.violation = silent.violations.append
            broken = cut_often(silent, traced, images, rng.randrange(1 << 30))
            report.row("a disk that pretends, %s" % mode, len(traced.steps), 0, images, "%d, as it must" % broken, "")
            report.expect(broken > images // 8, "%s without syncs: only %d of %d images found broken" % (mode, broken, images))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["edit", "import", "export", "migrate", "snapshot", "restore", "judge", "all"])
    parser.add_argument("--images", type=int, default=200)
    parser.add_argument("--traces", type=int, default=4, help="of edits, in each journal mode")
    parser.add_argument("--edits", type=int, default=25, help="in each of them")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    wanted = parser.parse_args()
    kit.shim()
    print("seed %d" % wanted.seed, flush=True)
    report = kit.Report("power cuts", "work", "steps", "syncs", "images", "broken", "s an image")
    kinds = [wanted.kind]
    if wanted.kind == "all":
        kinds = ["edit", "import", "export", "migrate", "snapshot", "restore", "judge"]
    for kind in kinds:
        share = wanted.images if kind in ("edit", wanted.kind) else max(4, wanted.images // 4)
        if kind == "judge":
            judge(report, 16, wanted)
        else:
            run_kind(kind, report, share, wanted)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
