// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/timeline/timelinepage.h"

#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/pages/timeline/schoolyear.h"
#include "ui/pages/timeline/timelinedelegate.h"
#include "ui/pages/timeline/timelinefilters.h"
#include "ui/print/printedtimeline.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptyview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/selectedrow.h"
#include "ui/widgets/sided.h"

#include <QGuiApplication>
#include <QListView>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace kinfolio {

TimelinePage::TimelinePage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_timeline(context.session.portfolio(), firstSchoolMonth(context.settings))
    , m_filters(new TimelineFilters(context, m_timeline))
    , m_list(new QListView)
    , m_places(new QStackedLayout)
    , m_stack(new QStackedLayout(this))
{
    makeList();
    m_stack->addWidget(
        new EmptyView(context.appearance, QStringLiteral("artifact"),
                      {tr("Nothing has a date yet"),
                       tr("Whatever you write a day, a month or a year on stands here in the order of time."),
                       {},
                       QStringLiteral("calendar3")}));
    m_stack->addWidget(makeFilled());
    connect(&m_timeline, &QAbstractItemModel::modelReset, this, &TimelinePage::showStack);
    connect(&m_timeline, &QAbstractItemModel::rowsInserted, this, &TimelinePage::showStack);
    connect(&m_timeline, &QAbstractItemModel::rowsRemoved, this, &TimelinePage::showStack);
    showStack();
}

void TimelinePage::makeList()
{
    m_list->setItemDelegate(
        new TimelineDelegate(m_context.appearance, m_context.session.thumbnails(), m_list));
    m_list->setModel(&m_timeline);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Timeline"));
    m_list->viewport()->setAutoFillBackground(false);
    const auto choose = [this](const QModelIndex &index) {
        if (const RecordId id = index.data(IdRole).value<RecordId>(); id.isValid())
            m_context.shell.goToRecord(id);
    };
    connect(m_list, &QListView::clicked, this, choose);
    whenOnlySelected(m_list, [this, choose](const QModelIndex &index) {
        // So that it can be selected, and so chosen, again.
        m_list->clearSelection();
        choose(index);
    });
    connect(m_list, &QListView::activated, this, [choose](const QModelIndex &index) {
        // A click arrives here too where the system opens things with one.
        if (!(QGuiApplication::mouseButtons() & Qt::LeftButton))
            choose(index);
    });
}

QWidget *TimelinePage::makeFilled()
{
    const Look::Measures &m = m_context.appearance.look().measures();
    auto *head = new QVBoxLayout;
    head->setContentsMargins(sided(m.xxl, m.xl, m.xxl, 0));
    head->setSpacing(m.m);
    head->addWidget(
        (new Label(m_context.appearance, Look::Type::Headline, Ink::Text, tr("Timeline")))->wrapped());
    head->addWidget(m_filters);
    m_places->addWidget(m_list);
    m_places->addWidget(makeNothingLeft());
    auto *filled = new QWidget;
    auto *layout = new QVBoxLayout(filled);
    layout->setContentsMargins({});
    layout->setSpacing(m.m);
    layout->addLayout(head);
    auto *below = new QVBoxLayout;
    below->setSpacing(0);
    below->addWidget(lineAbove(m_context.appearance, m_list));
    below->addLayout(m_places, 1);
    layout->addLayout(below, 1);
    return filled;
}

QWidget *TimelinePage::makeNothingLeft()
{
    auto *nothing = new EmptyView(m_context.appearance, QStringLiteral("artifact"),
                                  {tr("Nothing left here"),
                                   tr("Nothing with a date is all that you chose."),
                                   tr("Show all"),
                                   QStringLiteral("search"),
                                   {}});
    connect(nothing, &EmptyView::wanted, this, [this] {
        m_filters->clear();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    return nothing;
}

void TimelinePage::showStack()
{
    m_places->setCurrentIndex(m_timeline.rowCount() > 0 ? 0 : 1);
    m_stack->setCurrentIndex(m_timeline.entries().empty() ? 0 : 1);
}

void TimelinePage::open(RecordId record)
{
    m_timeline.setFirstMonth(firstSchoolMonth(m_context.settings));
    if (const int row = m_timeline.rowOf(record); row >= 0)
        m_list->setCurrentIndex(m_timeline.index(row));
}

void TimelinePage::showEvent(QShowEvent *event)
{
    m_timeline.setShown(true);
    Page::showEvent(event);
}

void TimelinePage::hideEvent(QHideEvent *event)
{
    m_timeline.setShown(false);
    Page::hideEvent(event);
}

std::optional<PrintJob> TimelinePage::printable(PrintScope) const
{
    if (m_timeline.rowCount() == 0)
        return {};
    return timelineJob(m_timeline.filter(), m_timeline.firstMonth(), m_filters->words());
}

QList<QWidget *> TimelinePage::panes() const
{
    return {m_filters, m_list};
}

} // namespace kinfolio
