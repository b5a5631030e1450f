// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long work reports what it has done and learns that it should stop.

#pragma once

#include "core/base/result.h"

#include <functional>

namespace kinfolio {

/// Called often from the working thread with bytes (or steps) done and in all; returning false asks to stop.
using Progress = std::function<bool(qint64 done, qint64 total)>;

/// Reports and turns a wish to stop into ErrorCode::Interrupted. An empty Progress never stops.
[[nodiscard]] inline Result<> report(const Progress &progress, qint64 done, qint64 total)
{
    if (progress && !progress(done, total))
        return fail(ErrorCode::Interrupted);
    return {};
}

} // namespace kinfolio
