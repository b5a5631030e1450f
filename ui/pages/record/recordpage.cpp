// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/recordpage.h"

#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/group.h"
#include "core/records/kinds/issuerdocument.h"
#include "core/records/kinds/pack.h"
#include "core/records/learner.h"
#include "core/records/project.h"
#include "ui/delegates/recorddelegate.h"
#include "ui/forms/recordform.h"
#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/pages/record/connectionspanel.h"
#include "ui/pages/record/filterbar.h"
#include "ui/pages/record/recordcopy.h"
#include "ui/pages/record/recorddetail.h"
#include "ui/pages/record/relate.h"
#include "ui/pages/record/selectionbar.h"
#include "ui/pages/record/workorder.h"
#include "ui/shell/dragout.h"
#include "ui/print/printedlist.h"
#include "ui/print/printedrecord.h"
#include "ui/shell/kindwords.h"
#include "ui/shell/pages.h"
#include "ui/shell/settings.h"
#include "ui/widgets/card.h"
#include "ui/widgets/minutetimer.h"
#include "ui/widgets/selectedrow.h"
#include "ui/widgets/sided.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>

#include <algorithm>

namespace kinfolio {

namespace {

const QString ListWidthKey = QStringLiteral("List/Width");
constexpr int OnePaneBelow = 660; // narrower than this, a record has the page to itself

} // namespace

RecordPage::RecordPage(const PageContext &context, const KindInfo &kind, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_kind(kind)
    , m_records(context.session.portfolio(), &kind)
    , m_detail(new RecordDetail(context, kind))
    , m_stack(new QStackedLayout(this))
{
    auto *empty = new EmptyView(context.appearance, kind.key(), emptyWords(kind));
    connect(empty, &EmptyView::wanted, this, &RecordPage::add);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeSplitter());
    if (!isSingle()) {
        m_gallery = new RecordGallery(context, kind, m_records);
        m_gallery->list()->installEventFilter(this);
        connectHead(m_gallery->head());
        connect(m_gallery, &RecordGallery::chosen, this, [this](const RecordId &id) { m_context.shell.goToRecord(id); });
        m_stack->addWidget(m_gallery);
        m_stack->addWidget(makeNothingLeft());
        setOrder(RecordListModel::Order(context.settings.value(settingsKey("Order")).toInt()));
    }
    connect(&m_records, &QAbstractItemModel::rowsInserted, this, &RecordPage::onRowsChanged);
    connect(&m_records, &QAbstractItemModel::rowsRemoved, this, &RecordPage::onRowsChanged);
    connect(&m_records, &QAbstractItemModel::modelReset, this, &RecordPage::onRowsChanged);
    connect(&m_records, &RecordListModel::filterChanged, this, &RecordPage::onFiltered);
    connect(&context.appearance, &Appearance::changed, this, &RecordPage::fitPanes);
    if (&kind == &Group::info()) {
        auto *timer = new MinuteTimer(context.session.portfolio().environment().clock, this);
        connect(timer, &MinuteTimer::minute, &m_records, &RecordListModel::tellTime);
    }
    onRowsChanged();
}

bool RecordPage::isSingle() const
{
    return &m_kind == &Learner::info();
}

QWidget *RecordPage::makeSplitter()
{
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    if (!isSingle()) {
        m_listPane = makeListPane();
        splitter->addWidget(m_listPane);
    }
    splitter->addWidget(m_detail);
    m_detail->setAlone(isSingle());
    splitter->setStretchFactor(splitter->count() - 1, 1);
    if (!isSingle()) {
        const int width = m_context.settings.value(ListWidthKey, m_context.appearance.look().measures().middleList).toInt();
        splitter->setSizes({width, 1000});
        connect(splitter, &QSplitter::splitterMoved, this,
                [this, splitter] { m_context.settings.setValue(ListWidthKey, splitter->sizes().first()); });
    }
    return splitter;
}

QString RecordPage::settingsKey(const char *name) const
{
    return QStringLiteral("List/%1/%2").arg(m_kind.key(), QLatin1String(name));
}

void RecordPage::connectHead(ListHead *head)
{
    if (!m_context.session.canChange())
        head->setReadOnly();
    connect(head, &ListHead::orderChosen, this, [this](RecordListModel::Order order) {
        m_context.settings.setValue(settingsKey("Order"), int(order));
        setOrder(order);
    });
    connect(head, &ListHead::viewChosen, this, &RecordPage::setView);
    connect(head, &ListHead::tableWanted, this, [this] { m_context.shell.go({TablePageId, {}, m_kind.key()}); });
    connect(head, &ListHead::addWanted, this, &RecordPage::add);
    for (const PageInfo &page : allPages()) {
        if (!page.aside || page.kind || page.under != m_kind.key())
            continue;
        head->addOverview(page.label, page.icon);
        connect(head, &ListHead::overviewWanted, this, [this, id = page.id] { m_context.shell.go({id, {}}); });
    }
}

ListHead::View RecordPage::view() const
{
    // What is mostly looked at comes as cards; what is mostly read, as a list.
    const bool cards = m_context.settings.value(settingsKey("Cards"), RecordGallery::isOfPictures(m_kind)).toBool();
    return cards ? ListHead::View::Cards : ListHead::View::List;
}

void RecordPage::setView(ListHead::View view)
{
    m_context.settings.setValue(settingsKey("Cards"), view == ListHead::View::Cards);
    if (view == ListHead::View::Cards || isNarrow())
        return m_context.shell.go({m_kind.key(), {}});
    const RecordId chosen = m_gallery->list()->currentIndex().data(IdRole).value<RecordId>();
    m_context.shell.go({m_kind.key(), chosen.isValid() ? chosen : m_records.idAt(0)});
}

void RecordPage::setOrder(RecordListModel::Order order)
{
    m_records.setOrder(order);
    m_listHead->setOrder(order);
    m_gallery->head()->setOrder(order);
}

void RecordPage::showStack()
{
    const int filled = m_overview ? 2 : 1;
    const int none = m_records.isNarrowed() ? 3 : 0;
    m_stack->setCurrentIndex(m_records.rowCount() > 0 ? filled : none);
}

QWidget *RecordPage::makeNothingLeft()
{
    auto *nothing = new EmptyView(m_context.appearance, m_kind.key(),
                                  {tr("Nothing left here"), tr("You chose to see a part of your list, and nothing is in that part now."),
                                   tr("Show all"), QStringLiteral("search"), {}});
    connect(nothing, &EmptyView::wanted, this, [this] {
        m_records.showAll();
        (m_overview ? m_gallery->list() : m_list)->setFocus(Qt::OtherFocusReason);
    });
    return nothing;
}

QWidget *RecordPage::makeListPane()
{
    const Look::Measures &m = m_context.appearance.look().measures();
    m_list = new QListView;
    m_list->setItemDelegate(new RecordDelegate(m_context.appearance, m_context.session.thumbnails(),
                                               RecordDelegate::Rows::List, m_list));
    m_list->setModel(&m_records);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(collectionName(m_kind));
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    DragOut::ofList(m_context, m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RecordPage::onRowChanged);
    whenOnlySelected(m_list, [this](const QModelIndex &row) { m_list->setCurrentIndex(row); });

    m_listHead = new ListHead(m_context.appearance, m_kind, ListHead::View::List, ListHead::Size::Pane);
    m_listHead->setContentsMargins(sided(m.xxl, m.m, m.s, m.xs));
    connectHead(m_listHead);
    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_listHead);
    if (m_kind.filterField())
        layout->addWidget(new FilterBar(m_context, m_kind, m_records, FilterBar::Place::BesideRecord, sided(m.xxl, m.xs, m.s, m.s)));
    layout->addWidget(lineAbove(m_context.appearance, m_list));
    layout->addWidget(m_list, 1);
    layout->addWidget(new SelectionBar(m_context, m_list));
    // Of the list, not of the pane: so the title above it may ask for more.
    m_context.appearance.follow(m_list, [this] { m_list->setMinimumWidth(m_context.appearance.look().scaled(190)); });
    return pane;
}

