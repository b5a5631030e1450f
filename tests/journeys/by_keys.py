#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main journey by keys only, in a real window.

The screen reader's view tells only when something has come; every step is done with keys.
"""
import mainjourney as names
from desktop import on_own_desktop


def begin(keys, reader):
    keys.tab_to(names.NAME)
    keys.type(names.LEARNER)
    keys.press("Return")
    reader.hear(names.HEARD["made"])
    keys.tab_to(names.ADD_INTEREST)
    keys.type(names.INTEREST)
    keys.press("Return")
    reader.find(names.OPEN_INTEREST)


def make(keys, reader, kind, title):
    keys.do(names.ADD[kind])
    reader.wait_for_focus(names.TITLE[kind])
    # Its first name is selected, so that typing replaces it.
    keys.type(title)


def add_picture(keys, reader, picture):
    keys.press("ctrl+shift+a")
    keys.answer(names.ADD_FILES, str(picture))
    reader.hear(names.HEARD["added"])


def connect(keys, reader, one, other):
    keys.do(one)
    reader.find(names.CONNECT)
    keys.tab_to(names.CONNECT)
    keys.press("space")
    reader.wait_for_focus(names.CONNECT_DIALOG["search"])
    keys.type(other)
    keys.press("Return")
    reader.gone(names.CONNECT_DIALOG["search"])


def export(keys, reader, target):
    keys.do(names.GO_TO_SHARE)
    reader.find(names.MAKE_FILE)
    keys.tab_to(names.MAKE_FILE)
    keys.press("space")
    keys.answer(names.MAKE_FILE_DIALOG, str(target))
    reader.hear(names.HEARD["exported"])


def journey(desktop):
    from keyboard import Keyboard
    from screenreader import ScreenReader

    reader = ScreenReader()
    desktop.start()
    reader.meet()
    keys = Keyboard(reader)
    target = desktop.scratch / "noor.kinfolio"
    begin(keys, reader)
    make(keys, reader, "project", names.PROJECT)
    add_picture(keys, reader, names.PHOTO)
    make(keys, reader, "person", names.PERSON)
    connect(keys, reader, names.PROJECT, names.PERSON)
    connect(keys, reader, names.PROJECT, names.INTEREST)
    keys.do(names.PERSON.lower()[:5])
    reader.until(lambda: names.PEOPLE in reader.window(), "the page of the person after a search")
    export(keys, reader, target)
    keys.press("alt+F4")
    names.judge(desktop, target)


on_own_desktop(journey)
