#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Says in one line how a run of ctest went, after naming what was skipped and what failed.

Reads the JUnit file that ctest writes. Exit code 1 when a test failed or none ran.
Usage: testsummary.py RESULTS.xml
"""

import re
import sys
import xml.etree.ElementTree as ElementTree

# What ctest writes when a test itself asked to be skipped; a program that is missing is "notrun" too, but a failure.
ASKED_TO_BE_SKIPPED = re.compile("SKIP_RETURN_CODE|SKIP_REGULAR_EXPRESSION")


def outcome(case):
    status = case.get("status")
    if status == "run":
        return "passed"
    skipped = case.find("skipped")
    asked = skipped is not None and ASKED_TO_BE_SKIPPED.search(skipped.get("message", ""))
    return "skipped" if status == "disabled" or asked else "failed"


def reason(case):
    """The last line that a skipped test printed."""
    lines = (case.findtext("system-out") or "").strip().splitlines()
    return lines[-1].strip() if lines else ""


def skipped_parts(case):
    """Functions that a QtTest program skipped while the program as a whole passed."""
    return re.findall(r"^SKIP\s+: (.*)$", case.findtext("system-out") or "", re.MULTILINE)


def main():
    try:
        cases = ElementTree.parse(sys.argv[1]).getroot().findall("testcase")
    except (OSError, ElementTree.ParseError) as error:
        print(f"No test results: {error}")
        return 1
    by_outcome = {"passed": [], "failed": [], "skipped": []}
    for case in cases:
        by_outcome[outcome(case)].append(case)

    print()
    for case in by_outcome["passed"]:
        for part in skipped_parts(case):
            print(f"Skipped inside {case.get('name')}: {part}")
    for case in by_outcome["skipped"]:
        print(f"Skipped: {case.get('name')}: {reason(case)}")
    for case in by_outcome["failed"]:
        print(f"Failed: {case.get('name')}")
    print(", ".join(f"{len(found)} {name}" for name, found in by_outcome.items()))
    return 1 if by_outcome["failed"] or not by_outcome["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