void RecordPage::add()
{
    if (&m_kind == &Badge::info() || &m_kind == &IssuerDocument::info())
        m_context.shell.askForBadges();
    else if (&m_kind == &Artifact::info())
        m_context.shell.askForFiles({});
    else if (&m_kind == &Pack::info())
        m_context.shell.askForPack();
    else
        m_context.shell.create(m_kind);
}

bool RecordPage::isNarrow() const
{
    // The page itself has its width only after it was shown.
    const int room = parentWidget() ? parentWidget()->width() : width();
    return room < m_context.appearance.look().scaled(OnePaneBelow);
}

void RecordPage::fitPanes()
{
    if (!m_listPane)
        return;
    m_listPane->setVisible(!isNarrow());
    m_detail->setAlone(isNarrow());
}

void RecordPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitPanes();
}

void RecordPage::open(RecordId record)
{
    // Who goes to a record sees it, whatever the list was narrowed to.
    if (record.isValid() && m_records.rowOf(record) < 0)
        m_records.showAll();
    const int wanted = m_records.rowOf(record);
    if (isSingle()) {
        m_detail->showRecord(m_records.idAt(0));
        return;
    }
    m_overview = !record.isValid() && (view() == ListHead::View::Cards || isNarrow());
    showStack();
    if (m_overview) {
        m_gallery->showAs(view());
        m_records.setInHand({});
        Q_EMIT currentChanged({});
        return;
    }
    const int row = wanted >= 0 ? wanted : m_list->currentIndex().isValid() ? m_list->currentIndex().row() : 0;
    const QModelIndex index = m_records.index(row);
    m_list->setCurrentIndex(index);
    scrollToCurrent();
    // Also when the row is current already: it may be another record by now.
    onRowChanged(index);
}

