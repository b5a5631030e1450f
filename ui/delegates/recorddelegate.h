// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws a record as a row: tile, initials or picture, title, caption. Serves lists, connections and search results.

#pragma once

#include "ui/models/thumbnails.h"

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace kinfolio {

class Appearance;

class RecordDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Rows {
        List, ///< 64 high, titles of two lines, pictures
        Compact, ///< 48 high or a line more, for connections and results
    };

    RecordDelegate(const Appearance &appearance, Thumbnails &thumbnails, Rows rows, QAbstractItemView *view);

    /// An icon at the end of each row that does something of its own.
    void setTrailingIcon(const QString &icon) { m_trailingIcon = icon; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

Q_SIGNALS:
    void trailingPressed(const QModelIndex &index);

private:
    /// As if it were read from the left.
    struct Places {
        QRect leader; ///< for picture or tile
        QRect words;
    };

    [[nodiscard]] Places placesIn(const QRect &row, const QModelIndex &index) const;
    [[nodiscard]] int titleLines(const QModelIndex &index) const;
    [[nodiscard]] QRect trailingRect(const QStyleOptionViewItem &option) const;
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintSection(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLeader(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &place) const;
    void paintTrailing(QPainter *painter, const QStyleOptionViewItem &option) const;
    /// The last line of a row: what is known about the truth of it, else its caption.
    void paintSecond(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &place) const;
    void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const QRect &room) const;

    const Appearance &m_appearance;
    Thumbnails &m_thumbnails;
    Rows m_rows;
    const QAbstractItemView *m_view;
    QString m_trailingIcon;
};

} // namespace kinfolio
