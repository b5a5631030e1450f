# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the command line for the journeys: kinfolio-cli from the folder KINFOLIO_BIN."""
import json
import os
import pathlib
import subprocess

CLI = pathlib.Path(os.environ.get("KINFOLIO_BIN", "build/dev/bin")) / "kinfolio-cli"


def run(*arguments, stdin=None):
    """Exit code, what it printed, and what it said on the side."""
    done = subprocess.run([str(CLI), *map(str, arguments)], input=stdin, capture_output=True, check=False)
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


def answer(*arguments, stdin=None):
    """The JSON answer of a verb that must succeed."""
    code, out, said = run(*arguments, "--json", stdin=stdin)
    if code != 0:
        raise SystemExit(f"kinfolio-cli {' '.join(map(str, arguments))}: exit {code}\n{out.decode()}\n{said}")
    return json.loads(out)


def put(folder, records, links=()):
    """Stores records and links as one edit and gives the ids by their refs."""
    document = json.dumps({"records": records, "links": list(links)}).encode()
    return answer("put", folder, "-", stdin=document)["ids"]