QList<RecordId> RecordPage::inHand() const
{
    QList<RecordId> chosen = isSingle() ? QList<RecordId>() : chosenRecords(m_overview ? m_gallery->list() : m_list);
    if (chosen.size() > 1 || m_overview)
        return chosen;
    return current().isValid() ? QList<RecordId>{current()} : QList<RecordId>();
}

Commands RecordPage::commands()
{
    using enum Command::Group;
    Commands commands{{Do, tr("Connect what is chosen …"), QStringLiteral("link-45deg"), {Qt::CTRL | Qt::Key_L},
                       [this] { askAndConnect(m_context, inHand(), this); }}};
    if (fileOf(m_context.session.reader(), current())) {
        commands.push_back({Do, tr("Open the file"), QStringLiteral("box-arrow-up"), {}, [this] { m_detail->files().open(current()); }});
        commands.push_back({Do, tr("Save a copy of the file …"), QStringLiteral("file-earmark"), {},
                            [this] { m_detail->files().saveCopy(current()); }});
        commands.push_back({Do, tr("Show the file in its folder"), QStringLiteral("folder2-open"), {},
                            [this] { m_detail->files().showInFolder(current()); }});
    }
    if (WorkOrder *order = m_detail->workOrder()) {
        commands.push_back({Do, tr("Move the chosen work to an earlier place"), QStringLiteral("chevron-left"),
                            {Qt::ALT | Qt::Key_Up}, [order] { order->step(-1); }});
        commands.push_back({Do, tr("Move the chosen work to a later place"), QStringLiteral("chevron-right"),
                            {Qt::ALT | Qt::Key_Down}, [order] { order->step(1); }});
    }
    if (!isSingle()) {
        commands.push_back({Do, tr("Show this list as a table"), QStringLiteral("table"), {Qt::CTRL | Qt::SHIFT | Qt::Key_T},
                            [this] { m_context.shell.go({TablePageId, {}, m_kind.key()}); }});
    }
    if (inHand().size() == 1 && !isSingle()) {
        commands.push_back({Go, tr("Show it on the map"), QStringLiteral("bezier2"), {},
                            [this] { m_context.shell.go({QStringLiteral("map"), inHand().first()}); }});
    }
    if (inHand().size() == 1)
        std::ranges::move(copyCommands(m_context, inHand().first()), std::back_inserter(commands));
    return commands;
}

