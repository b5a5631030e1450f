// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/topbar.h"

#include "core/base/text.h"
#include "ui/look/appearance.h"
#include "ui/shell/searchbox.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>

namespace kinfolio {

namespace {

constexpr int LongestPlace = 24;
constexpr int LeastSearch = 140;
constexpr int LeastSearchBesideMenu = 100;
constexpr int MostSearch = 380;

} // namespace

TopBar::TopBar(const Appearance &appearance, Session &session, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_menu(plainButton(appearance, tr("Menu"), QStringLiteral("list")))
    , m_back(iconButton(appearance, QStringLiteral("chevron-left"), tr("Back")))
    , m_forward(iconButton(appearance, QStringLiteral("chevron-right"), tr("Forward")))
    , m_search(new SearchBox(appearance, session))
    , m_sign(new IconLabel(appearance, QStringLiteral("check-lg"), Ink::TextMuted))
    , m_saved(new Label(appearance, Look::Type::Caption, Ink::TextMuted))
    , m_undo(iconButton(appearance, QStringLiteral("arrow-counterclockwise"), tr("Undo")))
    , m_redo(iconButton(appearance, QStringLiteral("arrow-clockwise"), tr("Redo")))
    , m_new(primaryButton(appearance, tr("New"), QStringLiteral("plus-lg")))
{
    build();
    connect(m_menu, &QPushButton::clicked, this, &TopBar::menuWanted);
    connect(m_back, &QToolButton::clicked, this, &TopBar::backWanted);
    connect(m_forward, &QToolButton::clicked, this, &TopBar::forwardWanted);
    connect(m_undo, &QToolButton::clicked, this, &TopBar::undoWanted);
    connect(m_redo, &QToolButton::clicked, this, &TopBar::redoWanted);
    connect(m_new, &QPushButton::clicked, this, &TopBar::newWanted);
    connect(&session, &Session::saveStateChanged, this, [this] {
        showSaved();
        // That something is about to be saved is no news to who types.
        if (m_session.saveState() != Session::SaveState::Pending)
            announce(m_saved, savedWords());
    });
    connect(&session.history().stack(), &QUndoStack::indexChanged, this, &TopBar::showHistory);
    showSaved();
    showHistory();
    setCanGo(false, false);
}

void TopBar::build()
{
    const Look::Measures &m = m_appearance.look().measures();
    m_menu->setAccessibleDescription(tr("All pages of this window"));
    m_menu->hide();
    m_appearance.follow(m_search, [this] { fitSearch(); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(m.xl, m.s + 2, m.xl, m.s + 2);
    layout->setSpacing(m.s);
    layout->addWidget(m_menu);
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addWidget(m_search, 3);
    layout->addStretch(1);
    layout->addWidget(m_sign);
    layout->addWidget(m_saved);
    layout->addSpacing(m.s);
    layout->addWidget(m_undo);
    layout->addWidget(m_redo);
    layout->addSpacing(m.s);
    layout->addWidget(m_new);
}

void TopBar::setCanGo(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void TopBar::setReadOnly()
{
    for (QWidget *part : {static_cast<QWidget *>(m_undo), static_cast<QWidget *>(m_redo), static_cast<QWidget *>(m_new),
                          m_sign, static_cast<QWidget *>(m_saved)})
        part->hide();
}

void TopBar::setNarrow(bool narrow)
{
    m_saved->setVisible(!narrow && m_session.canChange());
    // Alt+Right does it as well, and the search names it.
    m_forward->setVisible(!narrow);
    m_search->setNarrow(narrow);
}

void TopBar::setMenu(bool shown)
{
    m_menu->setVisible(shown);
    fitSearch();
}

void TopBar::fitSearch()
{
    const Look &look = m_appearance.look();
    m_search->setMinimumWidth(look.scaled(m_menu->isHidden() ? LeastSearch : LeastSearchBesideMenu));
    m_search->setMaximumWidth(look.scaled(MostSearch));
}

void TopBar::setNewName(const QString &name)
{
    m_new->setAccessibleName(name);
    m_new->setToolTip(name);
}

QString TopBar::savedWords() const
{
    switch (m_session.saveState()) {
    case Session::SaveState::Saved:
        return tr("Saved · %1", "name of the folder it is in")
            .arg(plainLine(QFileInfo(m_session.folder()).dir().dirName(), LongestPlace));
    case Session::SaveState::Pending:
        return tr("Saving …");
    case Session::SaveState::Failed:
        return tr("Not saved yet");
    }
    Q_UNREACHABLE_RETURN({});
}

void TopBar::showSaved()
{
    auto *sign = static_cast<IconLabel *>(m_sign);
    if (m_session.saveState() == Session::SaveState::Failed)
        sign->setState(Look::State::Danger);
    else
        sign->setIcon(m_session.saveState() == Session::SaveState::Saved ? QStringLiteral("check-lg") : QStringLiteral("type"),
                      Ink::TextMuted);
    m_saved->setText(savedWords());
    m_sign->setToolTip(savedWords());
    m_sign->setAccessibleName(savedWords());
}

void TopBar::showHistory()
{
    const QUndoStack &stack = m_session.history().stack();
    const auto show = [](QToolButton *button, bool can, const QString &what, const QString &nothing) {
        button->setEnabled(can);
        button->setToolTip(can ? what : nothing);
    };
    show(m_undo, stack.canUndo(), tr("Undo: %1").arg(stack.undoText()), tr("Undo: nothing to take back"));
    show(m_redo, stack.canRedo(), tr("Redo: %1").arg(stack.redoText()), tr("Redo: nothing was taken back"));
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_appearance.look().colour(Ink::Hairline));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace kinfolio
