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
    /// Nobody, or one alone, gives this.
    [[nodiscard]] bool isThin() const { return people.size() < 2; }
};

struct SupportMap {
    QList<SupportKind> kinds; ///< all that there are, in the order of the fields
    QList<Supporter> unsorted; ///< people of whom nobody said what they give
};

inline constexpr int UsualQuietWeeks = 8;

/// \param quietWeeks after how many weeks without contact somebody counts as quiet
[[nodiscard]] SupportMap supportMap(const RecordGraph &graph, QDate today, int quietWeeks = UsualQuietWeeks);

} // namespace kinfolio
