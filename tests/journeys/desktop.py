# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop for journeys through the window: display, session bus, window manager, accessibility bus, home folder.

Everything it starts it also ends, by process id. Where a program is missing the journey says which and is skipped.
"""
import os
import pathlib
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zlib

SKIPPED = 77
PYTHONS = (sys.executable, "/usr/bin/python3")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
# A window manager with a file of settings that it cannot read shows a window of its own, which may take the focus.
MANAGER = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
</openbox_config>
"""
# A machine may be busy with others; what is there is found at once.
PATIENCE = 60
PROGRAM = pathlib.Path(os.environ.get("KINFOLIO_BIN", "build/dev/bin")).resolve() / "kinfolio"
SCREEN = (1366, 900)


def skip(why):
    print(f"SKIPPED: {why}")
    sys.exit(SKIPPED)


def python_with_atspi():
    for python in PYTHONS:
        probe = [python, "-c", "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"]
        if shutil.which(python) and subprocess.run(probe, capture_output=True, check=False).returncode == 0:
            return python
    return None


def on_own_desktop(journey):
    """Runs journey(desktop) on a new display and bus, and ends with its result."""
    if os.environ.get("KINFOLIO_JOURNEY") == "on its desktop":
        with Desktop() as desktop:
            sys.exit(journey(desktop))
    missing = [name for name in ("Xvfb", "dbus-run-session", "openbox", "xdotool") if not shutil.which(name)]
    if not any(os.path.exists(launcher) for launcher in LAUNCHERS):
        missing.append("at-spi-bus-launcher")
    python = python_with_atspi()
    if not python:
        missing.append("Atspi for Python")
    if missing:
        skip(f"{', '.join(missing)} not installed (packaging/setup.sh --test does it)")
    with tempfile.TemporaryDirectory(prefix="kinfolio-journey-") as scratch, Display(scratch) as display:
        environment = dict(os.environ, KINFOLIO_JOURNEY="on its desktop", KINFOLIO_SCRATCH=scratch, DISPLAY=display.name,
                           XDG_RUNTIME_DIR=display.private("runtime"))  # fmt: skip
        environment.pop("WAYLAND_DISPLAY", None)
        done = subprocess.run(["dbus-run-session", "--", python, *sys.argv], env=environment, check=False)
    sys.exit(done.returncode)


def end(process):
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def wait_for(condition, what):
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            sys.exit(f"{what}: waited {PATIENCE} s in vain")
        time.sleep(0.02)


def said_by_xdotool(*words):
    """The lines it answers; none where there is nothing to tell."""
    return subprocess.run(["xdotool", *words], capture_output=True, text=True, check=False).stdout.split()


class Display:
    """An X server on a free number, with its picture in a file."""

    def __init__(self, scratch):
        self.scratch = scratch
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "%dx%dx24" % SCREEN, "-noreset", "-nolisten", "tcp",
             "-fbdir", self.private("screen")], pass_fds=[writing], stderr=subprocess.DEVNULL)  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as number:
            ready = select.select([number], [], [], 30)[0]
            self.name = ":" + (number.readline().strip() if ready else "")

    def private(self, name):
        path = os.path.join(self.scratch, name)
        os.makedirs(path, mode=0o700, exist_ok=True)
        return path

    def __enter__(self):
        if self.name == ":":
            end(self.server)
            sys.exit("Xvfb does not start")
        return self

    def __exit__(self, *_):
        end(self.server)


class Desktop:
    """What runs inside: window manager and accessibility bus, a home folder, the program when it is started."""

    def __init__(self):
        self.scratch = pathlib.Path(os.environ["KINFOLIO_SCRATCH"])
        self.home = self.scratch / "home"
        self.home.mkdir(exist_ok=True)
        launcher = next(path for path in LAUNCHERS if os.path.exists(path))
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        settings, managing = self.scratch / "manager.xml", self.scratch / "managing"
        settings.write_text(MANAGER, encoding="utf-8")
        manager = ["openbox", "--sm-disable", "--config-file", str(settings), "--startup", f"touch {managing}"]
        self.started = [subprocess.Popen([launcher, "--launch-immediately"], **quiet), subprocess.Popen(manager, **quiet)]
        self.program = None
        # A window that is there before its manager is never given the focus.
        wait_for(managing.exists, "the window manager")
        # With the first key of all the server changes its keyboard, and the manager takes up its shortcuts anew: one that
        # is pressed meanwhile is lost.
        subprocess.run(["xdotool", "key", "Shift_L"], check=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in reversed(self.started):
            if process.poll() is None:
                end(process)

    @property
    def documents(self):
        return self.home / "Documents"

    def start(self, *arguments):
        """Starts Kinfolio with a home folder of its own, so that every run is the first one, and waits for its window."""
        environment = dict(os.environ, HOME=str(self.home), QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                           TZ="UTC", LC_ALL="C.UTF-8", LANGUAGE="en")  # fmt: skip
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORMTHEME"):
            environment.pop(name, None)
        self.documents.mkdir(exist_ok=True)
        self.program = subprocess.Popen([str(PROGRAM), *map(str, arguments)], env=environment)
        self.started.append(self.program)
        wait_for(lambda: said_by_xdotool("getactivewindow", "getwindowpid") == [str(self.program.pid)], "Kinfolio's window")
        return self.program

    def close(self):
        """What the cross of the window does."""
        window = said_by_xdotool("search", "--onlyvisible", "--class", "kinfolio")[0]
        subprocess.run(["xdotool", "windowactivate", "--sync", window, "key", "alt+F4"], check=True)

    def ended(self, seconds=PATIENCE):
        """The exit code of the program, which is to end by itself now."""
        return self.program.wait(seconds)

    def picture(self, path):
        """What the screen shows, as a PNG."""
        time.sleep(0.3)
        pathlib.Path(path).write_bytes(png(*screen_rows((self.scratch / "screen" / "Xvfb_screen0").read_bytes())))


def screen_rows(dump):
    """Width and rows of BGRX of a dump in the format of xwd, which is what Xvfb keeps."""
    head, _, _, _, width, height = struct.unpack_from(">6I", dump)
    stride, colours = struct.unpack_from(">I", dump, 48)[0], struct.unpack_from(">I", dump, 76)[0]
    at = head + colours * 12
    return width, [dump[at + row * stride:at + row * stride + width * 4] for row in range(height)]


def png(width, rows):
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    lines = bytearray()
    for row in rows:
        line = bytearray(width * 3)
        line[0::3], line[1::3], line[2::3] = row[2::4], row[1::4], row[0::4]
        lines += b"\0" + line
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, len(rows), 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(bytes(lines), 6)) + chunk(b"IEND", b""))  # fmt: skip
