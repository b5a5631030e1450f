#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Kinfolio against what the machine and plain tools reach in the same run, and prints one table.

  bench.py [--quick] [--pairs N] [--only WORD] [--work DIR] [--json FILE]

Not a test: no time is asserted and the exit code is 0 unless something fails. Each figure is a median of alternating runs
(A B A B); where the table says x the figure is the ratio to the tool beside it. --quick takes smaller data and fewer pairs.
Data comes from gen_portfolio.py in KINFOLIO_BENCH_TOOLS (default: ../shared/tools/bench beside the project), programs
from KINFOLIO_BIN and KINFOLIO_TEST_BIN. Needs zip and unzip; sqlite3 if it is there.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "faults"))
import faultkit as kit  # noqa: E402

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
KINDS = {"interest": ("interest", "title", "story"), "project": ("project", "title", "summary"),
         "person": ("person", "name", "about"), "badge": ("badge", "title", "description")}  # fmt: skip
OTHER_KINDS = ("artifact", "title", "text")


class Table:
    def __init__(self):
        self.rows = []

    def add(self, figure, ours, beside, ratio, goal, met, remark=""):
        row = [figure, ours, beside, ratio, goal, "yes" if met else "NO" if met is not None else "-", remark]
        self.rows.append([str(cell) for cell in row])
        print("  %s: %s (%s) %s, goal %s: %s %s" % tuple(map(str, row)), flush=True)

    def show(self):
        head = ["figure", "Kinfolio", "beside it", "ratio", "goal", "met", "remark"]
        widths = [max(len(row[i]) for row in [head, *self.rows]) for i in range(len(head))]
        print("\nload %s, %d cores" % (" ".join("%.1f" % load for load in os.getloadavg()), os.cpu_count()))
        for row in [head, *self.rows]:
            print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


