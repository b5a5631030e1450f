// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/timeline/timelinedelegate.h"

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

constexpr int TileSide = 36;
constexpr int RowHeight = 52;
constexpr int SectionHeight = 44;
constexpr int BarWidth = 3;
constexpr int LineGap = 3; // between the line and a tile on it
constexpr int ChipIcon = 12;
constexpr QSize MostPicture(132, 72);
constexpr int MostTitleLines = 2;

} // namespace

TimelineDelegate::TimelineDelegate(const Appearance &appearance, Thumbnails &thumbnails,
                                   QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_appearance(appearance)
    , m_thumbnails(thumbnails)
    , m_view(view)
{
    connect(&thumbnails, &Thumbnails::ready, view->viewport(), qOverload<>(&QWidget::update));
    appearance.follow(this, [this] {
        const auto height = [this](Look::Type type) {
            return QFontMetrics(m_appearance.look().font(type)).height();
        };
        m_lines = {height(Look::Type::Strong), height(Look::Type::Caption), height(Look::Type::Title)};
    });
}

QStringList TimelineDelegate::titleLines(const QModelIndex &index, int width) const
{
    const QString title = index.data().toString();
    // Nearly all of thousands fit, and no letter is wider than its line is high.
    if (width <= 0 || title.size() * m_lines.title < width)
        return {title};
    return textLines(title, m_appearance.look().font(Look::Type::Strong), width, MostTitleLines);
}

TimelineDelegate::Places TimelineDelegate::placesIn(const QRect &row, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    const int side = look.scaled(TileSide);
    Places places;
    places.tile = QRect(row.left() + m.xxl, row.top() + m.s, side, side);
    const int left = places.tile.right() + 1 + m.m;
    const int width = row.right() - m.s - left;
    const int words = int(titleLines(index, width).size()) * m_lines.title + m_lines.caption;
    places.words = QRect(left, row.top() + m.s + std::max(0, (side - words) / 2), width, words);
    if (index.data(HasPictureRole).toBool()) {
        places.picture =
            QRect(left, places.words.bottom() + 1 + m.s, std::min(look.scaled(MostPicture.width()), width),
                  look.scaled(MostPicture.height()));
    }
    return places;
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    if (index.data(SectionRole).toBool()) {
        return {look.scaled(120), std::max(look.scaled(SectionHeight), m_lines.section + m.l)};
    }
    const Places places = placesIn(QRect(0, 0, m_view->viewport()->width(), 0), index);
    const int bottom = std::max({places.tile.bottom(), places.words.bottom(), places.picture.bottom()});
    return {look.scaled(120), std::max(look.scaled(RowHeight), bottom + 1 + m.s)};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    if (index.data(SectionRole).toBool()) {
        paintSection(painter, option, index);
    } else {
        const Places places = placesIn(option.rect, index);
        paintGround(painter, option);
        paintLine(painter, option, index, places.tile);
        paintRecordTile(painter, QStyle::visualRect(option.direction, option.rect, places.tile),
                        m_appearance.look(), index);
        paintWords(painter, option, index, places.words);
        if (!places.picture.isEmpty())
            paintPictureOf(painter, option, index, places.picture);
    }
    painter->restore();
}

void TimelineDelegate::paintSection(QPainter *painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    painter->setFont(look.font(Look::Type::Title));
    painter->setPen(look.colour(Ink::Text));
    const QRect room(option.rect.left() + m.xxl, option.rect.top(), option.rect.width() - m.xxl - m.s,
                     option.rect.height() - m.xs);
    kinfolio::paintLine(painter, QStyle::visualRect(option.direction, option.rect, room),
                        index.data().toString(), Qt::AlignBottom);
}

void TimelineDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Look &look = m_appearance.look();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, look.colour(Ink::AccentSoft));
        const QRect bar(option.rect.left(), option.rect.top(), BarWidth, option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), look.colour(Ink::Accent));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, look.colour(Ink::Sunken));
    }
    if ((option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus())
        paintFocusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), look,
                       look.measures().radiusControl);
}

// From entry to entry; it does not run on into another school year.
void TimelineDelegate::paintLine(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index, const QRect &tile) const
{
    const Look &look = m_appearance.look();
    const int width = look.measures().thread;
    const int x = tile.center().x() - width / 2 + 1;
    const auto piece = [&](int top, int bottom) {
        if (bottom > top)
            painter->fillRect(
                QStyle::visualRect(option.direction, option.rect, QRect(x, top, width, bottom - top)),
                look.colour(Ink::ControlBorder));
    };
    const QModelIndex above = index.siblingAtRow(index.row() - 1);
    const QModelIndex below = index.siblingAtRow(index.row() + 1);
    if (above.isValid() && !above.data(SectionRole).toBool())
        piece(option.rect.top(), tile.top() - LineGap);
    if (below.isValid() && !below.data(SectionRole).toBool())
        piece(tile.bottom() + 1 + LineGap, option.rect.bottom() + 1);
}

