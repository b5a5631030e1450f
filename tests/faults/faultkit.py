# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the fault drivers share: starting kinfolio-cli in a world of its own, looking at what is left, comparing portfolios.

Programs are found through KINFOLIO_BIN (folder of kinfolio-cli, a mandatory variable) and KINFOLIO_TEST_BIN (folder of
fault_editor and libfaultshim.so; by default ../tests beside KINFOLIO_BIN). Exit code 77 means that something is missing.
"""
import contextlib
import dataclasses
import hashlib
import json
import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zipfile

# Our own temporary files lie where they always do, not in a workplace that comes and goes.
tempfile.gettempdir()

SKIPPED = 77
NO_SPACE, REFUSED = 7, 5


def skip(why):
    print("SKIPPED: " + why)
    sys.exit(SKIPPED)


def program(name, variable="KINFOLIO_BIN"):
    folder = os.environ.get("KINFOLIO_BIN") or skip("KINFOLIO_BIN is not set")
    if variable == "KINFOLIO_TEST_BIN":
        folder = os.environ.get(variable) or os.path.join(folder, "..", "tests")
    path = os.path.abspath(os.path.join(folder, name))
    if not os.path.exists(path):
        skip(path + " is not there")
    return path


def cli():
    return program("kinfolio-cli")


def shim():
    return program("libfaultshim.so", "KINFOLIO_TEST_BIN")


@dataclasses.dataclass
class Done:
    """A program that has ended."""

    code: int
    out: str
    err: str
    seconds: float
    peak_mib: float

    def json(self):
        return json.loads(self.out)

    def error(self):
        """The error of an answer with --json, or an empty one."""
        try:
            return json.loads(self.out).get("error") or {}
        except (ValueError, AttributeError):
            return {}


def run(arguments, env=None, stdin=None, cwd=None, kill_after=None):
    """Runs a program to its end, or kills it after so many seconds; tells time and peak memory of the largest process."""
    started = time.perf_counter()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(
            arguments, stdout=out, stderr=err, stdin=subprocess.PIPE if stdin is not None else subprocess.DEVNULL,
            env={**os.environ, **(env or {})}, cwd=cwd,
        )  # fmt: skip
        if stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                process.stdin.write(stdin.encode() if isinstance(stdin, str) else stdin)
                process.stdin.close()
        if kill_after is not None:
            time.sleep(max(0.0, kill_after))
            os.kill(process.pid, signal.SIGKILL)  # not through Popen, which might reap it first
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - started
        out.seek(0)
        err.seek(0)
        return Done(
            process.returncode, out.read().decode("utf-8", "replace"), err.read().decode("utf-8", "replace"), seconds,
            usage.ru_maxrss / 1024,
        )  # fmt: skip


def kinfolio(*arguments, **options):
    return run([cli(), *[str(a) for a in arguments], "--json"], **options)


def must(*arguments, **options):
    done = kinfolio(*arguments, **options)
    if done.code != 0:
        sys.exit("%s: exit code %d\n%s%s" % (" ".join(map(str, arguments)), done.code, done.out[:2000], done.err[:2000]))
    return done.json() if done.out.strip() else None


# --- the shim ---------------------------------------------------------------------------------------------------


class Shim:
    """Environment of a run under libfaultshim.so, and what it counted."""

    def __init__(self, root, **faults):
        self.report = tempfile.NamedTemporaryFile(prefix="kinfolio-shim-")
        self.env = {"LD_PRELOAD": shim(), "SHIM_ROOT": root, "SHIM_REPORT": self.report.name}
        self.env.update({"SHIM_" + name.upper(): str(value) for name, value in faults.items()})

    def counters(self):
        with open(self.report.name, "rb") as file:
            return dict(zip(("bytes", "writes", "syncs", "changes", "faults"), struct.unpack("<5Q", file.read(40))))


# --- folders ----------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def workplace():
    """A folder for everything, gone afterwards; home and temporary folder of the programs lie in it."""
    folder = os.path.realpath(tempfile.mkdtemp(prefix="kinfolio-faults-", dir=os.environ.get("KINFOLIO_FAULTS_DIR")))
    for name in ("home", "tmp"):
        os.mkdir(os.path.join(folder, name))
    os.environ.update(
        HOME=os.path.join(folder, "home"), TMPDIR=os.path.join(folder, "tmp"),
        XDG_CONFIG_HOME=os.path.join(folder, "home", "config"), XDG_DATA_HOME=os.path.join(folder, "home", "data"),
        XDG_CACHE_HOME=os.path.join(folder, "home", "cache"), QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8", TZ="UTC",
    )  # fmt: skip
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def tree(folder):
    """Every file below, and every folder that holds nothing, by its path from there."""
    found = []
    for path, folders, files in os.walk(folder):
        found += [os.path.relpath(os.path.join(path, name), folder) for name in files]
        if not folders and not files and path != folder:
            found.append(os.path.relpath(path, folder) + "/")
    return sorted(found)


def leftovers(portfolio):
    """What does not belong into a portfolio folder that nobody has open."""
    def belongs(path):
        parts = path.split("/")
        if parts[0] == "media":
            return path == "media/" or path.endswith("/") or (len(parts) == 3 and parts[2].startswith(parts[1]))
        if parts[0] == "backups":
            return path == "backups/" or (len(parts) == 2 and path.endswith((".db", "/journal.jsonl")))
        # An empty staging folder is where the next file will be staged.
        return path in ("portfolio.db", "README.txt", "staging/")

    return [path for path in tree(portfolio) if not belongs(path)]


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def copy(source, target):
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)


# --- portfolios -------------------------------------------------------------------------------------------------


def logical(portfolio, scratch):
    """All that a portfolio says, as text to compare: records, links, bin, media with their content; not when it changed."""
    archive = os.path.join(scratch, "logical.kinfolio")
    done = kinfolio("export", portfolio, "--to", archive, "--audience", "me")
    if done.code != 0:
        return "cannot be exported: exit code %d, %s" % (done.code, done.out + done.err)
    try:
        return logical_archive(archive)
    finally:
        os.remove(archive)


def logical_archive(archive):
    with zipfile.ZipFile(archive) as opened:
        document = json.loads(opened.read("portfolio/data/portfolio.json"))
        for media in document["media"]:
            content = opened.read("portfolio/" + media["path"])
            if hashlib.sha256(content).hexdigest() != media["sha256"]:
                return "media changed: " + media["path"]
    document["portfolio"].pop("lastChange")
    return json.dumps(document, ensure_ascii=False, sort_keys=True, indent=0)


def first_difference(a, b):
    for one, other in zip(a.split("\n"), b.split("\n")):
        if one != other:
            return "%s | %s" % (one[:200], other[:200])
    return "%d and %d characters" % (len(a), len(b))


def doctor_problems(portfolio, harmless=("staging.leftover", "media.unreferenced")):
    """What the doctor calls wrong."""
    done = kinfolio("doctor", portfolio)
    try:
        problems = done.json()["problems"]
    except (ValueError, KeyError):
        return ["doctor: exit code %d, %s" % (done.code, (done.out + done.err)[:300])]
    return ["%s %s" % (p["code"], p["subject"]) for p in problems if not p.get("harmless") and p["code"] not in harmless]


def make_portfolio(folder, records=200, files=30, file_bytes=100_000, seed=1, sample=True):
    """A portfolio with records, links and incompressible files, the same for a seed."""
    rng = random.Random(seed)
    if sample:
        must("sample", folder)
    else:
        must("create", folder, "--name", "Learner %d" % seed)
    put = {"records": [], "links": []}
    for i in range(records):
        put["records"].append({"kind": "project", "ref": "r%d" % i, "title": "Project %d of %d" % (i, seed),
                               "summary": " ".join("word%d" % rng.randrange(5000) for _ in range(60))})  # fmt: skip
        if i:
            put["links"].append({"from": "r%d" % i, "role": "followsFrom", "to": "r%d" % (i - 1)})
    if records:
        must("put", folder, "-", stdin=json.dumps(put))
    if files:
        with tempfile.TemporaryDirectory() as place:
            paths = [os.path.join(place, "file %d of %d.bin" % (i, seed)) for i in range(files)]
            for path in paths:
                with open(path, "wb") as file:
                    file.write(rng.randbytes(rng.randrange(file_bytes // 2, file_bytes * 3 // 2)))
            must("add-media", folder, *paths)
    return folder


# --- report -----------------------------------------------------------------------------------------------------


class Report:
    """Rows of a table, and the violations that decide the exit code."""

    def __init__(self, title, *columns):
        self.title, self.columns, self.rows, self.violations = title, columns, [], []

    def row(self, *cells):
        self.rows.append([str(cell) for cell in cells])

    def violation(self, text):
        self.violations.append(text)
        print("VIOLATION: " + text, flush=True)

    def expect(self, holds, text):
        if not holds:
            self.violation(text)
        return bool(holds)

    def finish(self):
        widths = [max(len(row[i]) for row in [list(self.columns), *self.rows]) for i in range(len(self.columns))]
        print("\n" + self.title)
        for row in [list(self.columns), ["-" * width for width in widths], *self.rows]:
            print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
        print("%d violation(s)" % len(self.violations), flush=True)
        return 1 if self.violations else 0
