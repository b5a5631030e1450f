#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The system ends the program while somebody types, or while a dialog is open: it ends by itself, and all is saved."""
import signal
import sys
import time

import mainjourney as names
from desktop import on_own_desktop
from kinfolio import answer, run

TYPED = "Step sequencer in a lunch box"
KEYS = ("ctrl+question", "Keys")
ROLLBACK = 1  # SQLite file format 1.3: no write-ahead log
AT_REST = {"portfolio.db", "README.txt", "backups"}


def ends(desktop, number, folder):
    """Sends the signal, and looks at what is left."""
    began = time.monotonic()
    desktop.program.send_signal(number)
    code = desktop.ended()
    if code != 0:
        sys.exit(f"signal {number}: the program ended with {code}")
    print(f"ended {time.monotonic() - began:.1f} s after signal {number}")
    left = {path.name for path in folder.iterdir()} - {"media"}
    if left != AT_REST or (folder / "portfolio.db").read_bytes()[18] != ROLLBACK:
        sys.exit(f"signal {number} leaves {left}")


def journey(desktop):
    from keyboard import Keyboard
    from screenreader import ScreenReader

    folder = desktop.documents / "mine"
    desktop.documents.mkdir()
    answer("create", folder, "--name", names.LEARNER)
    for number, dialog in ((signal.SIGTERM, False), (signal.SIGHUP, True)):
        reader = ScreenReader()
        desktop.start(folder)
        reader.meet()
        keys = Keyboard(reader)
        keys.do(names.ADD["project"])
        reader.wait_for_focus(names.TITLE["project"])
        keys.type(TYPED)
        if dialog:
            keys.press(KEYS[0])
            reader.until(lambda reader=reader: reader.window() == KEYS[1], "the sheet of keys")
        ends(desktop, number, folder)
    titles = [record.get("title") for record in answer("list", folder, "project")]
    if titles != [TYPED, TYPED]:
        sys.exit(f"projects: {titles}")
    code, _, said = run("doctor", folder)
    if code != 0:
        sys.exit(f"doctor: {said}")


on_own_desktop(journey)
