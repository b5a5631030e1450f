// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which content would shrink so much in an archive that a reader could take it for a bomb.

#pragma once

#include "core/base/json.h"

namespace kinfolio {

/// Whether `size` bytes from `source` would shrink more than `ratio` times when deflated; such content is
/// stored, so that our own reader and others take the archive. Reads only as much as it takes to know. An
/// empty source does not. Errors: those of `source`; FileChanged when it ends early.
[[nodiscard]] Result<bool> deflatesOver(const ByteSource &source, qint64 size, int ratio = 100);

} // namespace kinfolio