int TimelineDelegate::chipWidth(const QString &words) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    return QFontMetrics(look.font(Look::Type::Caption)).horizontalAdvance(words) + look.scaled(ChipIcon)
        + 2 * m.s + m.xs + 2;
}

void TimelineDelegate::paintChip(QPainter *painter, const QRect &place, const QString &words) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    const Look::StateLook unknown = look.state(Look::State::Unknown);
    const bool mirrored = m_view->layoutDirection() == Qt::RightToLeft;
    paintPanel(painter, place, unknown.soft, {}, 0, place.height() / 2.0);
    const int side = look.scaled(ChipIcon);
    const QRect inside = place.adjusted(m.s, 0, -m.s, 0);
    const QRect icon(inside.left(), inside.center().y() - side / 2 + 1, side, side);
    const auto direction = mirrored ? Qt::RightToLeft : Qt::LeftToRight;
    paintIcon(painter, QStyle::visualRect(direction, inside, icon), QStringLiteral("lock"), unknown.text);
    painter->setFont(look.font(Look::Type::Caption));
    painter->setPen(unknown.text);
    const QRect text(icon.right() + 1 + m.xs, inside.top(), inside.right() - icon.right() - m.xs,
                     inside.height());
    kinfolio::paintLine(painter, QStyle::visualRect(direction, inside, text), words);
}

void TimelineDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index, const QRect &room) const
{
    const Look &look = m_appearance.look();
    const bool selected = option.state & QStyle::State_Selected;
    const QFont titleFont = look.font(Look::Type::Strong);
    const int titleHeight = m_lines.title;
    const int captionHeight = m_lines.caption;
    const QStringList title = titleLines(index, room.width());
    const QString only = index.data(StateRole).toString();
    const auto seen = [&](const QRect &place) {
        return QStyle::visualRect(option.direction, option.rect, place);
    };
    int top = room.top();
    painter->setFont(titleFont);
    painter->setPen(look.colour(selected ? Ink::OnAccentSoft : Ink::Text));
    for (const QString &line : title) {
        kinfolio::paintLine(painter, seen({room.left(), top, room.width(), titleHeight}), line);
        top += titleHeight;
    }
    int left = room.left();
    if (!only.isEmpty()) {
        // After the title where there is room, else before the caption: neither gives way to it.
        const int width = chipWidth(only);
        const int end = QFontMetrics(titleFont).horizontalAdvance(title.last()) + look.measures().s;
        const bool fits = end + width <= room.width();
        const QRect place = fits ? QRect(room.left() + end, top - titleHeight, width, titleHeight)
                                 : QRect(room.left(), top, std::min(width, room.width()), captionHeight);
        paintChip(painter, seen(place), only);
        if (!fits)
            left += place.width() + look.measures().s;
    }
    painter->setFont(look.font(Look::Type::Caption));
    painter->setPen(look.colour(selected ? Ink::OnAccentSoft : Ink::TextMuted));
    if (room.right() > left)
        kinfolio::paintLine(painter, seen({left, top, room.right() - left, captionHeight}),
                            index.data(CaptionRole).toString());
}

void TimelineDelegate::paintPictureOf(QPainter *painter, const QStyleOptionViewItem &option,
                                      const QModelIndex &index, const QRect &place) const
{
    const Look &look = m_appearance.look();
    const QVariant media = index.data(PictureRole);
    const QImage picture =
        media.isValid() ? m_thumbnails.picture(media.value<MediaInfo>(), Thumbnails::Size::Row) : QImage();
    if (picture.isNull()) {
        return paintPanel(painter, QStyle::visualRect(option.direction, option.rect, place),
                          look.colour(Ink::Sunken), {}, 0, look.measures().radiusControl);
    }
    // As wide as it is, so that a tall one is not cut to a strip.
    const QSize whole = picture.size().scaled(place.width() * 4, place.height(), Qt::KeepAspectRatio);
    const QRect shown(place.topLeft(),
                      QSize(std::clamp(whole.width(), place.height() / 2, place.width()), place.height()));
    const bool isBadge = index.data(KindRole).toString() == QLatin1String("badge");
    paintPicture(painter, QStyle::visualRect(option.direction, option.rect, shown), picture,
                 look.measures().radiusControl, isBadge ? Ground::None : Ground::Paper);
}

} // namespace kinfolio
