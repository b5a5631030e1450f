# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader knows of the window, and what it can do there, through AT-SPI."""
import time
import warnings

import gi
from desktop import PATIENCE

warnings.simplefilter("ignore")
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


class ScreenReader:
    def __init__(self, program="kinfolio"):
        Atspi.init()
        Atspi.set_timeout(60000, 60000)
        self.heard = []
        self.focus = None
        self.listeners = []
        self.listen("object:state-changed:focused", self.on_focus)
        self.listen("object:announcement", lambda event: self.heard.append(str(event.any_data)))
        self.app = self.until(lambda: self.find_app(program), f"a program named {program}")
        self.listen_again()
        if self.focus is None:  # it was given before anybody listened
            self.focus = next((item for item, _ in self.showing() if self.has(item, Atspi.StateType.FOCUSED)), None)

    def listen(self, event, act):
        listener = Atspi.EventListener.new(act)
        listener.register(event)
        self.listeners.append((listener, event))

    def listen_again(self):
        """Qt first asks who listens and then waits to be told: who comes in between is never heard. Now it is waiting."""
        for listener, event in self.listeners:
            listener.deregister(event)
            listener.register(event)

    def on_focus(self, event):
        if event.detail1:
            self.focus = event.source

    @staticmethod
    def turn(seconds=0.05):
        """Lets events arrive."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not GLib.MainContext.default().iteration(False):
                time.sleep(0.005)

    def until(self, condition, what, seconds=PATIENCE):
        """Waits for condition() to be true and gives what it gave."""
        end = time.monotonic() + seconds
        while True:
            self.turn()
            try:
                found = condition()
            except GLib.Error:  # what was looked at has just gone
                found = None
            if found:
                return found
            if time.monotonic() > end:
                raise SystemExit(f"{what}: waited {seconds} s in vain; heard {self.heard}\n{self.tree()}")

    @staticmethod
    def find_app(name):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(i)
            if app is not None and app.get_name() == name and app.get_child_count() > 0:
                return app
        return None

    # --- looking

    @staticmethod
    def children(item):
        for i in range(min(item.get_child_count(), 300)):
            child = item.get_child_at_index(i)
            if child is not None:
                yield child

    @staticmethod
    def has(item, state):
        return item.get_state_set().contains(state)

    def showing(self, item=None, level=0):
        """Everything on the screen from item down, in order, with how deep it lies."""
        for child in self.children(item or self.app):
            # Rows of a list that lie outside of it are there all the same for who walks through it.
            if self.has(child, Atspi.StateType.SHOWING) or child.get_role() == Atspi.Role.LIST_ITEM:
                yield child, level
                yield from self.showing(child, level + 1)

    def tree(self):
        lines = []
        for item, level in self.showing():
            lines.append(f"{'  ' * level}[{item.get_role_name()}] {item.get_name()!r} {item.get_description() or ''}".rstrip())
        return "\n".join(lines)

    @staticmethod
    def fits(name, said):
        """A trailing … right behind a word stands for anything."""
        return said.startswith(name[:-1]) if name.endswith("…") and not name.endswith(" …") else said == name

    def look(self, name, role=None):
        """The item of this name that is on the screen, or None."""
        for item, _ in self.showing():
            if self.fits(name, item.get_name() or "") and (role is None or item.get_role_name() == role):
                return item
        return None

    def find(self, name, role=None, seconds=PATIENCE):
        return self.until(lambda: self.look(name, role), f"“{name}” on the screen", seconds)

    def focused(self):
        """Role and name of what has the focus, as the last event told it."""
        self.turn(0.02)
        try:
            return (self.focus.get_role_name(), self.focus.get_name() or "") if self.focus is not None else ("", "")
        except GLib.Error:
            return "", ""

    def wait_for_focus(self, name):
        self.until(lambda: self.focused()[1] == name, f"the focus on “{name}”")

    def gone(self, name):
        self.until(lambda: not self.look(name), f"“{name}” to go")

    def window(self):
        """Title of the active window."""
        for child in self.children(self.app):
            if self.has(child, Atspi.StateType.ACTIVE):
                return child.get_name()
        return ""

    # --- doing

    @staticmethod
    def actions(item):
        if item.get_action_iface() is None:
            return []
        return [Atspi.Action.get_action_name(item, i) for i in range(Atspi.Action.get_n_actions(item))]

    def press(self, name):
        """Presses what can be pressed and is called so: a button, a page of the rail."""
        def pressable():
            named = (item for item, _ in self.showing() if self.fits(name, item.get_name() or ""))
            return next((item for item in named if "Press" in self.actions(item) and self.has(item, Atspi.StateType.ENABLED)), None)

        item = self.until(pressable, f"“{name}” to press")
        Atspi.Action.do_action(item, self.actions(item).index("Press"))
        self.turn(0.2)

    def write(self, name, text):
        """Puts text into a field, as voice control does."""
        field = self.find(name, "text").get_editable_text_iface()
        if field is None or not field.set_text_contents(text):
            raise SystemExit(f"“{name}” takes no text")
        self.turn(0.2)

    def choose(self, list_name, row):
        """Selects the row of a list that begins with these words."""
        def row_at():
            rows = self.look(list_name, "list")
            named = enumerate((child.get_name() or "") for child in self.children(rows)) if rows else ()
            return next(((rows, at) for at, name in named if name.startswith(row)), None)

        rows, at = self.until(row_at, f"“{row}” in “{list_name}”")
        Atspi.Selection.select_child(rows, at)
        self.turn(0.2)

    # --- hearing

    def hear(self, part, seconds=PATIENCE):
        """Waits for an announcement with these words in it; what was said before it is forgotten."""
        said = self.until(lambda: next((words for words in self.heard if part in words), None), f"to hear “{part}”", seconds)
        del self.heard[: self.heard.index(said) + 1]
        return said
