// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Copies a file that may be large, so that nobody ever sees half of it.

#pragma once

#include "core/base/files.h"
#include "core/base/progress.h"

namespace kinfolio {

/// Makes a copy that has its name only when it is whole and durable; a file of that name is replaced. May run on any thread.
/// On failure, Interrupted included, nothing is left behind.
[[nodiscard]] Result<> copyFile(Files &files, const QString &from, const QString &to, const Progress &progress = {});

} // namespace kinfolio
