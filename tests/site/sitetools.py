# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other people's judges of a site: axe-core, html-validate, the Nu HTML checker (vnu), Chromium and Firefox.

They are packages of npm, installed by name into the folder KINFOLIO_SITE_TOOLS or, without it, into one that is removed
again. axe-core is run by axe_site.mjs in KINFOLIO_TOOLS (default: ../shared/tools beside the project).
"""
import contextlib
import functools
import http.server
import json
import os
import pathlib
import shutil
import subprocess
import threading
import urllib.parse

import sitekit

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGES = ("axe-core", "playwright-core", "puppeteer-core", "html-validate", "vnu-jar")
AXE = pathlib.Path(os.environ.get("KINFOLIO_TOOLS") or ROOT / ".." / "shared" / "tools") / "axe_site.mjs"
AXE_WIDTHS = "[320, 1280]"
PROGRAMS = {"chrome": ("chromium", "google-chrome"), "firefox": ("firefox-esr", "firefox")}
AT_ONCE = 60  # files in one run of a judge


def installed(folder):
    return all((folder / "node_modules" / name).is_dir() for name in PACKAGES)


class Tools:
    """The judges, made ready in a folder; what is missing is in `missing`, with the reason."""

    def __init__(self, scratch):
        self.scratch = pathlib.Path(scratch)
        self.folder = pathlib.Path(os.environ.get("KINFOLIO_SITE_TOOLS") or self.scratch / "tools").resolve()
        self.browsers = {name: path for name, choice in PROGRAMS.items() if (path := next(filter(None, map(shutil.which, choice)), None))}
        self.missing = [name for name in PROGRAMS if name not in self.browsers]
        self.missing += [name for name in ("node", "npm", "java") if not shutil.which(name)]
        if not AXE.exists():
            self.missing.append(f"{AXE.name} in KINFOLIO_TOOLS")
        if not self.missing and not installed(self.folder):
            self._install()

    def _install(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")
        done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", *PACKAGES], cwd=self.folder,
                              capture_output=True, text=True, check=False)  # fmt: skip
        if done.returncode != 0 or not installed(self.folder):
            self.missing.append("npm packages " + " ".join(PACKAGES))

    def versions(self):
        said = {}
        for name in PACKAGES:
            said[name] = json.loads((self.folder / "node_modules" / name / "package.json").read_text(encoding="utf-8"))["version"]
        for name, path in self.browsers.items():
            said[name] = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout.strip()
        return said

    # --- judges; each gives its findings as lines

    def axe(self, files, widths):
        """axe-core in light and dark. The script knows two widths; ours are written into a copy of it."""
        script = AXE.read_text(encoding="utf-8")
        if script.count(AXE_WIDTHS) != 1:
            raise SystemExit(f"{AXE.name} no longer says {AXE_WIDTHS}")
        copy = self.scratch / AXE.name
        copy.write_text(script.replace(AXE_WIDTHS, str(list(widths))), encoding="utf-8")
        lines = []
        for part in parts_of(files):
            done = subprocess.run(["node", copy, *part], cwd=self.folder, capture_output=True, text=True, check=False,
                                  env={**os.environ, "CHROMIUM": self.browsers["chrome"]})  # fmt: skip
            said = done.stdout.splitlines()
            if not said or not said[-1].startswith(f"{len(part)} pages, "):
                raise SystemExit(f"axe did not finish: {done.stdout[-400:]}{done.stderr[-400:]}")
            lines += said[:-1]
        return lines

    def html_validate(self, files):
        settings = self.scratch / "htmlvalidate.json"
        settings.write_text('{"root": true, "extends": ["html-validate:recommended"]}', encoding="utf-8")
        answer = self.scratch / "htmlvalidate-answer.json"
        lines = []
        for part in parts_of(files):
            answer.unlink(missing_ok=True)
            done = subprocess.run([self.folder / "node_modules" / ".bin" / "html-validate", "--config", settings,
                                   "--formatter", f"json={answer}", *part], capture_output=True, text=True, check=False)  # fmt: skip
            if done.returncode not in (0, 1) or not answer.exists():
                raise SystemExit(f"html-validate did not run: {done.stdout[-400:]}{done.stderr[-400:]}")
            for file in json.loads(answer.read_text(encoding="utf-8")):
                lines += [f"{file['filePath']}:{one['line']}: {one['ruleId']}: {one['message']}" for one in file["messages"]]
        return lines

    def vnu(self, folder, files):
        """Asked over a port of this machine: of files read from disk it says that 'self' in their policy blocks them."""
        lines, jar = [], self.folder / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
        with served(folder) as address:
            for part in parts_of(files):
                urls = [f"{address}/{urllib.parse.quote(str(path.relative_to(folder)))}" for path in part]
                done = subprocess.run(["java", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", jar, "--also-check-css",
                                       "--format", "json", "--exit-zero-always", *urls], capture_output=True, text=True, check=False)
                if not done.stderr.lstrip().startswith("{"):
                    raise SystemExit(f"vnu did not run: {done.stderr[-400:]}")
                for one in json.loads(done.stderr)["messages"]:
                    if not one["message"].startswith("The first occurrence of"):  # belongs to the finding before it
                        path = one.get("url", "").replace(address, str(folder))
                        lines.append(f"{path}:{one.get('lastLine')}: {one.get('subType') or one['type']}: {one['message']}")
        return lines

    def browse(self, browser, scheme, visits, script=True):
        """The answers of browser.mjs, one for each visit."""
        job = self.scratch / f"job-{browser}-{scheme}.json"
        answers = []
        for part in parts_of(visits):
            job.write_text(json.dumps({"browser": browser, "program": self.browsers[browser], "scheme": scheme,
                                       "script": script, "visits": part}, default=str), encoding="utf-8")  # fmt: skip
            done = subprocess.run(["node", ROOT / "tests" / "site" / "browser.mjs", job], cwd=self.folder, capture_output=True,
                                  text=True, check=False)  # fmt: skip
            answers += [json.loads(line) for line in done.stdout.splitlines()]
            if done.returncode != 0 or len(done.stdout.splitlines()) != len(part):
                raise SystemExit(f"{browser} did not finish: {done.stderr[-800:]}")
        return answers


class Silent(http.server.SimpleHTTPRequestHandler):
    extensions_map = {".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", "": "application/octet-stream"}

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder):
    """The folder on a port that only this machine sees."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Silent, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


def parts_of(items):
    items = list(items)
    return [items[at:at + AT_ONCE] for at in range(0, len(items), AT_ONCE)]


def ready(scratch):
    """The judges, or the end of the test with the reason why they cannot be had."""
    tools = Tools(scratch)
    if tools.missing:
        sitekit.skip(f"not there: {', '.join(tools.missing)}")
    return tools
