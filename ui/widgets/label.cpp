// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/label.h"

#include "ui/look/appearance.h"

namespace kinfolio {

Label::Label(const Appearance &appearance, Look::Type type, Ink ink, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_appearance(appearance)
    , m_type(type)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    restyle();
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
