// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A record on paper: its fields in the order of the form, its pictures, its connections.

#pragma once

#include "ui/print/printjob.h"

namespace kinfolio {

[[nodiscard]] PrintJob recordJob(const RecordBase &record);

/// Errors: RecordNotFound, Interrupted. A picture that cannot be drawn is left out, its words stay.
[[nodiscard]] Result<Printout> printedRecord(RecordId record, const PrintSource &source, const Progress &progress);

/// One block for a record at the side of which `label` stands.
[[nodiscard]] PrintBlock printItem(const RecordBase &record, const QString &label);

/// The picture of a record, or of the first that was made in it, with its words; nothing when there is none, or none is wanted.
/// \param side how long it may be, in pixels
[[nodiscard]] std::optional<PrintPicture> printPicture(const PrintSource &source, const RecordBase &record, int side);

/// Whether only the learner sees the record.
[[nodiscard]] bool isOnlyMine(const RecordBase &record);
/// "Only me", as the form says it.
[[nodiscard]] QString audienceWords(const RecordBase &record);

} // namespace kinfolio
