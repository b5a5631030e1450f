// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limits.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <cstdio>
#include <dirent.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif
#endif

namespace kinfolio {

#ifdef _WIN32

void closeInheritedFiles()
{
    // QProcess hands over no other handles on Windows.
}

// Written from the documentation and not tried yet: no Windows machine takes part in the tests.
bool limitThisProcess(const ProcessLimits &limits)
{
    const HANDLE job = CreateJobObjectW(nullptr, nullptr);
    if (!job)
        return false;
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION info = {};
    info.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_PROCESS_TIME | JOB_OBJECT_LIMIT_PROCESS_MEMORY
        | JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    // In units of 100 ns, counted from now on.
    info.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart = limits.cpuSeconds * 10'000'000LL;
    info.BasicLimitInformation.ActiveProcessLimit = 1;
    info.ProcessMemoryLimit = SIZE_T(limits.memoryBytes + (64LL << 20));
    // The handle stays open on purpose: the job lives as long as the process.
    return SetInformationJobObject(job, JobObjectExtendedLimitInformation, &info, sizeof info)
        && AssignProcessToJobObject(job, GetCurrentProcess());
}

#else

namespace {

bool limit(int resource, rlim_t soft, rlim_t hard)
{
    rlimit old = {};
    if (getrlimit(resource, &old) != 0)
        return false;
    // A limit that is tighter already stays.
    const rlimit wanted = {old.rlim_max == RLIM_INFINITY ? soft : (soft < old.rlim_max ? soft : old.rlim_max),
                           old.rlim_max == RLIM_INFINITY ? hard
                                                         : (hard < old.rlim_max ? hard : old.rlim_max)};
    return setrlimit(resource, &wanted) == 0;
}

#if !defined(__SANITIZE_ADDRESS__)
// Address space in use, in bytes; a guess that is large enough for Qt where the system does not tell.
rlim_t addressSpace()
{
    rlim_t pages = 0;
    if (std::FILE *statm = std::fopen("/proc/self/statm", "r")) {
        unsigned long long found = 0;
        if (std::fscanf(statm, "%llu", &found) == 1)
            pages = rlim_t(found);
        std::fclose(statm);
    }
    return pages > 0 ? pages * rlim_t(sysconf(_SC_PAGESIZE)) : rlim_t(1) << 30;
}
#endif

// The first number that no open file has; limits on open files count from there.
rlim_t firstFreeDescriptor()
{
    rlim_t highest = 2;
    if (DIR *folder = opendir("/proc/self/fd")) {
        const int own = dirfd(folder);
        while (const dirent *entry = readdir(folder)) {
            int number = -1;
            if (std::sscanf(entry->d_name, "%d", &number) == 1 && number != own && rlim_t(number) > highest)
                highest = rlim_t(number);
        }
        closedir(folder);
    }
    return highest + 1;
}

// Writing to a pipe is not bounded by this, so a parent that reads one allows no files at all.
bool limitFileSize()
{
    struct stat out = {};
    const bool toFile = fstat(STDOUT_FILENO, &out) == 0 && S_ISREG(out.st_mode);
    const rlim_t bytes = toFile ? rlim_t(256) << 20 : 0;
    return limit(RLIMIT_FSIZE, bytes, bytes);
}

bool limitMemory(long long more)
{
#if defined(__SANITIZE_ADDRESS__)
    // The address sanitizer reserves terabytes of addresses for its own records.
    (void)more;
    return true;
#else
    const auto bytes = addressSpace() + rlim_t(more);
    return limit(RLIMIT_AS, bytes, bytes);
#endif
}

} // namespace

void closeInheritedFiles()
{
#ifdef SYS_close_range
    (void)syscall(SYS_close_range, 3U, ~0U, 0U); // an older kernel refuses; then they stay open, unused
#endif
}

bool limitThisProcess(const ProcessLimits &limits)
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1); // each further arena reserves 64 MiB of addresses
#endif
#ifdef __linux__
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_PDEATHSIG, 9); // no orphans when the parent is killed
#endif
    alarm(unsigned(limits.wallSeconds));
    const auto cpu = rlim_t(limits.cpuSeconds);
    const auto files = firstFreeDescriptor() + rlim_t(limits.moreFiles);
    // Open files last: telling the memory in use takes one.
    return limit(RLIMIT_CORE, 0, 0) && limit(RLIMIT_CPU, cpu, cpu + 1) && limitFileSize()
        && limitMemory(limits.memoryBytes) && limit(RLIMIT_NOFILE, files, files);
}

#endif

} // namespace kinfolio
