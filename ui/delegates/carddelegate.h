// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws a record as a card: the picture on top, title and caption below.

#pragma once

#include "ui/delegates/cardcell.h"
#include "ui/models/thumbnails.h"

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace kinfolio {

class Appearance;

class CardDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// What is above the words.
    enum class Top {
        Picture,
        Tile, ///< lower, for records that have no pictures
    };

    /// The cards of a line share its width. \param width the least of a card, at 100 % text
    CardDelegate(const Appearance &appearance, Thumbnails &thumbnails, int width, QAbstractItemView *view, Top top = Top::Picture);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Between a card and the next; a list ends that much beyond the page margin.
    static constexpr int Gap = CardGap;

private:
    [[nodiscard]] int topHeight(int width) const;
    void paintTop(QPainter *painter, const QRect &place, const QModelIndex &index) const;
    void paintWords(QPainter *painter, const QRect &room, const QModelIndex &index) const;

    const Appearance &m_appearance;
    Thumbnails &m_thumbnails;
    const QAbstractItemView *m_view;
    int m_width;
    Top m_top;
};

} // namespace kinfolio
