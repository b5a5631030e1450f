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

/// A project with the hours that it is to take.
struct HoursAim {
    std::shared_ptr<const Project> project;
    qint64 hours = 0; ///< all of its hours, whatever was asked about
};

struct Practices {
    std::vector<std::shared_ptr<const Project>> projects; ///< all that are counted
    QList<PracticeCount> activities; ///< by Project::activity, those without projects left out
    QList<PracticeCount> roles; ///< by Project::myRoles
    QList<PracticeCount> settings; ///< where they and the groups and experiences with them happened
    QList<HoursAim> aims; ///< of the projects with Project::targetHours
    qint64 hours = 0;
    qint64 openHours = 0; ///< hours of these projects of which nobody knows whether they were in the school year
    qint64 undated = 0; ///< projects that are not counted, because nobody knows in which school year they were
    /// Projects that are joined to something at school and to something outside.
    std::vector<std::shared_ptr<const Project>> inAndOut;
    std::vector<RecordPtr> sponsors; ///< people who lend or pay for something, by name
    std::vector<RecordPtr> impacts;
    qint64 peopleReached = 0; ///< sum of what the impacts say
};

/// The hours of a project: those that it says, or the sum of its steps where that is more.
[[nodiscard]] qint64 hoursOf(const Project &project, const std::vector<RecordPtr> &steps);
/// Of all that there is.
[[nodiscard]] Practices practicesOf(const RecordGraph &graph);

struct SchoolYear {
    int year = 0; ///< in which it begins
    int firstMonth = 9;
};
/// Of one school year. A project belongs to those from its start to its end, or to today while it goes on; what lies in one
/// year alone is counted with all its hours, what goes over several with those steps that have a date in it. What has no
/// date, or a year alone, is said to be in none.
[[nodiscard]] Practices practicesOf(const RecordGraph &graph, const SchoolYear &schoolYear, QDate today);
/// The school years to which a project belongs, the latest first.
[[nodiscard]] QList<int> schoolYearsOf(const RecordGraph &graph, int firstMonth, QDate today);

} // namespace kinfolio
