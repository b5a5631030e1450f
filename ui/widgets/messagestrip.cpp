// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/messagestrip.h"

#include "ui/look/appearance.h"
#include "ui/look/motion.h"
#include "ui/look/paint.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace kinfolio {

namespace {

constexpr auto StaysFor = std::chrono::seconds(15);
constexpr int IconSide = 20;

bool goesAway(Message::Kind kind)
{
    return kind == Message::Kind::Undo || kind == Message::Kind::Good;
}

} // namespace

MessageStrip::MessageStrip(const Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_text(new Label(appearance, Look::Type::Body, Ink::Text))
    , m_iconRoom(new QSpacerItem(0, 0))
    , m_action(new QPushButton)
    , m_close(iconButton(appearance, QStringLiteral("x-lg"), tr("Close this message")))
{
    const Look::Measures &m = appearance.look().measures();
    m_text->wrapped();
    m_action->setProperty("quiet", true);
    // It is there for a screen reader even while it is hidden.
    m_action->setAccessibleName(tr("Nothing to do"));
    m_action->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(m.s, m.xs, m.s, m.xs);
    // Room of the icon, which a margin would keep at the left in every language.
    layout->addItem(m_iconRoom);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    // Not at most its hint: in a narrow window the words need more lines than that.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageStrip::clear);
    connect(m_close, &QToolButton::clicked, this, &MessageStrip::clear);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto act = m_message.act;
        clear();
        if (act)
            act();
    });
    connect(&appearance, &Appearance::changed, this, &MessageStrip::restyle);
    hide();
}

void MessageStrip::say(const Message &message)
{
    m_message = message;
    m_text->setText(message.text);
    m_action->setText(message.action);
    if (!message.action.isEmpty())
        m_action->setAccessibleName(message.action);
    m_action->setVisible(!message.action.isEmpty());
    restyle();
    const bool appears = isHidden();
    show();
    if (appears)
        fadeIn(m_appearance, this);
    if (goesAway(message.kind))
        m_timer.start(StaysFor);
    else
        m_timer.stop();
    using enum QAccessible::AnnouncementPoliteness;
    announce(this, message.text, message.kind == Message::Kind::Danger ? Assertive : Polite);
}

void MessageStrip::clear()
{
    m_timer.stop();
    if (isAncestorOf(focusWidget()) && focusWidget()->hasFocus())
        focusNextChild();
    hide();
}

QString MessageStrip::text() const
{
    return isVisibleTo(parentWidget()) ? m_text->text() : QString();
}

MessageStrip::Colours MessageStrip::colours() const
{
    const Look &look = m_appearance.look();
    const auto of = [&](Look::State state) {
        const Look::StateLook colours = look.state(state);
        return Colours{colours.text, colours.soft, colours.icon};
    };
    switch (m_message.kind) {
    case Message::Kind::Undo:
        return {look.colour(Ink::OnTooltip), look.colour(Ink::Tooltip), QStringLiteral("trash3")};
    case Message::Kind::Good:
        return of(Look::State::Good);
    case Message::Kind::Notice:
        return of(Look::State::Notice);
    case Message::Kind::Warning:
        return of(Look::State::Warning);
    case Message::Kind::Danger:
        return of(Look::State::Danger);
    }
    Q_UNREACHABLE_RETURN({});
}

void MessageStrip::restyle()
{
    const bool undo = m_message.kind == Message::Kind::Undo;
    m_text->setInk(undo ? Ink::OnTooltip : Ink::Text);
    m_close->setIcon(m_appearance.icon(QStringLiteral("x-lg"), undo ? Ink::OnTooltip : Ink::Text));
    // A quiet button takes the link ink, which is made for page grounds and not for the inverse one of the undo strip.
    m_action->setProperty("onTooltip", undo);
    const Look::Measures &m = m_appearance.look().measures();
    m_iconRoom->changeSize(m.l - m.s + m_appearance.look().scaled(IconSide) + m.m, 0, QSizePolicy::Fixed, QSizePolicy::Minimum);
    layout()->invalidate();
    update();
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    const Colours now = colours();
    const QColor line = look.theme() == Look::Theme::HighContrast ? now.text : QColor();
    QPainter painter(this);
    paintPanel(&painter, rect(), now.ground, line, 2, look.measures().radiusControl + 2);
    const int side = look.scaled(IconSide);
    const QRect icon(look.measures().l, (height() - side) / 2, side, side);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), icon), now.icon, now.text);
}

void MessageStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        clear();
    else
        QFrame::keyPressEvent(event);
}

void MessageStrip::enterEvent(QEnterEvent *)
{
    m_timer.stop();
}

void MessageStrip::leaveEvent(QEvent *)
{
    if (isVisible() && goesAway(m_message.kind))
        m_timer.start(StaysFor);
}

} // namespace kinfolio
