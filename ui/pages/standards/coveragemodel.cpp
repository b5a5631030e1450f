// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/standards/coveragemodel.h"

#include "core/base/text.h"
#include "core/records/kinds/standard.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"

namespace kinfolio {

namespace {

constexpr int LongestName = 200;

} // namespace

QString evidenceWord(EvidenceState state)
{
    return words::choiceLabel(*Evidence::info().field(u"state"), evidenceStateText(state));
}

CoverageModel::CoverageModel(Portfolio &portfolio, QObject *parent)
    : QAbstractTableModel(parent)
    , m_portfolio(portfolio)
{
    connect(&portfolio, &Portfolio::changed, this, [this] {
        m_stale = true;
        if (m_watched)
            refresh();
    });
    refresh();
}

void CoverageModel::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_stale)
        refresh();
}

void CoverageModel::setFramework(RecordId framework)
{
    if (framework == m_coverage.framework)
        return;
    m_wanted = framework;
    beginResetModel();
    choose();
    endResetModel();
}

void CoverageModel::setShow(Show show)
{
    if (show == m_show)
        return;
    m_show = show;
    beginResetModel();
    choose();
    endResetModel();
}

void CoverageModel::refresh()
{
    m_stale = false;
    auto source = CoverageSource::read(m_portfolio.reader());
    if (!source)
        Q_EMIT failed(source.error());
    beginResetModel();
    m_source = source ? std::move(*source) : CoverageSource();
    m_frameworks = m_source.frameworks();
    m_words.clear();
    m_titles.clear();
    choose();
    endResetModel();
}

void CoverageModel::choose()
{
    const RecordId framework = m_frameworks.contains(m_wanted) ? m_wanted : m_frameworks.value(0);
    m_coverage = framework.isValid() ? m_source.of(framework) : Coverage();
    m_rows.clear();
    for (qsizetype i = 0; i < m_coverage.rows.size(); ++i) {
        const CoverageRow &row = m_coverage.rows.at(i);
        const bool has = m_coverage.best.contains(row.standard);
        // What the framework has no more is no gap, and without evidence nothing to be reminded of.
        if (!has && (row.retired || m_show == Show::WithEvidence))
            continue;
        if (!(has && m_show == Show::Gaps))
            m_rows.append(i);
    }
}

RecordId CoverageModel::frameworkOf(RecordId standard) const
{
    return m_source.frameworkOf(standard);
}

RecordId CoverageModel::standardAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_coverage.rows.at(m_rows.at(row)).standard : RecordId();
}

RecordId CoverageModel::workAt(int column) const
{
    return column > 0 ? m_coverage.works.value(column - 1) : RecordId();
}

const CoverageCell *CoverageModel::cellAt(const QModelIndex &index) const
{
    const RecordId standard = standardAt(index.row());
    if (index.column() > 0)
        return m_coverage.cell(standard, workAt(index.column()));
    const auto best = m_coverage.best.constFind(standard);
    return best == m_coverage.best.constEnd() ? nullptr : &*best;
}

QModelIndex CoverageModel::placeOf(RecordId standard, RecordId work) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (standardAt(row) == standard)
            return index(row, int(work.isValid() ? m_coverage.works.indexOf(work) + 1 : 0));
    }
    return {};
}

QModelIndex CoverageModel::firstShown() const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (cellAt(index(row, 0)))
            return index(row, 0);
    }
    return index(0, 0);
}

int CoverageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CoverageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_coverage.framework.isValid() ? 0 : int(m_coverage.works.size()) + 1;
}

const CoverageModel::Words &CoverageModel::wordsOf(RecordId standard) const
{
    const auto known = m_words.constFind(standard);
    if (known != m_words.constEnd())
        return *known;
    Words words;
    if (const auto record = m_portfolio.reader().record(standard)) {
        const auto &found = static_cast<const Standard &>(**record);
        words.code = plainLine(found.code, LongestName);
        words.statement = plainLine(found.title, LongestName);
        if (found.retired)
            words.statement = tr("%1 (no longer in the framework)").arg(words.statement);
    }
    return *m_words.insert(standard, words);
}

QString CoverageModel::titleOf(RecordId work) const
{
    if (!work.isValid())
        return tr("All work");
    const auto known = m_titles.constFind(work);
    if (known != m_titles.constEnd())
        return *known;
    const auto record = m_portfolio.reader().record(work);
    return *m_titles.insert(work, record ? plainLine(recordTitle(**record), LongestName) : QString());
}

QString CoverageModel::rowName(int row) const
{
    const Words &words = wordsOf(standardAt(row));
    return words.code.isEmpty() ? words.statement : tr("%1 %2", "code and statement of a standard").arg(words.code, words.statement);
}

QString CoverageModel::cellName(const QModelIndex &index) const
{
    const CoverageCell *cell = cellAt(index);
    return tr("%1, %2, %3", "standard, work, how far it is shown")
        .arg(rowName(index.row()), titleOf(workAt(index.column())), cell ? evidenceWord(cell->state) : tr("no evidence"));
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CoverageCell *cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell ? evidenceWord(cell->state) : QString();
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return cellName(index);
    case EvidenceStateRole:
        return cell ? QVariant(int(cell->state)) : QVariant();
    default:
        return {};
    }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isName = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    if (orientation == Qt::Horizontal)
        return isName ? QVariant(titleOf(workAt(section))) : QVariant();
    if (section < 0 || section >= m_rows.size())
        return {};
    if (isName)
        return rowName(section);
    switch (role) {
    case DepthRole:
        return m_coverage.rows.at(m_rows.at(section)).depth;
    case CodeRole:
        return wordsOf(standardAt(section)).code;
    case StatementRole:
        return wordsOf(standardAt(section)).statement;
    default:
        return {};
    }
}

} // namespace kinfolio
