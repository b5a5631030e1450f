// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/cardbutton.h"

#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kinfolio {

CardButton::CardButton(const Appearance &appearance, QWidget *picture, const QString &title, const QString &sentence,
                       Look::Type titleType, QWidget *parent)
    : QAbstractButton(parent)
    , m_appearance(appearance)
    , m_words(new QVBoxLayout)
    , m_end(new IconLabel(appearance, QStringLiteral("chevron-right"), Ink::Text, 14))
{
    const Look::Measures &m = appearance.look().measures();
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_words->setSpacing(2);
    m_words->addStretch();
    m_words->addWidget((new Label(appearance, titleType, Ink::Text, title))->wrapped());
    if (!sentence.isEmpty())
        m_words->addWidget((new Label(appearance, Look::Type::Caption, Ink::TextMuted, sentence))->wrapped());
    m_words->addStretch();
    auto *layout = new QHBoxLayout(this);
    const int padding = titleType == Look::Type::Title ? m.l + m.xs : m.m + 2;
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(m.m);
    if (picture)
        layout->addWidget(picture);
    layout->addLayout(m_words, 1);
    layout->addWidget(m_end);
    // The parts are read as one button.
    for (QWidget *child : findChildren<QWidget *>())
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void CardButton::addLine(const QString &words)
{
    QWidget *line = (new Label(m_appearance, Look::Type::Body, Ink::TextSecondary, words))->wrapped();
    line->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words->insertSpacing(m_words->count() - 1, m_appearance.look().measures().xs);
    m_words->insertWidget(m_words->count() - 1, line);
    const QString before = accessibleDescription();
    setAccessibleDescription(before.isEmpty() ? words : before + QStringLiteral(", ") + words);
}

void CardButton::setEnd(QWidget *end)
{
    delete layout()->replaceWidget(m_end, end);
    delete std::exchange(m_end, end);
    end->setAttribute(Qt::WA_TransparentForMouseEvents);
    if (!end->accessibleName().isEmpty())
        setAccessibleDescription(accessibleDescription() + QStringLiteral(", ") + end->accessibleName());
}

void CardButton::setBelow(QWidget *below)
{
    m_words->insertWidget(m_words->count() - 1, below);
    below->setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize CardButton::sizeHint() const
{
    return layout()->sizeHint();
}

int CardButton::heightForWidth(int width) const
{
    return layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
}

void CardButton::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    const Ink line = underMouse() || isDown() ? Ink::ControlBorder : Ink::Hairline;
    QPainter painter(this);
    paintPanel(&painter, rect(), look.colour(isDown() ? Ink::Sunken : Ink::Surface), look.colour(line),
               look.measures().hairline, look.measures().radiusCard);
}

} // namespace kinfolio
