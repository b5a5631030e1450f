#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told although the focus stays where it is: made, saved, added, exported, and what went wrong."""
import mainjourney as names
from desktop import on_own_desktop

YEAR = "Started: year"
HEARD = {"saved": "Saved ·", "year": "There is no such date", "badge": "is not a badge"}
ADD_BADGE = "Bring in a badge"


def journey(desktop):
    from keyboard import Keyboard
    from screenreader import ScreenReader

    reader = ScreenReader()
    desktop.start()
    reader.meet()
    keys = Keyboard(reader)
    keys.type(names.LEARNER)
    keys.press("Return")
    heard = [reader.hear(names.HEARD["made"])]

    keys.do(names.ADD["project"])
    reader.wait_for_focus(names.TITLE["project"])
    keys.type(names.PROJECT)
    heard.append(reader.hear(HEARD["saved"]))

    keys.tab_to(YEAR)
    keys.type("20x")
    keys.press("Tab")
    heard.append(reader.hear(HEARD["year"]))

    keys.do(ADD_BADGE)
    keys.answer(ADD_BADGE, str(names.PHOTO))
    heard.append(reader.hear(HEARD["badge"]))

    keys.do(names.GO_TO_SHARE)
    reader.find(names.MAKE_FILE)
    keys.tab_to(names.MAKE_FILE)
    keys.press("space")
    keys.answer(names.MAKE_FILE_DIALOG, str(desktop.scratch / "noor.kinfolio"))
    heard.append(reader.hear(names.HEARD["exported"]))
    # The button was away meanwhile; the focus is on it again.
    reader.wait_for_focus(names.MAKE_FILE)
    desktop.close()
    print("heard: " + " | ".join(heard))


on_own_desktop(journey)
