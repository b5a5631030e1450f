// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/recorddelegate.h"

#include "ui/delegates/recordtile.h"
#include "ui/delegates/textlines.h"
#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/models/recordroles.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

namespace kinfolio {

namespace {

constexpr int ListRow = 64;
constexpr int CompactRow = 48;
constexpr int SectionRow = 30;
constexpr int BarWidth = 3;
constexpr QSize PictureSize(56, 44);
constexpr int ListTile = 36;
constexpr int TileInPicture = 30;
constexpr int CompactTile = 32;
constexpr int SignSide = 14;
constexpr int MostTitleLines = 2;

// So that the names of a list begin at one line, whether its records have a picture or not.
QSize leaderSize(const QModelIndex &index)
{
    const QString kind = index.data(KindRole).toString();
    if (kind == QLatin1String("badge"))
        return {PictureSize.height(), PictureSize.height()};
    const bool hasPicture = kind == QLatin1String("project") || kind == QLatin1String("artifact") || index.data(PictureRole).isValid();
    return hasPicture ? PictureSize : QSize(ListTile, ListTile);
}

} // namespace

RecordDelegate::RecordDelegate(const Appearance &appearance, Thumbnails &thumbnails, Rows rows,
                               QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_appearance(appearance)
    , m_thumbnails(thumbnails)
    , m_rows(rows)
    , m_view(view)
{
    connect(&thumbnails, &Thumbnails::ready, view->viewport(), qOverload<>(&QWidget::update));
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const int caption = QFontMetrics(look.font(Look::Type::Caption)).height();
    const int title = QFontMetrics(look.font(Look::Type::Strong)).height();
    if (index.data(SectionRole).toBool())
        return {look.scaled(120), std::max(look.scaled(SectionRow), caption + look.measures().m)};
    const bool list = m_rows == Rows::List;
    const int words = (list ? MostTitleLines : titleLines(index)) * title + caption;
    return {look.scaled(120), std::max(look.scaled(list ? ListRow : CompactRow), words + look.measures().s)};
}

int RecordDelegate::titleLines(const QModelIndex &index) const
{
    const int width = placesIn(QRect(0, 0, m_view->viewport()->width(), 1), index).words.width();
    const QFont font = m_appearance.look().font(Look::Type::Strong);
    return width > 0 ? int(textLines(index.data().toString(), font, width, MostTitleLines).size()) : 1;
}

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (index.data(SectionRole).toBool()) {
        paintSection(painter, option, index);
    } else {
        const Places places = placesIn(option.rect, index);
        paintGround(painter, option);
        paintLeader(painter, option, index, places.leader);
        paintWords(painter, option, index, places.words);
        if (!m_trailingIcon.isEmpty())
            paintTrailing(painter, option);
    }
    painter->restore();
}

QRect RecordDelegate::trailingRect(const QStyleOptionViewItem &option) const
{
    const int side = m_appearance.look().measures().controlSmall;
    const QRect place(option.rect.right() - side, option.rect.center().y() - side / 2, side, side);
    return QStyle::visualRect(option.direction, option.rect, place);
}

bool RecordDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    const bool mouse = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease;
    if (!m_trailingIcon.isEmpty() && mouse
        && trailingRect(option).contains(static_cast<QMouseEvent *>(event)->position().toPoint())) {
        if (event->type() == QEvent::MouseButtonRelease)
            Q_EMIT trailingPressed(index);
        return true;
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

void RecordDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Look &look = m_appearance.look();
    const bool compact = m_rows == Rows::Compact;
    const double radius = compact ? look.measures().radiusControl : 0;
    if (option.state & QStyle::State_Selected) {
        paintPanel(painter, option.rect, look.colour(Ink::AccentSoft), {}, 0, radius);
        const QRect bar(option.rect.left(), option.rect.top(), BarWidth, option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), look.colour(Ink::Accent));
    } else if (option.state & QStyle::State_MouseOver) {
        paintPanel(painter, option.rect, look.colour(Ink::Sunken), {}, 0, radius);
    }
    if ((option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus())
        paintFocusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), look, look.measures().radiusControl);
}

void RecordDelegate::paintSection(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    painter->setFont(look.font(Look::Type::Caption));
    painter->setPen(look.colour(Ink::TextMuted));
    painter->drawText(option.rect.adjusted(look.measures().s, 0, -look.measures().s, -2), Qt::AlignBottom | Qt::AlignLeading,
                      index.data().toString());
}

