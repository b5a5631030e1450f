// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/findmodel.h"

#include "core/base/text.h"
#include "ui/models/recordroles.h"

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int MostRecords = 12;
constexpr qsizetype RecordsUntyped = 5;
constexpr qsizetype CommandsUntyped = 4;

QStringList wordsOf(const QString &text)
{
    return foldForSearch(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// Every word typed begins a word of the command.
bool matches(const Command &command, const QStringList &typed)
{
    const QStringList own = wordsOf(command.text);
    return std::ranges::all_of(typed, [&](const QString &word) {
        return std::ranges::any_of(own, [&](const QString &candidate) { return candidate.startsWith(word); });
    });
}

} // namespace

FindModel::FindModel(const Portfolio &portfolio, QObject *parent)
    : QAbstractListModel(parent)
    , m_records(portfolio, MostRecords)
{
}

void FindModel::find(const QString &typed, Commands commands)
{
    beginResetModel();
    m_words = wordsOf(typed);
    m_rows.clear();
    if (m_words.isEmpty())
        m_records.showNewest();
    else
        m_records.setQuery(typed);
    std::erase_if(commands, [this](const Command &command) { return !matches(command, m_words); });
    m_commands = std::move(commands);
    // Who types the name of a page wants to go there, whatever else has that word in it.
    const auto namesPage = [this](const Command &command) { return !command.page.isEmpty() && wordsOf(command.page) == m_words; };
    const qsizetype pages = std::ranges::stable_partition(m_commands, namesPage).begin() - m_commands.begin();

    qsizetype records = m_records.rowCount();
    qsizetype toDo = qsizetype(m_commands.size());
    if (m_words.isEmpty()) {
        // Who has typed nothing is looking for something to make, not for keys to search with.
        std::ranges::stable_partition(m_commands, [](const Command &command) { return command.group == Command::Group::Do; });
        records = std::min(records, RecordsUntyped);
        toDo = std::min(toDo, CommandsUntyped);
    }
    append(tr("Pages"), Row::What::Command, 0, pages);
    append(m_words.isEmpty() ? tr("Newest") : tr("Found"), Row::What::Record, 0, records);
    append(tr("Do"), Row::What::Command, pages, toDo);
    endResetModel();
}

void FindModel::append(const QString &heading, Row::What what, qsizetype first, qsizetype end)
{
    if (first < end)
        m_rows.append({Row::What::Heading, 0, heading});
    for (qsizetype i = first; i < end; ++i)
        m_rows.append({what, int(i)});
}

const Command *FindModel::command(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).what != Row::What::Command)
        return nullptr;
    return &m_commands[size_t(m_rows.at(index.row()).at)];
}

QModelIndex FindModel::choosable(int row, int step) const
{
    while (row >= 0 && row < m_rows.size()) {
        if (m_rows.at(row).what != Row::What::Heading)
            return index(row);
        row += step;
    }
    return {};
}

int FindModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FindModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (row.what) {
    case Row::What::Record:
        return m_records.data(m_records.index(row.at), role);
    case Row::What::Command:
        return commandData(m_commands[size_t(row.at)], role);
    case Row::What::Heading:
        break;
    }
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return row.heading;
    return role == SectionRole ? QVariant(true) : QVariant();
}

QVariant FindModel::commandData(const Command &command, int role) const
{
    const QString keys = command.keys.isEmpty() ? QString() : command.keys.first().toString(QKeySequence::NativeText);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return command.text;
    case IconRole:
        return command.icon;
    case EndRole:
    case Qt::AccessibleDescriptionRole:
        return keys;
    default:
        return {};
    }
}

Qt::ItemFlags FindModel::flags(const QModelIndex &index) const
{
    const bool heading = index.isValid() && m_rows.at(index.row()).what == Row::What::Heading;
    return heading ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

} // namespace kinfolio
