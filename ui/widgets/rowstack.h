// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of widgets below each other that are made anew when what they show changes. Whoever had the keyboard in a row has it
// in the same place afterwards.

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace kinfolio {

class RowStack final : public QWidget {
    Q_OBJECT

public:
    explicit RowStack(int spacing, QWidget *parent = nullptr);

    /// Takes the place of all rows.
    void setRows(const QList<QWidget *> &rows);
    [[nodiscard]] qsizetype count() const { return m_rows.size(); }

private:
    QVBoxLayout *m_layout;
    QList<QWidget *> m_rows;
};

} // namespace kinfolio
