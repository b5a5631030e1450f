// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws a record as a card: the picture on top, title and caption below.

#pragma once

#include "ui/models/thumbnails.h"

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace kinfolio {

class Appearance;

class CardDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// \param width of a card at 100 % text
    CardDelegate(const Appearance &appearance, Thumbnails &thumbnails, int width, QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintTop(QPainter *painter, const QRect &place, const QModelIndex &index) const;
    void paintWords(QPainter *painter, const QRect &room, const QModelIndex &index) const;

    const Appearance &m_appearance;
    Thumbnails &m_thumbnails;
    int m_width;
};

} // namespace kinfolio
