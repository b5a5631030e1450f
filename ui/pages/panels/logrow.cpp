// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/logrow.h"

#include "ui/look/appearance.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kinfolio {

namespace {

constexpr int DayWidth = 92;
constexpr int MarkWidth = 26;
constexpr double DotRadius = 5;

} // namespace

LogRow::LogRow(const Appearance &appearance, const Words &words, End end, QWidget *parent)
    : QAbstractButton(parent)
    , m_appearance(appearance)
    , m_end(end)
    , m_failed(!words.failed.isEmpty())
    , m_mark(new QWidget)
    , m_title(new Label(appearance, Look::Type::Strong, Ink::Text, words.title))
{
    const Look::Measures &m = appearance.look().measures();
    setText(words.title);
    setAccessibleName(words.title);
    QStringList said{words.day, words.failed, words.sentence};
    said.removeAll(QString());
    setAccessibleDescription(said.join(QStringLiteral(", ")));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *day = new Label(appearance, Look::Type::Caption, Ink::TextMuted, words.day);
    day->wrapped();
    appearance.follow(this, [this, day] {
        day->setFixedWidth(m_appearance.look().scaled(DayWidth));
        m_mark->setFixedWidth(m_appearance.look().scaled(MarkWidth));
    });
    auto *head = new QHBoxLayout;
    head->setSpacing(m.s);
    head->addWidget(m_title->wrapped(), 1);
    if (m_failed) {
        auto *chip = new Chip(appearance);
        chip->showState(Look::State::Danger, words.failed);
        head->addWidget(chip, 0, Qt::AlignTop);
    }
    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    text->addLayout(head);
    if (!words.sentence.isEmpty())
        text->addWidget((new Label(appearance, Look::Type::Body, Ink::TextSecondary, words.sentence))->wrapped());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(m.xs, m.s, m.xs, m.s);
    layout->setSpacing(0);
    layout->addWidget(day, 0, Qt::AlignTop);
    layout->addWidget(m_mark);
    layout->addLayout(text, 1);
    for (QWidget *child : findChildren<QWidget *>())
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

QSize LogRow::sizeHint() const
{
    return layout()->sizeHint();
}

int LogRow::heightForWidth(int width) const
{
    return layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
}

void LogRow::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.colour(Ink::Sunken));
        painter.drawRoundedRect(rect(), look.measures().radiusControl, look.measures().radiusControl);
    }
    const double radius = look.scaled(int(DotRadius));
    const QPointF dot(m_mark->geometry().center().x(), m_title->geometry().top() + QFontMetrics(m_title->font()).height() / 2.0);
    painter.setPen(QPen(look.colour(Ink::Hairline), 2));
    if (m_end != End::First && m_end != End::Only)
        painter.drawLine(QPointF(dot.x(), 0), dot);
    if (m_end != End::Last && m_end != End::Only)
        painter.drawLine(dot, QPointF(dot.x(), height()));
    const QColor colour = m_failed ? look.state(Look::State::Danger).text : look.kind(QStringLiteral("project")).accent;
    painter.setPen(QPen(colour, 2));
    painter.setBrush(m_failed ? look.colour(Ink::Surface) : colour);
    if (m_failed) { // a shape of its own, for whoever sees no colours
        painter.drawPolygon(QPolygonF{dot - QPointF(0, radius), dot + QPointF(radius, 0), dot + QPointF(0, radius), dot - QPointF(radius, 0)});
    } else {
        painter.drawEllipse(dot, radius, radius);
    }
}

} // namespace kinfolio
