/* SPDX-FileCopyrightText: Kinfolio contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A disk that fails on demand, preloaded into a program that knows nothing of it (LD_PRELOAD, Linux).
 * Only files below SHIM_ROOT are concerned, so that the faults also reach SQLite's own file layer.
 *
 *   SHIM_ENOSPC_AFTER=n  after n bytes every write and every growth fails with ENOSPC; the write that crosses the
 *                        limit is cut short first, as on a real disk
 *   SHIM_EIO_WRITE=k     the k-th write fails with EIO (from 1), all others work
 *   SHIM_EIO_FSYNC=k     the k-th fsync, fdatasync or syncfs fails with EIO
 *   SHIM_KILL_AT=k       the process is gone just before its k-th change (write, sync, rename, unlink, mkdir, rmdir,
 *                        truncate, or a file made)
 *   SHIM_ROOM_AFTER=n    the disk is full for n refusals only; then there is room again
 *   SHIM_TRACE=file      every change that succeeds is appended to the file, with its bytes (faulttrace.h); answers on
 *                        standard output too, so that what was promised stands in the same order. A file that is mapped
 *                        is not seen: of a portfolio that is SQLite's shared memory, which no cut leaves behind
 *   SHIM_TRACE_LIMIT=n   ends the trace, visibly, before it has more bytes than that (1 GiB)
 *   SHIM_REPORT=file     struct Counters below, kept up to date while the program runs and shared with its children
 */
#define _GNU_SOURCE
#include "faulttrace.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

struct Counters {
    uint64_t bytes;
    uint64_t writes;
    uint64_t syncs;
    uint64_t changes;
    uint64_t faults;
};

static struct Counters own_counters;
static struct Counters *counters = &own_counters;
static char root[PATH_MAX];
static size_t root_length;
static uint64_t room = UINT64_MAX;
static uint64_t failing_write;
static uint64_t failing_sync;
static uint64_t kill_at;
static uint64_t refusals = UINT64_MAX;

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static uint64_t number_from(const char *name, uint64_t otherwise)
{
    const char *text = getenv(name);
    return text && *text ? strtoull(text, NULL, 10) : otherwise;
}

__attribute__((constructor)) static void start(void)
{
    const char *wanted = getenv("SHIM_ROOT");
    if (!wanted || !realpath(wanted, root))
        return;
    room = number_from("SHIM_ENOSPC_AFTER", UINT64_MAX);
    failing_write = number_from("SHIM_EIO_WRITE", 0);
    failing_sync = number_from("SHIM_EIO_FSYNC", 0);
    kill_at = number_from("SHIM_KILL_AT", 0);
    refusals = number_from("SHIM_ROOM_AFTER", UINT64_MAX);
    const char *trace = getenv("SHIM_TRACE");
    if (trace && *trace)
        trace_start(trace, number_from("SHIM_TRACE_LIMIT", UINT64_C(1) << 30));
    const char *report = getenv("SHIM_REPORT");
    if (report) {
        const int file = NEXT(open)(report, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file >= 0 && NEXT(ftruncate)(file, sizeof own_counters) == 0) {
            void *shared = mmap(NULL, sizeof own_counters, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
            if (shared != MAP_FAILED)
                counters = shared;
        }
        if (file >= 0)
            close(file);
    }
    root_length = strlen(root); /* last: from here on files are watched */
}

static uint64_t count(uint64_t *counter, uint64_t step)
{
    return __atomic_add_fetch(counter, step, __ATOMIC_SEQ_CST);
}

static int path_is_ours(const char *path)
{
    return strncmp(path, root, root_length) == 0 && (path[root_length] == '/' || path[root_length] == '\0');
}

/* The path of an open file; 0 when it is not below the root. */
static int path_of(int file, char *path)
{
    char link[64];
    if (root_length == 0)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0)
        return 0;
    path[length] = '\0';
    return path_is_ours(path);
}

