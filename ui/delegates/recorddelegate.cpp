// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/recorddelegate.h"

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

bool isPerson(const QModelIndex &index)
{
    const QString kind = index.data(KindRole).toString();
    return kind == QLatin1String("person") || kind == QLatin1String("learner");
}

} // namespace

RecordDelegate::RecordDelegate(const Appearance &appearance, Thumbnails &thumbnails, Rows rows,
                               QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_appearance(appearance)
    , m_thumbnails(thumbnails)
    , m_rows(rows)
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
    const int lines = list ? 2 * title + caption : title + caption;
    return {look.scaled(120), std::max(look.scaled(list ? ListRow : CompactRow), lines + look.measures().s)};
}

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (index.data(SectionRole).toBool()) {
        paintSection(painter, option, index);
    } else {
        paintGround(painter, option);
        paintWords(painter, option, index, paintLeader(painter, option, index));
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
    painter->drawText(option.rect.adjusted(look.measures().s, 0, 0, -2), Qt::AlignBottom | Qt::AlignLeading,
                      index.data().toString());
}

QRect RecordDelegate::paintLeader(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const bool list = m_rows == Rows::List;
    const int margin = list ? look.measures().l : look.measures().s;
    const QVariant media = index.data(PictureRole);
    const QImage picture = list && media.isValid()
        ? m_thumbnails.picture(media.value<MediaInfo>(), Thumbnails::Size::Row)
        : QImage();
    const bool wide = list && media.isValid() && index.data(KindRole).toString() != QLatin1String("badge");
    const int tile = look.scaled(list ? 36 : 32);
    const QSize size = wide ? QSize(look.scaled(PictureSize.width()), look.scaled(PictureSize.height()))
                            : QSize(list && media.isValid() ? look.scaled(44) : tile, list && media.isValid() ? look.scaled(44) : tile);
    const QRect place(option.rect.left() + margin, option.rect.center().y() - size.height() / 2 + 1, size.width(),
                      size.height());
    const QRect shown = QStyle::visualRect(option.direction, option.rect, place);
    if (!picture.isNull())
        paintPicture(painter, shown, picture, look.measures().radiusControl, wide ? Ground::Paper : Ground::None);
    else if (isPerson(index))
        paintAvatar(painter, shown, look, index.data().toString());
    else {
        QRectF square(0, 0, tile, tile);
        square.moveCenter(QRectF(shown).center());
        paintKindTile(painter, square, look, index.data(KindRole).toString(), index.data(IconRole).toString());
    }
    const int left = place.right() + 1 + (list ? look.measures().m : look.measures().s + 2);
    int right = option.rect.right() - look.measures().s;
    if (!m_trailingIcon.isEmpty()) {
        const QRect trailing = trailingRect(option);
        const int side = look.scaled(12);
        QRectF icon(0, 0, side, side);
        icon.moveCenter(QRectF(trailing).center());
        const bool selected = option.state & QStyle::State_Selected;
        paintIcon(painter, icon, m_trailingIcon, look.colour(selected ? Ink::OnAccentSoft : Ink::TextMuted));
        right = option.rect.right() - trailing.width();
    }
    return QRect(left, option.rect.top(), right - left, option.rect.height());
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
    const QStringList title = textLines(index.data().toString(), titleFont, room.width(), m_rows == Rows::List ? 2 : 1);
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
    painter->setFont(captionFont);
    painter->setPen(look.colour(selected ? Ink::OnAccentSoft : Ink::TextMuted));
    paintLine(painter, line(top, captionHeight), caption);
}

} // namespace kinfolio
