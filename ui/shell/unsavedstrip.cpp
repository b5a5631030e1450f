// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/unsavedstrip.h"

#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/models/session.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

#include <utility>

namespace kinfolio {

namespace {

constexpr auto LookEvery = std::chrono::seconds(2);
constexpr int LeastForWords = 340;
constexpr int IconSide = 20;

} // namespace

UnsavedStrip::UnsavedStrip(const Appearance &appearance, Session &session, QWidget *parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_text(new Label(appearance, Look::Type::Body, Ink::Text))
    , m_again(plainButton(appearance, tr("Try again")))
    , m_elsewhere(plainButton(appearance, tr("Save it elsewhere …")))
{
    const Look::Measures &m = appearance.look().measures();
    auto *said = new QHBoxLayout;
    said->setSpacing(m.m);
    auto *icon = new IconLabel(appearance, {}, Ink::Text, IconSide);
    icon->setState(Look::State::Danger);
    said->addWidget(icon);
    said->addWidget(m_text->wrapped(), 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.m);
    buttons->addWidget(m_again);
    buttons->addWidget(m_elsewhere);
    m_parts = new QHBoxLayout(this);
    m_parts->setContentsMargins(m.l, m.s, m.s, m.s);
    m_parts->setSpacing(m.m);
    m_parts->addLayout(said, 1);
    m_parts->addLayout(buttons);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_looking.setInterval(LookEvery);
    connect(&m_looking, &QTimer::timeout, this, &UnsavedStrip::lookForFolder);
    connect(m_again, &QPushButton::clicked, this, &UnsavedStrip::tryAgain);
    connect(m_elsewhere, &QPushButton::clicked, this, &UnsavedStrip::textWanted);
    connect(&session, &Session::saveStateChanged, this, &UnsavedStrip::onState);
    connect(&appearance, &Appearance::changed, this, &UnsavedStrip::arrange);
    hide();
}

void UnsavedStrip::tell(const Error &error)
{
    const QString words = words::sentence(error);
    const bool isNew = isHidden() || words != m_text->text();
    m_text->setText(words);
    m_wasGone = m_wasGone || error.code == ErrorCode::PortfolioGone;
    show();
    m_looking.start();
    // It is told anew with every second of typing.
    if (isNew)
        announce(this, words, QAccessible::AnnouncementPoliteness::Assertive);
}

QString UnsavedStrip::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void UnsavedStrip::lookForFolder()
{
    if (m_session.portfolio().isGone()) {
        // From now on its coming back is waited for.
        m_wasGone = true;
        tell({ErrorCode::PortfolioGone, m_session.folder(), {}});
    } else if (std::exchange(m_wasGone, false)) {
        tryAgain();
    }
}

void UnsavedStrip::tryAgain()
{
    if (const auto saved = m_session.saveAgain(); !saved)
        tell(saved.error());
}

void UnsavedStrip::onState()
{
    if (m_session.saveState() != Session::SaveState::Saved || isHidden())
        return;
    m_looking.stop();
    if (isAncestorOf(focusWidget()) && focusWidget()->hasFocus())
        focusNextChild();
    hide();
    Q_EMIT savedAgain();
}

void UnsavedStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void UnsavedStrip::arrange()
{
    const int buttons = m_again->sizeHint().width() + m_elsewhere->sizeHint().width();
    const bool below = width() < buttons + m_appearance.look().scaled(LeastForWords);
    m_parts->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    update();
}

void UnsavedStrip::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    const Look::StateLook colours = look.state(Look::State::Danger);
    const QColor line = look.theme() == Look::Theme::HighContrast ? colours.text : QColor();
    QPainter painter(this);
    paintPanel(&painter, rect(), colours.soft, line, 2, look.measures().radiusControl + 2);
}

} // namespace kinfolio
