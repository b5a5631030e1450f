// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/help/chapterdelegate.h"

#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/models/recordroles.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int RowHeight = 40;
constexpr int IconSide = 18;
constexpr int BarWidth = 3;

} // namespace

ChapterDelegate::ChapterDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QSize ChapterDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Look &look = m_appearance.look();
    const int text = QFontMetrics(look.font(Look::Type::Body)).height() + look.measures().m;
    return {look.scaled(160), std::max(look.scaled(RowHeight), text)};
}

void ChapterDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    const bool selected = option.state & QStyle::State_Selected;
    const auto mirrored = [&](const QRect &r) { return QStyle::visualRect(option.direction, option.rect, r); };
    painter->save();
    if (selected) {
        paintPanel(painter, option.rect, look.colour(Ink::AccentSoft), {}, 0, m.radiusControl);
        painter->fillRect(mirrored(QRect(option.rect.topLeft(), QSize(BarWidth, option.rect.height()))), look.colour(Ink::Accent));
    } else if (option.state & QStyle::State_MouseOver) {
        paintPanel(painter, option.rect, look.colour(Ink::Sunken), {}, 0, m.radiusControl);
    }
    const QColor ink = look.colour(selected ? Ink::OnAccentSoft : Ink::Text);
    const int side = look.scaled(IconSide);
    const QRect icon(option.rect.left() + m.m, option.rect.center().y() - side / 2 + 1, side, side);
    paintIcon(painter, mirrored(icon), index.data(IconRole).toString(), ink);
    const QRect room(icon.right() + m.m, option.rect.top(), option.rect.right() - m.m - icon.right() - m.m, option.rect.height());
    painter->setFont(look.font(selected ? Look::Type::Strong : Look::Type::Body));
    painter->setPen(ink);
    // Letters that join may run wider where they are cut, so a little is kept free.
    painter->drawText(mirrored(room), Qt::AlignVCenter | Qt::AlignLeading,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width() - m.s));
    painter->restore();
}

} // namespace kinfolio
