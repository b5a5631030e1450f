// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the cells and the headings of a table.

#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace kinfolio {

class Appearance;

/// The first column has the tile of the kind before the name.
class TableDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    TableDelegate(const Appearance &appearance, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Appearance &m_appearance;
};

/// Names of columns, with an arrow at the one that decides about the order.
class TableHeading final : public QHeaderView {
    Q_OBJECT

public:
    explicit TableHeading(const Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;

private:
    const Appearance &m_appearance;
};

} // namespace kinfolio