static int is_ours(int file)
{
    char path[PATH_MAX];
    return path_of(file, path);
}

/* The place that a name stands for, as seen from the root; 0 when it is not below it. The name itself need not exist. */
static int place_of(int folder, const char *name, char *place)
{
    char parent[2 * PATH_MAX], real[PATH_MAX], path[2 * PATH_MAX];
    if (root_length == 0 || !name)
        return 0;
    if (name[0] != '/' && folder != AT_FDCWD) {
        if (!path_of(folder, real))
            return 0;
        snprintf(path, sizeof path, "%s/%s", real, name);
    } else {
        snprintf(path, sizeof path, "%s", name);
    }
    for (size_t end = strlen(path); end > 1 && path[end - 1] == '/'; --end)
        path[end - 1] = '\0';
    strcpy(parent, path);
    char *slash = strrchr(parent, '/');
    const char *last = slash ? path + (slash - parent) + 1 : path;
    if (!slash)
        strcpy(parent, ".");
    else if (slash == parent)
        slash[1] = '\0';
    else
        *slash = '\0';
    if (!realpath(parent, real) || !path_is_ours(real))
        return 0;
    if (place) {
        if (strlen(real) + strlen(last) + 2 > PATH_MAX)
            return 0;
        strcpy(place, real[root_length] ? real + root_length + 1 : "");
        strcat(place, real[root_length] ? "/" : "");
        strcat(place, last);
    }
    return 1;
}

static uint64_t node_of(int file)
{
    struct stat now;
    return fstat(file, &now) == 0 ? now.st_ino : 0;
}

static uint64_t node_at(int folder, const char *name)
{
    struct stat now;
    return fstatat(folder, name, &now, AT_SYMLINK_NOFOLLOW) == 0 ? now.st_ino : 0;
}

static void change(void)
{
    if (count(&counters->changes, 1) == kill_at) {
        count(&counters->faults, 1);
        kill(getpid(), SIGKILL);
        pause();
    }
}

/* How many of the wanted bytes may be written; -1 with errno set when none. */
static ssize_t allow(size_t wanted)
{
    change();
    if (count(&counters->writes, 1) == failing_write) {
        count(&counters->faults, 1);
        errno = EIO;
        return -1;
    }
    const uint64_t before = __atomic_fetch_add(&counters->bytes, wanted, __ATOMIC_SEQ_CST);
    if (before + wanted <= room || wanted == 0)
        return (ssize_t)wanted;
    if (count(&counters->faults, 1) > refusals) {
        room = UINT64_MAX;
        return (ssize_t)wanted;
    }
    if (before < room)
        return (ssize_t)(room - before);
    errno = ENOSPC;
    return -1;
}

/* After a write: where it went is asked, because the file may be appended to. */
static ssize_t wrote(int file, const void *bytes, ssize_t done, int64_t at)
{
    if (done > 0 && trace_is_on()) {
        const uint64_t start = at >= 0 ? (uint64_t)at : (uint64_t)(lseek(file, 0, SEEK_CUR) - done);
        trace_step(Wrote, node_of(file), start, NULL, NULL, bytes, (size_t)done);
    }
    return done;
}

ssize_t write(int file, const void *bytes, size_t size)
{
    if (!is_ours(file)) {
        trace_lock();
        const ssize_t done = NEXT(write)(file, bytes, size);
        if (file == STDOUT_FILENO && done > 0)
            trace_step(Said, 0, 0, NULL, NULL, bytes, (size_t)done);
        trace_unlock();
        return done;
    }
    const ssize_t allowed = allow(size);
    if (allowed < 0)
        return -1;
    trace_lock();
    const ssize_t done = wrote(file, bytes, NEXT(write)(file, bytes, (size_t)allowed), -1);
    trace_unlock();
    return done;
}

