// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds records that probably belong together and are not joined yet, and says why. Nothing is joined by
// itself: the learner decides.

#pragma once

#include "core/records/likelyrole.h"
#include "core/store/recordoutline.h"

#include <QSet>

namespace kinfolio {

struct SuggestionReason {
    enum class Why {
        NamedHere, ///< a text of this record has the name of the other one
        NamedThere, ///< the other way round
        ProjectDays, ///< a file from the days of a project, and in no project yet
        SharedConnection, ///< both are joined to the same third record
        SharedTags,
        SameDay,
    };

    Why why = Why::SharedTags;
    /// What it is about: the name, the title of the project or of the third record, the tags, the day (ISO
    /// 8601).
    QStringList what;
    int weight = 0;
};

struct Suggestion {
    RecordId record; ///< the other one
    const KindInfo *kind = nullptr;
    QString title;
    DirectedRole role; ///< the likely one, seen from the record in hand
    QList<SuggestionReason> reasons; ///< the strongest first; never empty
    int weight = 0; ///< of all reasons together
};

/// What is known about a record and its surroundings.
struct SuggestionFacts {
    RecordPtr record; ///< the one in hand
    std::vector<RecordOutline> outlines; ///< of all records in use
    QList<Link> links; ///< at the record, and at those that it is joined to
    QSet<RecordId> naming; ///< records whose words have the name of this one
    QSet<RecordId> inProjects; ///< records that are joined to some project already
};

/// Up to `limit` suggestions, the likeliest first. The same facts give the same list in the same order. One
/// pass over the outlines; their number is the only thing that it grows with.
[[nodiscard]] QList<Suggestion> suggestConnections(const SuggestionFacts &facts, int limit);

/// As above, with the facts read from the database. RecordNotFound when the record is not in use.
[[nodiscard]] Result<QList<Suggestion>> suggestConnections(const Database &database, RecordId record,
                                                           int limit);

} // namespace kinfolio
