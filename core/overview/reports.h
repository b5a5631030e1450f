// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the projects add up to, as lines of words and numbers: the same on the screen, in a table, as text and on paper.

#pragma once

#include "core/overview/practices.h"
#include "core/overview/thanks.h"

namespace kinfolio {

struct ReportLine {
    QString label;
    QString words; ///< the number and what it counts: "2 projects, 53 h"
    qint64 amount = 0; ///< what a bar shows
    qint64 outOf = 0; ///< what a whole bar means; 0 for a line without a bar
    std::vector<RecordPtr> records; ///< what it was counted from
};

struct ReportSection {
    QString title;
    QString sentence; ///< what is counted, or what it adds up to; may be empty
    QList<ReportLine> lines; ///< never empty
};

/// Sections of which nothing is known are left out.
/// \param thanks of whom only those stay who lend something or helped with a project that is counted
[[nodiscard]] QList<ReportSection> reportOf(const Practices &practices, const QList<Acknowledgement> &thanks);
/// How much there is in all: "6 projects, 97 h".
[[nodiscard]] QString reportSum(const Practices &practices);
/// What could not be counted, in a sentence; empty when all was.
[[nodiscard]] QString reportLeftOut(const Practices &practices);
/// With a tabulator between words and numbers, so that it becomes a table where one pastes it.
[[nodiscard]] QString reportText(const QString &title, const QList<ReportSection> &sections);

} // namespace kinfolio
