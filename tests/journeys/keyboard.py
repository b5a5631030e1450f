# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real keys for the window that has the focus; a screen reader tells where they lead.

Keys go where the focus is when they are pressed, so whoever presses one that moves the focus waits until it has moved.
"""
import subprocess

from mainjourney import SEARCH


class Keyboard:
    def __init__(self, reader):
        self.reader = reader

    def press(self, *keys):
        """Keys as xdotool calls them: Return, ctrl+k, Tab."""
        subprocess.run(["xdotool", "key", "--delay", "30", *keys], check=True)
        self.reader.turn(0.1)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)
        self.reader.turn(0.1)

    def tab_to(self, name, key="Tab", most=80):
        """Presses Tab until what is called so has the focus."""
        passed = []
        for _ in range(most):
            here = self.reader.focused()
            if here[1] == name:
                return
            passed.append(here)
            self.press(key)
        raise SystemExit(f"{most} times {key} do not lead to “{name}”, but to {passed}\n{self.reader.tree()}")

    def do(self, words):
        """The command or record that the search field finds for these words."""
        self.press("ctrl+k")
        self.reader.wait_for_focus(SEARCH)
        self.type(words)
        self.press("Return")
        self.reader.until(lambda: self.reader.focused()[1] != SEARCH, f"what the search finds for “{words}”")

    def answer(self, dialog, words):
        """Fills the field of the dialog of this title, which is about to open, with words alone, and Return."""
        self.reader.until(lambda: self.reader.window() == dialog, f"the dialog “{dialog}”")
        self.press("ctrl+a")
        self.type(words)
        self.press("Return")
