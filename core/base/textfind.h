// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds words in a text as the search does: without regard to capitals, accents and forms of letters.

#pragma once

#include <QList>
#include <QString>

namespace kinfolio {

/// Positions in a text, `from` never after `to`; equal for a cursor.
struct TextRange {
    qsizetype from = 0;
    qsizetype to = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// Where the query occurs, from the beginning, at most `most` times; no two overlap. Nothing for an empty query.
[[nodiscard]] QList<TextRange> findFolded(const QString &text, const QString &query, qsizetype most = 1000);

} // namespace kinfolio
