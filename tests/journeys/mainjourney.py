# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main journey: what it makes, what the window calls the things on its way, and how its end is judged.

Start, interest, project with a picture, person, connections, search, export. by_keys.py and by_screen_reader.py walk it.
"""
import pathlib
import sys

from kinfolio import answer, run

PHOTO = pathlib.Path(__file__).resolve().parents[2] / "resources" / "sample" / "art" / "sequencer.jpg"
LEARNER, INTEREST, PROJECT, PERSON = "Noor", "Electronic music", "Step sequencer", "Marisol"

# What the window calls things.
NAME = "Your name or nickname"
START = "Start mine"
ADD_INTEREST = "Add something you are into"
OPEN_INTEREST = f"Open {INTEREST}"
SEARCH = "Search everything, or do something"
RESULTS = "Search results"
TITLE = {"interest": "What I am into", "project": "Title", "person": "Name"}
ADD = {"interest": "Add an interest", "project": "Add a project", "person": "Add a person"}
ADD_FILES = "Add files"
CONNECT = "Connect something"
CONNECT_DIALOG = {"search": "Search for something to connect", "found": "Found", "connect": "Connect"}
GO_TO_SHARE = "Go to Share"
MAKE_FILE = "Make the file …"
MAKE_FILE_DIALOG = "Make the file"
PEOPLE = "People"
HEARD = {"made": "Your portfolio is in", "added": "added: ", "exported": "Saved and checked"}


def judge(desktop, archive):
    """Ends the journey with an error when the portfolio or the file is not what it should have made."""
    if desktop.ended() != 0:
        sys.exit(f"the program ended with {desktop.program.returncode}")
    folder = next(desktop.documents.glob("*.kinfolio-folder"))
    records = {record.get("title") or record["name"]: record for record in answer("list", folder)}
    found = {title: record["kind"] for title, record in records.items()}
    wanted = {LEARNER: "learner", INTEREST: "interest", PROJECT: "project", PERSON: "person", PHOTO.stem: "artifact"}
    if found != wanted:
        sys.exit(f"records: {found}, not {wanted}")
    links = answer("show", folder, records[PROJECT]["id"])["links"]
    found = {(link["direction"], link["role"], link["other"]["title"]) for link in links}
    wanted = {("out", "supportedBy", PERSON), ("out", "sparkedBy", INTEREST), ("in", "producedIn", PHOTO.stem)}
    if found != wanted:
        sys.exit(f"connections: {found}, not {wanted}")
    for what in (folder, archive):
        code, _, said = run("verify", what)
        if code != 0:
            sys.exit(f"verify {what}: exit {code}: {said}")
    print(f"{len(records)} records, {len(links)} connections, an archive of {archive.stat().st_size} bytes: all as they should be")
