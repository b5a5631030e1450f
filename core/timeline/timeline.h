// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that has a date, in the order of time and by school years. A date says no more here than the
// learner knows: a year alone falls into no school year, a month alone stands before the days of its month.

#pragma once

#include "core/records/descriptor.h"
#include "core/records/link.h"

#include <functional>
#include <vector>

namespace kinfolio {

/// One date of one record, or the day on which a level of it changed.
struct TimelineEntry {
    RecordId record;
    const KindInfo *kind = nullptr;
    const FieldInfo *field = nullptr;
    PartialDate date;
    QString level; ///< that it came to, for a field of levels
    QString note; ///< what made it so
    QString title; ///< of the record
    QString setting;
    bool hasPicture = false;

    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

/// What entries stand under.
struct TimelinePeriod {
    enum class Type {
        SchoolYear, ///< that begins in the year
        OpenYear, ///< dates of which nobody knows into which school year they fall
    };
    Type type = Type::SchoolYear;
    int year = 0;

    friend bool operator==(const TimelinePeriod &, const TimelinePeriod &) = default;
};

/// \param firstMonth in which school years begin, 1 to 12
[[nodiscard]] TimelinePeriod periodOf(const DatePoint &date, int firstMonth);

/// What is left of a timeline; by itself all of it.
struct TimelineFilter {
    const KindInfo *kind = nullptr;
    QString setting = {};
    std::optional<QSet<RecordId>> among = {};

    [[nodiscard]] bool isEmpty() const { return !kind && setting.isEmpty() && !among; }
    [[nodiscard]] bool takes(const TimelineEntry &entry) const;
};

struct TimelineSection {
    TimelinePeriod period;
    std::vector<TimelineEntry> entries;
};

/// The latest first. Within a month what is known by its day comes after what is not.
[[nodiscard]] std::vector<TimelineSection> timelineSections(std::vector<TimelineEntry> entries,
                                                            const TimelineFilter &filter, int firstMonth);

/// What belongs to an interest: itself, what is connected with it, and what belongs to that. People, groups
/// and the learner belong to many things at once, so the way does not go on through them.
[[nodiscard]] QSet<RecordId> belongingTo(RecordId interest, const QList<Link> &links,
                                         const std::function<QString(RecordId)> &kindOf);

} // namespace kinfolio
