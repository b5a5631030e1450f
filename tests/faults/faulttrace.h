/* SPDX-FileCopyrightText: Kinfolio contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What faultshim.c writes down of the changes that a program makes, in their order, for powercut.py to replay.
 */
#ifndef KINFOLIO_FAULTTRACE_H
#define KINFOLIO_FAULTTRACE_H

#include <stdint.h>
#include <sys/types.h>
#include <sys/uio.h>

/* One step, followed by its first name, its second name and its bytes. Names are relative to SHIM_ROOT. */
struct Step {
    uint32_t what; /* a letter, see below */
    uint32_t first;
    uint32_t second;
    uint32_t bytes;
    uint64_t node; /* number of the file or folder on the disk; it keeps that under every name */
    uint64_t at; /* offset of a write, new size of a file */
};

enum What {
    Created = 'c',
    Wrote = 'w',
    Resized = 't',
    Synced = 's',
    SyncedAll = 'S',
    Renamed = 'r',
    Linked = 'l',
    Unlinked = 'u',
    MadeFolder = 'm',
    RemovedFolder = 'd',
    Said = 'o', /* something on standard output */
    TooMuch = 'X' /* the trace ends here because it would grow over its limit */
};

/* From here on steps go to a file, up to so many bytes. */
void trace_start(const char *path, uint64_t limit);
int trace_is_on(void);
/* Between these two nothing else changes the disk, so the order in the file is the order on the disk. */
void trace_lock(void);
void trace_unlock(void);
void trace_step(enum What what, uint64_t node, uint64_t at, const char *first, const char *second, const void *bytes, size_t size);

#endif
