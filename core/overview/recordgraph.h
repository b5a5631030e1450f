// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All records of some kinds and what joins them, as values: what the overviews are worked out from.

#pragma once

#include "core/portfolio/portfolioreader.h"
#include "core/records/likelyrole.h"

#include <QHash>

namespace kinfolio {

/// A link seen from one of its ends.
struct GraphEdge {
    RecordPtr other;
    DirectedRole role;
    QString note;
    qint64 position = 0;
};

class RecordGraph {
public:
    RecordGraph() = default;
    /// Links of which an end is not among the records are left out. The order of records and links is kept.
    RecordGraph(std::vector<RecordPtr> records, const QList<Link> &links);

    /// All records in use and all their links. Of standards, of which there may be thousands that nobody touched, only those that
    /// something is evidence for.
    [[nodiscard]] static Result<RecordGraph> read(const PortfolioReader &reader);
    /// One record with all that is joined to it, and what is joined to those of some kinds among them: no more is read.
    [[nodiscard]] static Result<RecordGraph> around(const PortfolioReader &reader, RecordId id, const QList<const KindInfo *> &through);

    /// Without what only the learner sees.
    [[nodiscard]] RecordGraph forOthers() const;

    [[nodiscard]] const std::vector<RecordPtr> &records() const { return m_records; }
    /// Those of one kind, oldest first.
    [[nodiscard]] std::vector<RecordPtr> of(const KindInfo &kind) const;
    template<typename R>
    [[nodiscard]] std::vector<std::shared_ptr<const R>> of() const
    {
        std::vector<std::shared_ptr<const R>> found;
        for (const RecordPtr &record : of(R::info()))
            found.push_back(std::static_pointer_cast<const R>(record));
        return found;
    }
    /// Null when it is not among them.
    [[nodiscard]] RecordPtr record(RecordId id) const { return m_byId.value(id); }
    [[nodiscard]] const QList<GraphEdge> &edges(RecordId id) const;
    /// What is joined to a record and of one of these kinds, each once, in the order of the links.
    [[nodiscard]] std::vector<RecordPtr> neighbours(RecordId id, const QList<const KindInfo *> &kinds) const;
    /// What a link in this role leads to (outwards) or comes from.
    [[nodiscard]] std::vector<RecordPtr> ends(RecordId id, LinkRole role, bool outwards) const;

private:
    std::vector<RecordPtr> m_records;
    QHash<RecordId, RecordPtr> m_byId;
    QHash<RecordId, QList<GraphEdge>> m_edges;
};

} // namespace kinfolio
