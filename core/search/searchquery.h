// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds records by words as they are typed: every word must occur, the last one may be unfinished.

#pragma once

#include "core/records/record.h"
#include "core/store/database.h"

namespace kinfolio {

struct SearchHit {
    RecordId id;
    const KindInfo *kind = nullptr;
    QString title;
    /// The part of a long text around the first match, with the matches between U+2068 and U+2069 so that a view can
    /// mark them; empty when only the title matches.
    QString snippet;
};

struct SearchOptions {
    const KindInfo *kind = nullptr; ///< only this kind; nullptr means all
    int limit = 50;
};

/// Rare words come ranked by how well they match, title before text; words that occur very often come newest first,
/// because ranking all of them would take longer than a keystroke. An empty query finds nothing.
[[nodiscard]] Result<QList<SearchHit>> searchRecords(const Database &database, const QString &query,
                                                     const SearchOptions &options = {});

/// What is typed as an expression for the search index; empty when there is no word in it.
[[nodiscard]] QString searchExpression(const QString &query);

/// The words of a text as the search index has them: folded, without punctuation.
[[nodiscard]] QStringList foldedWords(const QString &text);

/// Records in use whose texts or title have these words one after the other, newest first; asks the index only. Nothing
/// for a phrase without words.
[[nodiscard]] Result<QList<RecordId>> recordsWithPhrase(const Database &database, const QString &phrase, int limit);

} // namespace kinfolio
