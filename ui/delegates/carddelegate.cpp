// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/carddelegate.h"

#include "ui/delegates/cardcell.h"
#include "ui/delegates/recordtile.h"
#include "ui/delegates/textlines.h"
#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/models/recordroles.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int TitleLines = 2;

} // namespace

CardDelegate::CardDelegate(const Appearance &appearance, Thumbnails &thumbnails, int width, QAbstractItemView *view, Top top)
    : QStyledItemDelegate(view)
    , m_appearance(appearance)
    , m_thumbnails(thumbnails)
    , m_view(view)
    , m_width(width)
    , m_top(top)
{
    connect(&thumbnails, &Thumbnails::ready, view->viewport(), qOverload<>(&QWidget::update));
}

int CardDelegate::topHeight(int width) const
{
    const Look::Measures &m = m_appearance.look().measures();
    return m_top == Top::Tile ? m.kindTileLarge + 2 * m.m : width * 10 / 16;
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Look &look = m_appearance.look();
    const int width = cardCellWidth(m_view, look.scaled(m_width)) - Gap;
    const int words = TitleLines * QFontMetrics(look.font(Look::Type::Strong)).height()
        + QFontMetrics(look.font(Look::Type::Caption)).height() + 2 * look.measures().m;
    return QSize(width, topHeight(width) + words) + QSize(Gap, Gap);
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    const QRect card = cardRect(m_view, option, look.scaled(m_width));
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->save();
    paintPanel(painter, card, look.colour(Ink::Surface), look.colour(hovered ? Ink::ControlBorder : Ink::Hairline),
               m.hairline, m.radiusCard);
    const int top = topHeight(card.width());
    paintTop(painter, QRect(card.left() + 1, card.top() + 1, card.width() - 2, top), index);
    paintWords(painter, card.adjusted(m.m, top + m.s + 2, -m.m, -m.s), index);
    if ((option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus())
        paintFocusRing(painter, card, look, m.radiusCard);
    painter->restore();
}

void CardDelegate::paintTop(QPainter *painter, const QRect &place, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    painter->save();
    // The corners are round at the top only: the clip ends where the picture does.
    QPainterPath clip;
    const double radius = look.measures().radiusCard - 1;
    clip.addRoundedRect(QRectF(place).adjusted(0, 0, 0, radius), radius, radius);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(place);
    painter->setClipPath(clip, Qt::IntersectClip);
    const QVariant media = index.data(PictureRole);
    const QImage picture =
        media.isValid() ? m_thumbnails.picture(media.value<MediaInfo>(), Thumbnails::Size::Row) : QImage();
    if (picture.isNull()) {
        painter->fillRect(place, look.colour(Ink::Sunken));
        QRectF tile(0, 0, look.measures().kindTileLarge, look.measures().kindTileLarge);
        tile.moveCenter(QRectF(place).center());
        paintRecordTile(painter, tile, look, index);
    } else if (index.data(KindRole).toString() == QLatin1String("badge")) {
        // The outline of a badge is part of it, so it is never cut.
        painter->fillRect(place, look.colour(Ink::Sunken));
        const int gap = look.measures().s;
        QRectF whole(QPointF(), QSizeF(picture.size()).scaled(place.size() - 2 * QSize(gap, gap), Qt::KeepAspectRatio));
        whole.moveCenter(QRectF(place).center());
        paintPicture(painter, whole, picture, 0, Ground::None);
    } else {
        paintPicture(painter, place, picture, 0);
    }
    painter->restore();
}

void CardDelegate::paintWords(QPainter *painter, const QRect &room, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const QFont titleFont = look.font(Look::Type::Strong);
    const QStringList title = textLines(index.data().toString(), titleFont, room.width(), TitleLines);
    painter->setFont(titleFont);
    painter->setPen(look.colour(Ink::Text));
    QRect line(room.topLeft(), QSize(room.width(), QFontMetrics(titleFont).height()));
    for (const QString &words : title) {
        paintLine(painter, line, words);
        line.translate(0, line.height());
    }
    // Long words below a short title use the line that it leaves.
    const QFont captionFont = look.font(Look::Type::Caption);
    const QStringList caption = textLines(index.data(CaptionRole).toString(), captionFont, room.width(),
                                          int(TitleLines + 1 - std::max<qsizetype>(1, title.size())));
    painter->setFont(captionFont);
    painter->setPen(look.colour(Ink::TextMuted));
    line.setHeight(QFontMetrics(captionFont).height());
    line.moveBottom(room.bottom() - line.height() * int(caption.size() - 1));
    for (const QString &words : caption) {
        paintLine(painter, line, words);
        line.translate(0, line.height());
    }
}

} // namespace kinfolio
