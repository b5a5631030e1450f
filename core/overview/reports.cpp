// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/overview/reports.h"

#include "core/base/text.h"
#include "core/records/kinds/impact.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int LongestName = 80;

struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::ReportWords)
};

QString number(qint64 count)
{
    return QLocale().toString(count);
}

QString projectsWords(qint64 count)
{
    return ReportWords::tr("%Ln projects", nullptr, int(count));
}

QString withHours(const QString &what, qint64 hours)
{
    return hours > 0 ? ReportWords::tr("%1, %2 h", "how many projects, how many hours").arg(what, number(hours)) : what;
}

QString titleOf(const RecordBase &record)
{
    return plainLine(recordTitle(record), LongestName);
}

std::vector<RecordPtr> asRecords(const std::vector<std::shared_ptr<const Project>> &projects)
{
    return {projects.begin(), projects.end()};
}

QList<ReportLine> counted(QStringView field, const QList<PracticeCount> &counts)
{
    qint64 most = 0;
    for (const PracticeCount &count : counts)
        most = std::max(most, qint64(count.projects.size()));
    QList<ReportLine> lines;
    for (const PracticeCount &count : counts) {
        const auto projects = qint64(count.projects.size());
        lines.append({words::choiceLabel(*Project::info().field(field), count.value), withHours(projectsWords(projects), count.hours),
                      projects, most, asRecords(count.projects)});
    }
    return lines;
}

QList<ReportLine> aims(const Practices &practices)
{
    QList<ReportLine> lines;
    for (const HoursAim &aim : practices.aims) {
        lines.append({titleOf(*aim.project),
                      ReportWords::tr("%1 of %2 h", "hours done, hours aimed for").arg(number(aim.hours), number(aim.project->targetHours)),
                      aim.hours, aim.project->targetHours, {aim.project}});
    }
    return lines;
}

QList<ReportLine> inAndOut(const Practices &practices)
{
    if (practices.inAndOut.empty())
        return {};
    const auto both = qint64(practices.inAndOut.size());
    const auto all = qint64(practices.projects.size());
    return {{ReportWords::tr("At school and outside of it"), ReportWords::tr("%1 of %2 projects").arg(number(both), number(all)), both, all,
             asRecords(practices.inAndOut)}};
}

QList<ReportLine> impacts(const Practices &practices)
{
    qint64 most = 0;
    for (const RecordPtr &impact : practices.impacts)
        most = std::max(most, static_cast<const Impact &>(*impact).people);
    QList<ReportLine> lines;
    for (const RecordPtr &record : practices.impacts) {
        const auto &impact = static_cast<const Impact &>(*record);
        QStringList said{plainLine(impact.who, LongestName)};
        if (impact.people > 0)
            said.append(ReportWords::tr("people: %1").arg(number(impact.people)));
        said.removeAll(QString());
        lines.append({titleOf(impact), said.join(QStringLiteral(", ")), impact.people, impact.people > 0 ? most : 0, {record}});
    }
    return lines;
}

QList<ReportLine> thanked(const Practices &practices, const QList<Acknowledgement> &thanks)
{
    QList<ReportLine> lines;
    for (Acknowledgement one : thanks) {
        std::erase_if(one.helpedWith, [&](const RecordPtr &helped) {
            return std::ranges::none_of(practices.projects, [&](const auto &project) { return project->id == helped->id; });
        });
        if (!one.gives.isEmpty() || !one.helpedWith.empty())
            lines.append({titleOf(*one.person), acknowledgementWords(one), 0, 0, {one.person}});
    }
    return lines;
}

} // namespace

QList<ReportSection> reportOf(const Practices &practices, const QList<Acknowledgement> &thanks)
{
    QString changed;
    if (practices.peopleReached > 0) {
        changed = ReportWords::tr("Changes: %1, people: %2", "how many impacts, how many people in all")
                      .arg(number(qint64(practices.impacts.size())), number(practices.peopleReached));
    }
    QList<ReportSection> all{
        {ReportWords::tr("Shared practices"), ReportWords::tr("What we did together, by projects."), counted(u"activity", practices.activities)},
        {ReportWords::tr("Hours against what I aimed for"), ReportWords::tr("All hours of a project, in whichever year they were."), aims(practices)},
        {ReportWords::tr("I contributed as …"), ReportWords::tr("In one project one may have several parts."), counted(u"myRoles", practices.roles)},
        {ReportWords::tr("Where it happened"), ReportWords::tr("The project itself, and the groups and courses that it belongs to."),
         counted(u"setting", practices.settings)},
        {ReportWords::tr("In and out of school"), ReportWords::tr("What is joined to something at school and to something outside."),
         inAndOut(practices)},
        {ReportWords::tr("What it changed"), changed, impacts(practices)},
        {ReportWords::tr("Sponsors and thanks"), {}, thanked(practices, thanks)},
    };
    all.removeIf([](const ReportSection &section) { return section.lines.isEmpty(); });
    return all;
}

QString reportSum(const Practices &practices)
{
    return withHours(projectsWords(qint64(practices.projects.size())), practices.hours);
}

QString reportLeftOut(const Practices &practices)
{
    QStringList sentences;
    if (practices.undated > 0)
        sentences.append(ReportWords::tr("Not counted, because no date says when they were: %1.", "projects").arg(projectsWords(practices.undated)));
    if (practices.openHours > 0)
        sentences.append(ReportWords::tr("Of projects that went over several years, %1 h have no day and are not counted.").arg(number(practices.openHours)));
    return sentences.join(QLatin1Char(' '));
}

QString reportText(const QString &title, const QList<ReportSection> &sections)
{
    QStringList lines{title};
    for (const ReportSection &section : sections) {
        lines.append({QString(), section.title});
        for (const ReportLine &line : section.lines)
            lines.append(line.label + QLatin1Char('\t') + line.words);
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace kinfolio
