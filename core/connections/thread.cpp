// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/connections/thread.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace kinfolio {

namespace {

// A learner with hundreds of connections at one record must not wait for a picture on the first page.
constexpr int MostVisits = 300;

// From what one is into, with whom, to what came of it; or from what one is into to what one made, and whom that brought.
// A thread only goes on in one of these orders, so that it reads like a story. What is said or shown about it is no step.
QList<QStringList> orders()
{
    const QString interest = QStringLiteral("interest");
    const QString group = QStringLiteral("group");
    const QString person = QStringLiteral("person");
    const QString project = QStringLiteral("project");
    const QString badge = QStringLiteral("badge");
    const QString opportunity = QStringLiteral("opportunity");
    return {{interest, group, person, project, badge, opportunity}, {interest, project, group, person, badge, opportunity}};
}

// Reads each record once, from however many sides and in however many orders it is reached.
class Records {
public:
    explicit Records(const ThreadSource &source)
        : m_source(source)
    {
    }

    void allowMore() { m_visits = 0; }

    /// Empty for what there is not, and for what nobody would wait for.
    QString kindOf(RecordId id)
    {
        const auto known = m_kinds.constFind(id);
        if (known != m_kinds.constEnd())
            return *known;
        if (++m_visits > MostVisits)
            return {};
        return *m_kinds.insert(id, m_source.kindOf(id));
    }

    const QList<Link> &linksAt(RecordId id)
    {
        const auto known = m_links.constFind(id);
        return known != m_links.constEnd() ? *known : *m_links.insert(id, m_source.linksAt(id));
    }

private:
    const ThreadSource &m_source;
    QHash<RecordId, QString> m_kinds;
    QHash<RecordId, QList<Link>> m_links;
    int m_visits = 0;
};

class Finder {
public:
    Finder(Records &records, QStringList order)
        : m_records(records)
        , m_order(std::move(order))
    {
    }

    QList<ThreadStep> from(RecordId id)
    {
        QList<ThreadStep> thread;
        DirectedRole role;
        while (id.isValid()) {
            const Chain chain = chainAt(id);
            if (chain.length == 0)
                break;
            thread.append({id, role});
            role = chain.role;
            id = chain.next;
        }
        return thread;
    }

private:
    /// The longest way on from a record.
    struct Chain {
        int length = 0; ///< in records, with the one where it begins; 0 when that is no step of a thread
        RecordId next;
        DirectedRole role; ///< how the next one follows
    };

    // Where in the order of a thread the record stands; -1 when nowhere.
    qsizetype stepAt(RecordId id) { return m_order.indexOf(m_records.kindOf(id)); }

    Chain chainAt(RecordId id)
    {
        const auto known = m_chains.constFind(id);
        if (known != m_chains.constEnd())
            return *known;
        Chain best;
        if (const qsizetype step = stepAt(id); step >= 0)
            best = longestOn(id, step);
        m_chains.insert(id, best);
        return best;
    }

    Chain longestOn(RecordId id, qsizetype step)
    {
        Chain best{1, {}, {}};
        // A copy, since more is read on the way.
        const QList<Link> links = m_records.linksAt(id);
        for (const Link &link : links) {
            const bool outwards = link.from == id;
            const RecordId other = outwards ? link.to : link.from;
            if (stepAt(other) <= step)
                continue;
            if (const int length = chainAt(other).length + 1; length > best.length)
                best = {length, other, {link.role, outwards}};
        }
        return best;
    }

    Records &m_records;
    QStringList m_order;
    QHash<RecordId, Chain> m_chains;
};

} // namespace

QList<ThreadStep> longestThread(const ThreadSource &source, const QList<RecordId> &from)
{
    Records records(source);
    std::vector<Finder> finders;
    for (const QStringList &order : orders())
        finders.emplace_back(records, order);
    QList<ThreadStep> longest;
    for (const RecordId &id : from) {
        records.allowMore();
        for (Finder &finder : finders) {
            if (QList<ThreadStep> thread = finder.from(id); thread.size() > longest.size())
                longest = std::move(thread);
        }
    }
    return longest;
}

} // namespace kinfolio