class Bench:
    def __init__(self, wanted):
        self.wanted, self.table = wanted, Table()
        self.tools = os.environ.get("KINFOLIO_BENCH_TOOLS") or os.path.join(ROOT, "..", "shared", "tools", "bench")
        if not os.path.exists(os.path.join(self.tools, "gen_portfolio.py")):
            kit.skip("gen_portfolio.py is not in KINFOLIO_BENCH_TOOLS (%s)" % self.tools)
        self.work = os.path.abspath(wanted.work)
        os.makedirs(self.work, exist_ok=True)
        self.small, self.large = (2_000, 10_000) if wanted.quick else (10_000, 100_000)
        self.media_mb = 100 if wanted.quick else 1000

    def at(self, *names):
        return os.path.join(self.work, *names)

    # --- data

    def data(self, name, *options):
        """Generated once; kept for the next run."""
        folder = self.at("data-" + name)
        if not os.path.exists(os.path.join(folder, "MANIFEST.json")):
            subprocess.run([sys.executable, os.path.join(self.tools, "gen_portfolio.py"), folder, *map(str, options)],
                           check=True, stdout=subprocess.DEVNULL)  # fmt: skip
        return folder

    def put_file(self, folder):
        """records.jsonl as one edit for `put`."""
        target = os.path.join(folder, "put.json")
        if os.path.exists(target):
            return target
        with open(os.path.join(folder, "records.jsonl"), encoding="utf-8") as lines, open(target, "w", encoding="utf-8") as out:
            out.write('{"records": [\n')
            for number, line in enumerate(lines):
                generated = json.loads(line)
                kind, title, body = KINDS.get(generated["kind"], OTHER_KINDS)
                record = {"kind": kind, title: generated["title"], body: generated["body"], "tags": generated["tags"],
                          "created": generated["created"]}  # fmt: skip
                out.write((",\n" if number else "") + json.dumps(record, ensure_ascii=False))
            out.write('\n], "links": []}\n')
        return target

    # --- measuring

    def fresh(self, name):
        shutil.rmtree(self.at(name), ignore_errors=True)
        return self.at(name)

    def created(self, name):
        kit.must("create", self.fresh(name), "--name", "Bench")
        return self.at(name)

    def pairs(self, ours, beside, number):
        """Alternates the two (functions that give a Done) and gives both lists."""
        first, second = [], []
        for _ in range(number):
            os.sync()
            first.append(self.checked(ours()))
            os.sync()
            second.append(self.checked(beside()))
        return first, second

    @staticmethod
    def checked(done):
        if done.code != 0:
            sys.exit("failed with %d: %s" % (done.code, (done.out + done.err)[:1000]))
        return done

    @staticmethod
    def shell(command):
        return kit.run(["sh", "-c", command])

    def compare(self, figure, ours, beside, number, goal, most_mib=None, most_seconds=None):
        first, second = self.pairs(ours, beside, number)
        mine, theirs = (statistics.median(done.seconds for done in each) for each in (first, second))
        # Each run against the one right after it: the load of the minute cancels out.
        ratio = statistics.median(a.seconds / b.seconds for a, b in zip(first, second))
        peak = max(done.peak_mib for done in first)
        self.table.add(figure, "%.2f s" % mine, "%.2f s" % theirs, "%.2f x" % ratio, "<= %g x" % goal, ratio <= goal,
                       "%d pairs, ratios %s" % (number, " ".join("%.2f" % (a.seconds / b.seconds) for a, b in zip(first, second))))  # fmt: skip
        if most_mib:
            self.table.add(figure + ", peak", "%.0f MiB" % peak, "", "", "<= %d MiB" % most_mib, peak <= most_mib)
        if most_seconds:
            self.table.add(figure + ", in all", "%.2f s" % mine, "", "", "<= %g s" % most_seconds, mine <= most_seconds)

    # --- figures

    def bulk_put(self):
        folder = self.data("small", "--records", self.small)
        put = self.put_file(folder)
        limits = os.path.join(self.tools, "sqlite_limits.py")

        def sqlite():
            # Only the build counts, not the queries that the script goes on to measure.
            done = kit.run([sys.executable, limits, "fts", os.path.join(folder, "records.jsonl"), self.fresh("limits")])
            done.seconds = float(next(w for w in done.out.split("build ")[1].split() if w.endswith("s") and "." in w)[:-1])
            return done

        def ours():
            return kit.kinfolio("put", self.at("bulk"), put)

        def fresh_ours():
            self.created("bulk")
            return ours()

        self.compare("put %d records" % self.small, fresh_ours, sqlite, self.wanted.pairs, 2, 100, 5)

    def bulk_put_large(self):
        put = self.put_file(self.data("large", "--records", self.large))
        done = self.checked(kit.kinfolio("put", self.created("large"), put))
        text = os.path.getsize(put)
        database = os.path.getsize(self.at("large", "portfolio.db"))
        self.table.add("put %d records" % self.large, "%.1f s" % done.seconds, "", "", "-", None, "%.0f MiB peak" % done.peak_mib)
        self.table.add("database of it", "%.0f MB" % (database / 1e6), "%.0f MB JSON" % (text / 1e6), "%.2f x" % (database / text), "<= 3.3 x",
                       database <= 3.3 * text)  # fmt: skip

    def open_and_list(self):
        if not os.path.exists(self.at("large", "portfolio.db")):
            self.bulk_put_large()
        database = self.at("large", "portfolio.db")
        if not shutil.which("sqlite3"):
            return self.table.add("open and list", "", "no sqlite3 here", "", "<= +60 ms", None)
        query = "SELECT id, kind, title, modified FROM record WHERE binned_at IS NULL ORDER BY seq DESC LIMIT 50"
        first, second = self.pairs(lambda: kit.kinfolio("list", self.at("large"), "--limit", "50"),
                                   lambda: kit.run(["sqlite3", "-json", database, query]), max(9, self.wanted.pairs))  # fmt: skip
        mine, theirs = (statistics.median(done.seconds for done in each) * 1000 for each in (first, second))
        self.table.add("open %d, first page" % self.large, "%.0f ms" % mine, "%.0f ms" % theirs, "+%.0f ms" % (mine - theirs),
                       "<= +60 ms", mine - theirs <= 60, "%.0f MiB peak" % max(done.peak_mib for done in first))  # fmt: skip

    def searching(self):
        if not os.path.exists(self.at("bulk", "portfolio.db")):
            kit.must("put", self.created("bulk"), self.put_file(self.data("small", "--records", self.small)))
        if not os.path.exists(self.at("large", "portfolio.db")):
            self.bulk_put_large()
        bench = kit.program("search_bench", "KINFOLIO_TEST_BIN")
        for name, number, p50, p99 in (("bulk", self.small, None, 8), ("large", self.large, 4, 16)):
            done = self.checked(kit.run([bench, self.at(name)]))
            figures = self.figures(done.out, "search")
            slow = "; ".join(line[5:] for line in done.out.splitlines() if line.startswith("slow"))
            if p50:
                self.table.add("search in %d, p50 a key" % number, "%.2f ms" % figures["p50"], "", "", "<= %d ms" % p50, figures["p50"] <= p50)
            self.table.add("search in %d, p99 a key" % number, "%.2f ms" % figures["p99"], "max %.1f" % figures["max"], "",
                           "<= %d ms" % p99, figures["p99"] <= p99, slow)  # fmt: skip

    @staticmethod
    def figures(out, name):
        words = next(line for line in out.splitlines() if line.startswith(name + " ")).split()[1:]
        return {key: float(value) for key, value in zip(words[::2], words[1::2])}

    def editing(self):
        bench = kit.program("edit_bench", "KINFOLIO_TEST_BIN")
        kit.must("put", self.created("edited"), self.put_file(self.data("small", "--records", self.small)))
        done = self.checked(kit.run([bench, self.at("edited"), "300" if self.wanted.quick else "600"]))
        edit, bare = self.figures(done.out, "edit"), self.figures(done.out, "bare")
        for quantile, goal in (("p50", 4), ("p95", None), ("p99", 6)):
            ratio = edit[quantile] / bare[quantile]
            self.table.add("one durable edit, " + quantile, "%.2f ms" % edit[quantile], "%.2f ms" % bare[quantile], "%.1f x" % ratio,
                           "<= %d x" % goal if goal else "-", ratio <= goal if goal else None)  # fmt: skip

    def autosaving(self):
        """Saving while 1 GB of the same portfolio goes out, in the journal of a disk and in that of a stick."""
        bench, archive = kit.program("autosave_bench", "KINFOLIO_TEST_BIN"), self.at("autosave.kinfolio")
        for place in ("disk", "stick"):
            done = self.checked(kit.run([bench, self.filled(), archive, place, "400" if self.wanted.quick else "800"]))
            journal = done.out.split()[1]
            alone, beside = self.figures(done.out, "alone"), self.figures(done.out, "beside")
            for quantile in ("p50", "p95", "p99"):
                self.table.add("edit beside an export of %d MB, %s, %s" % (self.media_mb, journal, quantile), "%.2f ms" % beside[quantile],
                               "%.2f ms alone" % alone[quantile], "%.1f x" % (beside[quantile] / alone[quantile]), "< 50 ms" if quantile == "p95" else "-",
                               beside[quantile] < 50 if quantile == "p95" else None,
                               "%s exports, max %.0f, alone %.0f ms" % (done.out.split()[3], beside["max"], alone["max"]))  # fmt: skip
        os.remove(archive)

    def snapshots(self):
        """What a snapshot costs beside a copy of the database that is synced, for many records and for many files."""
        if not os.path.exists(self.at("bulk", "portfolio.db")):
            kit.must("put", self.created("bulk"), self.put_file(self.data("small", "--records", self.small)))
        for what, portfolio in (("%d records" % self.small, self.at("bulk")), ("%d MB of files" % self.media_mb, self.filled())):
            database, copied = os.path.join(portfolio, "portfolio.db"), self.at("copied.db")
            first, second = self.pairs(lambda: kit.kinfolio("snapshot", portfolio),  # noqa: B023
                                       lambda: self.shell("cp '%s' '%s' && sync '%s'" % (database, copied, copied)),  # noqa: B023
                                       max(5, self.wanted.pairs))  # fmt: skip
            mine, theirs = (statistics.median(done.seconds for done in each) for each in (first, second))
            self.table.add("snapshot of " + what, "%.2f s" % mine, "%.2f s cp, sync" % theirs, "%.1f x" % (mine / theirs), "-", None,
                           "database of %.1f MB, slowest %.2f s" % (os.path.getsize(database) / 1e6, max(done.seconds for done in first)))
            shutil.rmtree(os.path.join(portfolio, "backups"))
            os.remove(copied)

    def media_data(self):
        return self.data("media", "--records", 1000, "--media-mb", self.media_mb, "--image-every", 1, "--formats", "jsonl,md")

    def media_files(self):
        folder = os.path.join(self.media_data(), "media")
        return [os.path.join(path, name) for path, _, names in os.walk(folder) for name in sorted(names)]

    def filled(self):
        """A portfolio with the media and 1,000 records; made once a run."""
        if not os.path.exists(self.at("filled", "portfolio.db")):
            kit.must("put", self.created("filled"), self.put_file(self.media_data()))
            kit.must("add-media", self.at("filled"), *self.media_files())
        return self.at("filled")

    def adding(self):
        files, source = self.media_files(), os.path.join(self.media_data(), "media")

        def ours():
            self.created("added")
            os.sync()
            return kit.run([kit.cli(), "add-media", self.at("added"), *files, "--quiet"])

        def beside():
            self.fresh("copied")
            return self.shell("cp -r '%s' '%s' && find '%s' -type f -print0 | xargs -0 sha256sum > /dev/null && sync -f '%s'"
                              % (source, self.at("copied"), self.at("copied"), self.at("copied")))  # fmt: skip

        self.compare("add %d files, %d MB" % (len(files), self.media_mb), ours, beside, self.wanted.pairs, 1.15)
        self.fresh("copied")
        self.fresh("added")

    def tree_of(self, archive, name):
        folder = self.fresh(name)
        os.makedirs(folder)
        subprocess.run(["unzip", "-q", archive, "-d", folder], check=True)
        return folder

    def exporting(self):
        portfolio, archive, other = self.filled(), self.at("out", "me.kinfolio"), self.at("out", "other.zip")
        os.makedirs(self.at("out"), exist_ok=True)

        def ours():
            return kit.kinfolio("export", portfolio, "--to", archive, "--audience", "me")

        self.checked(ours())
        tree = self.tree_of(archive, "tree")

        def beside():
            if os.path.exists(other):
                os.remove(other)
            return self.shell("cd '%s' && zip -q -6 -n .jpg -r '%s' ." % (tree, other))

        self.compare("export %d MB" % self.media_mb, ours, beside, self.wanted.pairs, 1.0, 64)
        size, theirs = os.path.getsize(archive), 0
        self.shell("cd '%s' && rm -f '%s' && zip -q -9 -n .jpg -r '%s' ." % (tree, other, other))
        theirs = os.path.getsize(other)
        self.table.add("archive size, media", "%d" % size, "%d zip -9" % theirs, "%.3f x" % (size / theirs), "<= 1.02 x", size <= 1.02 * theirs)
        self.compare("verify %d MB" % self.media_mb, lambda: kit.kinfolio("verify", archive),
                     lambda: kit.run(["unzip", "-tqq", archive]), self.wanted.pairs, 0.6)  # fmt: skip

        def back():
            self.fresh("back")
            os.sync()
            return kit.run([kit.cli(), "import", archive, "--to", self.at("back"), "--quiet"])

        def unzipped():
            self.fresh("unzipped")
            return self.shell("unzip -q '%s' -d '%s' && find '%s' -type f -print0 | xargs -0 sha256sum > /dev/null && sync -f '%s'"
                              % (archive, self.at("unzipped"), self.at("unzipped"), self.at("unzipped")))  # fmt: skip

        self.compare("import %d MB back" % self.media_mb, back, unzipped, self.wanted.pairs, 1.2)
        for name in ("tree", "back", "unzipped", "out"):
            self.fresh(name)

    def exporting_text(self):
        if not os.path.exists(self.at("bulk", "portfolio.db")):
            kit.must("put", self.created("bulk"), self.put_file(self.data("small", "--records", self.small)))
        os.makedirs(self.at("out"), exist_ok=True)
        archive, other = self.at("out", "text.kinfolio"), self.at("out", "text.zip")

        def ours():
            return kit.kinfolio("export", self.at("bulk"), "--to", archive, "--audience", "me")

        self.checked(ours())
        tree = self.tree_of(archive, "tree")

        def beside():
            if os.path.exists(other):
                os.remove(other)
            return self.shell("cd '%s' && zip -q -6 -r '%s' ." % (tree, other))

        self.compare("export %d records, text" % self.small, ours, beside, self.wanted.pairs, 2, 100)
        self.shell("cd '%s' && rm -f '%s' && zip -q -9 -r '%s' ." % (tree, other, other))
        size, theirs = os.path.getsize(archive), os.path.getsize(other)
        self.table.add("archive size, text", "%d" % size, "%d zip -9" % theirs, "%.3f x" % (size / theirs), "<= 1.02 x", size <= 1.02 * theirs)
        self.fresh("out")
        self.fresh("tree")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--pairs", type=int, default=None)
    parser.add_argument("--only", default="", help="only figures whose name has this word")
    parser.add_argument("--work", default="bench-work", help="folder for data and portfolios; data is kept for the next run")
    parser.add_argument("--json", help="write the table there too")
    wanted = parser.parse_args()
    wanted.pairs = wanted.pairs or (2 if wanted.quick else 5)
    for tool in ("zip", "unzip"):
        if not shutil.which(tool):
            kit.skip(tool + " is not installed")
    bench = Bench(wanted)
    figures = [bench.bulk_put, bench.bulk_put_large, bench.open_and_list, bench.searching, bench.editing, bench.autosaving,
               bench.snapshots, bench.exporting_text, bench.adding, bench.exporting]  # fmt: skip
    with kit.workplace():
        for figure in figures:
            if wanted.only in figure.__name__:
                figure()
    bench.table.show()
    if wanted.json:
        with open(wanted.json, "w", encoding="utf-8") as out:
            json.dump(bench.table.rows, out, indent=1)
    return 0


if __name__ == "__main__":
    sys.exit(main())
