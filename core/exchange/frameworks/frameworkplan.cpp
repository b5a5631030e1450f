// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/frameworks/frameworkplan.h"

#include "core/records/kinds/framework.h"
#include "core/records/kinds/standard.h"
#include "core/records/recordjson.h"

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

// Of our own making; never change it, or a framework would come in a second time.
const QUuid Namespace = QUuid::fromString(u"7c1b5f0e-3d0a-5c7e-9a54-1f2c8d5e6a90"_s);

RecordId idFor(const FrameworkFile &file, const QString &item)
{
    const QString name = QStringList{file.creator, file.identifier, item}.join(u'\n');
    return RecordId::fromText(QUuid::createUuidV5(Namespace, name).toString());
}

struct RoleOf {
    LinkRole role = LinkRole::RelatedTo;
    bool turned = false; ///< the destination follows from the origin
};

RoleOf roleOf(const QString &type)
{
    const bool follows = type.compare("precedes"_L1, Qt::CaseInsensitive) == 0 || type.compare("replacedBy"_L1, Qt::CaseInsensitive) == 0;
    return follows ? RoleOf{LinkRole::FollowsFrom, true} : RoleOf{};
}

void fill(Framework &framework, const FrameworkFile &file)
{
    framework.title = file.title;
    framework.about = file.about;
    framework.creator = file.creator;
    framework.subject = file.subject;
    framework.version = file.version;
    framework.adoption = file.adoption;
    framework.licence = file.licence;
    framework.uri = file.uri;
    framework.identifier = file.identifier;
    framework.changed = file.changed;
    if (file.adoption.compare("Deprecated"_L1, Qt::CaseInsensitive) == 0)
        framework.retired = true;
}

void fill(Standard &standard, const FrameworkItem &item)
{
    standard.title = item.statement;
    standard.code = item.code;
    standard.type = item.type;
    standard.educationLevel = item.educationLevel;
    standard.notes = item.notes;
    standard.uri = item.uri;
    standard.identifier = item.identifier;
    standard.changed = item.changed;
    standard.retired = false;
}

// A record that is there, in use or in the bin.
template<typename R>
struct Present {
    std::shared_ptr<const R> record;
    bool binned = false;
};

class Planner {
public:
    Planner(const FrameworkFile &file, const PortfolioReader &portfolio)
        : m_file(file)
        , m_portfolio(portfolio)
    {
    }

    [[nodiscard]] Result<PlannedImport> make()
    {
        if (auto read = readPortfolio(); !read)
            return fail(read.error());
        planTheFramework();
        for (const FrameworkItem &item : m_file.items)
            planStandard(item);
        planRetired();
        for (qsizetype i = 0; i < m_file.items.size(); ++i)
            planPlaces(i);
        planRelations();
        m_plan.warnings = m_findings.list();
        return std::move(m_plan);
    }

private:
    using LinkKey = std::tuple<RecordId, LinkRole, RecordId>;

    [[nodiscard]] Result<> readPortfolio()
    {
        const auto bin = m_portfolio.bin();
        const auto frameworks = m_portfolio.records(Framework::info());
        const auto standards = m_portfolio.records(Standard::info());
        const auto links = m_portfolio.allLinks();
        if (!bin)
            return fail(bin.error());
        if (!frameworks)
            return fail(frameworks.error());
        if (!standards)
            return fail(standards.error());
        if (!links)
            return fail(links.error());
        for (const BinnedRecord &binned : *bin)
            take(binned.record, true);
        for (const std::vector<RecordPtr> *records : {&*frameworks, &*standards}) {
            for (const RecordPtr &record : *records)
                take(record, false);
        }
        for (const Link &link : *links)
            m_links.insert({link.from, link.role, link.to}, link);
        findStandards();
        return {};
    }

    // One in use goes before one in the bin, so those come last.
    void take(const RecordPtr &record, bool binned)
    {
        if (&record->kind() == &Standard::info()) {
            m_standards.insert(record->id, {std::static_pointer_cast<const Standard>(record), binned});
            return;
        }
        if (&record->kind() != &Framework::info())
            return;
        const auto framework = std::static_pointer_cast<const Framework>(record);
        if (framework->identifier == m_file.identifier && framework->creator == m_file.creator)
            m_framework = {framework, binned};
    }

    void findStandards()
    {
        if (!m_framework.record)
            return;
        for (auto link = m_links.begin(); link != m_links.end(); ++link) {
            if (link->role != LinkRole::PartOf || link->to != m_framework.record->id)
                continue;
            if (const auto standard = m_standards.constFind(link->from); standard != m_standards.constEnd() && !standard->record->identifier.isEmpty())
                m_byIdentifier.insert(standard->record->identifier, link->from);
        }
    }

    void note(const KindInfo &kind, RecordId id, const QString &title, ImportDecision decision, const char *reason)
    {
        m_plan.items.append({kind.key(), id.text(), title, decision, QString::fromLatin1(reason)});
    }

    void planTheFramework()
    {
        auto framework = m_framework.record ? std::make_unique<Framework>(*m_framework.record) : std::make_unique<Framework>();
        if (!m_framework.record)
            framework->id = newFrameworkId(m_file);
        fill(*framework, m_file);
        m_frameworkId = framework->id;
        put(std::move(framework), m_framework);
    }

