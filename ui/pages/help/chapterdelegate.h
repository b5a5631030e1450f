// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of the list of chapters: an icon and a title.

#pragma once

#include <QStyledItemDelegate>

namespace kinfolio {

class Appearance;

class ChapterDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ChapterDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Appearance &m_appearance;
};

} // namespace kinfolio
