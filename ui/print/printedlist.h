// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists of records on paper: those of a page, and what Home shows.

#pragma once

#include "core/records/descriptor.h"
#include "ui/print/printjob.h"

namespace kinfolio {

/// \param records in the order of the page \param only the answer that a list is narrowed to, in words; empty for a whole one
[[nodiscard]] PrintJob listJob(const KindInfo &kind, const QList<RecordId> &records, const QString &only = {});
/// The rows of a table, of whatever kinds. \param only as above
[[nodiscard]] PrintJob tableJob(const QString &title, const QList<RecordId> &records, const QString &only = {});
/// What one is into, where it led, and the latest projects.
[[nodiscard]] PrintJob homeJob(const QString &title);

[[nodiscard]] Result<Printout> printedList(const KindInfo &kind, const QList<RecordId> &records, const QString &only,
                                           const PrintSource &source, const Progress &progress);
[[nodiscard]] Result<Printout> printedHome(const PrintSource &source, const Progress &progress);

} // namespace kinfolio
