// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the rows below the search field: what matched is bold and underlined, the kind or the keys stand at the end.

#pragma once

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace kinfolio {

class Appearance;
class FindModel;

class FindDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    FindDelegate(const Appearance &appearance, const FindModel &model, QAbstractItemView *view);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Returns the room that the words at the end leave.
    [[nodiscard]] QRect paintEnd(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                 const QRect &room, bool isCommand) const;
    void paintTitle(QPainter *painter, const QRect &place, const QString &title, Qt::LayoutDirection direction) const;

    const Appearance &m_appearance;
    const FindModel &m_model;
};

} // namespace kinfolio
