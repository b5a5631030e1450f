// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/mapquestions.h"

#include "core/connections/thread.h"

#include <algorithm>
#include <array>
#include <functional>

namespace kinfolio {

namespace {

constexpr auto Questions = std::to_array<MapQuestion>({
    MapQuestion::HowDidIGetHere,
    MapQuestion::WhoHelped,
    MapQuestion::WhoIntroduced,
    MapQuestion::AcrossSettings,
    MapQuestion::NoOpportunityYet,
    MapQuestion::NoMentor,
    MapQuestion::NoEvidence,
});

bool isOf(const MapNode &node, std::initializer_list<const char *> kinds)
{
    return std::ranges::any_of(kinds, [&](const char *kind) { return node.kind->key() == QLatin1String(kind); });
}

// As a path goes on, see longestThread(), with what else may lead to an opportunity.
QList<QStringList> waysToADoor()
{
    const auto way = [](const char *kinds) { return QString::fromLatin1(kinds).split(QLatin1Char(' ')); };
    return {way("interest group person project goal skill experience artifact badge opportunity"),
            way("interest project group person goal skill experience artifact badge opportunity")};
}

class Asker {
public:
    explicit Asker(const MapGraph &map)
        : m_map(map)
    {
    }

    [[nodiscard]] MapAnswer path(RecordId about) const
    {
        QList<ThreadStep> best;
        for (const MapNode &node : m_map.nodes) {
            if (!isOf(node, {"interest"}))
                continue;
            const QList<ThreadStep> thread = longestThread(m_source, {node.id});
            if (rank(thread, about) > rank(best, about))
                best = thread;
        }
        MapAnswer answer;
        for (qsizetype i = 0; best.size() > 1 && i < best.size(); ++i) {
            const int node = place(best.at(i).id);
            const int link = i == 0 ? -1 : linkBetween(place(best.at(i - 1).id), node, best.at(i).role);
            light(answer, node);
            if (link >= 0)
                answer.links.insert(m_map.links.at(link).id, best.at(i).role);
            answer.rows.append({best.at(i).id, i == 0 ? std::nullopt : std::optional(best.at(i).role), 0});
        }
        return answer;
    }

    /// Heads with what is joined to them by some of their links, those with the most first.
    /// \param sortOf brings what is of one sort together, and first those heads whose things are of the most sorts
    [[nodiscard]] MapAnswer grouped(const std::function<bool(int node)> &isHead, const std::function<bool(int head, int link)> &counts,
                                    const std::function<QString(int head, int link)> &sortOf = {}) const
    {
        struct Group {
            int head = 0;
            QList<int> links = {};
            qsizetype sorts = 0;
        };
        std::vector<Group> groups;
        for (int node = 0; node < m_map.nodes.size(); ++node) {
            if (!isHead(node))
                continue;
            QList<int> links;
            std::ranges::copy_if(m_map.linksAt.at(node), std::back_inserter(links), [&](int link) { return counts(node, link); });
            qsizetype sorts = 0;
            if (sortOf) {
                std::ranges::stable_sort(links, {}, [&](int link) { return sortOf(node, link); });
                QSet<QString> different;
                for (const int link : links)
                    different.insert(sortOf(node, link));
                sorts = different.size();
            }
            if (!links.isEmpty())
                groups.push_back({node, links, sorts});
        }
        std::ranges::stable_sort(groups, std::ranges::greater(),
                                 [](const Group &group) { return std::pair(group.sorts, group.links.size()); });
        MapAnswer answer;
        for (const Group &group : groups) {
            light(answer, group.head);
            answer.rows.append({m_map.nodes.at(group.head).id, {}, 0});
            for (const int link : group.links) {
                const int other = m_map.otherEnd(link, group.head);
                light(answer, other);
                answer.links.insert(m_map.links.at(link).id, m_map.roleFrom(group.head, link));
                answer.rows.append({m_map.nodes.at(other).id, m_map.roleFrom(group.head, link), 1});
            }
        }
        return answer;
    }

    /// All of a kind that lack something.
    [[nodiscard]] MapAnswer without(const char *kind, const std::function<bool(int node)> &has) const
    {
        MapAnswer answer;
        for (int node = 0; node < m_map.nodes.size(); ++node) {
            if (!isOf(m_map.nodes.at(node), {kind}) || has(node))
                continue;
            light(answer, node);
            answer.rows.append({m_map.nodes.at(node).id, {}, 0});
        }
        return answer;
    }

    [[nodiscard]] bool hasNeighbour(int node, std::initializer_list<const char *> kinds) const
    {
        return std::ranges::any_of(m_map.linksAt.at(node),
                                   [&](int link) { return isOf(m_map.nodes.at(m_map.otherEnd(link, node)), kinds); });
    }

