// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks which rows of a table to show: by answers, tags, dates, and what is missing.

#pragma once

#include "core/collections/tablequery.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QVBoxLayout;

namespace kinfolio {

class Appearance;
class DatePointEdit;
class Label;

class TableFilterDialog final : public QDialog {
    Q_OBJECT

public:
    /// \param tags all that are in use
    TableFilterDialog(const Appearance &appearance, const TableQuery &query, const QStringList &tags,
                      QWidget *parent = nullptr);

    /// What was chosen; the words are those of the query.
    [[nodiscard]] RecordFilter filter() const;

private:
    [[nodiscard]] QWidget *makeParts(const QStringList &tags);
    void addChecks(QVBoxLayout *rows, const QString &name, const QList<std::pair<QString, QString>> &answers,
                   const QStringList &chosen, const std::function<QStringList &(RecordFilter &)> &part);
    void addDates(QVBoxLayout *rows);
    void addWithout(QVBoxLayout *rows);
    [[nodiscard]] QLayout *makeButtons();
    void finish();

    const Appearance &m_appearance;
    TableQuery m_query;
    QList<std::function<void(RecordFilter &)>> m_readers; ///< one for each part that can be chosen
    DatePointEdit *m_from = nullptr;
    DatePointEdit *m_to = nullptr;
    Label *m_problem;
};

} // namespace kinfolio
