#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a portfolio to real places, does there what people do, and pulls a stick out in the middle.

  places.py [--pulls N]

disk       where temporary files lie
stick      an exFAT file system in a file, through FUSE
read-only  a folder mounted so that nobody can write into it
small      a disk in memory that is nearly full

Each row is a place, each column what was done there: "works", "refused" with the exit code that says why, and never
anything else left behind. A pulled stick is one whose file system dies while somebody edits; every acknowledged edit is there
when it is back. Linux only; what cannot be mounted here is skipped, and named.
"""
import argparse
import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time

import faultkit as kit
from kill import present, said_by

STICK_BYTES = 128 << 20
LOCKED = 4
EMPTY_PUT = '{"records": [], "links": []}'


class CannotMount(Exception):
    pass


def system(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise CannotMount("%s: %s" % (command[0], (done.stderr or done.stdout).strip().split("\n")[0]))
    return done.stdout.strip()


@contextlib.contextmanager
def mounted(folder, *command):
    """Mounts something at a folder by a command, and takes it away afterwards."""
    os.makedirs(folder, exist_ok=True)
    system(*command, folder)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], capture_output=True, check=False)


def command_of(pid):
    try:
        with open("/proc/%d/cmdline" % pid, "rb") as file:
            words = file.read().split(b"\0")
    except OSError:
        return []
    return [os.path.basename(words[0]), *words[1:]]


class Stick:
    """An exFAT stick that can be plugged in and pulled."""

    def __init__(self, place):
        self.folder, image = os.path.join(place, "stick"), os.path.join(place, "stick.img")
        missing = [name for name in ("losetup", "mkfs.exfat", "mount.exfat-fuse") if not shutil.which(name)]
        if missing:
            raise CannotMount("%s not installed (exfat-fuse, exfatprogs)" % ", ".join(missing))
        with open(image, "wb") as file:
            file.truncate(STICK_BYTES)
        os.makedirs(self.folder)
        self.device = system("losetup", "-f", "--show", image)

    def __enter__(self):
        try:
            system("mkfs.exfat", self.device)
            self.plug_in()
        except CannotMount:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", "-l", self.folder], capture_output=True, check=False)
        subprocess.run(["losetup", "-d", self.device], capture_output=True, check=False)

    def plug_in(self):
        system("mount.exfat-fuse", self.device, self.folder)

    def pull(self):
        """The program behind the file system dies; from now on everything there fails."""
        everybody = [int(name) for name in os.listdir("/proc") if name.isdigit()]
        for pid in [pid for pid in everybody if command_of(pid)[:2] == [b"mount.exfat-fuse", self.device.encode()]]:
            os.kill(pid, signal.SIGKILL)
            break
        else:
            sys.exit("nobody stands behind the stick")
        subprocess.run(["umount", "-l", self.folder], capture_output=True, check=False)


# --- what people do ---------------------------------------------------------------------------------------------


class Visit:
    """What happens to a portfolio in one place; `writable` is whether it may change there."""

    def __init__(self, report, name, portfolio, scratch, writable):
        self.report, self.name, self.portfolio, self.scratch, self.writable = report, name, portfolio, scratch, writable
        self.cells = [name]

    def outcome(self, what, done, wanted):
        words = "works" if done.code == 0 else "refused (%d)" % done.code
        self.cells.append(words)
        self.report.expect(done.code == wanted, "%s, %s: exit code %d, %s" % (self.name, what, done.code, (done.out + done.err)[:300]))
        return done

    def all(self):
        wanted = 0 if self.writable else kit.NO_SPACE
        before = kit.logical(self.portfolio, self.scratch)
        self.outcome("open", kit.kinfolio("list", self.portfolio), 0)
        put = '{"records": [{"kind": "project", "title": "Made in a place"}], "links": []}'
        self.outcome("edit", kit.kinfolio("put", self.portfolio, "-", stdin=put), wanted)
        archive = os.path.join(os.path.dirname(self.portfolio) if self.writable else self.scratch, "out.kinfolio")
        self.outcome("export", kit.kinfolio("export", self.portfolio, "--to", archive, "--audience", "me"), 0)
        self.outcome("verify", kit.kinfolio("verify", archive), 0)
        self.outcome("import", kit.kinfolio("import", archive, "--to", self.portfolio), wanted)
        self.second_opener()
        self.restore(wanted)
        after = kit.logical(self.portfolio, self.scratch)
        self.report.expect(self.writable or before == after, "%s: changed although it must not" % self.name)
        problems = kit.doctor_problems(self.portfolio)
        self.report.expect(not problems, "%s: %s" % (self.name, problems[:3]))
        self.report.expect(not kit.leftovers(self.portfolio), "%s leaves %s" % (self.name, kit.leftovers(self.portfolio)))
        os.remove(archive)
        return self.cells

    def second_opener(self):
        """While one program edits, another may look and not write."""
        if not self.writable:
            self.cells.append("-")
            return
        editor = subprocess.Popen([kit.program("fault_editor", "KINFOLIO_TEST_BIN"), self.portfolio, "--seconds", "2"],
                                  stdout=subprocess.PIPE)  # fmt: skip
        editor.stdout.readline()
        looked = kit.kinfolio("list", self.portfolio)
        self.outcome("second opener", kit.kinfolio("put", self.portfolio, "-", stdin=EMPTY_PUT), LOCKED)
        self.report.expect(looked.code == 0, "%s: who only looks gets exit code %d" % (self.name, looked.code))
        editor.communicate()
        self.report.expect(editor.returncode == 0, "%s: the editor ends with %d" % (self.name, editor.returncode))

    def restore(self, wanted):
        taken = self.outcome("snapshot", kit.kinfolio("snapshot", self.portfolio), wanted)
        if taken.code != 0:
            self.cells.append("-")
            return
        self.outcome("restore", kit.kinfolio("restore", self.portfolio, taken.json()["snapshot"]), 0)


def fill(visit, report):
    """A file that does not fit, into a portfolio that otherwise would take it."""
    before = kit.logical(visit.portfolio, visit.scratch)
    large = os.path.join(visit.scratch, "large.bin")
    with open(large, "wb") as file:
        file.write(random.Random(1).randbytes(130 << 20))
    done = kit.kinfolio("add-media", visit.portfolio, large)
    os.remove(large)
    report.expect(done.code == kit.NO_SPACE, "%s: a file that does not fit: exit code %d" % (visit.name, done.code))
    report.expect(kit.logical(visit.portfolio, visit.scratch) == before, "%s: changed by a file that did not fit" % visit.name)
    report.expect(not kit.leftovers(visit.portfolio), "%s leaves %s" % (visit.name, kit.leftovers(visit.portfolio)))
    return "refused (%d)" % done.code


def pull_out(stick, report, count, scratch, rng):
    """Pulls the stick while somebody edits, plugs it in again, and looks for what was acknowledged."""
    portfolio = os.path.join(stick.folder, "pulled")
    kit.must("create", portfolio, "--name", "Pulled Often")
    model, acknowledged, lost = present(portfolio, scratch), 0, 0
    for number in range(count):
        editor = subprocess.Popen([kit.program("fault_editor", "KINFOLIO_TEST_BIN"), portfolio, "--seed", str(rng.randrange(1 << 31))],
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # fmt: skip
        time.sleep(rng.uniform(0.1, 0.8))
        stick.pull()
        time.sleep(0.1)
        editor.kill()
        edits, trying = said_by(editor.stdout.read().decode())
        editor.wait()
        stick.plug_in()
        for change in [change for edit in edits for change in edit]:
            model.apply(change)
        acknowledged += len(edits)
        with_last = model.copy()
        for change in trying:
            with_last.apply(change)
        now = present(portfolio, scratch)
        difference = model.difference(now)
        if difference and (not trying or with_last.difference(now)):
            lost += 1
            report.violation("pull %d: %s" % (number, difference))
        model = now.copy()
        kit.must("put", portfolio, "-", stdin=EMPTY_PUT)
        problems = kit.doctor_problems(portfolio)
        report.expect(not problems, "pull %d: %s" % (number, problems[:3]))
        report.expect(not kit.leftovers(portfolio), "pull %d leaves %s" % (number, kit.leftovers(portfolio)))
    return "%d times, %d edits, %d lost" % (count, acknowledged, lost)


# --- the places -------------------------------------------------------------------------------------------------


def on_disk(report, place, scratch, _):
    portfolio = kit.make_portfolio(os.path.join(place, "noor"), records=20, files=3)
    report.row(*Visit(report, "disk", portfolio, scratch, True).all(), "-", "-")


def on_stick(report, place, scratch, wanted):
    with Stick(place) as stick:
        portfolio = kit.make_portfolio(os.path.join(stick.folder, "noor"), records=20, files=3)
        cells = Visit(report, "stick", portfolio, scratch, True).all()
        report.row(*cells, "-", pull_out(stick, report, wanted.pulls, scratch, random.Random(wanted.seed)))


def read_only(report, place, scratch, _):
    source = os.path.join(place, "written")
    kit.make_portfolio(os.path.join(source, "noor"), records=20, files=3)
    with mounted(os.path.join(place, "read-only"), "mount", "--bind", "-o", "ro", source) as folder:
        report.row(*Visit(report, "read-only", os.path.join(folder, "noor"), scratch, False).all(), "-", "-")


def small(report, place, scratch, _):
    with mounted(os.path.join(place, "small"), "mount", "-t", "tmpfs", "-o", "size=128m", "tmpfs") as folder:
        portfolio = kit.make_portfolio(os.path.join(folder, "noor"), records=20, files=3)
        visit = Visit(report, "small", portfolio, scratch, True)
        report.row(*visit.all(), fill(visit, report), "-")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pulls", type=int, default=20)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 31))
    wanted = parser.parse_args()
    print("seed %d" % wanted.seed)
    report = kit.Report("places", "place", "open", "edit", "export", "verify", "import", "second opener", "snapshot", "restore",
                        "full", "pulled")  # fmt: skip
    skipped = []
    with kit.workplace() as place:
        for visit in (on_disk, on_stick, read_only, small):
            here, scratch = os.path.join(place, visit.__name__), os.path.join(place, "scratch " + visit.__name__)
            os.makedirs(here)
            os.makedirs(scratch)
            try:
                visit(report, here, scratch, wanted)
            except CannotMount as why:
                skipped.append("%s (%s)" % (visit.__name__.replace("_", " "), why))
    ended = report.finish()
    for place in skipped:
        print("SKIPPED: " + place)
    return ended or (kit.SKIPPED if skipped else 0)


if __name__ == "__main__":
    sys.exit(main())
