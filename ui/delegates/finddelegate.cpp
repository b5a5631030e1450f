// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/finddelegate.h"

#include "core/base/text.h"
#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/models/findmodel.h"
#include "ui/models/recordroles.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace kinfolio {

namespace {

constexpr int RowHeight = 44;
constexpr int TileSide = 28;
constexpr int IconSide = 18;
constexpr int BarWidth = 3;

// The beginnings of words that were typed, as ranges of the title.
QList<QTextLayout::FormatRange> matchedParts(const QString &title, const QStringList &typed)
{
    QTextCharFormat marked;
    marked.setFontWeight(QFont::Bold);
    marked.setFontUnderline(true);
    QList<QTextLayout::FormatRange> parts;
    for (qsizetype start = 0; start < title.size();) {
        qsizetype end = start;
        while (end < title.size() && (title.at(end).isLetterOrNumber() || title.at(end).isMark()))
            ++end;
        const QString folded = foldForSearch(title.mid(start, end - start)).trimmed();
        for (const QString &word : typed) {
            if (!word.isEmpty() && folded.startsWith(word)) {
                parts.append({int(start), int(std::min(word.size(), end - start)), marked});
                break;
            }
        }
        start = std::max(end, start + 1);
    }
    return parts;
}

} // namespace

FindDelegate::FindDelegate(const Appearance &appearance, const FindModel &model, QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_appearance(appearance)
    , m_model(model)
{
}

QSize FindDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const int caption = QFontMetrics(look.font(Look::Type::Caption)).height();
    if (index.data(SectionRole).toBool())
        return {look.scaled(160), caption + look.measures().l};
    const int title = QFontMetrics(look.font(Look::Type::Body)).height();
    return {look.scaled(160), std::max(look.scaled(RowHeight), title + caption + look.measures().s)};
}

void FindDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    painter->save();
    if (index.data(SectionRole).toBool()) {
        painter->setFont(look.font(Look::Type::Caption));
        painter->setPen(look.colour(Ink::TextMuted));
        painter->drawText(option.rect.adjusted(look.measures().m, 0, -look.measures().m, -look.measures().xs),
                          Qt::AlignBottom | Qt::AlignLeading, index.data().toString());
    } else {
        paintRow(painter, option, index);
    }
    painter->restore();
}

void FindDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    const bool selected = option.state & QStyle::State_Selected;
    const auto mirrored = [&](const QRect &r) { return QStyle::visualRect(option.direction, option.rect, r); };
    if (selected) {
        paintPanel(painter, option.rect, look.colour(Ink::AccentSoft), {}, 0, m.radiusControl);
        painter->fillRect(mirrored(QRect(option.rect.topLeft(), QSize(BarWidth, option.rect.height()))), look.colour(Ink::Accent));
    } else if (option.state & QStyle::State_MouseOver) {
        paintPanel(painter, option.rect, look.colour(Ink::Sunken), {}, 0, m.radiusControl);
    }
    const Command *command = m_model.command(index);
    const QColor ink = look.colour(selected ? Ink::OnAccentSoft : Ink::Text);
    const int side = look.scaled(TileSide);
    const QRect tile(option.rect.left() + m.m, option.rect.center().y() - side / 2 + 1, side, side);
    if (command) {
        QRectF icon(0, 0, look.scaled(IconSide), look.scaled(IconSide));
        icon.moveCenter(QRectF(mirrored(tile)).center());
        paintIcon(painter, icon, command->icon, ink);
    } else {
        paintKindTile(painter, mirrored(tile), look, index.data(KindRole).toString(), index.data(IconRole).toString());
    }
    QRect room = option.rect;
    room.setLeft(tile.right() + m.m);
    room.setRight(option.rect.right() - m.m);
    room = paintEnd(painter, option, index, room, command != nullptr);

    const QString caption = index.data(CaptionRole).toString();
    const bool hasSnippet = !caption.isEmpty() && caption != index.data(EndRole).toString();
    const int titleHeight = QFontMetrics(look.font(Look::Type::Body)).height();
    const int captionHeight = hasSnippet ? QFontMetrics(look.font(Look::Type::Caption)).height() : 0;
    const int top = room.top() + (room.height() - titleHeight - captionHeight) / 2;
    painter->setPen(ink);
    paintTitle(painter, mirrored(QRect(room.left(), top, room.width(), titleHeight)), index.data().toString(), option.direction);
    if (!hasSnippet)
        return;
    painter->setFont(look.font(Look::Type::Caption));
    painter->setPen(look.colour(selected ? Ink::OnAccentSoft : Ink::TextMuted));
    paintLine(painter, mirrored(QRect(room.left(), top + titleHeight, room.width(), captionHeight)), caption);
}

QRect FindDelegate::paintEnd(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                             const QRect &room, bool isCommand) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    const QString words = index.data(EndRole).toString();
    if (words.isEmpty())
        return room;
    painter->setFont(look.font(Look::Type::Caption));
    const int width = painter->fontMetrics().horizontalAdvance(words) + (isCommand ? 2 * m.s : 0);
    QRect place(room.right() - width, room.top(), width, room.height());
    const bool selected = option.state & QStyle::State_Selected;
    if (isCommand) {
        const int height = painter->fontMetrics().height() + m.xs;
        place = QRect(place.left(), room.center().y() - height / 2, width, height);
        paintPanel(painter, QStyle::visualRect(option.direction, option.rect, place), look.colour(Ink::Sunken), look.colour(Ink::Hairline),
                   m.hairline, m.radiusSmall);
        painter->setPen(look.colour(Ink::TextSecondary));
    } else {
        painter->setPen(look.colour(selected ? Ink::OnAccentSoft : Ink::TextMuted));
    }
    painter->drawText(QStyle::visualRect(option.direction, option.rect, place), Qt::AlignCenter, words);
    return room.adjusted(0, 0, -width - m.m, 0);
}

void FindDelegate::paintTitle(QPainter *painter, const QRect &place, const QString &title, Qt::LayoutDirection direction) const
{
    const QFont font = m_appearance.look().font(Look::Type::Body);
    // Bold letters run wider, so a little is kept free.
    const QString shown = QFontMetrics(font).elidedText(title, Qt::ElideRight, place.width() - m_appearance.look().measures().s);
    QTextLayout layout(shown, font);
    // A layout knows only left and right.
    QTextOption option(QStyle::visualAlignment(direction, Qt::AlignLeft));
    option.setTextDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setFormats(matchedParts(shown, m_model.words()));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(place.width());
    layout.endLayout();
    layout.draw(painter, place.topLeft());
}

} // namespace kinfolio
