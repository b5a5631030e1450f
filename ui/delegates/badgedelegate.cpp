// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/badgedelegate.h"

#include "core/badges/checking/verdictcard.h"
#include "ui/delegates/cardcell.h"
#include "ui/delegates/textlines.h"
#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/models/recordroles.h"

#include <QAbstractItemView>
#include <QPainter>

#include <limits>

namespace kinfolio {

namespace {

constexpr int LeastWidth = 320;
constexpr int ArtSide = 100;
constexpr int SignSide = 20;
constexpr int MarkSide = 14;
constexpr int TitleLines = 2;
constexpr int WhyLines = 2;
constexpr int AllLines = std::numeric_limits<int>::max();

QFont titleFont(const Look &look)
{
    QFont font = look.font(Look::Type::Strong);
    font.setPixelSize(look.scaled(16));
    return font;
}

int lineHeight(const QFont &font)
{
    return QFontMetrics(font).height();
}

int markHeight(const Look &look)
{
    return lineHeight(look.font(Look::Type::Caption)) + look.measures().s;
}

// Draws lines below each other and gives where the next one goes.
int drawLines(QPainter *painter, const QStringList &lines, const QRect &room, int top)
{
    const int height = painter->fontMetrics().height();
    for (const QString &line : lines) {
        paintLine(painter, QRect(room.left(), top, room.width(), height), line);
        top += height;
    }
    return top;
}

} // namespace

BadgeDelegate::BadgeDelegate(const Appearance &appearance, Thumbnails &thumbnails, QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_appearance(appearance)
    , m_thumbnails(thumbnails)
    , m_view(view)
{
    connect(&thumbnails, &Thumbnails::ready, view->viewport(), qOverload<>(&QWidget::update));
}

BadgeDelegate::Foot BadgeDelegate::footOf(const QModelIndex &index, int cardWidth) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    const QFont strong = look.font(Look::Type::Strong);
    const QFont caption = look.font(Look::Type::Caption);
    const int width = cardWidth - 2 * m.m - look.scaled(SignSide) - m.s;
    // What judges is never cut short; why it does stands in full on the page of the badge. All cards are as high as the longest needs.
    qsizetype most = 1;
    for (const QString &title : verdictTitles())
        most = std::max(most, textLines(title, strong, width, AllLines).size());
    return {textLines(index.data(StateRole).toString(), strong, width, AllLines),
            textLines(index.data(StateReasonRole).toString(), caption, width, WhyLines), Look::State(index.data(StandingRole).toInt()),
            index.data(StateIconRole).toString(), int(most) * lineHeight(strong) + WhyLines * lineHeight(caption) + 2 * m.m};
}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const int words = TitleLines * lineHeight(titleFont(look)) + lineHeight(look.font(Look::Type::Body))
        + lineHeight(look.font(Look::Type::Caption)) + 2 * look.measures().xs;
    const int top = std::max(look.scaled(ArtSide), words) + 2 * look.measures().l;
    const int width = cardCellWidth(m_view, look.scaled(LeastWidth));
    return {width, top + footOf(index, width - CardGap).height + CardGap};
}

void BadgeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    const QRect card = cardRect(m_view, option, look.scaled(LeastWidth));
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    paintPanel(painter, card, look.colour(Ink::Surface), {}, 0, m.radiusCard);
    const Foot foot = footOf(index, card.width());
    const QRect top = card.adjusted(m.l, m.l, -m.l, -foot.height - m.l);
    const int side = std::min({look.scaled(ArtSide), top.width() / 3, top.height()});
    const QRect art(top.left(), top.top() + (top.height() - side) / 2, side, side);
    paintArt(painter, QStyle::visualRect(option.direction, top, art), index);
    paintWords(painter, QStyle::visualRect(option.direction, top, top.adjusted(side + m.l, 0, 0, 0)), index);
    paintFoot(painter, card, option, foot);
    paintPanel(painter, card, {}, look.colour(chosen ? Ink::Accent : hovered ? Ink::ControlBorder : Ink::Hairline),
               chosen ? 2 * m.hairline : m.hairline, m.radiusCard);
    if ((option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus())
        paintFocusRing(painter, card, look, m.radiusCard);
    painter->restore();
}

