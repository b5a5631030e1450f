// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the search field offers below it: the page of that name, records that were found, then things to do, each under its
// heading.

#pragma once

#include "ui/models/command.h"
#include "ui/models/searchmodel.h"

namespace kinfolio {

class FindModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit FindModel(const Portfolio &portfolio, QObject *parent = nullptr);

    /// Finds anew. With nothing typed it offers the newest records and what is done most.
    void find(const QString &typed, Commands commands);
    /// The command of a row; nullptr when the row is a record or a heading.
    [[nodiscard]] const Command *command(const QModelIndex &index) const;
    /// The first row at or after `row` (before it with a negative step) that can be chosen.
    [[nodiscard]] QModelIndex choosable(int row, int step = 1) const;
    /// The words that rows are matched with, folded for search.
    [[nodiscard]] const QStringList &words() const { return m_words; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        enum class What { Heading, Record, Command } what;
        int at = 0; ///< in the records or the commands
        QString heading = {};
    };

    /// Rows from `first` to the one before `end`, under a heading; nothing when there are none.
    void append(const QString &heading, Row::What what, qsizetype first, qsizetype end);
    [[nodiscard]] QVariant commandData(const Command &command, int role) const;

    SearchModel m_records;
    Commands m_commands;
    QStringList m_words;
    QList<Row> m_rows;
};

} // namespace kinfolio
