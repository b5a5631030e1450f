// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws an entry of the timeline: its tile on the line, what happened, when and where, a picture; and the
// school years.

#pragma once

#include "ui/models/thumbnails.h"

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace kinfolio {

class Appearance;

class TimelineDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    TimelineDelegate(const Appearance &appearance, Thumbnails &thumbnails, QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// As if it were read from the left.
    struct Places {
        QRect tile;
        QRect words; ///< title and caption
        QRect picture; ///< empty without one
    };

    /// Taken once for a look: thousands of rows are measured before the first is shown.
    struct Lines {
        int title = 0;
        int caption = 0;
        int section = 0;
    };

    [[nodiscard]] Places placesIn(const QRect &row, const QModelIndex &index) const;
    [[nodiscard]] QStringList titleLines(const QModelIndex &index, int width) const;
    void paintSection(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintLine(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const QRect &tile) const;
    void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const QRect &room) const;
    void paintPictureOf(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                        const QRect &place) const;
    [[nodiscard]] int chipWidth(const QString &words) const;
    void paintChip(QPainter *painter, const QRect &place, const QString &words) const;

    const Appearance &m_appearance;
    Thumbnails &m_thumbnails;
    const QAbstractItemView *m_view;
    Lines m_lines;
};

} // namespace kinfolio
