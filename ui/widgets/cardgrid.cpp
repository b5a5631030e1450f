// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/cardgrid.h"

#include "ui/look/appearance.h"

#include <QGridLayout>
#include <QResizeEvent>

namespace kinfolio {

CardGrid::CardGrid(const Appearance &appearance, int least, int gap, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_grid(new QGridLayout(this))
    , m_least(least)
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(gap);
    connect(&appearance, &Appearance::changed, this, [this] { arrange(columnsFor(width())); });
}

void CardGrid::setCards(const QList<QWidget *> &cards)
{
    for (QWidget *old : m_cards) {
        m_grid->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    m_cards = cards;
    m_columns = 0;
    arrange(columnsFor(width()));
}

int CardGrid::columnsFor(int width) const
{
    return std::max(1, (width + m_grid->spacing()) / (m_appearance.look().scaled(m_least) + m_grid->spacing()));
}

void CardGrid::arrange(int columns)
{
    if (columns == m_columns)
        return;
    for (int column = 0; column < std::max(columns, m_columns); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_columns = columns;
    for (int i = 0; i < m_cards.size(); ++i) {
        m_grid->removeWidget(m_cards.at(i));
        m_grid->addWidget(m_cards.at(i), i / columns, i % columns);
    }
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(columnsFor(event->size().width()));
}

} // namespace kinfolio
