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
 *   SHIM_REPORT=file     struct Counters below, kept up to date while the program runs and shared with its children
 */
#define _GNU_SOURCE
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

static int is_ours(int file)
{
    char link[64], path[PATH_MAX];
    if (root_length == 0)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return 0;
    path[length] = '\0';
    return path_is_ours(path);
}

/* Whether the place that a name stands for lies below the root; the name itself need not exist. */
static int name_is_ours(int folder, const char *name)
{
    char parent[PATH_MAX], real[PATH_MAX];
    if (root_length == 0 || !name)
        return 0;
    if (name[0] != '/' && folder != AT_FDCWD)
        return is_ours(folder);
    snprintf(parent, sizeof parent, "%s", name);
    char *slash = strrchr(parent, '/');
    if (!slash)
        snprintf(parent, sizeof parent, ".");
    else if (slash == parent)
        slash[1] = '\0';
    else
        *slash = '\0';
    return realpath(parent, real) && path_is_ours(real);
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
    count(&counters->faults, 1);
    if (before < room)
        return (ssize_t)(room - before);
    errno = ENOSPC;
    return -1;
}

ssize_t write(int file, const void *bytes, size_t size)
{
    if (is_ours(file)) {
        const ssize_t allowed = allow(size);
        if (allowed < 0)
            return -1;
        size = (size_t)allowed;
    }
    return NEXT(write)(file, bytes, size);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at)
{
    if (is_ours(file)) {
        const ssize_t allowed = allow(size);
        if (allowed < 0)
            return -1;
        size = (size_t)allowed;
    }
    return NEXT(pwrite)(file, bytes, size, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    if (is_ours(file)) {
        const ssize_t allowed = allow(size);
        if (allowed < 0)
            return -1;
        size = (size_t)allowed;
    }
    return NEXT(pwrite64)(file, bytes, size, at);
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

ssize_t writev(int file, const struct iovec *parts, int number)
{
    return allow_gathered(file, parts, number) ? NEXT(writev)(file, parts, number) : -1;
}

ssize_t pwritev(int file, const struct iovec *parts, int number, off_t at)
{
    return allow_gathered(file, parts, number) ? NEXT(pwritev)(file, parts, number, at) : -1;
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

int ftruncate(int file, off_t size)
{
    const int problem = grow(file, size);
    if (problem) {
        errno = problem;
        return -1;
    }
    return NEXT(ftruncate)(file, size);
}

int ftruncate64(int file, off64_t size)
{
    const int problem = grow(file, size);
    if (problem) {
        errno = problem;
        return -1;
    }
    return NEXT(ftruncate64)(file, size);
}

int fallocate(int file, int mode, off_t at, off_t size)
{
    const int problem = grow(file, at + size);
    if (problem) {
        errno = problem;
        return -1;
    }
    return NEXT(fallocate)(file, mode, at, size);
}

int posix_fallocate(int file, off_t at, off_t size)
{
    const int problem = grow(file, at + size);
    return problem ? problem : NEXT(posix_fallocate)(file, at, size);
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

int fsync(int file)
{
    return sync_fails(file) ? -1 : NEXT(fsync)(file);
}

int fdatasync(int file)
{
    return sync_fails(file) ? -1 : NEXT(fdatasync)(file);
}

int syncfs(int file)
{
    return sync_fails(file) ? -1 : NEXT(syncfs)(file);
}

/* What changes names: counted for SHIM_KILL_AT only. */

int rename(const char *from, const char *to)
{
    if (name_is_ours(AT_FDCWD, to))
        change();
    return NEXT(rename)(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to)
{
    if (name_is_ours(to_folder, to))
        change();
    return NEXT(renameat)(from_folder, from, to_folder, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags)
{
    if (name_is_ours(to_folder, to))
        change();
    return NEXT(renameat2)(from_folder, from, to_folder, to, flags);
}

int unlink(const char *name)
{
    if (name_is_ours(AT_FDCWD, name))
        change();
    return NEXT(unlink)(name);
}

int unlinkat(int folder, const char *name, int flags)
{
    if (name_is_ours(folder, name))
        change();
    return NEXT(unlinkat)(folder, name, flags);
}

int remove(const char *name)
{
    if (name_is_ours(AT_FDCWD, name))
        change();
    return NEXT(remove)(name);
}

int mkdir(const char *name, mode_t mode)
{
    if (name_is_ours(AT_FDCWD, name))
        change();
    return NEXT(mkdir)(name, mode);
}

int rmdir(const char *name)
{
    if (name_is_ours(AT_FDCWD, name))
        change();
    return NEXT(rmdir)(name);
}

static mode_t mode_from(int flags, va_list more)
{
    return flags & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg(more, int) : 0;
}

static void opening(int folder, const char *name, int flags)
{
    if ((flags & O_CREAT) && name_is_ours(folder, name) && faccessat(folder, name, F_OK, 0) != 0)
        change();
}

#define OPENS(name)                                 \
    int name(const char *path, int flags, ...)      \
    {                                               \
        va_list more;                               \
        va_start(more, flags);                      \
        const mode_t mode = mode_from(flags, more); \
        va_end(more);                               \
        opening(AT_FDCWD, path, flags);             \
        return NEXT(name)(path, flags, mode);       \
    }

#define OPENS_AT(name)                                     \
    int name(int folder, const char *path, int flags, ...) \
    {                                                      \
        va_list more;                                      \
        va_start(more, flags);                             \
        const mode_t mode = mode_from(flags, more);        \
        va_end(more);                                      \
        opening(folder, path, flags);                      \
        return NEXT(name)(folder, path, flags, mode);      \
    }

OPENS(open)
OPENS(open64)
OPENS_AT(openat)
OPENS_AT(openat64)