#define WRITES_AT(name, offset)                                                         \
    ssize_t name(int file, const void *bytes, size_t size, offset at)                   \
    {                                                                                   \
        if (!is_ours(file))                                                             \
            return NEXT(name)(file, bytes, size, at);                                   \
        const ssize_t allowed = allow(size);                                            \
        if (allowed < 0)                                                                \
            return -1;                                                                  \
        trace_lock();                                                                   \
        const ssize_t done = wrote(file, bytes, NEXT(name)(file, bytes, (size_t)allowed, at), at); \
        trace_unlock();                                                                 \
        return done;                                                                    \
    }

WRITES_AT(pwrite, off_t)
WRITES_AT(pwrite64, off64_t)

/* The library's own way out does not pass write() above. */
int fflush(FILE *stream)
{
    const int failed = NEXT(fflush)(stream);
    if (!failed && stream == stdout && root_length)
        trace_step(Said, 0, 0, NULL, NULL, NULL, 0);
    return failed;
}

/* Gathered writes are not cut short: all or nothing is enough here. */
static int allow_gathered(int file, const struct iovec *parts, int number)
{
    if (!is_ours(file))
        return 1;
    size_t wanted = 0;
    for (int i = 0; i < number; ++i)
        wanted += parts[i].iov_len;
    const ssize_t allowed = allow(wanted);
    if (allowed >= 0 && (size_t)allowed < wanted)
        errno = ENOSPC;
    return allowed == (ssize_t)wanted;
}

static ssize_t gathered(int file, const struct iovec *parts, int number, ssize_t done, int64_t at)
{
    ssize_t left = done;
    if (done <= 0 || !trace_is_on() || !is_ours(file))
        return done;
    int64_t start = at >= 0 ? at : (int64_t)lseek(file, 0, SEEK_CUR) - done;
    for (int i = 0; i < number && left > 0; ++i) {
        const ssize_t step = left < (ssize_t)parts[i].iov_len ? left : (ssize_t)parts[i].iov_len;
        wrote(file, parts[i].iov_base, step, start);
        start += step;
        left -= step;
    }
    return done;
}

ssize_t writev(int file, const struct iovec *parts, int number)
{
    if (!allow_gathered(file, parts, number))
        return -1;
    trace_lock();
    const ssize_t done = gathered(file, parts, number, NEXT(writev)(file, parts, number), -1);
    trace_unlock();
    return done;
}

ssize_t pwritev(int file, const struct iovec *parts, int number, off_t at)
{
    if (!allow_gathered(file, parts, number))
        return -1;
    trace_lock();
    const ssize_t done = gathered(file, parts, number, NEXT(pwritev)(file, parts, number, at), at);
    trace_unlock();
    return done;
}

/* Growth by other means than writing: takes room, all or nothing. Gives 0 or an error number. */
static int grow(int file, off64_t size)
{
    struct stat now;
    if (!is_ours(file))
        return 0;
    if (fstat(file, &now) != 0 || size <= now.st_size) {
        change();
        return 0;
    }
    const ssize_t allowed = allow((size_t)(size - now.st_size));
    if (allowed < 0)
        return errno;
    return allowed < size - now.st_size ? ENOSPC : 0;
}

/* After a change of the size of a file. */
static int resized(int file, int failed)
{
    struct stat now;
    if (!failed && trace_is_on() && is_ours(file) && fstat(file, &now) == 0)
        trace_step(Resized, now.st_ino, (uint64_t)now.st_size, NULL, NULL, NULL, 0);
    return failed;
}

#define RESIZES(name, size_type)                       \
    int name(int file, size_type size)                 \
    {                                                  \
        const int problem = grow(file, size);          \
        if (problem) {                                 \
            errno = problem;                           \
            return -1;                                 \
        }                                              \
        trace_lock();                                  \
        const int failed = resized(file, NEXT(name)(file, size)); \
        trace_unlock();                                \
        return failed;                                 \
    }

