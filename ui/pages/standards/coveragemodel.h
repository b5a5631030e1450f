// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The standards of a framework as rows, the work that shows them as columns. What a row says is read when it is shown.

#pragma once

#include "core/portfolio/portfolio.h"
#include "core/standards/coverage.h"

#include <QAbstractTableModel>

namespace kinfolio {

enum CoverageItemRole {
    EvidenceStateRole = Qt::UserRole + 50, ///< int of an EvidenceState; unset where nothing is shown
    DepthRole, ///< of a row
    CodeRole, ///< of a row; may be empty
    StatementRole, ///< of a row
};

class CoverageModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Show { All, WithEvidence, Gaps };

    explicit CoverageModel(Portfolio &portfolio, QObject *parent = nullptr);

    /// Follows what happens in the portfolio while somebody looks; afterwards it catches up.
    void setWatched(bool watched);
    /// An invalid id, or one that is gone, shows the first framework.
    void setFramework(RecordId framework);
    [[nodiscard]] RecordId framework() const { return m_coverage.framework; }
    void setShow(Show show);
    [[nodiscard]] Show shown() const { return m_show; }

    /// By title.
    [[nodiscard]] const QList<RecordId> &frameworks() const { return m_frameworks; }
    [[nodiscard]] RecordId frameworkOf(RecordId standard) const;
    [[nodiscard]] CoverageCounts counts() const { return m_coverage.counts(); }
    [[nodiscard]] RecordId standardAt(int row) const;
    /// Invalid for the first column, which stands for all work.
    [[nodiscard]] RecordId workAt(int column) const;
    /// Nothing where there is none.
    [[nodiscard]] const CoverageCell *cellAt(const QModelIndex &index) const;
    /// The place of a standard and a work, as far as they are in the table.
    [[nodiscard]] QModelIndex placeOf(RecordId standard, RecordId work) const;
    /// Where one begins to read: the first standard with evidence, else the first of all.
    [[nodiscard]] QModelIndex firstShown() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const kinfolio::Error &error);

private:
    struct Words {
        QString code;
        QString statement;
    };

    void refresh();
    void choose();
    [[nodiscard]] const Words &wordsOf(RecordId standard) const;
    [[nodiscard]] QString titleOf(RecordId work) const;
    [[nodiscard]] QString rowName(int row) const;
    [[nodiscard]] QString cellName(const QModelIndex &index) const;

    Portfolio &m_portfolio;
    Show m_show = Show::All;
    RecordId m_wanted;
    bool m_watched = true;
    bool m_stale = false;
    CoverageSource m_source;
    QList<RecordId> m_frameworks;
    Coverage m_coverage;
    QList<qsizetype> m_rows; ///< of the coverage, that are shown
    mutable QHash<RecordId, Words> m_words;
    mutable QHash<RecordId, QString> m_titles;
};

/// "Partly shown", as one may say of a cell.
[[nodiscard]] QString evidenceWord(EvidenceState state);

} // namespace kinfolio
