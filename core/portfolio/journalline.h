// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One line of the journal as text: JSON as in portfolio.json of an archive, with a checksum of its own, so that a line that
// was cut short or changed is known by itself. Knows nothing of files.

#pragma once

#include "core/base/result.h"
#include "core/portfolio/editeffect.h"
#include "core/store/metatable.h"

namespace kinfolio {

/// The first line: whose journal it is, and what it goes on from.
struct JournalHead {
    PortfolioInfo info; ///< lastChange as of the state that the lines go on from
    /// The snapshot of that state; empty when there is none.
    QString snapshot;
    /// Whether everything before is in the snapshot, or there was nothing before.
    bool isWhole = false;
};

/// What one commit did.
struct JournalEntry {
    qint64 number = 0; ///< from 1
    QDateTime after; ///< the portfolio's last change before
    QDateTime at; ///< the portfolio's last change since
    EditEffect effect;
};

/// \{ With the line break.
[[nodiscard]] QByteArray journalLine(const JournalHead &head);
[[nodiscard]] QByteArray journalLine(const JournalEntry &entry);
/// \}

/// \{ JsonInvalid when the line is not whole; what a newer version wrote and this one does not know is passed over.
[[nodiscard]] Result<JournalHead> journalHeadFrom(QByteArrayView line);
[[nodiscard]] Result<JournalEntry> journalEntryFrom(QByteArrayView line);
/// \}

} // namespace kinfolio
