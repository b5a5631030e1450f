// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/connectionspanel.h"

#include "ui/delegates/recorddelegate.h"
#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/pages/record/relate.h"
#include "ui/pages/record/suggestionspanel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fittedlist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/selectedrow.h"
#include "ui/widgets/sided.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace kinfolio {

ConnectionsPanel::ConnectionsPanel(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_links(context.session.portfolio(), LinkModel::Show::Connections)
    , m_list(new FittedList)
    , m_nothing(new Label(context.appearance, Look::Type::Body, Ink::TextSecondary,
                          tr("Nothing yet. What sparked it, who helped, what did it lead to?")))
    , m_suggestions(new SuggestionsPanel(context))
{
    build();
    const auto follow = [this](const QModelIndex &index) {
        const auto id = index.data(IdRole).value<RecordId>();
        if (id.isValid())
            m_context.shell.goToRecord(id);
    };
    connect(m_list, &FittedList::clicked, this, follow);
    whenOnlySelected(m_list, follow);
    connect(m_list, &FittedList::activated, this, [this, follow](const QModelIndex &index) {
        // A click activates too on some systems; clicked() has dealt with it then.
        if (m_list->hasFocus() && !(QGuiApplication::mouseButtons() & Qt::LeftButton))
            follow(index);
    });
    connect(&m_links, &QAbstractItemModel::modelReset, this, &ConnectionsPanel::showCount);
}

void ConnectionsPanel::build()
{
    const Look::Measures &m = m_context.appearance.look().measures();
    auto *delegate = new RecordDelegate(m_context.appearance, m_context.session.thumbnails(),
                                        RecordDelegate::Rows::Compact, m_list);
    const bool canChange = m_context.session.canChange();
    if (canChange)
        delegate->setTrailingIcon(QStringLiteral("x-lg"));
    connect(delegate, &RecordDelegate::trailingPressed, this, &ConnectionsPanel::remove);
    m_list->setItemDelegate(delegate);
    m_list->setModel(&m_links);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Connections"));
    m_list->setAccessibleDescription(tr("Enter goes there, Delete takes the connection away."));
    m_list->installEventFilter(this);
    QPushButton *add = quietButton(m_context.appearance, tr("Connect something"), QStringLiteral("link-45deg"));
    connect(add, &QPushButton::clicked, this, &ConnectionsPanel::choose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(m.s);
    auto *title = new Label(m_context.appearance, Look::Type::Title, Ink::Text, tr("Connections"));
    // Rows have this much ground around what is in them.
    for (Label *label : {title, m_nothing->wrapped()}) {
        label->setContentsMargins(sided(m.s, 0, 0, 0));
        layout->addWidget(label);
    }
    layout->addWidget(m_list);
    layout->addWidget(add, 0, Qt::AlignLeading);
    layout->addWidget(m_suggestions);
    add->setVisible(canChange);
    m_suggestions->setVisible(canChange);
    layout->addStretch(1);
}

void ConnectionsPanel::showRecord(RecordId id)
{
    m_links.setRecord(id);
    m_suggestions->showRecord(id);
    showCount();
}

QWidget *ConnectionsPanel::list() const
{
    return m_list;
}

void ConnectionsPanel::showCount()
{
    m_nothing->setVisible(m_links.rowCount() == 0);
    m_list->setVisible(m_links.rowCount() > 0);
}

void ConnectionsPanel::choose()
{
    askAndConnect(m_context, {m_links.record()}, this);
}

void ConnectionsPanel::remove(const QModelIndex &index)
{
    const auto link = index.data(LinkIdRole).value<LinkId>();
    if (!link.isValid())
        return;
    const QString title = index.data().toString();
    Edit edit;
    edit.unlink(link);
    if (const auto done = m_context.session.history().perform(edit, tr("Take the connection away")); !done)
        return m_context.shell.say(done.error());
    m_context.shell.say({Message::Kind::Undo, tr("No longer connected with “%1”.").arg(title), tr("Undo"),
                         [session = &m_context.session] { session->undo(); }});
}

bool ConnectionsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Delete)) {
        remove(m_list->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kinfolio
