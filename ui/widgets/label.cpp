// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/label.h"

#include "ui/look/appearance.h"

#include <QEvent>

namespace kinfolio {

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
