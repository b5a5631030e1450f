// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws a badge as a card: its picture, who gave it and when, and below what is known about its truth. The words judge,
// never the picture.

#pragma once

#include "ui/models/thumbnails.h"

#include "ui/look/look.h"

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace kinfolio {

class Appearance;

class BadgeDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    BadgeDelegate(const Appearance &appearance, Thumbnails &thumbnails, QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// What is known about its truth.
    struct Foot {
        QStringList headline;
        QStringList why;
        Look::State state;
        QString icon;
        int height = 0;
    };

    [[nodiscard]] Foot footOf(const QModelIndex &index, int cardWidth) const;
    void paintArt(QPainter *painter, const QRect &place, const QModelIndex &index) const;
    void paintWords(QPainter *painter, const QRect &room, const QModelIndex &index) const;
    void paintMark(QPainter *painter, const QRect &room, int top, const QString &text) const;
    void paintFoot(QPainter *painter, const QRect &card, const QStyleOptionViewItem &option, const Foot &words) const;

    const Appearance &m_appearance;
    Thumbnails &m_thumbnails;
    const QAbstractItemView *m_view;
};

} // namespace kinfolio