    void planStandard(const FrameworkItem &item)
    {
        const RecordId id = m_byIdentifier.value(item.identifier, idFor(m_file, item.identifier));
        const Present<Standard> present = m_standards.value(id);
        auto standard = present.record ? std::make_unique<Standard>(*present.record) : std::make_unique<Standard>();
        standard->id = id;
        fill(*standard, item);
        m_ids.append(id);
        m_seen.insert(id);
        m_byIdentifier.insert(item.identifier, id);
        // Whoever threw away one standard meant it; whoever threw away the framework wants it back.
        if (present.binned && !m_framework.binned)
            return note(Standard::info(), id, item.statement, ImportDecision::Keep, "in-bin");
        put(std::move(standard), present);
    }

    // Takes over what differs from what is there.
    template<typename R>
    void put(std::unique_ptr<R> record, const Present<R> &present)
    {
        const KindInfo &kind = R::info();
        const RecordId id = record->id;
        const QString title = recordTitle(*record);
        if (!present.record)
            note(kind, id, title, ImportDecision::Add, "new");
        else if (present.binned || (present.record->retired && !record->retired))
            note(kind, id, title, ImportDecision::Update, "back");
        else if (!sameContent(*record, *present.record))
            note(kind, id, title, ImportDecision::Update, record->retired && !present.record->retired ? "retired" : "changed");
        else
            return note(kind, id, title, ImportDecision::Skip, "same");
        m_plan.edit.put(std::move(record));
    }

    void planRetired()
    {
        for (auto known = m_byIdentifier.cbegin(); known != m_byIdentifier.cend(); ++known) {
            const Present<Standard> present = m_standards.value(*known);
            if (m_seen.contains(*known) || (present.binned && !m_framework.binned))
                continue;
            auto standard = std::make_unique<Standard>(*present.record);
            standard->retired = true;
            put(std::move(standard), present);
        }
    }

    void planPlaces(qsizetype at)
    {
        const qint64 position = at + 1;
        QSet<RecordId> parents;
        want(m_ids.at(at), LinkRole::PartOf, m_frameworkId, position, {});
        for (const qsizetype parent : m_file.items.at(at).parents) {
            parents.insert(m_ids.at(parent));
            want(m_ids.at(at), LinkRole::PartOf, m_ids.at(parent), position, {});
        }
        leaveOldPlaces(m_ids.at(at), parents);
    }

    void leaveOldPlaces(RecordId standard, const QSet<RecordId> &parents)
    {
        const LinkKey first{standard, LinkRole::PartOf, RecordId()};
        for (auto link = m_links.lowerBound(first); link != m_links.end() && link->from == standard && link->role == LinkRole::PartOf; ++link) {
            if (m_standards.contains(link->to) && !parents.contains(link->to))
                m_plan.edit.unlink(link->id);
        }
    }

    void want(RecordId from, LinkRole role, RecordId to, qint64 position, const QString &linkNote)
    {
        const auto there = m_links.constFind({from, role, to});
        if (there == m_links.constEnd()) {
            const LinkId id = m_plan.edit.link(from, role, to, position, linkNote);
            m_plan.items.append({u"link"_s, id.text(), QString::fromLatin1(roleInfo(role).name), ImportDecision::Add, u"new"_s});
            return;
        }
        // A note may be the learner's own.
        if (there->position == position)
            return;
        Link moved = *there;
        moved.position = position;
        m_plan.edit.changes.emplace_back(PutLink{moved});
    }

    // Ends in other frameworks are found when those are here.
    void planRelations()
    {
        QHash<QString, RecordId> elsewhere;
        for (const Present<Standard> &standard : std::as_const(m_standards)) {
            if (!standard.binned)
                elsewhere.insert(standard.record->identifier, standard.record->id);
        }
        const auto end = [&](const QString &identifier) { return m_byIdentifier.value(identifier, elsewhere.value(identifier)); };
        QMap<LinkKey, QStringList> relations;
        for (const FrameworkRelation &relation : m_file.relations) {
            const RoleOf way = roleOf(relation.type);
            const RecordId from = end(way.turned ? relation.to : relation.from);
            const RecordId to = end(way.turned ? relation.from : relation.to);
            if (!from.isValid() || !to.isValid() || from == to) {
                m_findings.add(u"framework.elsewhere"_s, relation.type);
                continue;
            }
            QStringList &types = relations[{from, way.role, to}];
            if (!types.contains(relation.type))
                types.append(relation.type);
        }
        for (auto relation = relations.begin(); relation != relations.end(); ++relation) {
            const auto &[from, role, to] = relation.key();
            const auto there = m_links.constFind(relation.key());
            want(from, role, to, there == m_links.constEnd() ? 0 : there->position, relation->join(", "_L1));
        }
    }

    const FrameworkFile &m_file;
    const PortfolioReader &m_portfolio;
    PlannedImport m_plan;
    FrameworkFindings m_findings = m_file.findings;
    Present<Framework> m_framework;
    RecordId m_frameworkId;
    QHash<RecordId, Present<Standard>> m_standards; ///< of all frameworks
    QMap<QString, RecordId> m_byIdentifier; ///< of this framework
    QMap<LinkKey, Link> m_links;
    QList<RecordId> m_ids; ///< of the file's items
    QSet<RecordId> m_seen;
};

} // namespace

RecordId newFrameworkId(const FrameworkFile &file)
{
    return idFor(file, {});
}

Result<PlannedImport> planFramework(const FrameworkFile &file, const PortfolioReader &portfolio)
{
    return Planner(file, portfolio).make();
}

} // namespace kinfolio
