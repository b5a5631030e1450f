// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/overview/practices.h"

#include "core/records/group.h"
#include "core/records/kinds/experience.h"
#include "core/records/kinds/impact.h"
#include "core/records/kinds/step.h"
#include "core/records/person.h"
#include "core/records/recordjson.h"
#include "core/timeline/timeline.h"

#include <algorithm>
#include <optional>

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

constexpr int NoYear = -1;

// From the first school year of something to the last.
struct Years {
    int first = NoYear;
    int last = NoYear;

    [[nodiscard]] bool isKnown() const { return first != NoYear; }
    [[nodiscard]] bool contain(int year) const { return isKnown() && first <= year && year <= last; }
    void reachTo(int year)
    {
        if (year == NoYear)
            return;
        first = isKnown() ? std::min(first, year) : year;
        last = std::max(last, year);
    }
};

int schoolYearOf(const PartialDate &date, int firstMonth)
{
    if (date.isEmpty())
        return NoYear;
    const TimelinePeriod period = periodOf(date.start(), firstMonth);
    return period.type == TimelinePeriod::Type::SchoolYear ? period.year : NoYear;
}

Years yearsOf(const Project &project, const std::vector<RecordPtr> &steps, int firstMonth, QDate today)
{
    Years years;
    years.reachTo(schoolYearOf(project.started, firstMonth));
    years.reachTo(schoolYearOf(project.finished, firstMonth));
    for (const RecordPtr &step : steps)
        years.reachTo(schoolYearOf(static_cast<const Step &>(*step).date, firstMonth));
    const int now = schoolYearOf(PartialDate::fromDay(today), firstMonth);
    // Nobody has begun yet what begins in a year to come.
    if (years.isKnown() && project.state == QLatin1String("doing") && project.finished.isEmpty() && years.last < now)
        years.reachTo(now);
    return years;
}

// Goes through the projects once and counts those of a school year, or all.
class Tally {
public:
    Tally(const RecordGraph &graph, const std::optional<SchoolYear> &only, QDate today)
        : m_graph(graph)
        , m_only(only)
        , m_today(today)
    {
    }

    Practices all()
    {
        for (const ProjectPtr &project : m_graph.of<Project>())
            add(project);
        m_found.activities = m_activities.used();
        m_found.roles = m_roles.used();
        m_found.settings = m_settings.used();
        m_found.sponsors = sponsorsIn(m_graph);
        for (const auto &impact : m_graph.of<Impact>()) {
            if (m_only && schoolYearOf(impact->date, m_only->firstMonth) != m_only->year)
                continue;
            m_found.impacts.push_back(impact);
            m_found.peopleReached += impact->people;
        }
        return m_found;
    }

private:
    void add(const ProjectPtr &project)
    {
        const auto steps = m_graph.neighbours(project->id, {&Step::info()});
        const qint64 total = hoursOf(*project, steps);
        qint64 hours = total;
        if (m_only) {
            const Years years = yearsOf(*project, steps, m_only->firstMonth, m_today);
            m_found.undated += years.isKnown() ? 0 : 1;
            if (!years.contain(m_only->year))
                return;
            if (years.first != years.last)
                hours = hoursInYear(steps, total);
        }
        m_found.projects.push_back(project);
        m_found.hours += hours;
        if (project->targetHours > 0)
            m_found.aims.append({project, total});
        m_activities.add(project->activity, project, hours);
        for (const QString &role : project->myRoles)
            m_roles.add(role, project, hours);
        const QStringList where = settingsOf(m_graph, *project);
        for (const QString &setting : where)
            m_settings.add(setting, project, hours);
        if (where.contains(QLatin1String("school")) && where.size() > 1)
            m_found.inAndOut.push_back(project);
    }

    // Of a project that went over several years; what is left over is open.
    qint64 hoursInYear(const std::vector<RecordPtr> &steps, qint64 total)
    {
        qint64 here = 0;
        qint64 placed = 0;
        for (const RecordPtr &record : steps) {
            const auto &step = static_cast<const Step &>(*record);
            const int year = schoolYearOf(step.date, m_only->firstMonth);
            placed += year == NoYear ? 0 : step.hours;
            here += year == m_only->year ? step.hours : 0;
        }
        m_found.openHours += total - placed;
        return here;
    }

    const RecordGraph &m_graph;
    std::optional<SchoolYear> m_only;
    QDate m_today;
    Practices m_found;
    Counter m_activities{*Project::info().field(u"activity")};
    Counter m_roles{*Project::info().field(u"myRoles")};
    Counter m_settings{*Project::info().field(u"setting")};
};

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
    return Tally(graph, {}, {}).all();
}

Practices practicesOf(const RecordGraph &graph, const SchoolYear &schoolYear, QDate today)
{
    return Tally(graph, schoolYear, today).all();
}

QList<int> schoolYearsOf(const RecordGraph &graph, int firstMonth, QDate today)
{
    QSet<int> years;
    for (const ProjectPtr &project : graph.of<Project>()) {
        const Years span = yearsOf(*project, graph.neighbours(project->id, {&Step::info()}), firstMonth, today);
        for (int year = span.first; span.isKnown() && year <= span.last; ++year)
            years.insert(year);
    }
    QList<int> sorted(years.begin(), years.end());
    std::ranges::sort(sorted, std::ranges::greater());
    return sorted;
}

} // namespace kinfolio
