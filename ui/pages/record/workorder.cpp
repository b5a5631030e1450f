// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/workorder.h"

#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/shell/dragout.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QDropEvent>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int MarkWidth = 3;

// In the order in which they are shown.
QList<Link> workLinks(const PortfolioReader &reader, RecordId project)
{
    QList<Link> links = reader.linksAt(project).value_or(QList<Link>());
    links.removeIf([&](const Link &link) { return link.role != LinkRole::ProducedIn || link.to != project; });
    return links;
}

} // namespace

WorkOrder::WorkOrder(const PageContext &context, const LinkModel &work, QListView *list)
    : QObject(list)
    , m_context(context)
    , m_work(work)
    , m_list(list)
    , m_mark(new QWidget(list->viewport()))
{
    setGround(m_mark, context.appearance, Ink::Accent);
    m_mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_mark->hide();
    list->viewport()->setAcceptDrops(true);
    list->viewport()->installEventFilter(this);
    list->installEventFilter(this);
    list->setAccessibleDescription(tr("Alt with the up or down arrow moves a piece of work to another place."));
}

void WorkOrder::move(int row, int before)
{
    QList<Link> links = workLinks(m_context.session.reader(), m_work.record());
    const int to = before > row ? before - 1 : before;
    if (row < 0 || row >= links.size() || to < 0 || to >= links.size() || to == row)
        return;
    m_context.session.flush();
    links.move(row, to);
    Edit edit;
    edit.placeInOrder(links);
    if (const auto done = m_context.session.history().perform(edit, tr("Change the order of the work")); !done)
        return m_context.shell.say(done.error());
    m_list->setCurrentIndex(m_work.index(to));
    announce(to);
}

void WorkOrder::step(int step)
{
    const QModelIndex chosen = m_list->currentIndex();
    if (m_list->selectionModel()->isSelected(chosen))
        move(chosen.row(), step > 0 ? chosen.row() + 2 : chosen.row() - 1);
}

void WorkOrder::announce(int row)
{
    const QLocale locale;
    QAccessibleAnnouncementEvent event(m_list, tr("“%1” is now %2 of %3.", "a title, its place, how many there are")
                                                   .arg(m_work.index(row).data().toString(), locale.toString(row + 1),
                                                        locale.toString(m_work.rowCount())));
    QAccessible::updateAccessibility(&event);
}

int WorkOrder::draggedRow(const QDropEvent &event) const
{
    const RecordId dragged = RecordId::fromText(QString::fromLatin1(event.mimeData()->data(DragOut::recordFormat())));
    for (int row = 0; dragged.isValid() && row < m_work.rowCount(); ++row) {
        if (m_work.index(row).data(IdRole).value<RecordId>() == dragged)
            return row;
    }
    return -1;
}

int WorkOrder::rowBefore(QPoint at) const
{
    const bool mirrored = m_list->layoutDirection() == Qt::RightToLeft;
    for (int row = 0; row < m_work.rowCount(); ++row) {
        const QRect card = m_list->visualRect(m_work.index(row));
        const bool onLine = at.y() <= card.bottom();
        const bool ahead = mirrored ? at.x() > card.center().x() : at.x() < card.center().x();
        if (onLine && (ahead || at.y() < card.top()))
            return row;
    }
    return m_work.rowCount();
}

void WorkOrder::showMark(int before)
{
    const bool atEnd = before == m_work.rowCount();
    const QRect card = m_list->visualRect(m_work.index(atEnd ? before - 1 : before));
    const bool right = atEnd != (m_list->layoutDirection() == Qt::RightToLeft);
    const int x = right ? card.right() - MarkWidth : card.left();
    m_mark->setGeometry(x, card.top(), MarkWidth, card.height());
    m_mark->raise();
}

void WorkOrder::dragTo(QDropEvent &event, bool let)
{
    const int row = draggedRow(event);
    if (row < 0)
        return event.ignore(); // files from elsewhere are for the window
    event.setDropAction(Qt::CopyAction);
    event.accept();
    const int before = rowBefore(event.position().toPoint());
    m_mark->setVisible(!let);
    if (let)
        move(row, before);
    else
        showMark(before);
}

bool WorkOrder::pressKey(const QKeyEvent &event)
{
    const bool alt = event.modifiers() == Qt::AltModifier;
    const bool both = event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    const bool mirrored = m_list->layoutDirection() == Qt::RightToLeft;
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        // With Alt they are commands of the page, which come here too where nobody else takes them.
        if (!alt && !both)
            return false;
        step(event.key() == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        // With Alt these go back and forward.
        if (!both)
            return false;
        step((event.key() == Qt::Key_Right) != mirrored ? 1 : -1);
        return true;
    default:
        return false;
    }
}

bool WorkOrder::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (watched == m_list && pressKey(*static_cast<QKeyEvent *>(event)))
            return true;
        break;
    case QEvent::DragEnter:
    case QEvent::DragMove:
        dragTo(*static_cast<QDropEvent *>(event), false);
        return true;
    case QEvent::Drop:
        dragTo(*static_cast<QDropEvent *>(event), true);
        return true;
    case QEvent::DragLeave:
        m_mark->hide();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kinfolio
