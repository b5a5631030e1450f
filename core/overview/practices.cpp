// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/overview/practices.h"

#include "core/records/group.h"
#include "core/records/kinds/experience.h"
#include "core/records/kinds/impact.h"
#include "core/records/kinds/step.h"
#include "core/records/person.h"
#include "core/records/recordjson.h"

#include <algorithm>

namespace kinfolio {

namespace {

using ProjectPtr = std::shared_ptr<const Project>;

QStringList settingsOf(const RecordGraph &graph, const Project &project)
{
    QStringList settings{project.setting};
    for (const RecordPtr &other : graph.neighbours(project.id, {&Group::info(), &Experience::info()}))
        settings.append(other->setting);
    settings.removeAll(QString());
    settings.removeDuplicates();
    return settings;
}

// One count for each choice that somebody gave, in the order of the choices.
class Counter {
public:
    explicit Counter(const FieldInfo &field)
    {
        for (const ChoiceInfo &choice : field.choices)
            m_counts.append({QLatin1String(choice.value), {}, 0});
    }

    void add(const QString &value, const ProjectPtr &project, qint64 hours)
    {
        const auto found = std::ranges::find(m_counts, value, &PracticeCount::value);
        if (found == m_counts.end())
            return;
        found->projects.push_back(project);
        found->hours += hours;
    }

    [[nodiscard]] QList<PracticeCount> used() const
    {
        QList<PracticeCount> used = m_counts;
        used.removeIf([](const PracticeCount &count) { return count.projects.empty(); });
        return used;
    }

private:
    QList<PracticeCount> m_counts;
};

std::vector<RecordPtr> sponsorsIn(const RecordGraph &graph)
{
    std::vector<RecordPtr> sponsors;
    for (const auto &person : graph.of<Person>()) {
        if (!person->sponsors.isEmpty())
            sponsors.push_back(person);
    }
    std::ranges::stable_sort(sponsors, {}, [](const RecordPtr &record) { return recordTitle(*record); });
    return sponsors;
}

} // namespace

qint64 hoursOf(const Project &project, const std::vector<RecordPtr> &steps)
{
    qint64 inSteps = 0;
    for (const RecordPtr &step : steps)
        inSteps += static_cast<const Step &>(*step).hours;
    return std::max(project.hours, inSteps);
}

Practices practicesOf(const RecordGraph &graph)
{
    Practices practices;
    Counter activities(*Project::info().field(u"activity"));
    Counter roles(*Project::info().field(u"myRoles"));
    Counter settings(*Project::info().field(u"setting"));
    for (const ProjectPtr &project : graph.of<Project>()) {
        const qint64 hours = hoursOf(*project, graph.neighbours(project->id, {&Step::info()}));
        practices.hours += hours;
        practices.targetHours += project->targetHours;
        activities.add(project->activity, project, hours);
        for (const QString &role : project->myRoles)
            roles.add(role, project, hours);
        const QStringList where = settingsOf(graph, *project);
        for (const QString &setting : where)
            settings.add(setting, project, hours);
        const bool atSchool = where.contains(QLatin1String("school"));
        if (atSchool && where.size() > 1)
            practices.inAndOut.push_back(project);
    }
    practices.activities = activities.used();
    practices.roles = roles.used();
    practices.settings = settings.used();
    practices.sponsors = sponsorsIn(graph);
    for (const auto &impact : graph.of<Impact>()) {
        ++practices.impacts;
        practices.peopleReached += impact->people;
    }
    return practices;
}

} // namespace kinfolio