RecordDelegate::Places RecordDelegate::placesIn(const QRect &row, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    const bool list = m_rows == Rows::List;
    const QSize wanted = list ? leaderSize(index) : QSize(CompactTile, CompactTile);
    const QSize size(look.scaled(wanted.width()), look.scaled(wanted.height()));
    const QRect leader(QPoint(row.left() + (list ? m.xxl : m.s), row.center().y() - size.height() / 2 + 1), size);
    const int left = leader.right() + 1 + (list ? m.m : m.s + 2);
    const int right = row.right() - (m_trailingIcon.isEmpty() ? m.s : m.controlSmall);
    return {leader, QRect(left, row.top(), right - left, row.height())};
}

void RecordDelegate::paintLeader(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                 const QRect &place) const
{
    const Look &look = m_appearance.look();
    const QRect shown = QStyle::visualRect(option.direction, option.rect, place);
    const bool wide = place.width() > place.height();
    const QVariant media = m_rows == Rows::List ? index.data(PictureRole) : QVariant();
    const QImage picture = media.isValid() ? m_thumbnails.picture(media.value<MediaInfo>(), Thumbnails::Size::Row) : QImage();
    if (!picture.isNull())
        return paintPicture(painter, shown, picture, look.measures().radiusControl, wide ? Ground::Paper : Ground::None);
    if (wide)
        paintPanel(painter, shown, look.colour(Ink::Sunken), {}, 0, look.measures().radiusControl);
    const int side = std::min(look.scaled(wide ? TileInPicture : ListTile), place.width());
    QRectF tile(0, 0, side, side);
    tile.moveCenter(QRectF(shown).center());
    paintRecordTile(painter, tile, look, index);
}

void RecordDelegate::paintTrailing(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Look &look = m_appearance.look();
    const int side = look.scaled(12);
    QRectF icon(0, 0, side, side);
    icon.moveCenter(QRectF(trailingRect(option)).center());
    const bool selected = option.state & QStyle::State_Selected;
    paintIcon(painter, icon, m_trailingIcon, look.colour(selected ? Ink::OnAccentSoft : Ink::TextMuted));
}

void RecordDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const QRect &room) const
{
    const Look &look = m_appearance.look();
    const bool selected = option.state & QStyle::State_Selected;
    const QFont titleFont = look.font(Look::Type::Strong);
    const QFont captionFont = look.font(Look::Type::Caption);
    const int titleHeight = QFontMetrics(titleFont).height();
    const int captionHeight = QFontMetrics(captionFont).height();
    const QString caption = index.data(CaptionRole).toString();
    // Rows of one height are made for one line.
    const int most = room.height() >= MostTitleLines * titleHeight + captionHeight ? MostTitleLines : 1;
    const QStringList title = textLines(index.data().toString(), titleFont, room.width(), most);
    const int height = int(title.size()) * titleHeight + (caption.isEmpty() ? 0 : captionHeight);
    const auto line = [&](int top, int lineHeight) {
        return QStyle::visualRect(option.direction, option.rect, QRect(room.left(), top, room.width(), lineHeight));
    };
    int top = room.top() + (room.height() - height) / 2;
    painter->setFont(titleFont);
    painter->setPen(look.colour(selected ? Ink::OnAccentSoft : Ink::Text));
    for (const QString &text : title) {
        paintLine(painter, line(top, titleHeight), text);
        top += titleHeight;
    }
    paintSecond(painter, option, index, line(top, captionHeight));
}

void RecordDelegate::paintSecond(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                 const QRect &place) const
{
    const Look &look = m_appearance.look();
    const bool selected = option.state & QStyle::State_Selected;
    const QString verdict = m_rows == Rows::List ? index.data(StateInShortRole).toString() : QString();
    painter->setFont(look.font(Look::Type::Caption));
    if (verdict.isEmpty()) {
        painter->setPen(look.colour(selected ? Ink::OnAccentSoft : Ink::TextMuted));
        return paintLine(painter, place, index.data(CaptionRole).toString());
    }
    const Look::StateLook state = look.state(Look::State(index.data(StandingRole).toInt()));
    const QColor ink = selected ? look.colour(Ink::OnAccentSoft) : state.text;
    const QString icon = index.data(StateIconRole).toString();
    const int side = std::min(look.scaled(SignSide), place.height());
    const QRect sign(place.left(), place.center().y() - side / 2, side, side);
    paintIcon(painter, QStyle::visualRect(option.direction, place, sign), icon.isEmpty() ? state.icon : icon, ink);
    painter->setPen(ink);
    paintLine(painter, QStyle::visualRect(option.direction, place, place.adjusted(side + look.measures().xs, 0, 0, 0)), verdict);
}

} // namespace kinfolio
