// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a record has in it when it has just been made.

#pragma once

#include "core/base/clock.h"
#include "core/records/descriptor.h"

namespace kinfolio {

/// A record with a name to type over: its kind, or today for a page of the journal.
[[nodiscard]] std::unique_ptr<RecordBase> newRecord(const KindInfo &kind, const Clock &clock);

} // namespace kinfolio
