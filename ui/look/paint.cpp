// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/paint.h"

#include "ui/look/icons.h"
#include "ui/look/shapes.h"

#include <QImage>
#include <QPainter>
#include <QTextBoundaryFinder>

namespace kinfolio {

namespace {

QString firstCharacter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    return word.left(std::max<qsizetype>(1, finder.toNextBoundary())).toUpper();
}

// Ideographs and Hangul stand alone: one is enough.
bool isWide(const QString &character)
{
    const QChar::Script script = character.isEmpty() ? QChar::Script_Unknown : character.at(0).script();
    return script == QChar::Script_Han || script == QChar::Script_Hangul || script == QChar::Script_Hiragana
        || script == QChar::Script_Katakana;
}

} // namespace

void paintPanel(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line, double width,
                double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() && width > 0 ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double half = line.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    painter->restore();
}

void paintKindTile(QPainter *painter, const QRectF &rect, const Look &look, const QString &kind, const QString &icon)
{
    const Look::Kind &style = look.kind(kind);
    const double line = look.theme() == Look::Theme::HighContrast ? 2 : 1.2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(style.accent, line));
    painter->setBrush(style.soft);
    painter->drawPath(shapeFor(look, kind, rect.adjusted(line, line, -line, -line)));
    painter->restore();
    const double side = std::round(rect.width() * 0.46);
    QRectF inner(0, 0, side, side);
    inner.moveCenter(rect.center());
    paintIcon(painter, inner, icon.isEmpty() ? style.icon : icon, style.accent);
}

QString initials(const QString &name)
{
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QStringLiteral("?");
    QString first = firstCharacter(words.first());
    if (words.size() == 1 || isWide(first))
        return first;
    return first + firstCharacter(words.last());
}

void paintAvatar(QPainter *painter, const QRectF &rect, const Look &look, const QString &name)
{
    const Look::Kind &style = look.kind(QStringLiteral("person"));
    const double line = look.theme() == Look::Theme::HighContrast ? 2 : 1.2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(style.accent, line));
    painter->setBrush(style.soft);
    painter->drawEllipse(rect.adjusted(line, line, -line, -line));
    QFont font = look.font(Look::Type::Strong);
    font.setPixelSize(std::max(8, int(rect.height() * 0.36)));
    painter->setFont(font);
    painter->drawText(rect, Qt::AlignCenter, initials(name));
    painter->restore();
}

void paintLine(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment vertical)
{
    const Qt::LayoutDirection window = painter->layoutDirection();
    painter->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const Qt::Alignment side = window == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(rect, int(side | Qt::AlignAbsolute | vertical) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    painter->setLayoutDirection(window);
}

void paintPicture(QPainter *painter, const QRectF &rect, const QImage &picture, double radius,
                  Ground ground)
{
    if (picture.isNull())
        return;
    const QSizeF shown = QSizeF(rect.size()).scaled(picture.size(), Qt::KeepAspectRatio);
    QRectF source(QPointF(), shown);
    source.moveCenter(QRectF(picture.rect()).center());
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath clip;
    clip.addRoundedRect(rect, radius, radius);
    painter->setClipPath(clip, Qt::IntersectClip);
    if (ground == Ground::Paper && picture.hasAlphaChannel())
        painter->fillRect(rect, Qt::white);
    painter->drawImage(rect, picture, source);
    painter->restore();
}

void paintFocusRing(QPainter *painter, const QRectF &rect, const Look &look, double radius)
{
    const double half = look.measures().focus / 2.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(look.colour(Ink::Focus), look.measures().focus));
    painter->drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    painter->restore();
}

} // namespace kinfolio
