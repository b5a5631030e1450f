// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which standards of a framework are shown by which work, and how far: the table that the page and the paper draw. Keeps ids
// alone, so that a framework of any length costs little; who shows a row reads it.

#pragma once

#include "core/portfolio/portfolioreader.h"
#include "core/standards/evidence.h"

#include <array>

namespace kinfolio {

struct CoverageRow {
    RecordId standard;
    int depth = 0;
    bool retired = false; ///< the framework has it no more
};

struct CoverageCell {
    EvidenceState state = EvidenceState::Begun; ///< the best of all
    QList<RecordId> evidence; ///< oldest first; none where work is only connected with the standard
};

/// How many standards, without those that are retired and have no evidence.
struct CoverageCounts {
    qint64 standards = 0;
    std::array<qint64, 4> shown{}; ///< by their best state

    [[nodiscard]] qint64 withEvidence() const { return shown[0] + shown[1] + shown[2] + shown[3]; }
    friend bool operator==(const CoverageCounts &, const CoverageCounts &) = default;
};

struct Coverage {
    RecordId framework;
    QList<CoverageRow> rows; ///< in the order of the tree, each standard once
    QList<RecordId> works; ///< with evidence for one of the rows, by the time of the first evidence
    QHash<std::pair<RecordId, RecordId>, CoverageCell> cells; ///< by standard and work
    QHash<RecordId, CoverageCell> best; ///< by standard, evidence without any work included

    /// Nothing where no work meets the standard.
    [[nodiscard]] const CoverageCell *cell(RecordId standard, RecordId work) const;
    [[nodiscard]] CoverageCounts counts() const;
};

/// Evidence is a record that EvidenceFor joins with standards and Includes with work. Work that EvidenceFor joins with a standard
/// directly, as one connects any two things, has begun.
class CoverageSource {
public:
    [[nodiscard]] static Result<CoverageSource> read(const PortfolioReader &reader);

    /// By title.
    [[nodiscard]] const QList<RecordId> &frameworks() const { return m_frameworks; }
    [[nodiscard]] Coverage of(RecordId framework) const;
    /// The framework of a standard; invalid when there is none.
    [[nodiscard]] RecordId frameworkOf(RecordId standard) const;

private:
    struct Tie {
        RecordId standard;
        RecordId work; ///< invalid for evidence without work
        RecordId evidence; ///< invalid for work that is only connected
        EvidenceState state = EvidenceState::Begun;
    };
    struct Child {
        RecordId id;
        qint64 position = 0;
    };

    [[nodiscard]] Result<> readRecords(const PortfolioReader &reader);
    void takeLink(const Link &link, QHash<RecordId, QList<RecordId>> &standardsOf, QHash<RecordId, QList<RecordId>> &worksOf);
    [[nodiscard]] QList<CoverageRow> rowsOf(RecordId framework) const;

    QList<RecordId> m_frameworks;
    QSet<RecordId> m_standards;
    QSet<RecordId> m_retired;
    QSet<RecordId> m_people; ///< who are no work
    std::vector<std::pair<RecordId, EvidenceState>> m_evidence; ///< oldest first
    QSet<RecordId> m_evidenceIds;
    QHash<RecordId, QList<Child>> m_members; ///< standards of a framework
    QHash<RecordId, RecordId> m_frameworkOf;
    QHash<RecordId, QList<RecordId>> m_parents; ///< of a standard
    QList<Tie> m_ties;
};

} // namespace kinfolio
