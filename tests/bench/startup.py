#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long Kinfolio takes from its start to a window that can be used, beside a bare window of Qt, and what memory it takes.

  startup.py [--pairs N] [--seconds S] [PORTFOLIO ...]

Not a test: no time is asserted. The start screen, an empty portfolio, the example and every PORTFOLIO given are opened in
turn with the bare window (A B A B), each on a copy of its own and with settings of a first start. The clock is the screen:
an X server that keeps its picture in a file is read every few milliseconds. "Usable" is when two thirds of what will be
there are there, all words and controls; "complete" is when pictures are in as well.
Programs come from KINFOLIO_BIN and KINFOLIO_TEST_BIN.
"""
import argparse
import mmap
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "journeys"))
from desktop import Display, end  # noqa: E402
from kinfolio import CLI, answer  # noqa: E402

KINFOLIO = CLI.with_name("kinfolio")
BARE = pathlib.Path(os.environ.get("KINFOLIO_TEST_BIN", "build/dev/tests")) / "bare_window"
ROWS_APART = 8
BLOCK = 64 * 4  # bytes of 64 pixels
USABLE, COMPLETE = 0.66, 0.98


class Screen:
    """The picture of the display, looked at line by line."""

    def __init__(self, display):
        path = os.path.join(display.scratch, "screen", "Xvfb_screen0")
        with open(path, "rb") as file:
            self.dump = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        word = lambda at: int.from_bytes(self.dump[at : at + 4], "big")  # noqa: E731
        self.first, self.height, self.stride = word(0) + word(76) * 12, word(20), word(48)

    def lines(self):
        step = self.stride * ROWS_APART
        return [self.dump[at : at + self.stride] for at in range(self.first, self.first + self.height * self.stride, step)]


def blocks(lines):
    return [line[at : at + BLOCK] for line in lines for at in range(0, len(line), BLOCK)]


def moments(seen, began):
    """When the window was usable and complete, in seconds, of [(when, lines)]."""
    last = blocks(seen[-1][1])
    # Plain ground is there at once and says nothing.
    telling = [i for i, block in enumerate(last) if block != block[:4] * (len(block) // 4)]
    reached = {USABLE: None, COMPLETE: None}
    for when, lines in seen:
        now = blocks(lines)
        part = sum(now[i] == last[i] for i in telling) / max(1, len(telling))
        for share, before in reached.items():
            reached[share] = None if part < share else before or when
    return reached[USABLE] - began, reached[COMPLETE] - began


def processor(pid):
    """Seconds of processor time that the process itself took."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
        user, system = stat.read().rsplit(")", 1)[1].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def memory(pid):
    """Most that was resident, and the present share of it that is its own, in MiB."""
    def field(file, name):
        with open(f"/proc/{pid}/{file}", encoding="ascii") as lines:
            return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024

    return field("status", "VmHWM"), field("smaps_rollup", "Pss:")


def one_start(screen, command, home, seconds):
    environment = dict(os.environ, HOME=home, QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8", LANGUAGE="en", TZ="UTC",
                       DBUS_SESSION_BUS_ADDRESS="disabled:")  # fmt: skip
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CURRENT_DESKTOP", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    seen = [(0, screen.lines())]
    began = time.monotonic()
    process = subprocess.Popen(list(map(str, command)), env=environment)
    while time.monotonic() < began + seconds:
        lines = screen.lines()
        if lines != seen[-1][1]:
            seen.append((time.monotonic(), lines))
        time.sleep(0.002)
    figures = processor(process.pid), *memory(process.pid)
    end(process)
    if len(seen) == 1:
        sys.exit(f"{command}: nothing was painted in {seconds} s")
    return *moments(seen, began), *figures


def fresh_start(screen, program, portfolio, seconds):
    """One start with new settings, on a copy of the portfolio: what is ended hard would be checked at the next opening."""
    with tempfile.TemporaryDirectory(prefix="kinfolio-start-") as home:
        arguments = []
        if portfolio:
            arguments = [shutil.copytree(portfolio, os.path.join(home, "portfolio"))]
        return one_start(screen, [program, *arguments], home, seconds)


def brought_up_to_date(portfolio, scratch):
    """A copy in the newest schema: coming to it takes a while once, and each start here is on a new copy."""
    copy = shutil.copytree(portfolio, os.path.join(scratch, "given", os.path.basename(os.path.normpath(portfolio))))
    answer("snapshot", copy)
    shutil.rmtree(os.path.join(copy, "backups"))
    return copy


def row(name, figures, beside):
    ours, theirs = ([statistics.median(column) for column in zip(*runs)] for runs in (figures, beside))
    spread = "%d to %d" % (min(f[0] for f in figures) * 1000, max(f[0] for f in figures) * 1000)
    times = ["%d (%s)" % (ours[0] * 1000, spread), "%d" % (theirs[0] * 1000), "%.1f" % (ours[0] / theirs[0])]
    return [name, *times, "%d" % (ours[1] * 1000), "%d / %d" % (ours[2] * 1000, theirs[2] * 1000),
            "%d / %d" % (ours[3], theirs[3]), "%d / %d" % (ours[4], theirs[4])]  # fmt: skip


def show(rows):
    rows = [["", "usable ms (least to most)", "bare ms", "x", "complete ms", "processor ms", "peak MiB", "own MiB"], *rows]
    widths = [max(len(cells[i]) for cells in rows) for i in range(len(rows[0]))]
    for cells in rows:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(cells, widths)).rstrip())
    print("  a / b: ours and the bare window's; load %s" % " ".join("%.1f" % load for load in os.getloadavg()))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=3, help="how long each start is watched")
    parser.add_argument("portfolios", nargs="*", metavar="PORTFOLIO")
    wanted = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory(prefix="kinfolio-startup-") as scratch, Display(scratch) as display:
        os.environ["DISPLAY"] = display.name
        empty, sample = os.path.join(scratch, "empty"), os.path.join(scratch, "sample")
        answer("create", empty, "--name", "Kim")
        answer("sample", sample)
        given = [brought_up_to_date(portfolio, scratch) for portfolio in wanted.portfolios]
        screen = Screen(display)
        for name, portfolio in [("start screen", None), ("empty", empty), ("example", sample),
                                *((os.path.basename(p), p) for p in given)]:  # fmt: skip
            ours, beside = [], []
            for _ in range(wanted.pairs):
                ours.append(fresh_start(screen, KINFOLIO, portfolio, wanted.seconds))
                beside.append(fresh_start(screen, BARE, None, min(1.5, wanted.seconds)))
            rows.append(row(name, ours, beside))
    show(rows)


main()
