// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/standards/coverage.h"

#include "core/records/group.h"
#include "core/records/kinds/framework.h"
#include "core/records/kinds/standard.h"
#include "core/records/person.h"

#include <algorithm>
#include <limits>

namespace kinfolio {

namespace {

void raise(CoverageCell &cell, EvidenceState state, RecordId evidence)
{
    cell.state = std::max(cell.state, state);
    if (evidence.isValid() && !cell.evidence.contains(evidence))
        cell.evidence.append(evidence);
}

} // namespace

const CoverageCell *Coverage::cell(RecordId standard, RecordId work) const
{
    const auto found = cells.constFind({standard, work});
    return found == cells.constEnd() ? nullptr : &*found;
}

CoverageCounts Coverage::counts() const
{
    CoverageCounts counts;
    for (const CoverageRow &row : rows) {
        const auto found = best.constFind(row.standard);
        if (found != best.constEnd())
            ++counts.shown.at(size_t(found->state));
        if (found != best.constEnd() || !row.retired)
            ++counts.standards;
    }
    return counts;
}

Result<CoverageSource> CoverageSource::read(const PortfolioReader &reader)
{
    CoverageSource source;
    if (auto read = source.readRecords(reader); !read)
        return fail(read.error());
    const auto links = reader.links();
    if (!links)
        return fail(links.error());
    QHash<RecordId, QList<RecordId>> standardsOf;
    QHash<RecordId, QList<RecordId>> worksOf;
    for (const Link &link : *links)
        source.takeLink(link, standardsOf, worksOf);
    for (const auto &[evidence, state] : source.m_evidence) {
        QList<RecordId> works = worksOf.value(evidence);
        if (works.isEmpty())
            works.append(RecordId());
        const QList<RecordId> standards = standardsOf.value(evidence);
        for (const RecordId &standard : standards) {
            for (const RecordId &work : std::as_const(works))
                source.m_ties.append({standard, work, evidence, state});
        }
    }
    return source;
}

Result<> CoverageSource::readRecords(const PortfolioReader &reader)
{
    auto frameworks = reader.records(Framework::info());
    const auto standards = reader.ids(&Standard::info());
    const auto retired = reader.flagged(Standard::info(), *Standard::info().field(u"retired"));
    const auto evidence = reader.records(Evidence::info());
    const auto people = reader.ids(&Person::info());
    const auto groups = reader.ids(&Group::info());
    for (const auto *list : {&standards, &retired, &people, &groups}) {
        if (!*list)
            return fail(list->error());
    }
    if (!evidence)
        return fail(evidence.error());
    if (!frameworks)
        return fail(frameworks.error());
    const auto title = [](const RecordPtr &framework) { return static_cast<const Framework &>(*framework).title.toCaseFolded(); };
    std::ranges::stable_sort(*frameworks, {}, title);
    for (const RecordPtr &framework : *frameworks)
        m_frameworks.append(framework->id);
    m_standards = {standards->begin(), standards->end()};
    m_retired = {retired->begin(), retired->end()};
    m_people = {people->begin(), people->end()};
    m_people.unite({groups->begin(), groups->end()});
    for (const RecordPtr &record : *evidence) {
        m_evidence.emplace_back(record->id, evidenceState(static_cast<const Evidence &>(*record)));
        m_evidenceIds.insert(record->id);
    }
    return {};
}

void CoverageSource::takeLink(const Link &link, QHash<RecordId, QList<RecordId>> &standardsOf,
                              QHash<RecordId, QList<RecordId>> &worksOf)
{
    const bool toStandard = m_standards.contains(link.to);
    if (link.role == LinkRole::PartOf && m_standards.contains(link.from)) {
        if (toStandard) {
            m_parents[link.from].append(link.to);
        } else if (m_frameworks.contains(link.to)) {
            m_members[link.to].append({link.from, link.position});
            m_frameworkOf.insert(link.from, link.to);
        }
    }
    if (link.role == LinkRole::EvidenceFor && toStandard) {
        if (m_evidenceIds.contains(link.from))
            standardsOf[link.from].append(link.to);
        else if (!m_people.contains(link.from))
            m_ties.append({link.to, link.from, {}, EvidenceState::Begun});
    }
    if (link.role == LinkRole::Includes && m_evidenceIds.contains(link.from) && !m_people.contains(link.to))
        worksOf[link.from].append(link.to);
}

RecordId CoverageSource::frameworkOf(RecordId standard) const
{
    return m_frameworkOf.value(standard);
}

// Children come in the order that the importer gave them, those that are no longer in the framework after the others. What only
// hangs together in a circle, made by hand, comes last.
QList<CoverageRow> CoverageSource::rowsOf(RecordId framework) const
{
    QList<Child> members = m_members.value(framework);
    const auto place = [this](const Child &child) {
        const qint64 position = child.position > 0 ? child.position : std::numeric_limits<qint64>::max();
        return std::pair(m_retired.contains(child.id), position);
    };
    std::ranges::stable_sort(members, {}, place);
    QHash<RecordId, QList<RecordId>> below;
    for (auto member = members.crbegin(); member != members.crend(); ++member) {
        bool isBelow = false;
        const QList<RecordId> parents = m_parents.value(member->id);
        for (const RecordId &parent : parents) {
            if (m_frameworkOf.value(parent) != framework)
                continue;
            below[parent].append(member->id);
            isBelow = true;
        }
        if (!isBelow)
            below[framework].append(member->id);
    }
    QList<CoverageRow> rows;
    QSet<RecordId> seen;
    const auto walk = [&](QList<CoverageRow> waiting) {
        while (!waiting.isEmpty()) {
            const CoverageRow row = waiting.takeLast();
            if (seen.contains(row.standard))
                continue;
            seen.insert(row.standard);
            rows.append(row);
            const QList<RecordId> children = below.value(row.standard);
            for (const RecordId &child : children)
                waiting.append({child, row.depth + 1, m_retired.contains(child)});
        }
    };
    QList<CoverageRow> top;
    for (const RecordId &standard : std::as_const(below[framework]))
        top.append({standard, 0, m_retired.contains(standard)});
    walk(top);
    for (const Child &member : std::as_const(members))
        walk({{member.id, 0, m_retired.contains(member.id)}});
    return rows;
}

Coverage CoverageSource::of(RecordId framework) const
{
    Coverage coverage;
    coverage.framework = framework;
    coverage.rows = rowsOf(framework);
    QSet<RecordId> works;
    for (const Tie &tie : m_ties) {
        if (m_frameworkOf.value(tie.standard) != framework)
            continue;
        raise(coverage.best[tie.standard], tie.state, tie.evidence);
        if (!tie.work.isValid())
            continue;
        raise(coverage.cells[{tie.standard, tie.work}], tie.state, tie.evidence);
        if (!works.contains(tie.work))
            coverage.works.append(tie.work);
        works.insert(tie.work);
    }
    return coverage;
}

} // namespace kinfolio
