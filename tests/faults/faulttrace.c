/* SPDX-FileCopyrightText: Kinfolio contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE
#include "faulttrace.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <unistd.h>

static int trace = -1;
static uint64_t room;
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;

void trace_start(const char *path, uint64_t limit)
{
    int (*really_open)(const char *, int, ...) = (__typeof__(really_open))dlsym(RTLD_NEXT, "open");
    trace = really_open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    room = limit;
}

int trace_is_on(void)
{
    return trace >= 0;
}

void trace_lock(void)
{
    if (trace >= 0)
        pthread_mutex_lock(&order);
}

void trace_unlock(void)
{
    if (trace >= 0)
        pthread_mutex_unlock(&order);
}

/* In one piece, so that children of the program may write to the same file. */
static void append(const struct Step *step, const char *first, const char *second, const void *bytes)
{
    ssize_t (*really_writev)(int, const struct iovec *, int) = (__typeof__(really_writev))dlsym(RTLD_NEXT, "writev");
    const struct iovec parts[] = {{(void *)step, sizeof *step}, {(void *)first, step->first}, {(void *)second, step->second},
                                  {(void *)bytes, step->bytes}};
    const size_t whole = sizeof *step + step->first + step->second + step->bytes;
    if (really_writev(trace, parts, 4) != (ssize_t)whole)
        trace = -1;
}

void trace_step(enum What what, uint64_t node, uint64_t at, const char *first, const char *second, const void *bytes, size_t size)
{
    const int before = errno;
    struct Step step = {what, first ? (uint32_t)strlen(first) : 0, second ? (uint32_t)strlen(second) : 0, (uint32_t)size, node, at};
    const size_t whole = sizeof step + step.first + step.second + size;
    if (trace < 0)
        return;
    if (whole > room) {
        step = (struct Step){TooMuch, 0, 0, 0, 0, 0};
        append(&step, NULL, NULL, NULL);
        trace = -1;
    } else {
        room -= whole;
        append(&step, first, second, bytes);
    }
    errno = before;
}
