#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page of the example as a screen reader meets it: whatever one can land on has a name, and no two beside each other share one.

The audit is atspi_audit.py in KINFOLIO_TOOLS (default: ../shared/tools beside the project); without it this is skipped.
"""
import os
import pathlib
import subprocess
import sys

from desktop import on_own_desktop, skip
from kinfolio import answer

ROOT = pathlib.Path(__file__).resolve().parents[2]
AUDIT = pathlib.Path(os.environ.get("KINFOLIO_TOOLS") or ROOT / ".." / "shared" / "tools") / "atspi_audit.py"

# What the window calls things.
PAGES = "Pages"  # the rail
CONNECT = "Connect something"
CONNECT_SEARCH = "Search for something to connect"
ALL_KEYS = ("ctrl+question", "Keys")

# Two records may have one title, and a heading may say what the field below it says; controls must differ.
CONTROLS = {"push button", "button", "toggle button", "check box", "radio button", "menu item", "menu", "text", "entry",
            "combo box", "spin button", "slider", "list", "table", "tree", "page tab", "link"}  # fmt: skip


def audited():
    """What the audit says is wrong."""
    done = subprocess.run([sys.executable, str(AUDIT), "kinfolio"], capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    if done.returncode not in (0, 1) or not lines:
        sys.exit(f"the audit failed: {done.stdout}{done.stderr}")
    return int(lines[-1].split()[0]), [line.removeprefix("PROBLEM ") for line in lines if line.startswith("PROBLEM ")]


def twins(reader, item=None):
    """Controls beside each other that share a name."""
    seen, found = set(), []
    for child in reader.children(item or reader.app):
        name = child.get_name() or ""
        if name and child.get_role_name() in CONTROLS:
            if name in seen:
                found.append(f"two are named “{name}” in [{child.get_parent().get_role_name()}] “{child.get_parent().get_name()}”")
            seen.add(name)
        if child.get_role_name() != "list":
            found += twins(reader, child)
    return found


class Tour:
    def __init__(self, reader):
        self.reader, self.faults = reader, 0

    def look(self, place):
        self.reader.turn(0.7)
        count, problems = audited()
        problems += twins(self.reader)
        self.faults += len(problems)
        print(f"{place}: {count} items, {len(problems)} problems")
        for problem in problems:
            print(f"    {problem}")

    def names_of_pages(self):
        rail = self.reader.find(PAGES)
        return [item.get_name() for item, _ in self.reader.showing(rail) if item.get_role_name() == "check box"]

    def page(self, name):
        """A page, and the record behind its first card: the cards stay in the tree and are looked at too."""
        self.reader.press(name)
        page = name.split(",")[0]
        self.open_first_record(page)
        self.look(page)

    def open_first_record(self, page):
        """The record behind the first card or row of the page, where it has a list of them."""
        rows = self.reader.look(page, "list")
        first = next(self.reader.children(rows), None) if rows else None
        if first is not None:
            self.reader.choose(page, first.get_name())

    def dialogs(self, keys):
        keys.press(ALL_KEYS[0])
        self.reader.until(lambda: self.reader.window() == ALL_KEYS[1], "the sheet of keys")
        self.look("the sheet of keys")
        keys.press("Escape")
        self.reader.press("Projects…")
        self.open_first_record("Projects")
        self.reader.press(CONNECT)
        self.reader.find(CONNECT_SEARCH)
        self.look("connecting something")
        keys.press("Escape")


def toured(desktop, what, *arguments):
    """Starts the program, does what(tour), ends it; gives what that gave and the faults.

    A start for each page: pages that were visited stay in the tree, and all of them again at each look takes minutes.
    """
    from screenreader import ScreenReader

    tour = Tour(ScreenReader())
    desktop.start(*arguments)
    tour.reader.meet()
    answered = what(tour)
    desktop.close()
    desktop.ended()
    return answered, tour.faults


def journey(desktop):
    from keyboard import Keyboard

    sample = desktop.scratch / "sample"
    answer("sample", sample)
    _, faults = toured(desktop, lambda tour: tour.look("start screen"))
    names, _ = toured(desktop, Tour.names_of_pages, sample)
    for name in names:
        faults += toured(desktop, lambda tour, name=name: tour.page(name), sample)[1]
    faults += toured(desktop, lambda tour: tour.dialogs(Keyboard(tour.reader)), sample)[1]
    if faults:
        sys.exit(f"{faults} problems")


if not AUDIT.exists():
    skip(f"{AUDIT.name} is not in KINFOLIO_TOOLS ({AUDIT.parent})")
on_own_desktop(journey)
