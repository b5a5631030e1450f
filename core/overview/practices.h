// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the projects have in common, counted: what was done together, in which part, for how long, where, and for whom.

#pragma once

#include "core/overview/recordgraph.h"
#include "core/records/project.h"

namespace kinfolio {

/// How many projects give an answer, with their hours.
struct PracticeCount {
    QString value; ///< a choice of the field
    std::vector<std::shared_ptr<const Project>> projects;
    qint64 hours = 0;
};

struct Practices {
    QList<PracticeCount> activities; ///< by Project::activity, those without projects left out
    QList<PracticeCount> roles; ///< by Project::myRoles
    QList<PracticeCount> settings; ///< where they and the groups and experiences with them happened
    qint64 hours = 0;
    qint64 targetHours = 0;
    /// Projects that are joined to something at school and to something outside.
    std::vector<std::shared_ptr<const Project>> inAndOut;
    std::vector<RecordPtr> sponsors; ///< people who lend or pay for something, by name
    qint64 impacts = 0;
    qint64 peopleReached = 0; ///< sum of what the impacts say
};

/// The hours of a project: those that it says, or the sum of its steps where that is more.
[[nodiscard]] qint64 hoursOf(const Project &project, const std::vector<RecordPtr> &steps);
[[nodiscard]] Practices practicesOf(const RecordGraph &graph);

} // namespace kinfolio
