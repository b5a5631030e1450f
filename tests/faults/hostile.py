#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands every hostile archive to kinfolio-cli, as it is and grafted onto an archive of our own, and looks what happens.

  hostile.py [--only WORD]

For each file: verify, import into a new folder, import into a portfolio that is there. Right is what the corpus says
(KINFOLIO_CORPUS/hostile/expected.json; for grafted files graft_archive.py): refused with exit code 5 and an error that
names the cause, or imported with the dangerous part made harmless. Nothing may appear outside the target folder, nothing
may be left in it after a refusal, and the portfolio that was there says the same as before. Files of the corpus itself hold
no portfolio of ours: those that would be harmless are refused as that.
"""
import argparse
import gzip
import json
import os
import shutil
import stat
import sys

import faultkit as kit
import graft_archive

BOMBS_AND_PICTURES = 2.0
OTHERS = 1.0
PEAK_OVER_IDLE_MIB = 256


class Case:
    def __init__(self, path, expect, words, codes, grafted, bomb):
        self.path, self.expect, self.words, self.codes = path, expect, words, codes
        self.grafted, self.limit = grafted, BOMBS_AND_PICTURES if bomb else OTHERS
        self.name = ("grafted/" if grafted else "") + os.path.basename(path)


def corpus_cases(corpus, place):
    with open(os.path.join(corpus, "expected.json"), encoding="utf-8") as file:
        listed = json.load(file)["files"]
    for item in listed:
        if item["kind"] not in ("zip", "tar"):
            continue
        path = os.path.join(corpus, item["file"])
        if item["gunzip_first"]:
            unpacked = os.path.join(place, os.path.basename(item["real_name"]))
            with gzip.open(path) as packed, open(unpacked, "wb") as out:
                shutil.copyfileobj(packed, out)
            path = unpacked
        yield Case(path, item["expect"], item["error_names"], [], False, "bomb" in item["class"])


def grafted_cases(archive, place):
    folder = os.path.join(place, "grafted")
    graft_archive.main(archive, folder)
    with open(os.path.join(folder, "expected.json"), encoding="utf-8") as file:
        for item in json.load(file)["files"]:
            big = item["bytes"] > 2_000_000 or "bomb" in item["file"] or "entries" in item["file"]
            yield Case(os.path.join(folder, item["file"]), item["expect"], "", item["errors"], True, big)


def names_the_cause(case, done):
    error = done.error()
    if case.grafted:
        return not case.codes or error.get("code") in case.codes
    said = " ".join([error.get("code", ""), error.get("message", ""), done.err]).lower().replace("-", " ")
    return case.words.replace("-", " ").lower() in said


# Archives inside archives are never opened, so this one is no bomb to us: refused only because it holds no portfolio.
NEVER_OPENED = ("bomb-nested-5.zip",)


def is_foreign(done):
    return done.error().get("code") in ("bag.invalid", "archive.not-an-archive")


def moved_only(case, verified):
    """A file that does not lie where portfolio.json says is named by verify, even when import finds it by its content."""
    codes = {problem["code"] for problem in verified.json().get("problems", [])}
    return case.grafted and verified.code == 1 and codes == {"media.missing"} and "/control" not in case.name


class Box:
    """A place in which one file is handled, and what lies in it besides."""

    def __init__(self, place, base, base_says):
        self.folder, self.base_says = os.path.join(place, "box"), base_says
        self.new, self.old = os.path.join(self.folder, "out", "new"), os.path.join(self.folder, "out", "old")
        shutil.rmtree(self.folder, ignore_errors=True)
        for name in ("out", "cwd", "tmp", "home"):
            os.makedirs(os.path.join(self.folder, name))
        kit.copy(base, self.old)
        self.env = {"TMPDIR": os.path.join(self.folder, "tmp"), "HOME": os.path.join(self.folder, "home")}

    def run(self, *arguments):
        return kit.kinfolio(*arguments, env=self.env, cwd=os.path.join(self.folder, "cwd"))

    def strays(self):
        inside = ("out/new/", "out/old/")
        expected = {"cwd/", "tmp/", "home/", "out/"}
        return [path for path in kit.tree(self.folder) if not path.startswith(inside) and path not in expected]

    def dangerous(self, portfolio):
        """Files that are not what an import makes: odd names, links, programs."""
        bad = list(kit.leftovers(portfolio))
        for path, _, files in os.walk(portfolio):
            for name in files:
                mode = os.lstat(os.path.join(path, name)).st_mode
                if not stat.S_ISREG(mode) or mode & 0o7111:
                    bad.append("%s has mode %o" % (name, mode))
        return bad


def handle(case, place, base, base_says, report):
    box = Box(place, base, base_says)

    def expect(holds, text):
        return report.expect(holds, "%s (%s): %s" % (case.name, case.expect, text))

    verified = box.run("verify", case.path)
    imported = box.run("import", case.path, "--to", box.new)
    merged = box.run("import", case.path, "--to", box.old)
    if case.expect == "refuse":
        for what, done in (("import", imported), ("import into a portfolio", merged)):
            expect(done.code == kit.REFUSED, "%s: exit code %d, %s" % (what, done.code, (done.out + done.err)[:200]))
            named = names_the_cause(case, done) or (case.name in NEVER_OPENED and is_foreign(done))
            expect(named, "%s: the error is %s" % (what, done.error()))
        expect(verified.code in (1, kit.REFUSED), "verify: exit code %d, %s" % (verified.code, verified.out[:200]))
    elif imported.code == kit.REFUSED and is_foreign(imported) and not case.grafted:
        expect(merged.code == kit.REFUSED, "import into a portfolio: exit code %d" % merged.code)
        expect(verified.code == kit.REFUSED, "verify: exit code %d" % verified.code)
    else:
        expect(verified.code == 0 or moved_only(case, verified), "verify: exit code %d, %s" % (verified.code, verified.out[:200]))
        for what, done in (("import", imported), ("import into a portfolio", merged)):
            expect(done.code == 0, "%s: exit code %d, %s" % (what, done.code, (done.out + done.err)[:200]))
        expect(not kit.doctor_problems(box.new), "new portfolio: %s" % kit.doctor_problems(box.new)[:3])
        expect(not box.dangerous(box.new), "in the new portfolio: %s" % box.dangerous(box.new)[:3])
    if imported.code != 0:
        expect(not os.path.exists(box.new) or not os.listdir(box.new), "left in the new folder: %s" % kit.tree(box.new))
    if merged.code != 0:
        expect(not kit.leftovers(box.old), "left in the portfolio: %s" % kit.leftovers(box.old)[:3])
        expect(kit.logical(box.old, place) == base_says, "the portfolio changed")
    expect(not box.strays(), "outside: %s" % box.strays()[:5])
    return verified, imported, merged


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="only files whose name has this")
    wanted = parser.parse_args()
    corpus = os.path.join(os.environ.get("KINFOLIO_CORPUS", ""), "hostile")
    report = kit.Report("hostile archives", "what", "files", "refused", "imported", "slowest", "s", "largest", "MiB")
    figures = []
    with kit.workplace() as place:
        # A small one: how far a whole archive may expand is measured by its size, and a bomb is to be one.
        source = kit.make_portfolio(os.path.join(place, "source"), records=40, files=4, file_bytes=20_000, seed=2, sample=False)
        archive = os.path.join(place, "source.kinfolio")
        kit.must("export", source, "--to", archive, "--audience", "me")
        base = kit.make_portfolio(os.path.join(place, "base"), records=5, files=1, seed=3, sample=False)
        base_says = kit.logical(base, place)
        idle = kit.kinfolio("version").peak_mib
        groups = [("grafted", grafted_cases(archive, place))]
        if os.path.isdir(corpus):
            groups.insert(0, ("corpus", corpus_cases(corpus, place)))
        else:
            print("SKIPPED: no corpus at KINFOLIO_CORPUS; only grafted archives are tried")
        for group, cases in groups:
            handled = []
            for case in cases:
                if wanted.only in case.name:
                    handled.append((case, handle(case, place, base, base_says, report)))
            if not handled:
                continue
            runs = [(done, case) for case, dones in handled for done in dones]
            slowest = max(runs, key=lambda run: run[0].seconds)
            largest = max(runs, key=lambda run: run[0].peak_mib)
            refused = sum(dones[1].code != 0 for _, dones in handled)
            report.row(group, len(handled), refused, len(handled) - refused, slowest[1].name, "%.2f" % slowest[0].seconds,
                       largest[1].name, "%.0f" % largest[0].peak_mib)  # fmt: skip
            figures += runs
        for done, case in figures:
            report.expect(
                done.peak_mib < idle + PEAK_OVER_IDLE_MIB,
                "%s: %.0f MiB, %.0f when idle" % (case.name, done.peak_mib, idle),
            )  # fmt: skip
            # The clock of a busy machine is no verdict, only a hint; the goal is told in the table.
            if done.seconds > case.limit:
                print("slow: %s took %.2f s (goal %.0f s)" % (case.name, done.seconds, case.limit))
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
