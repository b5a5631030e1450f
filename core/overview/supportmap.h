// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who gives which kind of support, where it is thin, and of whom nobody has heard for long.

#pragma once

#include "core/overview/recordgraph.h"
#include "core/records/person.h"

namespace kinfolio {

struct Supporter {
    std::shared_ptr<const Person> person;
    QDate lastContact; ///< the last day that it can mean; invalid when nothing is known
    qint64 weeks = 0; ///< since then
    bool isQuiet = false; ///< longer than one should wait
    qsizetype helpedWith = 0; ///< how many records they are joined to as helpers
};

struct SupportKind {
    QString kind; ///< a choice of Person::support or Person::sponsors
    bool isSponsoring = false;
    QList<Supporter> people; ///< who was heard of last comes first
    /// Nobody, or one alone, gives this support; of what is lent or paid for one is enough.
    [[nodiscard]] bool isThin() const { return people.size() < (isSponsoring ? 1 : 2); }
};

struct SupportMap {
    QList<SupportKind> kinds; ///< all that there are, in the order of the fields
    QList<Supporter> unsorted; ///< people of whom nobody said what they give
};

inline constexpr int UsualQuietWeeks = 8;

/// \param quietWeeks after how many weeks without contact somebody counts as quiet
[[nodiscard]] SupportMap supportMap(const RecordGraph &graph, QDate today, int quietWeeks = UsualQuietWeeks);

/// What it is called: "Courage".
[[nodiscard]] QString supportName(const SupportKind &kind);
/// Where it is thin: "Nobody yet", "One person alone". Empty where it is not.
[[nodiscard]] QString thinWords(const SupportKind &kind);
/// When somebody was last heard of, no more precisely than is known: "Yesterday", "3 weeks ago", "January 2026".
[[nodiscard]] QString contactWords(const Supporter &supporter, QDate today);

} // namespace kinfolio
