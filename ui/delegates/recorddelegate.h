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
        Compact, ///< 48 high, for connections and results
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
    [[nodiscard]] QRect trailingRect(const QStyleOptionViewItem &option) const;
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintSection(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Gives the room that is left for words.
    QRect paintLeader(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const QRect &room) const;

    const Appearance &m_appearance;
    Thumbnails &m_thumbnails;
    Rows m_rows;
    QString m_trailingIcon;
};

} // namespace kinfolio
