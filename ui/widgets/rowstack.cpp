// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/rowstack.h"

#include <QVBoxLayout>

#include <utility>

namespace kinfolio {

namespace {

// What of a row can have the keyboard, in the order in which it stands there.
QList<QWidget *> stops(QWidget *row)
{
    QList<QWidget *> found;
    for (QWidget *part : row->findChildren<QWidget *>()) {
        if (part->focusPolicy() & Qt::TabFocus)
            found.append(part);
    }
    if (row->focusPolicy() & Qt::TabFocus)
        found.prepend(row);
    return found;
}

} // namespace

RowStack::RowStack(int spacing, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(spacing);
}

void RowStack::setRows(const QList<QWidget *> &rows)
{
    qsizetype focusRow = -1;
    qsizetype focusStop = -1;
    for (qsizetype i = 0; i < m_rows.size() && focusRow < 0; ++i) {
        const auto parts = stops(m_rows.at(i));
        for (qsizetype j = 0; j < parts.size(); ++j) {
            if (parts.at(j)->hasFocus())
                std::tie(focusRow, focusStop) = std::pair(i, j);
        }
    }
    const auto old = std::exchange(m_rows, rows);
    for (QWidget *row : rows) {
        m_layout->addWidget(row);
        row->show(); // now, so that it can take the keyboard
    }
    if (focusRow >= 0 && !rows.isEmpty()) {
        const auto parts = stops(rows.at(std::min(focusRow, rows.size() - 1)));
        if (!parts.isEmpty())
            parts.at(std::min(focusStop, parts.size() - 1))->setFocus(Qt::OtherFocusReason);
    }
    for (QWidget *row : old) {
        m_layout->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
}

} // namespace kinfolio
