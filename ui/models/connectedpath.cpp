// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/connectedpath.h"

#include "core/base/text.h"
#include "core/words/words.h"

namespace kinfolio {

namespace {

// A learner with hundreds of connections at one record must not wait for a picture on the first page.
constexpr int MostVisits = 300;

// From what one is into, with whom, to what came of it: a path only goes on in this order, so that it reads like a story.
// What is said or shown about the path is no step of it.
qsizetype stepOf(const QString &kind)
{
    static const QStringList order{QStringLiteral("interest"), QStringLiteral("group"), QStringLiteral("person"),
                                   QStringLiteral("project"), QStringLiteral("badge"), QStringLiteral("opportunity")};
    return order.indexOf(kind);
}

// Reads each record once, from however many sides it is reached.
class Finder {
public:
    explicit Finder(const PortfolioReader &reader)
        : m_reader(reader)
    {
    }

    QList<PathStep> from(RecordId id)
    {
        m_visits = 0;
        QList<PathStep> path;
        QString words;
        while (id.isValid()) {
            const Chain chain = chainAt(id);
            if (chain.length == 0)
                break;
            const RecordSummary &record = m_records[id];
            path.append({id, record.kind->key(), plainLine(record.title, 60), words});
            words = chain.words;
            id = chain.next;
        }
        return path;
    }

private:
    /// The longest way on from a record.
    struct Chain {
        int length = 0; ///< in records, with the one where it begins; 0 when that is no step of a path
        RecordId next;
        QString words; ///< how the next one follows
    };

    // Where in the order of a path the record stands; -1 when nowhere.
    qsizetype stepAt(RecordId id)
    {
        auto known = m_records.constFind(id);
        if (known == m_records.constEnd()) {
            if (++m_visits > MostVisits)
                return -1;
            known = m_records.insert(id, m_reader.summary(id).value_or(RecordSummary()));
        }
        return known->kind ? stepOf(known->kind->key()) : -1;
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
        const auto links = m_reader.linksAt(id).value_or(QList<Link>());
        for (const Link &link : links) {
            const bool outwards = link.from == id;
            const RecordId other = outwards ? link.to : link.from;
            if (stepAt(other) <= step)
                continue;
            if (const int length = chainAt(other).length + 1; length > best.length)
                best = {length, other, outwards ? words::roleLabel(link.role) : words::roleInverse(link.role)};
        }
        return best;
    }

    const PortfolioReader &m_reader;
    QHash<RecordId, RecordSummary> m_records;
    QHash<RecordId, Chain> m_chains;
    int m_visits = 0;
};

} // namespace

QList<PathStep> connectedPath(const PortfolioReader &reader, RecordId from)
{
    return longestPath(reader, {from});
}

QList<PathStep> longestPath(const PortfolioReader &reader, const QList<RecordId> &from)
{
    Finder finder(reader);
    QList<PathStep> longest;
    for (const RecordId &id : from) {
        if (QList<PathStep> path = finder.from(id); path.size() > longest.size())
            longest = std::move(path);
    }
    return longest;
}

} // namespace kinfolio
