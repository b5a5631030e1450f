// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/lookingbar.h"

#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace kinfolio {

LookingBar::LookingBar(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    const Look::Measures &m = appearance.look().measures();
    // A quiet one would have the ink of links, which is not made for this ground.
    QPushButton *leave = plainButton(appearance, tr("Start or open mine"));
    connect(leave, &QPushButton::clicked, this, &LookingBar::leaveWanted);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(m.xl + m.xs, m.xs, m.xl, m.xs);
    layout->setSpacing(m.m);
    layout->addWidget(new IconLabel(appearance, QStringLiteral("eye"), Ink::OnAccentSoft));
    layout->addWidget((new Label(appearance, Look::Type::Body, Ink::OnAccentSoft, tr("You are looking around. Nothing can be changed here.")))->wrapped(), 1);
    layout->addWidget(leave);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LookingBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_appearance.look().colour(Ink::AccentSoft));
}

QString onlyLookingWords()
{
    return QCoreApplication::translate("kinfolio::LookingBar",
                                       "This portfolio is only to be looked at. Start or open your own to change things.");
}

} // namespace kinfolio
