// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/table/tablecells.h"

#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/models/recordroles.h"

#include <QPainter>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int TileSide = 24;
constexpr int RowHeight = 40;
constexpr int HeadHeight = 36;
constexpr int BarWidth = 3;
constexpr int ArrowSide = 12;

} // namespace

TableDelegate::TableDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Look &look = m_appearance.look();
    const int text = QFontMetrics(look.font(Look::Type::Strong)).height();
    return {look.scaled(120), std::max(look.scaled(RowHeight), text + look.measures().s)};
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    const bool selected = option.state & QStyle::State_Selected;
    const bool first = index.column() == 0;
    const auto seen = [&](const QRect &place) {
        return QStyle::visualRect(option.direction, option.rect, place);
    };
    painter->save();
    if (selected)
        painter->fillRect(option.rect, look.colour(Ink::AccentSoft));
    if (selected && first)
        painter->fillRect(seen({option.rect.left(), option.rect.top(), BarWidth, option.rect.height()}),
                          look.colour(Ink::Accent));
    QRect room = option.rect.adjusted(m.s, 0, -m.s, 0);
    if (first) {
        const int side = look.scaled(TileSide);
        const QRect tile(room.left(), room.center().y() - side / 2, side, side);
        paintKindTile(painter, seen(tile), look, index.data(KindRole).toString());
        room.setLeft(tile.right() + 1 + m.s);
    }
    painter->setFont(look.font(first ? Look::Type::Strong : Look::Type::Body));
    painter->setPen(look.colour(selected ? Ink::OnAccentSoft : Ink::Text));
    if (room.width() > 0)
        paintLine(painter, seen(room), index.data().toString());
    if ((option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus())
        paintFocusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), look, m.radiusControl);
    painter->restore();
}

TableHeading::TableHeading(const Appearance &appearance, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_appearance(appearance)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    appearance.follow(this, [this] {
        updateGeometry();
        viewport()->update();
    });
}

QSize TableHeading::sizeHint() const
{
    const Look &look = m_appearance.look();
    const int text = QFontMetrics(look.font(Look::Type::Caption)).height();
    return {QHeaderView::sizeHint().width(), std::max(look.scaled(HeadHeight), text + look.measures().m)};
}

void TableHeading::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == column;
    painter->save();
    painter->fillRect(rect, look.colour(Ink::Window));
    painter->fillRect(QRect(rect.left(), rect.bottom() + 1 - m.controlLine, rect.width(), m.controlLine),
                      look.colour(Ink::ControlBorder));
    QRect room = rect.adjusted(m.s, 0, -m.s, 0);
    if (sorted) {
        const int side = look.scaled(ArrowSide);
        const QRect arrow(room.right() + 1 - side, room.center().y() - side / 2, side, side);
        const bool up = sortIndicatorOrder() == Qt::AscendingOrder;
        paintIcon(painter, QStyle::visualRect(layoutDirection(), rect, arrow),
                  up ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"), look.colour(Ink::Text));
        room.setRight(arrow.left() - m.xs);
    }
    QFont font = look.font(Look::Type::Caption);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(look.colour(sorted ? Ink::Text : Ink::TextSecondary));
    paintLine(painter, QStyle::visualRect(layoutDirection(), rect, room),
              model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    painter->restore();
}

} // namespace kinfolio
