// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/archive/importplan.h"

#include "core/records/learner.h"
#include "core/records/recordjson.h"

namespace kinfolio {

namespace {

void addRecord(ImportPlan &plan, const RecordPtr &record, const QDateTime &binnedAt)
{
    plan.edit.changes.emplace_back(PutRecord{record, Stamps::Keep, binnedAt});
    for (const MediaHash &hash : recordMedia(*record))
        plan.media.insert(hash);
}

void note(ImportPlan &plan, const RecordBase &record, ImportDecision decision, const char *reason)
{
    plan.items.append({record.kind().key(), record.id.text(), recordTitle(record), decision, QString::fromLatin1(reason)});
}

void note(ImportPlan &plan, const Link &link, ImportDecision decision, const char *reason)
{
    plan.items.append({QStringLiteral("link"), link.id.text(), QString::fromLatin1(roleInfo(link.role).name), decision,
                       QString::fromLatin1(reason)});
}

class Planner {
public:
    Planner(const PortfolioDocument &document, const PortfolioReader &portfolio)
        : m_document(document)
        , m_portfolio(portfolio)
    {
    }

    [[nodiscard]] Result<ImportPlan> make()
    {
        for (const RecordPtr &record : m_document.content.records) {
            if (auto planned = plan(record); !planned)
                return fail(planned.error());
        }
        const auto links = m_portfolio.allLinks();
        if (!links)
            return fail(links.error());
        for (const Link &link : *links) {
            m_linkIds.insert(link.id);
            m_linkKeys.insert(keyOf(link));
        }
        for (const Link &link : m_document.content.links)
            plan(link);
        return std::move(m_plan);
    }

private:
    static QString keyOf(const Link &link)
    {
        return link.from.text() + QString::fromLatin1(roleInfo(link.role).name) + link.to.text();
    }

    [[nodiscard]] Result<> plan(const RecordPtr &record)
    {
        const auto present = m_portfolio.find(record->id);
        if (!present)
            return fail(present.error());
        if (*present) {
            m_ends.insert(record->id);
            const bool binned = (*present)->binnedAt.isValid();
            const bool same = !binned && sameContent(*record, *(*present)->record);
            note(m_plan, *record, same ? ImportDecision::Skip : ImportDecision::Keep,
                 same ? "same" : binned ? "in-bin" : "differs");
            return {};
        }
        if (&record->kind() == &Learner::info()) {
            note(m_plan, *record, ImportDecision::Keep, "other-learner");
            return {};
        }
        m_ends.insert(record->id);
        addRecord(m_plan, record, {});
        note(m_plan, *record, ImportDecision::Add, "new");
        return {};
    }

    void plan(const Link &link)
    {
        if (m_linkIds.contains(link.id) || m_linkKeys.contains(keyOf(link)))
            return note(m_plan, link, ImportDecision::Skip, "same");
        if (!m_ends.contains(link.from) || !m_ends.contains(link.to))
            return note(m_plan, link, ImportDecision::Keep, "end-missing");
        m_plan.edit.changes.emplace_back(PutLink{link});
        note(m_plan, link, ImportDecision::Add, "new");
    }

    const PortfolioDocument &m_document;
    const PortfolioReader &m_portfolio;
    ImportPlan m_plan;
    QSet<RecordId> m_ends; ///< records that are there or come in
    QSet<LinkId> m_linkIds;
    QSet<QString> m_linkKeys;
};

} // namespace

ImportPlan planWhole(const PortfolioDocument &document)
{
    ImportPlan plan;
    for (const RecordPtr &record : document.content.records) {
        addRecord(plan, record, {});
        note(plan, *record, ImportDecision::Add, "new");
    }
    for (const BinnedRecord &binned : document.content.bin) {
        addRecord(plan, binned.record, binned.binnedAt);
        note(plan, *binned.record, ImportDecision::Add, "in-bin");
    }
    for (const QList<Link> *links : {&document.content.links, &document.content.binnedLinks}) {
        for (const Link &link : *links) {
            plan.edit.changes.emplace_back(PutLink{link});
            note(plan, link, ImportDecision::Add, "new");
        }
    }
    return plan;
}

Result<ImportPlan> planImport(const PortfolioDocument &document, const PortfolioReader &portfolio)
{
    return Planner(document, portfolio).make();
}

} // namespace kinfolio
