// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/interruption.h"

#include <csignal>

namespace kinfolio::cli {

namespace {

volatile std::sig_atomic_t wanted = 0;

void noteWish(int)
{
    wanted = 1;
}

} // namespace

void watchForInterruption()
{
#ifdef _WIN32
    std::signal(SIGINT, noteWish);
    std::signal(SIGTERM, noteWish);
#else
    struct sigaction action = {};
    action.sa_handler = noteWish;
    sigemptyset(&action.sa_mask);
    // No SA_RESTART: a read that waits for input gives up. Reset: the second signal ends the program at once.
    action.sa_flags = int(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
#endif
}

bool interrupted()
{
    return wanted != 0;
}

Progress untilInterrupted()
{
    return [](qint64, qint64) { return !interrupted(); };
}

} // namespace kinfolio::cli
