// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people ask a map: each question lights some records and links, and has its answer as a list. Nothing here is in words;
// see core/words/mapwords.h.

#pragma once

#include "core/map/mapgraph.h"

#include <QHash>

#include <span>

namespace kinfolio {

enum class MapQuestion {
    HowDidIGetHere, ///< the longest path from an interest by way of people and work
    WhoHelped,
    WhoIntroduced,
    AcrossSettings, ///< where what belongs to an interest happened
    NoOpportunityYet, ///< interests from which no path leads to an opportunity
    NoMentor, ///< interests in which nobody helps
    NoEvidence, ///< projects that nothing shows
};

/// In the order in which they are offered: first what there is, then what is missing.
[[nodiscard]] std::span<const MapQuestion> allMapQuestions();

struct MapRow {
    RecordId record;
    /// How it is joined to the row that it belongs to: the one before on a path, else the one above it with level 0.
    std::optional<DirectedRole> role = {};
    int level = 0;

    friend bool operator==(const MapRow &, const MapRow &) = default;
};

struct MapAnswer {
    QSet<RecordId> nodes; ///< lit
    QHash<LinkId, DirectedRole> links; ///< lit, seen from where the answer comes from
    QList<MapRow> rows; ///< in the order of reading; empty when there is nothing to tell
};

/// \param about a path that leads through this record is taken before a longer one; may be invalid
[[nodiscard]] MapAnswer answerMap(const MapGraph &map, MapQuestion question, RecordId about = {});

} // namespace kinfolio
