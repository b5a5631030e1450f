// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/packs/packplan.h"

#include "core/exchange/frameworks/frameworkplan.h"
#include "core/exchange/frameworks/frameworktree.h"
#include "core/portfolio/packparts.h"
#include "core/records/kinds/framework.h"
#include "core/records/recordjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

// Of our own making; never change it, or a pack would come in a second time.
const QUuid Namespace = QUuid::fromString(u"0b6a3f52-8d0e-5b7b-9c55-6f0c2f1f7d11"_s);

QString idText(const QStringList &name)
{
    return QUuid::createUuidV5(Namespace, name.join(u'\n')).toString();
}

using Present = PackState::Present;

class Planner {
public:
    Planner(const PackFile &file, const PortfolioReader &portfolio)
        : m_file(file)
        , m_portfolio(portfolio)
    {
    }

    [[nodiscard]] Result<PlannedImport> make()
    {
        auto state = PackState::read(m_portfolio);
        if (!state)
            return fail(state.error());
        m_before = std::move(*state);
        findPack();
        if (m_wasThere && compareCodes(m_file.pack.version, m_old->version) < 0)
            return older();
        m_after = m_before;
        planThePack();
        for (const PackRecord &one : m_file.records)
            m_ids.insert(one.identifier, RecordId::fromText(idText({m_file.pack.identifier, one.identifier})));
        qint64 position = 0;
        for (const PackRecord &one : m_file.records)
            planRecord(one, ++position);
        for (const PackRecord &one : m_file.records)
            planBlocks(one);
        for (const FrameworkFile &framework : m_file.frameworks) {
            if (auto planned = planOne(framework, ++position); !planned)
                return fail(planned.error());
        }
        rememberContents();
        m_plan.warnings += m_findings;
        return std::move(m_plan);
    }

private:
    // One in use goes before one in the bin.
    void findPack()
    {
        for (const Present &present : std::as_const(m_before.records)) {
            if (&present.record->kind() != &Pack::info())
                continue;
            auto pack = std::static_pointer_cast<const Pack>(present.record);
            if (pack->identifier != m_file.pack.identifier || (m_old && present.binned))
                continue;
            m_old = std::move(pack);
            m_wasThere = !present.binned;
        }
        m_pack = m_old ? m_old->id : RecordId::fromText(idText({m_file.pack.identifier}));
        if (m_old)
            m_stored = packContents(*m_old);
    }

    [[nodiscard]] PlannedImport older()
    {
        note(Pack::info(), m_pack, m_file.pack.title, ImportDecision::Keep, "newer-here");
        m_plan.warnings.append({u"pack.older"_s, m_file.pack.title});
        return std::move(m_plan);
    }

    void note(const KindInfo &kind, RecordId id, const QString &title, ImportDecision decision, const char *reason)
    {
        m_plan.items.append({kind.key(), id.text(), title, decision, QString::fromLatin1(reason)});
    }

    void carryOut(const Edit &edit)
    {
        m_after.apply(edit);
        for (const Change &change : edit.changes)
            m_plan.edit.changes.push_back(change);
    }

    [[nodiscard]] bool isChanged(RecordId thing) const
    {
        return !m_old || !m_stored.contains(thing) || isChangedSincePack(m_before, *m_old, thing);
    }

    // The words of the pack itself. What it knows of its things is put down at the end.
    void planThePack()
    {
        m_packNow = m_old ? std::make_unique<Pack>(*m_old) : std::make_unique<Pack>();
        m_packNow->id = m_pack;
        if (!m_old || !isChanged(m_pack)) {
            const RecordId id = m_packNow->id;
            const QDateTime created = m_packNow->created;
            const qint64 revision = m_packNow->revision;
            const QDateTime modified = m_packNow->modified;
            *m_packNow = m_file.pack;
            m_packNow->id = id;
            m_packNow->created = created;
            m_packNow->modified = modified;
            m_packNow->revision = revision;
            m_fresh.insert(m_pack);
        }
        m_packNow->version = m_file.pack.version;
        m_packNow->contents = m_old ? m_old->contents : QString();
        const bool isSame = m_wasThere && sameContent(*m_packNow, *m_old);
        if (!m_old)
            note(Pack::info(), m_pack, m_file.pack.title, ImportDecision::Add, "new");
        else if (!m_wasThere)
            note(Pack::info(), m_pack, m_file.pack.title, ImportDecision::Update, "back");
        else if (!m_fresh.contains(m_pack))
            note(Pack::info(), m_pack, m_file.pack.title, ImportDecision::Keep, "differs");
        else
            note(Pack::info(), m_pack, m_file.pack.title, isSame ? ImportDecision::Skip : ImportDecision::Update, isSame ? "same" : "changed");
        Edit edit;
        edit.put(std::make_unique<Pack>(*m_packNow));
        m_after.apply(edit);
    }

