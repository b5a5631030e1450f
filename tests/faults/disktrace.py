# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Replays a trace of libfaultshim.so (SHIM_TRACE) and builds what a disk could hold after its power was cut.

The model of a disk:
- What a file held when it was last synced (fsync, fdatasync, syncfs) is there. Each later write and each later change of size is
  there, or not, or a write is torn: of its sectors of 512 bytes some are there. Nothing of that depends on the order of writes.
  Bytes of a file that nothing wrote are zero.
- Names (made, renamed, linked, removed; files and folders) are changed in order, and a random beginning of what was not yet synced
  is there. A rename is one step. Two kinds of disks:
    journal  one order for all folders; a sync of anything brings along every change of names before it, as ext4, XFS, NTFS and
             APFS do it
    folders  every folder has an order of its own, and only a sync of that folder, or of a file for the folder that names it,
             makes its changes last; a file that is renamed from one folder to another can be in both or in neither. Worse than
             most disks; sticks come near it
- A sync that has returned is true. Names and bytes are independent: the new name of a file may be there before its bytes.
What was there when the trace began is there, synced.
"""
import os
import random
import struct

SECTOR = 512
STEP = struct.Struct("<4I2Q")


class TraceError(Exception):
    pass


def read_trace(path):
    """(what, node, at, first name, second name, bytes) of each step."""
    with open(path, "rb") as file:
        content = file.read()
    steps, at = [], 0
    while at < len(content):
        what, first, second, size, node, position = STEP.unpack_from(content, at)
        at += STEP.size
        names = content[at:at + first].decode(), content[at + first:at + first + second].decode()
        at += first + second
        steps.append((chr(what), node, position, *names, content[at:at + size]))
        at += size
        if chr(what) == "X":
            raise TraceError("the trace was ended because it grew too long (SHIM_TRACE_LIMIT)")
    return steps


def content_of(path):
    """What lies in a folder before the trace begins: (number, {name: ...}), of a file (number, bytes)."""
    number = os.stat(path).st_ino
    if os.path.isdir(path):
        return number, {name: content_of(os.path.join(path, name)) for name in sorted(os.listdir(path))}
    with open(path, "rb") as file:
        return number, file.read()


class Node:
    """A file or folder, under whatever name. What lasts, and what came since."""

    def __init__(self, is_folder):
        self.is_folder = is_folder
        self.lasting = {} if is_folder else bytearray()
        self.since = []  # file: ("w", offset, bytes) or ("t", size, None)
        self.names = {}  # folder: as the running program sees it
        self.home = None  # the folder that names it

    def settle(self):
        for change in self.since:
            change_content(self.lasting, change)
        self.since = []


def change_content(content, change):
    what, at, data = change
    if what == "t":
        if at < len(content):
            del content[at:]
        else:
            content.extend(bytes(at - len(content)))
        return
    if at > len(content):
        content.extend(bytes(at - len(content)))
    content[at:at + len(data)] = data


def torn(change, rng):
    """Some sectors of a write."""
    what, at, data = change
    pieces, start = [], at
    while start < at + len(data):
        end = min(at + len(data), (start // SECTOR + 1) * SECTOR)
        if rng.random() < 0.5:
            pieces.append((what, start, data[start - at:end - at]))
        start = end
    return pieces


class Disk:
    """A disk on which the steps of a trace happen one after the other."""

    def __init__(self, before, kind):
        self.kind = kind
        self.nodes = {}
        self.root = self._load(before)
        self.changes = []  # of names that may not last yet: lists of (folder, name, node or None)

    def _load(self, before):
        number, content = before
        node = Node(isinstance(content, dict))
        if node.is_folder:
            for name, below in content.items():
                node.lasting[name] = self._load(below)
                node.lasting[name].home = node
            node.names = dict(node.lasting)
        else:
            node.lasting = bytearray(content)
        self.nodes[number] = node
        return node

    def _place(self, name):
        folder, parts = self.root, name.split("/")
        for part in parts[:-1]:
            folder = folder.names[part]
        return folder, parts[-1]

    def _node(self, number):
        if number not in self.nodes:
            raise TraceError("a file changes that the trace does not know")
        return self.nodes[number]

    def _rename(self, *changes):
        """Changes of names that happen in one step, as far as the disk has such steps."""
        for folder, name, node in changes:
            if node is None:
                folder.names.pop(name, None)
            else:
                folder.names[name] = node
                node.home = folder
        if self.kind == "journal" or len({id(folder) for folder, _, _ in changes}) == 1:
            self.changes.append(list(changes))
        else:
            self.changes += [[change] for change in changes]

    def _names_last(self, of=None):
        """All changes of names so far last, or those in one folder."""
        rest = []
        for step in self.changes:
            if of is not None and step[0][0] is not of:
                rest.append(step)
                continue
            apply_names(step, lambda folder: folder.lasting)
        self.changes = rest

    def happen(self, step):
        what, number, at, first, second, data = step
        if what == "w":
            self._node(number).since.append(("w", at, data))
        elif what == "t":
            self._node(number).since.append(("t", at, None))
        elif what == "s":
            node = self._node(number)
            if not node.is_folder:
                node.settle()
            self._names_last(None if self.kind == "journal" else node if node.is_folder else node.home)
        elif what == "S":
            for node in self.nodes.values():
                if not node.is_folder:
                    node.settle()
            self._names_last()
        elif what in "cm":
            node = self.nodes[number] = Node(what == "m")
            if first:
                folder, name = self._place(first)
                self._rename((folder, name, node))
        elif what == "l":
            folder, name = self._place(first)
            self._rename((folder, name, self._node(number)))
        elif what == "r":
            (folder, name), (to, new) = self._place(first), self._place(second)
            node = folder.names[name]
            self._rename((folder, name, None), (to, new, node))
        elif what in "ud":
            folder, name = self._place(first)
            self._rename((folder, name, None))

    # --- after the cut

    def write(self, target, rng=None):
        """Writes what the disk could hold; without a source of chance, what the program saw."""
        names = {}

        def of(folder):
            return names.setdefault(id(folder), dict(folder.lasting))

        for step in self._surviving(rng):
            apply_names(step, of)
        mood = rng.choice(("kept", "dropped", "mixed", "mixed")) if rng else "kept"
        share = {"kept": 1.0, "dropped": 0.0}.get(mood, rng.random() if rng else 1.0)
        tears = rng is not None and rng.random() < 0.4
        self._write_folder(self.root, target, of, lambda node: surviving_content(node, share, tears, rng))

    def _surviving(self, rng):
        if rng is None:
            return self.changes
        if self.kind == "journal":
            return self.changes[:some_of(len(self.changes), rng)]
        left = {}
        for step in self.changes:
            left.setdefault(id(step[0][0]), []).append(step)
        return [step for steps in left.values() for step in steps[:some_of(len(steps), rng)]]

    def _write_folder(self, folder, path, of, content):
        os.makedirs(path, exist_ok=True)
        for name, node in of(folder).items():
            below = os.path.join(path, name)
            if node.is_folder:
                self._write_folder(node, below, of, content)
            else:
                with open(below, "wb") as file:
                    file.write(content(node))
                # Nobody's computer is up again within the seconds in which a lock counts as fresh.
                os.utime(below, (os.stat(below).st_mtime - 600,) * 2)


def some_of(number, rng):
    return rng.choice((0, number, rng.randint(0, number)))


def apply_names(step, of):
    for folder, name, node in step:
        if node is None:
            of(folder).pop(name, None)
        else:
            of(folder)[name] = node


def surviving_content(node, share, tears, rng):
    if not node.since:
        return node.lasting
    content = bytearray(node.lasting)
    for change in node.since:
        if tears and change[0] == "w" and rng.random() < 0.3:
            for piece in torn(change, rng):
                change_content(content, piece)
        elif rng is None or rng.random() < share:
            change_content(content, change)
    return content


def cuts(steps, count, rng):
    """Points in a trace: half anywhere, half just after something was promised or made to last, or got a new name."""
    telling = [i + 1 for i, step in enumerate(steps) if step[0] in "osSrud"]
    return sorted(rng.choice(telling) if telling and rng.random() < 0.5 else rng.randint(0, len(steps)) for _ in range(count))


def images(before, steps, kind, count, seed):
    """For each of so many cuts: its place in the trace, and a function that writes the image into a folder."""
    rng = random.Random(seed)
    disk, done = Disk(before, kind), 0
    for cut in cuts(steps, count, rng):
        while done < cut:
            disk.happen(steps[done])
            done += 1
        yield cut, lambda target: disk.write(target, rng)


def replayed(before, steps, kind, target):
    """The end of the trace as the program saw it, to compare with what it really left."""
    disk = Disk(before, kind)
    for step in steps:
        disk.happen(step)
    disk.write(target)
