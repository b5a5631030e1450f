// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/overview/partners.h"

#include "core/base/text.h"
#include "core/records/group.h"
#include "core/records/interest.h"
#include "core/records/person.h"
#include "core/records/recordjson.h"

#include <QCoreApplication>

#include <algorithm>

namespace kinfolio {

namespace {

using Why = PartnerReason::Why;

constexpr int InterestWeight = 40;
constexpr int TagWeight = 15;
constexpr int MostFromTags = 45;
constexpr int HelpWeight = 20;
constexpr int MostFromHelp = 60;
constexpr int MemberWeight = 10;

const QList<const KindInfo *> &partnerKinds()
{
    static const QList<const KindInfo *> kinds{&Person::info(), &Group::info()};
    return kinds;
}

QStringList titlesOf(const std::vector<RecordPtr> &records)
{
    QStringList titles;
    for (const RecordPtr &record : records)
        titles.append(recordTitle(*record));
    titles.sort();
    return titles;
}

class Ranking {
public:
    Ranking(const RecordGraph &graph, RecordId project, const QList<RecordId> &interests, const QStringList &tags)
        : m_graph(graph)
        , m_project(project)
    {
        for (const RecordPtr &interest : graph.neighbours(project, {&Interest::info()}))
            m_interests.push_back(interest);
        for (const RecordId &id : interests) {
            if (const RecordPtr interest = graph.record(id); interest && !joined(m_interests, id))
                m_interests.push_back(interest);
        }
        m_present = graph.neighbours(project, partnerKinds());
        addTags(tags);
        if (const RecordPtr record = graph.record(project))
            addTags(record->tags);
        for (const RecordPtr &interest : m_interests)
            addTags(interest->tags);
    }

    [[nodiscard]] QList<Partner> all() const
    {
        QList<Partner> partners;
        for (const KindInfo *kind : partnerKinds()) {
            for (const RecordPtr &record : m_graph.of(*kind)) {
                if (joined(m_present, record->id))
                    continue;
                Partner partner{record, reasonsFor(*record), 0};
                for (const PartnerReason &reason : std::as_const(partner.reasons))
                    partner.weight += reason.weight;
                if (!partner.reasons.isEmpty())
                    partners.append(std::move(partner));
            }
        }
        std::ranges::sort(partners, [](const Partner &a, const Partner &b) {
            if (a.weight != b.weight)
                return a.weight > b.weight;
            const QString nameA = recordTitle(*a.record);
            const QString nameB = recordTitle(*b.record);
            return nameA != nameB ? nameA < nameB : a.record->id < b.record->id;
        });
        return partners;
    }

private:
    static bool joined(const std::vector<RecordPtr> &records, RecordId id)
    {
        return std::ranges::any_of(records, [&](const RecordPtr &record) { return record->id == id; });
    }

    void addTags(const QStringList &tags)
    {
        for (const QString &tag : tags)
            m_tags.insert(tag.toCaseFolded(), tag);
    }

    [[nodiscard]] QList<PartnerReason> reasonsFor(const RecordBase &record) const
    {
        QList<PartnerReason> reasons;
        const auto add = [&](Why why, QStringList what, int each, int most) {
            if (!what.isEmpty())
                reasons.append({why, what, std::min(most, each * int(what.size()))});
        };
        add(Why::SharesInterest, titlesOf(sharedInterests(record)), InterestWeight, 2 * InterestWeight);
        add(Why::HelpedBefore, titlesOf(projectsBefore(record)), HelpWeight, MostFromHelp);
        add(Why::SharesTag, sharedTags(record), TagWeight, MostFromTags);
        add(Why::MemberOfPartner, titlesOf(groupsWith(record)), MemberWeight, MemberWeight);
        std::ranges::stable_sort(reasons, std::ranges::greater(), &PartnerReason::weight);
        return reasons;
    }

    [[nodiscard]] std::vector<RecordPtr> sharedInterests(const RecordBase &record) const
    {
        auto shared = m_graph.neighbours(record.id, {&Interest::info()});
        std::erase_if(shared, [&](const RecordPtr &interest) { return !joined(m_interests, interest->id); });
        return shared;
    }

    [[nodiscard]] std::vector<RecordPtr> projectsBefore(const RecordBase &record) const
    {
        auto projects = m_graph.neighbours(record.id, {&Project::info()});
        std::erase_if(projects, [&](const RecordPtr &project) {
            const auto interests = m_graph.neighbours(project->id, {&Interest::info()});
            return project->id == m_project
                || std::ranges::none_of(interests, [&](const RecordPtr &interest) { return joined(m_interests, interest->id); });
        });
        return projects;
    }

    [[nodiscard]] QStringList sharedTags(const RecordBase &record) const
    {
        QStringList shared;
        for (const QString &tag : record.tags) {
            if (m_tags.contains(tag.toCaseFolded()))
                shared.append(tag);
        }
        shared.sort();
        return shared;
    }

    [[nodiscard]] std::vector<RecordPtr> groupsWith(const RecordBase &record) const
    {
        auto groups = m_graph.ends(record.id, LinkRole::MemberOf, true);
        std::erase_if(groups, [&](const RecordPtr &group) { return !joined(m_present, group->id); });
        return groups;
    }

    const RecordGraph &m_graph;
    RecordId m_project;
    std::vector<RecordPtr> m_interests;
    std::vector<RecordPtr> m_present; ///< who is with it already
    QHash<QString, QString> m_tags; ///< by their folded form
};

struct PartnerWords {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::PartnerWords)
};

} // namespace

QList<Partner> rankPartners(const RecordGraph &graph, RecordId project, const QList<RecordId> &interests, const QStringList &tags)
{
    return Ranking(graph, project, interests, tags).all();
}

bool lacksPartner(const PortfolioReader &reader, const Project &project)
{
    if (!project.state.isEmpty() && project.state != QLatin1String("doing"))
        return false;
    const QList<Link> links = reader.linksAt(project.id).value_or(QList<Link>());
    return std::ranges::none_of(links, [&](const Link &link) {
        const auto other = reader.summary(link.from == project.id ? link.to : link.from);
        return other && partnerKinds().contains(other->kind);
    });
}

QString partnerReason(const PartnerReason &reason)
{
    constexpr qsizetype most = 3;
    QStringList names;
    for (const QString &name : reason.what.first(std::min(most, reason.what.size())))
        names.append(plainLine(name, 60));
    const QString what = QLocale().createSeparatedList(names);
    switch (reason.why) {
    case Why::SharesInterest:
        return PartnerWords::tr("Shares %1 with you.").arg(what);
    case Why::SharesTag:
        return PartnerWords::tr("Has to do with %1.").arg(what);
    case Why::HelpedBefore:
        return PartnerWords::tr("Was with you in %1.").arg(what);
    case Why::MemberOfPartner:
        return PartnerWords::tr("Belongs to %1, which is with you.").arg(what);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace kinfolio