    // What becomes of a thing that is known by its id.
    struct Verdict {
        ImportDecision decision = ImportDecision::Add;
        const char *reason = "new";
        bool isOurs = true; ///< becomes what the file says
    };
    [[nodiscard]] Verdict judge(RecordId id) const
    {
        const Present present = m_before.records.value(id);
        if (!present.record)
            return m_wasThere && m_stored.contains(id) ? Verdict{ImportDecision::Keep, "thrown-away", false} : Verdict{};
        if (present.binned && (m_wasThere || isChanged(id)))
            return {ImportDecision::Keep, "in-bin", false};
        if (present.binned)
            return {ImportDecision::Update, "back", true};
        if (isChanged(id))
            return {ImportDecision::Keep, "differs", false};
        return {ImportDecision::Skip, "same", true};
    }

    void planRecord(const PackRecord &one, qint64 position)
    {
        const RecordId id = m_ids.value(one.identifier);
        const Present present = m_before.records.value(id);
        Verdict verdict = judge(id);
        const QString title = recordTitle(*one.record);
        Edit edit;
        if (verdict.isOurs) {
            auto wanted = one.record->kind().clone(*one.record);
            wanted->id = id;
            if (present.record) {
                wanted->created = present.record->created;
                wanted->modified = present.record->modified;
                wanted->revision = present.record->revision;
            }
            const bool isSame = present.record && sameContent(*wanted, *present.record);
            if (verdict.decision == ImportDecision::Skip && (!isSame || blocksDiffer(one)))
                verdict = {ImportDecision::Update, "changed", true};
            if (!isSame || present.binned)
                edit.put(std::move(wanted));
            m_fresh.insert(id);
        }
        const bool isInUse = verdict.isOurs || (present.record && !present.binned);
        // What stayed when the pack was removed belongs to it again.
        if (isInUse && (verdict.isOurs || !m_wasThere))
            join(edit, id, LinkRole::PartOf, m_pack, position, {});
        note(one.record->kind(), id, title, verdict.decision, verdict.reason);
        carryOut(edit);
    }

    void join(Edit &edit, RecordId from, LinkRole role, RecordId to, qint64 position, const QString &linkNote)
    {
        const QString name = QLatin1StringView(roleInfo(role).name);
        const auto &there = m_after.links[from];
        const auto found = std::ranges::find_if(there, [&](const Link &link) { return link.from == from && link.role == role && link.to == to; });
        if (found != there.end() && found->position == position && found->note == linkNote)
            return;
        Link link = found != there.end() ? *found : Link{LinkId::fromText(idText({from.text(), name, to.text()})), from, role, to, 0, {}, {}};
        if (found == there.end())
            m_plan.items.append({u"link"_s, link.id.text(), name, ImportDecision::Add, u"new"_s});
        link.position = position;
        link.note = linkNote;
        edit.changes.emplace_back(PutLink{link});
    }

    // Those of its blocks that are there, now or with this import.
    [[nodiscard]] QList<PackBlock> blocksOf(const PackRecord &one) const
    {
        QList<PackBlock> blocks;
        std::ranges::copy_if(one.blocks, std::back_inserter(blocks), [&](const PackBlock &block) {
            const RecordId id = m_ids.value(block.of);
            const Present present = m_before.records.value(id);
            return judge(id).isOurs || (present.record && !present.binned);
        });
        return blocks;
    }

    [[nodiscard]] QList<Link> blockLinks(RecordId page) const
    {
        QList<Link> links;
        std::ranges::copy_if(m_after.links.value(page), std::back_inserter(links),
                             [&](const Link &link) { return link.from == page && link.role == LinkRole::Includes; });
        return links;
    }

