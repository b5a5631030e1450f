// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/mapdelegate.h"

#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/models/recordroles.h"

#include <QAbstractItemView>
#include <QPainter>

namespace kinfolio {

namespace {

constexpr int ThreadRow = 28;
constexpr int Indent = 22;
constexpr int TileMiddle = 16; // of a compact row, from where its tile begins

} // namespace

MapDelegate::MapDelegate(const Appearance &appearance, Thumbnails &thumbnails, QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_appearance(appearance)
    , m_rows(new RecordDelegate(appearance, thumbnails, RecordDelegate::Rows::Compact, view))
{
    m_rows->setTrailingIcon(QStringLiteral("chevron-right"));
    connect(m_rows, &RecordDelegate::trailingPressed, this, &MapDelegate::openPressed);
}

bool MapDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isHeading = index.data(SectionRole).toBool();
    return isHeading ? QStyledItemDelegate::editorEvent(event, model, option, index)
                     : m_rows->editorEvent(event, model, indented(option, index), index);
}

QStyleOptionViewItem MapDelegate::indented(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem inner = option;
    const int indent = m_appearance.look().scaled(index.data(LevelRole).toInt() * Indent);
    inner.rect = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(indent, 0, 0, 0));
    return inner;
}

QSize MapDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    if (!index.data(ThreadRole).toBool())
        return m_rows->sizeHint(option, index);
    return {look.scaled(120), std::max(look.scaled(ThreadRow), QFontMetrics(look.font(Look::Type::Caption)).height() + look.measures().s)};
}

void MapDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(ThreadRole).toBool())
        return paintThread(painter, option, index);
    m_rows->paint(painter, indented(option, index), index);
}

void MapDelegate::paintThread(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    const int middle = option.rect.left() + m.s + look.scaled(TileMiddle);
    const QRect line(middle - m.thread / 2, option.rect.top() + 2, m.thread, option.rect.height() - 4);
    const int left = middle + look.scaled(TileMiddle) + m.s + 3;
    const QRect words(left, option.rect.top(), option.rect.right() - m.s - left, option.rect.height());
    painter->save();
    painter->fillRect(QStyle::visualRect(option.direction, option.rect, line), look.colour(Ink::Thread));
    painter->setFont(look.font(Look::Type::Caption));
    painter->setPen(look.colour(Ink::TextMuted));
    painter->setLayoutDirection(option.direction);
    paintLine(painter, QStyle::visualRect(option.direction, option.rect, words), index.data().toString());
    painter->restore();
}

} // namespace kinfolio
