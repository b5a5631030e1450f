// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/lookingbar.h"

#include "core/portfolio/lookingwords.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace kinfolio {

namespace {

constexpr int LeastForWords = 340;

bool mayChangeSoon(const Looking &looking)
{
    return looking.why == Looking::Why::Held || looking.why == Looking::Why::ReadOnlyPlace;
}

} // namespace

LookingBar::LookingBar(const Appearance &appearance, const Looking &looking, const QDateTime &now, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    const Look::Measures &m = appearance.look().measures();
    // A quiet one would have the ink of links, which is not made for this ground.
    const bool again = mayChangeSoon(looking);
    m_action = plainButton(appearance, again ? tr("Look again") : tr("Start or open mine"));
    connect(m_action, &QPushButton::clicked, this, again ? &LookingBar::againWanted : &LookingBar::leaveWanted);
    const QString why = lookingWords(looking, now);
    auto *words = new Label(appearance, Look::Type::Body, Ink::OnAccentSoft,
                            why.isEmpty() ? tr("You are looking around. Nothing can be changed here.") : why);
    auto *said = new QHBoxLayout;
    said->setSpacing(m.m);
    said->addWidget(new IconLabel(appearance, QStringLiteral("eye"), Ink::OnAccentSoft));
    said->addWidget(words->wrapped(), 1);
    m_parts = new QHBoxLayout(this);
    m_parts->setContentsMargins(m.xl + m.xs, m.xs, m.xl, m.xs);
    m_parts->setSpacing(m.m);
    m_parts->addLayout(said, 1);
    m_parts->addWidget(m_action);
    connect(&appearance, &Appearance::changed, this, &LookingBar::arrange);
}

void LookingBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void LookingBar::arrange()
{
    const bool below = width() < m_action->sizeHint().width() + m_appearance.look().scaled(LeastForWords);
    m_parts->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_parts->setAlignment(m_action, below ? Qt::AlignLeading : Qt::Alignment());
}

void LookingBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_appearance.look().colour(Ink::AccentSoft));
}

QString onlyLookingWords(const Looking &looking, const QDateTime &now)
{
    QString why = lookingWords(looking, now);
    if (!why.isEmpty())
        return why;
    return QCoreApplication::translate("kinfolio::LookingBar",
                                       "This portfolio is only to be looked at. Start or open your own to change things.");
}

} // namespace kinfolio