    [[nodiscard]] bool blocksDiffer(const PackRecord &one) const
    {
        QStringList wanted;
        qint64 position = 0;
        for (const PackBlock &block : blocksOf(one))
            wanted.append(m_ids.value(block.of).text() + QString::number(++position) + block.note);
        QStringList there;
        for (const Link &link : blockLinks(m_ids.value(one.identifier)))
            there.append(link.to.text() + QString::number(link.position) + link.note);
        wanted.sort();
        there.sort();
        return wanted != there;
    }

    // After all records, for a page may come before what stands on it.
    void planBlocks(const PackRecord &one)
    {
        const RecordId page = m_ids.value(one.identifier);
        if (!m_fresh.contains(page))
            return;
        Edit edit;
        QSet<RecordId> wanted;
        qint64 position = 0;
        for (const PackBlock &block : blocksOf(one)) {
            const RecordId to = m_ids.value(block.of);
            wanted.insert(to);
            join(edit, page, LinkRole::Includes, to, ++position, block.note);
        }
        for (const Link &link : blockLinks(page)) {
            if (!wanted.contains(link.to))
                edit.unlink(link.id);
        }
        carryOut(edit);
    }

    [[nodiscard]] RecordId idOf(const FrameworkFile &framework) const
    {
        RecordId found;
        for (const Present &present : std::as_const(m_after.records)) {
            if (&present.record->kind() != &Framework::info() || (found.isValid() && present.binned))
                continue;
            const auto &record = static_cast<const Framework &>(*present.record);
            if (record.identifier == framework.identifier && record.creator == framework.creator)
                found = record.id;
        }
        return found.isValid() ? found : newFrameworkId(framework);
    }

    [[nodiscard]] Result<> planOne(const FrameworkFile &framework, qint64 position)
    {
        const RecordId id = idOf(framework);
        const Present present = m_before.records.value(id);
        Verdict verdict = judge(id);
        // One that the learner had by themselves, and threw away, comes back like any other that they bring in.
        if (present.binned && !m_stored.contains(id))
            verdict = {ImportDecision::Update, "back", true};
        if (!verdict.isOurs) {
            note(Framework::info(), id, framework.title, verdict.decision, verdict.reason);
            return {};
        }
        auto plan = planFramework(framework, m_portfolio);
        if (!plan)
            return fail(plan.error());
        m_plan.items += plan->items;
        m_findings += plan->warnings;
        m_fresh.insert(id);
        join(plan->edit, id, LinkRole::PartOf, m_pack, position, {});
        carryOut(plan->edit);
        return {};
    }

    // What came now, and what came before and is kept.
    void rememberContents()
    {
        PackContents contents = m_stored;
        for (const RecordId &thing : std::as_const(m_fresh))
            contents.insert(thing, {});
        const PackContents things = contents;
        for (const RecordId &thing : std::as_const(m_fresh))
            contents.insert(thing, packFingerprint(m_after, m_pack, things, thing));
        setPackContents(*m_packNow, contents);
        if (m_wasThere && sameContent(*m_packNow, *m_old))
            return;
        Edit whole;
        whole.put(std::move(m_packNow));
        std::ranges::move(m_plan.edit.changes, std::back_inserter(whole.changes));
        m_plan.edit = std::move(whole);
    }

    const PackFile &m_file;
    const PortfolioReader &m_portfolio;
    PackState m_before;
    PackState m_after;
    PlannedImport m_plan;
    QList<ExportWarning> m_findings;
    RecordId m_pack;
    std::shared_ptr<const Pack> m_old; ///< in use or in the bin
    std::unique_ptr<Pack> m_packNow;
    bool m_wasThere = false; ///< in use
    PackContents m_stored; ///< what it brought before
    QSet<RecordId> m_fresh; ///< is, or becomes, what the file says
    QHash<QString, RecordId> m_ids; ///< of the records, by identifier
};

} // namespace

Result<PlannedImport> planPack(const PackFile &file, const PortfolioReader &portfolio)
{
    return Planner(file, portfolio).make();
}

} // namespace kinfolio
