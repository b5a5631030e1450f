// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What rows, cards and connections show of a record.

#pragma once

#include "core/badges/checking/verdictcard.h"
#include "core/portfolio/portfolioreader.h"

#include <QVariant>

namespace kinfolio {

struct RecordDigest {
    QString kind;
    QString title;
    QString caption;
    QStringList details; ///< the caption in parts, where a card shows them below each other
    QString mark; ///< a word on a card: "In a showcase"
    QString state; ///< what is known about its truth, for badges
    QString stateInShort; ///< in the words by which a list is narrowed
    QString stateReason;
    VerdictStanding standing = VerdictStanding::Unknown; ///< how that is to be taken
    QString stateIcon;
    QString zone; ///< a time zone in which it is later or earlier than here; the caption begins with the time there
    QString icon; ///< in place of the kind's own; may be empty
    std::optional<MediaInfo> picture; ///< its own, or the first of what was made in it
};

[[nodiscard]] RecordDigest digestOf(const PortfolioReader &reader, const RecordBase &record);

/// The second line of a row: state, roles, dates, in words.
[[nodiscard]] QString recordCaption(const RecordBase &record);

/// The value of a role of RecordRole or Qt for a record; id and link are the model's business.
[[nodiscard]] QVariant digestData(const RecordDigest &digest, int role);
/// What the record says at a time of day.
[[nodiscard]] RecordDigest digestNow(RecordDigest digest, const QDateTime &now);

} // namespace kinfolio
