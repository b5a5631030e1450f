#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first ten minutes of somebody who has never seen Kinfolio, in a real window: what each step shows, and a picture of it.

  first_ten_minutes.py [FOLDER]     FOLDER keeps the pictures; without it they go away with the run.

The table tells how long the program took for a step, which is not how long a person would.
"""
import pathlib
import sys
import time

import mainjourney as names
from desktop import on_own_desktop

BADGE = names.PHOTO.parent.parent / "badges" / "soldering-level-2.png"

# What the window must say at each step.
CHOICES = ("Start mine", "Open mine", "Look at an example")
HOME_ASKS = ("What you’re into", names.ADD_INTEREST, "Undo")
FIRST_STEPS = ("Made something?", "Who helps you?", "Earned a badge?")
PATH = "The path so far"
THREAD = (f"sparked {names.PROJECT}", f"helped by {names.PERSON}")
ADD_BADGE = "Bring in a badge"
IN_ONE_FILE = "All of it in one file"
BACKUP = "My own backup"
SAVED = "Saved ·…"


class Journey:
    def __init__(self, desktop, folder):
        from keyboard import Keyboard
        from screenreader import ScreenReader

        self.desktop, self.folder = desktop, folder
        self.rows = []
        self.began = time.monotonic()
        self.reader = ScreenReader()
        desktop.start()
        self.reader.meet()
        self.keys = Keyboard(self.reader)

    def step(self, minute, words, act):
        before = time.monotonic()
        act()
        took = time.monotonic() - before
        picture = f"{len(self.rows) + 1:02}.png"
        self.desktop.picture(self.folder / picture)
        self.rows.append((minute, words, f"{took:.1f} s", picture))

    def expect(self, *wanted):
        for name in wanted:
            self.reader.find(name)

    # --- the steps

    def start_screen(self):
        self.expect(*CHOICES)
        # Nothing must be asked before the name, so the cursor is there.
        self.reader.wait_for_focus(names.NAME)

    def start_mine(self):
        self.keys.type(names.LEARNER)
        self.keys.press("Return")
        self.reader.hear(names.HEARD["made"])
        self.expect(SAVED)

    def interest(self):
        self.expect(*HOME_ASKS)
        self.keys.tab_to(names.ADD_INTEREST)
        self.keys.type(names.INTEREST)
        self.keys.press("Return")
        self.expect(names.OPEN_INTEREST, *FIRST_STEPS)
        # The cursor stays for the next one.
        self.reader.wait_for_focus(names.ADD_INTEREST)

    def project(self):
        self.keys.do(names.ADD["project"])
        self.reader.wait_for_focus(names.TITLE["project"])
        self.keys.type(names.PROJECT)
        self.keys.press("ctrl+shift+a")
        self.keys.answer(names.ADD_FILES, str(names.PHOTO))
        self.reader.hear(names.HEARD["added"])

    def person(self):
        self.keys.do(names.ADD["person"])
        self.reader.wait_for_focus(names.TITLE["person"])
        self.keys.type(names.PERSON)

    def connect(self, other):
        self.keys.do(names.PROJECT)
        self.reader.find(names.CONNECT)
        self.keys.tab_to(names.CONNECT)
        self.keys.press("space")
        self.reader.wait_for_focus(names.CONNECT_DIALOG["search"])
        self.keys.type(other)
        self.keys.press("Return")
        self.reader.gone(names.CONNECT_DIALOG["search"])

    def connections(self):
        self.connect(names.PERSON)
        self.connect(names.INTEREST)
        self.keys.press("ctrl+1")
        # From the interest through the project to who helped.
        self.expect(PATH, names.INTEREST, *THREAD)

    def badge(self):
        self.keys.do(ADD_BADGE)
        self.keys.answer(ADD_BADGE, str(BADGE))
        self.reader.hear(names.HEARD["added"])

    def finish(self):
        self.keys.press("ctrl+1")
        self.keys.tab_to(IN_ONE_FILE)
        self.keys.press("space")
        self.expect(BACKUP)
        self.keys.tab_to("To hand in")
        self.keys.press("Down")
        self.keys.tab_to(names.MAKE_FILE)
        self.keys.press("space")
        self.keys.answer(names.MAKE_FILE_DIALOG, str(self.desktop.scratch / "backup.kinfolio"))
        self.reader.hear(names.HEARD["exported"])


def show(rows):
    widths = [max(len(row[i]) for row in rows) for i in range(4)]
    for row in rows:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def journey(desktop):
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else desktop.scratch
    folder.mkdir(parents=True, exist_ok=True)
    first = Journey(desktop, folder)
    first.step("0:00", "Start screen: three choices, a name is enough", first.start_screen)
    first.step("0:30", "Mine is made; a strip says where", first.start_mine)
    first.step("1:00", "Home asks what one is into", first.interest)
    first.step("3:00", "A project with a picture", first.project)
    first.step("5:00", "Who helped", first.person)
    first.step("6:30", "Connected; Home draws the path", first.connections)
    first.step("8:00", "A badge comes in", first.badge)
    first.step("9:00", "All of it as one file", first.finish)
    desktop.close()
    desktop.ended()
    show(first.rows)


on_own_desktop(journey)