RESIZES(ftruncate, off_t)
RESIZES(ftruncate64, off64_t)

int fallocate(int file, int mode, off_t at, off_t size)
{
    const int problem = grow(file, at + size);
    if (problem) {
        errno = problem;
        return -1;
    }
    trace_lock();
    const int failed = resized(file, NEXT(fallocate)(file, mode, at, size));
    trace_unlock();
    return failed;
}

int posix_fallocate(int file, off_t at, off_t size)
{
    const int problem = grow(file, at + size);
    if (problem)
        return problem;
    trace_lock();
    const int failed = resized(file, NEXT(posix_fallocate)(file, at, size));
    trace_unlock();
    return failed;
}

static int sync_fails(int file)
{
    if (!is_ours(file))
        return 0;
    change();
    if (count(&counters->syncs, 1) != failing_sync)
        return 0;
    count(&counters->faults, 1);
    errno = EIO;
    return 1;
}

#define SYNCS(name, what)                                        \
    int name(int file)                                           \
    {                                                            \
        if (sync_fails(file))                                    \
            return -1;                                           \
        trace_lock();                                            \
        const int failed = NEXT(name)(file);                     \
        if (!failed && is_ours(file))                            \
            trace_step(what, node_of(file), 0, NULL, NULL, NULL, 0); \
        trace_unlock();                                          \
        return failed;                                           \
    }

SYNCS(fsync, Synced)
SYNCS(fdatasync, Synced)
SYNCS(syncfs, SyncedAll)

/* What changes names. */

static int renamed(int from_folder, const char *from, int to_folder, const char *to, int (*really)(int, const char *, int, const char *))
{
    char before[PATH_MAX], after[PATH_MAX];
    const int ours = place_of(to_folder, to, after) && place_of(from_folder, from, before);
    if (place_of(to_folder, to, NULL))
        change();
    trace_lock();
    const int failed = really(from_folder, from, to_folder, to);
    if (!failed && ours)
        trace_step(Renamed, 0, 0, before, after, NULL, 0);
    trace_unlock();
    return failed;
}

static int plain_rename(int from_folder, const char *from, int to_folder, const char *to)
{
    return NEXT(renameat)(from_folder, from, to_folder, to);
}

int rename(const char *from, const char *to)
{
    return renamed(AT_FDCWD, from, AT_FDCWD, to, plain_rename);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to)
{
    return renamed(from_folder, from, to_folder, to, plain_rename);
}

static int careful_rename(int from_folder, const char *from, int to_folder, const char *to)
{
    return NEXT(renameat2)(from_folder, from, to_folder, to, RENAME_NOREPLACE);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags)
{
    if (flags & ~(unsigned)RENAME_NOREPLACE) { /* nothing of ours exchanges names */
        errno = EINVAL;
        return -1;
    }
    return renamed(from_folder, from, to_folder, to, flags ? careful_rename : plain_rename);
}

static int linked(int failed, int to_folder, const char *to)
{
    char place[PATH_MAX];
    if (!failed && place_of(to_folder, to, place))
        trace_step(Linked, node_at(to_folder, to), 0, place, NULL, NULL, 0);
    return failed;
}

int link(const char *from, const char *to)
{
    if (place_of(AT_FDCWD, to, NULL))
        change();
    trace_lock();
    const int failed = linked(NEXT(link)(from, to), AT_FDCWD, to);
    trace_unlock();
    return failed;
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
    if (place_of(to_folder, to, NULL))
        change();
    trace_lock();
    const int failed = linked(NEXT(linkat)(from_folder, from, to_folder, to, flags), to_folder, to);
    trace_unlock();
    return failed;
}

static int really_remove(int folder, const char *name, int flags)
{
    return NEXT(unlinkat)(folder, name, flags);
}

