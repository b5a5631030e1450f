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

class Finder {
public:
    explicit Finder(const PortfolioReader &reader)
        : m_reader(reader)
    {
    }

    void walk(RecordId id, const QString &words)
    {
        const auto record = m_reader.record(id);
        if (!record || ++m_visits > MostVisits)
            return;
        const QString kind = (*record)->kind().key();
        if (stepOf(kind) <= (m_path.isEmpty() ? -1 : stepOf(m_path.last().kind)))
            return;
        m_path.append({id, kind, plainLine(recordTitle(**record), 60), words});
        if (m_path.size() > m_best.size())
            m_best = m_path;
        walkOn(id);
        m_path.removeLast();
    }

    [[nodiscard]] const QList<PathStep> &best() const { return m_best; }

private:
    void walkOn(RecordId id)
    {
        const auto links = m_reader.linksAt(id);
        if (!links)
            return;
        for (const Link &link : *links) {
            const bool outwards = link.from == id;
            walk(outwards ? link.to : link.from, outwards ? words::roleLabel(link.role) : words::roleInverse(link.role));
        }
    }

    const PortfolioReader &m_reader;
    QList<PathStep> m_path;
    QList<PathStep> m_best;
    int m_visits = 0;
};

} // namespace

QList<PathStep> connectedPath(const PortfolioReader &reader, RecordId from)
{
    Finder finder(reader);
    finder.walk(from, {});
    return finder.best();
}

} // namespace kinfolio