void BadgeDelegate::paintArt(QPainter *painter, const QRect &place, const QModelIndex &index) const
{
    const QVariant media = index.data(PictureRole);
    const QImage picture = media.isValid() ? m_thumbnails.picture(media.value<MediaInfo>(), Thumbnails::Size::Row) : QImage();
    if (picture.isNull()) {
        paintKindTile(painter, place, m_appearance.look(), index.data(KindRole).toString());
        return;
    }
    // The whole of it: a badge is cut out on purpose.
    QRectF fitted(QPointF(), QSizeF(picture.size()).scaled(place.size(), Qt::KeepAspectRatio));
    fitted.moveCenter(QRectF(place).center());
    paintPicture(painter, fitted, picture, 0, Ground::None);
}

void BadgeDelegate::paintWords(QPainter *painter, const QRect &room, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const QFont title = titleFont(look);
    const QFont body = look.font(Look::Type::Body);
    const QFont caption = look.font(Look::Type::Caption);
    const QStringList details = index.data(DetailsRole).toStringList();
    const QStringList titleLines = textLines(index.data().toString(), title, room.width(), TitleLines);
    const int words = int(titleLines.size()) * lineHeight(title) + lineHeight(body) + lineHeight(caption) + 2 * look.measures().xs;
    const int withMark = words + look.measures().xs + markHeight(look);
    // A long name needs its place.
    const QString mark = withMark <= room.height() ? index.data(MarkRole).toString() : QString();
    int top = room.top() + std::max(0, (room.height() - (mark.isEmpty() ? words : withMark)) / 2);
    painter->setFont(title);
    painter->setPen(look.colour(Ink::Text));
    top = drawLines(painter, titleLines, room, top) + look.measures().xs;
    painter->setFont(body);
    painter->setPen(look.colour(Ink::TextSecondary));
    top = drawLines(painter, textLines(details.value(0), body, room.width(), 1), room, top) + look.measures().xs;
    painter->setFont(caption);
    painter->setPen(look.colour(Ink::TextMuted));
    top = drawLines(painter, textLines(details.value(1), caption, room.width(), 1), room, top) + look.measures().xs;
    if (!mark.isEmpty())
        paintMark(painter, room, top, mark);
}

void BadgeDelegate::paintMark(QPainter *painter, const QRect &room, int top, const QString &text) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    const QFontMetrics metrics(look.font(Look::Type::Caption));
    const int side = look.scaled(MarkSide);
    const int width = std::min(room.width(), metrics.horizontalAdvance(text) + side + m.xs + 2 * m.s + m.xs);
    const QRect place = QStyle::visualRect(m_view->layoutDirection(), room, QRect(room.left(), top, width, markHeight(look)));
    paintPanel(painter, place, {}, look.colour(Ink::Hairline), m.hairline, place.height() / 2.0);
    const QRect inside = place.adjusted(m.s, 0, -m.s, 0);
    const QRect sign(inside.left(), inside.center().y() - side / 2, side, side);
    const QColor ink = look.colour(Ink::TextSecondary);
    paintIcon(painter, QStyle::visualRect(m_view->layoutDirection(), inside, sign), QStringLiteral("easel"), ink);
    painter->setPen(ink);
    paintLine(painter, QStyle::visualRect(m_view->layoutDirection(), inside, inside.adjusted(side + m.xs, 0, 0, 0)), text);
}

void BadgeDelegate::paintFoot(QPainter *painter, const QRect &card, const QStyleOptionViewItem &option, const Foot &words) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    const Look::StateLook state = look.state(words.state);
    const QRect foot(card.left(), card.bottom() - words.height + 1, card.width(), words.height);
    painter->save();
    painter->setClipRect(foot);
    paintPanel(painter, card, state.soft, {}, 0, m.radiusCard);
    painter->restore();
    if (look.theme() == Look::Theme::HighContrast) // where the ground does not set it apart
        painter->fillRect(QRect(foot.left(), foot.top(), foot.width(), m.hairline), look.colour(Ink::Hairline));
    const int side = look.scaled(SignSide);
    const QRect inside = foot.adjusted(m.m, m.m, -m.m, -m.m);
    const QRect sign(inside.left(), inside.top(), side, side);
    paintIcon(painter, QStyle::visualRect(option.direction, inside, sign), words.icon.isEmpty() ? state.icon : words.icon, state.text);
    const QRect room = QStyle::visualRect(option.direction, inside, inside.adjusted(side + m.s, 0, 0, 0));
    painter->setFont(look.font(Look::Type::Strong));
    painter->setPen(state.text);
    const int top = drawLines(painter, words.headline, room, room.top());
    painter->setFont(look.font(Look::Type::Caption));
    painter->setPen(look.colour(look.theme() == Look::Theme::HighContrast ? Ink::Text : Ink::TextSecondary));
    drawLines(painter, words.why, room, top);
}

} // namespace kinfolio
