// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/buttons.h"

#include "ui/look/appearance.h"

namespace kinfolio {

namespace {

QPushButton *makeButton(const Appearance &appearance, const QString &text, const QString &icon, Ink ink)
{
    auto *button = new QPushButton(text);
    if (!icon.isEmpty())
        button->setIcon(appearance.icon(icon, ink));
    button->setAutoDefault(false);
    button->setCursor(Qt::PointingHandCursor);
    const auto restyle = [button, &appearance] {
        QFont font = appearance.look().font(Look::Type::Body);
        font.setWeight(QFont::Medium);
        button->setFont(font);
    };
    restyle();
    QObject::connect(&appearance, &Appearance::changed, button, restyle);
    return button;
}

void followSizes(QToolButton *button, const Appearance &appearance)
{
    const auto resize = [button, &appearance] {
        const int side = appearance.look().measures().control;
        const int icon = appearance.look().scaled(20);
        button->setFixedSize(side, side);
        button->setIconSize(QSize(icon, icon));
    };
    resize();
    QObject::connect(&appearance, &Appearance::changed, button, resize);
}

} // namespace

QPushButton *primaryButton(const Appearance &appearance, const QString &text, const QString &icon)
{
    QPushButton *button = makeButton(appearance, text, icon, Ink::OnAccent);
    button->setProperty("primary", true);
    return button;
}

QPushButton *plainButton(const Appearance &appearance, const QString &text, const QString &icon)
{
    return makeButton(appearance, text, icon, Ink::Text);
}

QPushButton *quietButton(const Appearance &appearance, const QString &text, const QString &icon)
{
    QPushButton *button = makeButton(appearance, text, icon, Ink::Link);
    button->setProperty("quiet", true);
    return button;
}

QPushButton *linkButton(const Appearance &appearance, const QString &text, const QString &icon)
{
    QPushButton *button = quietButton(appearance, text, icon);
    button->setProperty("flush", true);
    return button;
}

QToolButton *iconButton(const Appearance &appearance, const QString &icon, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(appearance.icon(icon, Ink::Text));
    button->setText(name);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    followSizes(button, appearance);
    return button;
}

} // namespace kinfolio
