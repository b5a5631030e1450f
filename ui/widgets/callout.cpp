// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/callout.h"

#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kinfolio {

namespace {

constexpr int IconSide = 20;

} // namespace

Callout::Callout(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_icon(new IconLabel(appearance, {}, Ink::Text, IconSide))
    , m_headline(new Label(appearance, Look::Type::Strong, Ink::Text))
    , m_words(new Label(appearance, Look::Type::Body, Ink::Text))
    , m_lines(new QVBoxLayout)
{
    const Look::Measures &m = appearance.look().measures();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(m.m, m.s, m.m, m.s);
    line->setSpacing(m.m);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    m_lines->setSpacing(m.xs);
    m_lines->addWidget(m_headline->wrapped());
    m_lines->addWidget(m_words->wrapped());
    m_headline->hide();
    line->addLayout(m_lines, 1);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void Callout::show(Look::State state, const QString &words)
{
    m_state = state;
    m_icon->setState(state);
    m_words->setText(words);
    m_headline->hide();
    update();
}

void Callout::show(Look::State state, const QString &icon, const QString &headline, const QString &words)
{
    show(state, words);
    m_icon->setState(state, icon);
    m_headline->setText(headline);
    m_headline->show();
}

void Callout::addWidget(QWidget *widget)
{
    m_lines->addWidget(widget, 0, Qt::AlignLeading);
}

void Callout::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    const Look::StateLook colours = look.state(m_state);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Soft grounds are all alike where contrast is high: the line tells them from the page.
    const QColor line = look.theme() == Look::Theme::HighContrast ? colours.text : colours.soft;
    paintPanel(&painter, rect(), colours.soft, line, look.measures().hairline, look.measures().radiusCard);
}

} // namespace kinfolio
