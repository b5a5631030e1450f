// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/label.h"

#include "ui/look/appearance.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace kinfolio {

namespace {

// Longer ones may be broken; at the usual text size.
constexpr int LongestWord = 160;

} // namespace

Label::Label(const Appearance &appearance, Look::Type type, Ink ink, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_appearance(appearance)
    , m_type(type)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    // Inside a button QLabel would take the button's ink.
    setForegroundRole(QPalette::WindowText);
    restyle();
    alignLeading();
    connect(&appearance, &Appearance::changed, this, &Label::restyle);
}

Label *Label::wrapped()
{
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    return this;
}

void Label::alignLeading()
{
    // Headings keep to the edge of the page whatever script they are in; only running text goes with its script.
    if (m_type == Look::Type::Voice)
        return;
    const Qt::Alignment edge = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    setAlignment(edge | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange && !(alignment() & Qt::AlignHCenter))
        alignLeading();
}

bool Label::breaksWords() const
{
    return wordWrap() && !(textInteractionFlags() & Qt::TextSelectableByMouse);
}

QStaticText Label::laidOut(int width) const
{
    const Qt::LayoutDirection direction = text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    QTextOption option(QStyle::visualAlignment(direction, alignment()) & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    QStaticText laid(text().replace(u'\n', QChar::LineSeparator));
    laid.setTextFormat(Qt::PlainText);
    laid.setTextOption(option);
    laid.setTextWidth(width);
    laid.prepare({}, font());
    return laid;
}

QSize Label::minimumSizeHint() const
{
    QSize least = QLabel::minimumSizeHint();
    if (breaksWords())
        least.setWidth(std::min(least.width(), m_appearance.look().scaled(LongestWord)));
    return least;
}

int Label::heightForWidth(int width) const
{
    if (!breaksWords())
        return QLabel::heightForWidth(width);
    const QMargins around = contentsMargins();
    const double height = laidOut(std::max(1, width - around.left() - around.right())).size().height();
    return int(std::ceil(height)) + around.top() + around.bottom();
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!breaksWords())
        return QLabel::paintEvent(event);
    const QRect room = contentsRect();
    const QStaticText laid = laidOut(room.width());
    const double spare = std::max(0.0, room.height() - laid.size().height());
    const double above = alignment() & Qt::AlignTop ? 0 : alignment() & Qt::AlignBottom ? spare : spare / 2;
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawStaticText(QPointF(room.left(), room.top() + std::floor(above)), laid);
}

void Label::setInk(Ink ink)
{
    m_ink = ink;
    restyle();
}

void Label::restyle()
{
    setFont(m_appearance.look().font(m_type));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_appearance.look().colour(m_ink));
    setPalette(colours);
}

void setGround(QWidget *widget, const Appearance &appearance, Ink ink)
{
    widget->setAutoFillBackground(true);
    const auto fill = [widget, &appearance, ink] {
        QPalette colours = widget->palette();
        colours.setColor(QPalette::Window, appearance.look().colour(ink));
        widget->setPalette(colours);
    };
    fill();
    QObject::connect(&appearance, &Appearance::changed, widget, fill);
}

} // namespace kinfolio
