#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main journey with nothing but what assistive technology can do: press, put text into a field, select a row.

No key and no pointer is used, so it also stands for voice control and switches.
"""
import mainjourney as names
from desktop import on_own_desktop

# The file dialog of Qt.
FILE_NAME, OPEN, SAVE = "File name:", "Open", "Save"


def begin(reader):
    reader.write(names.NAME, names.LEARNER)
    reader.press(names.START)
    reader.hear(names.HEARD["made"])


def search(reader, words, row):
    reader.write(names.SEARCH, words)
    reader.choose(names.RESULTS, row)


def make(reader, kind, title):
    search(reader, names.ADD[kind], names.ADD[kind])
    reader.write(names.TITLE[kind], title)


def add_picture(reader, picture):
    search(reader, names.ADD_FILES, names.ADD_FILES)
    reader.find(names.ADD_FILES, "dialog")
    reader.write(FILE_NAME, str(picture))
    reader.press(OPEN)
    reader.hear(names.HEARD["added"])


def connect(reader, one, other):
    search(reader, one, one)
    reader.press(names.CONNECT)
    reader.write(names.CONNECT_DIALOG["search"], other)
    reader.choose(names.CONNECT_DIALOG["found"], other)
    reader.press(names.CONNECT_DIALOG["connect"])
    reader.gone(names.CONNECT_DIALOG["search"])


def export(reader, target):
    search(reader, names.GO_TO_SHARE, names.GO_TO_SHARE)
    reader.press(names.MAKE_FILE)
    reader.find(names.MAKE_FILE_DIALOG, "dialog")
    reader.write(FILE_NAME, str(target))
    reader.press(SAVE)
    reader.hear(names.HEARD["exported"])


def journey(desktop):
    from screenreader import ScreenReader

    reader = ScreenReader()
    desktop.start()
    reader.meet()
    target = desktop.scratch / "noor.kinfolio"
    begin(reader)
    make(reader, "interest", names.INTEREST)
    make(reader, "project", names.PROJECT)
    add_picture(reader, names.PHOTO)
    make(reader, "person", names.PERSON)
    connect(reader, names.PROJECT, names.PERSON)
    connect(reader, names.PROJECT, names.INTEREST)
    search(reader, names.PERSON.lower()[:5], names.PERSON)
    reader.until(lambda: names.PEOPLE in reader.window(), "the page of the person after a search")
    export(reader, target)
    desktop.close()
    names.judge(desktop, target)


on_own_desktop(journey)
