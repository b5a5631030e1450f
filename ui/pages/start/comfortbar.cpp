// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/start/comfortbar.h"

#include "ui/look/appearance.h"
#include "ui/look/appearancewords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/menuplace.h"

#include <QActionGroup>
#include <QMenu>

namespace kinfolio {

ComfortBar::ComfortBar(Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    auto *flow = new FlowLayout(this, appearance.look().measures().l);
    m_colours = addButton(QStringLiteral("circle-half"), &ComfortBar::addColours);
    m_size = addButton(QStringLiteral("type"), &ComfortBar::addSizes);
    m_ease = addButton(QStringLiteral("universal-access"), &ComfortBar::addEase);
    m_ease->setText(tr("Easier to read"));
    for (QPushButton *button : {m_colours, m_size, m_ease})
        flow->addWidget(button);
    appearance.follow(this, [this] { showChoices(); });
}

QPushButton *ComfortBar::addButton(const QString &icon, void (ComfortBar::*fill)(QMenu &))
{
    QPushButton *button = linkButton(m_appearance, {}, icon);
    connect(button, &QPushButton::clicked, this, [this, button, fill] {
        QMenu menu(this);
        (this->*fill)(menu);
        menu.exec(menuPlace(*button));
    });
    return button;
}

void ComfortBar::addColours(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    using enum Appearance::Choice;
    for (const auto choice : {System, Light, Dark, HighContrast}) {
        QAction *action = menu.addAction(coloursWords(choice), &m_appearance, [this, choice] { m_appearance.setChoice(choice); });
        action->setCheckable(true);
        action->setChecked(choice == m_appearance.choice());
        group->addAction(action);
    }
}

void ComfortBar::addSizes(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    for (const int percent : {80, 100, 120, 150, 200}) {
        QAction *action = menu.addAction(percentWords(percent), &m_appearance, [this, percent] { m_appearance.setTextPercent(percent); });
        action->setCheckable(true);
        action->setChecked(percent == m_appearance.textPercent());
        group->addAction(action);
    }
}

void ComfortBar::addEase(QMenu &menu)
{
    QAction *font = menu.addAction(plainFontWords());
    font->setCheckable(true);
    font->setChecked(m_appearance.hasPlainFont());
    connect(font, &QAction::toggled, &m_appearance, &Appearance::setPlainFont);
    QAction *movement = menu.addAction(lessMovementWords());
    movement->setCheckable(true);
    movement->setChecked(!m_appearance.hasMovement());
    connect(movement, &QAction::toggled, &m_appearance, [this](bool less) { m_appearance.setMovement(!less); });
}

void ComfortBar::showChoices()
{
    m_colours->setText(tr("Colours: %1").arg(coloursWords(m_appearance.choice())));
    m_size->setText(tr("Text: %1", "80 %, 100 % and so on").arg(percentWords(m_appearance.textPercent())));
}

} // namespace kinfolio
