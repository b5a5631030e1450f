// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of the map's list: records, with the thread between those that follow from each other.

#pragma once

#include "ui/delegates/recorddelegate.h"

namespace kinfolio {

class MapDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    MapDelegate(const Appearance &appearance, Thumbnails &thumbnails, QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;

Q_SIGNALS:
    /// The arrow at the end of a row.
    void openPressed(const QModelIndex &index);

private:
    [[nodiscard]] QStyleOptionViewItem indented(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintThread(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Appearance &m_appearance;
    RecordDelegate *m_rows;
};

} // namespace kinfolio