static int removed(int folder, const char *name, int flags)
{
    char place[PATH_MAX];
    const int ours = place_of(folder, name, place);
    if (ours)
        change();
    trace_lock();
    const int failed = really_remove(folder, name, flags);
    if (!failed && ours)
        trace_step(flags & AT_REMOVEDIR ? RemovedFolder : Unlinked, 0, 0, place, NULL, NULL, 0);
    trace_unlock();
    return failed;
}

int unlink(const char *name)
{
    return removed(AT_FDCWD, name, 0);
}

int unlinkat(int folder, const char *name, int flags)
{
    return removed(folder, name, flags);
}

int rmdir(const char *name)
{
    return removed(AT_FDCWD, name, AT_REMOVEDIR);
}

int remove(const char *name)
{
    struct stat now;
    const int is_folder = lstat(name, &now) == 0 && S_ISDIR(now.st_mode);
    return removed(AT_FDCWD, name, is_folder ? AT_REMOVEDIR : 0);
}

static int made_folder(int failed, int folder, const char *name)
{
    char place[PATH_MAX];
    if (!failed && place_of(folder, name, place))
        trace_step(MadeFolder, node_at(folder, name), 0, place, NULL, NULL, 0);
    return failed;
}

int mkdir(const char *name, mode_t mode)
{
    if (place_of(AT_FDCWD, name, NULL))
        change();
    trace_lock();
    const int failed = made_folder(NEXT(mkdir)(name, mode), AT_FDCWD, name);
    trace_unlock();
    return failed;
}

int mkdirat(int folder, const char *name, mode_t mode)
{
    if (place_of(folder, name, NULL))
        change();
    trace_lock();
    const int failed = made_folder(NEXT(mkdirat)(folder, name, mode), folder, name);
    trace_unlock();
    return failed;
}

static mode_t mode_from(int flags, va_list more)
{
    return flags & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg(more, int) : 0;
}

/* Whether opening makes a file. */
static int opening(int folder, const char *name, int flags)
{
    if (!(flags & O_CREAT) || !place_of(folder, name, NULL) || faccessat(folder, name, F_OK, 0) == 0)
        return 0;
    change();
    return 1;
}

static int opened(int file, int folder, const char *name, int flags, int is_new)
{
    char place[PATH_MAX];
    if (file < 0 || !trace_is_on())
        return file;
    if ((flags & O_TMPFILE) == O_TMPFILE && is_ours(file))
        trace_step(Created, node_of(file), 0, NULL, NULL, NULL, 0); /* without a name until it is linked */
    else if (is_new && place_of(folder, name, place))
        trace_step(Created, node_of(file), 0, place, NULL, NULL, 0);
    else if (flags & O_TRUNC)
        resized(file, 0);
    return file;
}

#define OPENS(name)                                                                        \
    int name(const char *path, int flags, ...)                                             \
    {                                                                                      \
        va_list more;                                                                      \
        va_start(more, flags);                                                             \
        const mode_t mode = mode_from(flags, more);                                        \
        va_end(more);                                                                      \
        const int is_new = opening(AT_FDCWD, path, flags);                                 \
        trace_lock();                                                                      \
        const int file = opened(NEXT(name)(path, flags, mode), AT_FDCWD, path, flags, is_new); \
        trace_unlock();                                                                    \
        return file;                                                                       \
    }

#define OPENS_AT(name)                                                                     \
    int name(int folder, const char *path, int flags, ...)                                 \
    {                                                                                      \
        va_list more;                                                                      \
        va_start(more, flags);                                                             \
        const mode_t mode = mode_from(flags, more);                                        \
        va_end(more);                                                                      \
        const int is_new = opening(folder, path, flags);                                   \
        trace_lock();                                                                      \
        const int file = opened(NEXT(name)(folder, path, flags, mode), folder, path, flags, is_new); \
        trace_unlock();                                                                    \
        return file;                                                                       \
    }

OPENS(open)
OPENS(open64)
OPENS_AT(openat)
OPENS_AT(openat64)
