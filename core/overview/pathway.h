// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pathway of an interest: what one is into, who helped, what was made and earned, what one can do by now,
// which door opened. Each stage with what shows it, in the order of time; where a stage is missing, the gap
// and what to do about it.

#pragma once

#include "core/overview/gaps.h"
#include "core/records/interest.h"

namespace kinfolio {

struct PathwayItem {
    RecordPtr record;
    /// How it is joined to something before it on the path, seen from itself.
    DirectedRole role;
    RecordPtr to; ///< null for the interest
    RecordPtr evidence; ///< between a standard or a skill and the work that shows it, where there is one
    QString words; ///< the learner's own: the reason of evidence, the note of the link; may be empty
    PartialDate date; ///< since when it is part of the story; empty where nothing says

    /// Where whoever wants to know more is to look.
    [[nodiscard]] RecordId leadsTo() const { return evidence ? evidence->id : record->id; }
};

struct PathwayStage {
    enum class What {
        Interest, ///< with what the learner wrote about it
        People,
        Made,
        Earned,
        Learned, ///< skills and standards
        Door,
    };

    What what = What::Interest;
    QList<PathwayItem> items; ///< by date, those without one last
    std::optional<Gap> gap; ///< where there are no items

    /// When the first of it happened; empty where nothing says.
    [[nodiscard]] PartialDate begins() const { return items.isEmpty() ? PartialDate() : items.first().date; }
};

/// Whether one of its opportunities was won.
[[nodiscard]] bool isOpenDoor(const PathwayStage &stage);
/// What of a stage tells most where there is no room for all, in its order: doors that opened, then bridges with
/// their reason, then what the learner said something about.
[[nodiscard]] QList<PathwayItem> mostTelling(const PathwayStage &stage, qsizetype most);

struct Pathway {
    std::shared_ptr<const Interest> interest; ///< null when there is no such interest
    /// All there are, the interest first, others by when they begin. What is missing, or has no date, follows
    /// what usually comes before it.
    QList<PathwayStage> stages;

    [[nodiscard]] const PathwayStage *stage(PathwayStage::What what) const;
    /// How many stages have something in them.
    [[nodiscard]] qsizetype reached() const;
};

/// The same graph gives the same pathway. Looks at oneself (Reflection, selfCheck) are no part of it.
[[nodiscard]] Pathway pathwayOf(const RecordGraph &graph, RecordId interest);

/// The interest whose pathway reaches furthest: most stages, then an open door, then the one that one has
/// been into for longest. Invalid when there is none.
[[nodiscard]] RecordId furthestInterest(const RecordGraph &graph);

/// What a stage is called: "What I made".
[[nodiscard]] QString pathwayStageWords(const PathwayStage &stage);
/// How an item follows: "helped with Breadboard drone"; empty for the interest.
[[nodiscard]] QString pathwayTieWords(const PathwayItem &item);
/// How the words begin, as a quote; empty where there are none.
[[nodiscard]] QString pathwayQuote(const PathwayItem &item, int maxLength);

} // namespace kinfolio