RecordId RecordPage::current() const
{
    return m_records.rowCount() > 0 && !m_overview ? m_detail->record() : RecordId();
}

bool RecordPage::isSettled() const
{
    return m_records.rowCount() > 0;
}

void RecordPage::startTyping()
{
    m_detail->form().startTyping();
}

FilesHere RecordPage::filesHere() const
{
    if (&m_kind == &Badge::info() || &m_kind == &IssuerDocument::info())
        return FilesHere::AreBadges;
    if (&m_kind == &Project::info())
        return current().isValid() ? FilesHere::BelongToCurrent : FilesHere::BecomeProject;
    return FilesHere::StayLoose;
}

std::optional<PrintJob> RecordPage::printable(PrintScope scope) const
{
    const RecordId open = current();
    if (scope == PrintScope::Page && open.isValid()) {
        const auto record = m_context.session.reader().record(open);
        return record ? std::optional(recordJob(**record)) : std::nullopt;
    }
    if (m_records.rowCount() == 0 || isSingle())
        return {};
    QList<RecordId> ids;
    for (int row = 0; row < m_records.rowCount(); ++row)
        ids.append(m_records.idAt(row));
    return listJob(m_kind, ids, narrowedWords(m_kind, m_records));
}

QList<QWidget *> RecordPage::panes() const
{
    QList<QWidget *> panes;
    if (m_overview && m_records.rowCount() > 0)
        return {m_gallery->list()};
    if (m_list && !m_listPane->isHidden() && m_records.rowCount() > 0)
        panes.append(m_list);
    if (m_records.rowCount() > 0)
        panes.append(m_detail);
    return panes;
}

void RecordPage::onRowChanged(const QModelIndex &current)
{
    const RecordId id = m_records.idAt(current.row());
    if (!id.isValid())
        return;
    const bool other = id != m_detail->record();
    // This writes what was typed into the one before, so that one is in hand until then.
    if (other)
        m_detail->showRecord(id);
    m_records.setInHand(id);
    if (other)
        Q_EMIT currentChanged(id);
}

void RecordPage::scrollToCurrent()
{
    // Later: the chips above the list may just now take some of its height.
    QTimer::singleShot(0, m_list, [this] {
        m_list->scrollTo(m_list->currentIndex());
        // The first row that is seen is a whole one, while there is enough below it.
        QScrollBar *bar = m_list->verticalScrollBar();
        const int row = std::max(1, m_list->sizeHintForRow(0));
        bar->setValue((bar->value() + row - 1) / row * row);
    });
}

void RecordPage::onFiltered()
{
    // What had the focus is hidden now.
    if (m_records.rowCount() == 0 && m_records.isNarrowed())
        m_stack->currentWidget()->findChild<QAbstractButton *>()->setFocus(Qt::OtherFocusReason);
    if (m_overview || m_records.rowCount() == 0)
        return;
    const QModelIndex index = m_records.index(std::max(0, m_records.rowOf(m_detail->record())));
    m_list->setCurrentIndex(index);
    scrollToCurrent();
}

void RecordPage::onRowsChanged()
{
    showStack();
    if (m_records.rowCount() == 0 || isSingle() || m_overview)
        return;
    // The record on the screen may have gone to the bin, or have come back.
    if (m_records.rowOf(m_detail->record()) < 0)
        onRowChanged(m_list->currentIndex().isValid() ? m_list->currentIndex() : m_records.index(0));
}

bool RecordPage::eventFilter(QObject *watched, QEvent *event)
{
    const auto *view = qobject_cast<const QListView *>(watched);
    if (view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const RecordId chosen = view->currentIndex().data(IdRole).value<RecordId>();
        if (key->matches(QKeySequence::Delete) && chosen.isValid()) {
            const QList<RecordId> several = chosenRecords(view);
            // Rows that came back have the cursor without being chosen.
            m_context.shell.eraseAll(several.isEmpty() ? QList<RecordId>{chosen} : several);
            return true;
        }
        if (m_overview)
            return Page::eventFilter(watched, event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_F2) {
            startTyping();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace kinfolio
