// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/connections/thread.h"

#include <QHash>
#include <QStringList>

namespace kinfolio {

namespace {

// A learner with hundreds of connections at one record must not wait for a picture on the first page.
constexpr int MostVisits = 300;

// From what one is into, with whom, to what came of it: a thread only goes on in this order, so that it reads like a story.
// What is said or shown about the thread is no step of it.
qsizetype stepOf(const QString &kind)
{
    static const QStringList order{QStringLiteral("interest"), QStringLiteral("group"), QStringLiteral("person"),
                                   QStringLiteral("project"), QStringLiteral("badge"), QStringLiteral("opportunity")};
    return order.indexOf(kind);
}

// Reads each record once, from however many sides it is reached.
class Finder {
public:
    explicit Finder(const ThreadSource &source)
        : m_source(source)
    {
    }

    QList<ThreadStep> from(RecordId id)
    {
        m_visits = 0;
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
    qsizetype stepAt(RecordId id)
    {
        const auto known = m_steps.constFind(id);
        if (known != m_steps.constEnd())
            return *known;
        if (++m_visits > MostVisits)
            return -1;
        return *m_steps.insert(id, stepOf(m_source.kindOf(id)));
    }

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
        const auto links = m_source.linksAt(id);
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

    const ThreadSource &m_source;
    QHash<RecordId, qsizetype> m_steps;
    QHash<RecordId, Chain> m_chains;
    int m_visits = 0;
};

} // namespace

QList<ThreadStep> longestThread(const ThreadSource &source, const QList<RecordId> &from)
{
    Finder finder(source);
    QList<ThreadStep> longest;
    for (const RecordId &id : from) {
        if (QList<ThreadStep> thread = finder.from(id); thread.size() > longest.size())
            longest = std::move(thread);
    }
    return longest;
}

} // namespace kinfolio