    /// Whether something of a kind is joined to the node, or to what of the kinds between is joined to it.
    [[nodiscard]] bool reaches(int node, std::initializer_list<const char *> kinds, std::initializer_list<const char *> between) const
    {
        return hasNeighbour(node, kinds) || std::ranges::any_of(m_map.linksAt.at(node), [&](int link) {
                   const int other = m_map.otherEnd(link, node);
                   return isOf(m_map.nodes.at(other), between) && hasNeighbour(other, kinds);
               });
    }

    /// Whether a way that only goes on in an order of kinds leads to one of the last kind. Each record is looked at once.
    [[nodiscard]] bool leadsOn(int from, const QStringList &order) const
    {
        QSet<int> seen{from};
        QList<int> open{from};
        while (!open.isEmpty()) {
            const int now = open.takeLast();
            const qsizetype step = order.indexOf(m_map.nodes.at(now).kind->key());
            if (step == order.size() - 1)
                return true;
            for (const int link : m_map.linksAt.at(now)) {
                const int other = m_map.otherEnd(link, now);
                if (order.indexOf(m_map.nodes.at(other).kind->key()) > step && !seen.contains(other)) {
                    seen.insert(other);
                    open.append(other);
                }
            }
        }
        return false;
    }

    [[nodiscard]] const MapNode &node(int place) const { return m_map.nodes.at(place); }
    [[nodiscard]] const MapNode &end(int head, int link) const { return m_map.nodes.at(m_map.otherEnd(link, head)); }
    [[nodiscard]] const MapLink &link(int place) const { return m_map.links.at(place); }

private:
    // Through the record in hand first, then by how far it goes.
    static std::pair<bool, qsizetype> rank(const QList<ThreadStep> &thread, RecordId about)
    {
        return {about.isValid() && std::ranges::contains(thread, about, &ThreadStep::id), thread.size()};
    }

    [[nodiscard]] int place(RecordId id) const { return m_places.value(id, -1); }

    [[nodiscard]] int linkBetween(int from, int to, const DirectedRole &role) const
    {
        const QList<int> &links = m_map.linksAt.at(from);
        const auto found =
            std::ranges::find_if(links, [&](int link) { return m_map.otherEnd(link, from) == to && m_map.roleFrom(from, link) == role; });
        return found == links.end() ? -1 : *found;
    }

    void light(MapAnswer &answer, int node) const { answer.nodes.insert(m_map.nodes.at(node).id); }

    [[nodiscard]] QList<Link> linksOf(RecordId id) const
    {
        QList<Link> links;
        for (const int at : m_map.linksAt.value(place(id))) {
            const MapLink &joined = m_map.links.at(at);
            links.append({.id = joined.id, .from = node(joined.from).id, .role = joined.role, .to = node(joined.to).id, .note = {}, .created = {}});
        }
        return links;
    }

    static QHash<RecordId, int> placesIn(const MapGraph &map)
    {
        QHash<RecordId, int> places;
        for (int i = 0; i < map.nodes.size(); ++i)
            places.insert(map.nodes.at(i).id, i);
        return places;
    }

    const MapGraph &m_map;
    QHash<RecordId, int> m_places = placesIn(m_map);
    ThreadSource m_source{
        [this](RecordId id) { return place(id) < 0 ? QString() : node(place(id)).kind->key(); },
        [this](RecordId id) { return linksOf(id); },
    };
};

} // namespace

std::span<const MapQuestion> allMapQuestions()
{
    return Questions;
}

MapAnswer answerMap(const MapGraph &map, MapQuestion question, RecordId about)
{
    const Asker ask(map);
    switch (question) {
    case MapQuestion::HowDidIGetHere:
        return ask.path(about);
    case MapQuestion::WhoHelped:
        return ask.grouped([&](int node) { return isOf(ask.node(node), {"person", "group"}); },
                           [&](int head, int link) { return ask.link(link).role == LinkRole::SupportedBy && ask.link(link).to == head; });
    case MapQuestion::NoOpportunityYet:
        return ask.without("interest", [&](int node) {
            return std::ranges::any_of(waysToADoor(), [&](const QStringList &order) { return ask.leadsOn(node, order); });
        });
    case MapQuestion::NoMentor:
        return ask.without("interest", [&](int node) { return ask.reaches(node, {"person"}, {"project"}); });
    case MapQuestion::NoEvidence:
        return ask.without("project", [&](int node) { return ask.hasNeighbour(node, {"artifact", "badge", "evidence"}); });
    case MapQuestion::WhoIntroduced:
        return ask.grouped([&](int node) { return isOf(ask.node(node), {"person", "group"}); },
                           [&](int head, int link) { return ask.link(link).role == LinkRole::IntroducedBy && ask.link(link).to == head; });
    case MapQuestion::AcrossSettings:
        return ask.grouped([&](int node) { return isOf(ask.node(node), {"interest"}); },
                           [&](int head, int link) { return !ask.end(head, link).setting.isEmpty(); },
                           [&](int head, int link) { return ask.end(head, link).setting; });
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace kinfolio
