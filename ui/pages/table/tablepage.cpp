// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/table/tablepage.h"

#include "core/base/text.h"
#include "core/records/kinds.h"
#include "core/records/recordjson.h"
#include "core/words/tablewords.h"
#include "ui/dialogs/namequestion.h"
#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/pages/table/tablebar.h"
#include "ui/pages/table/tablecells.h"
#include "ui/pages/table/tablehead.h"
#include "ui/print/printedlist.h"
#include "ui/shell/kindwords.h"
#include "ui/shell/pages.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptyview.h"
#include "ui/widgets/sided.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr int FirstColumn = 280;
constexpr int OtherColumn = 150;

QString nameOf(const KindInfo *kind)
{
    return kind ? collectionName(*kind) : TablePage::tr("Everything");
}

} // namespace

TablePage::TablePage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_table(context.session.portfolio())
    , m_view(new QTableView)
    , m_head(new TableHead(context, m_table))
    , m_bar(nullptr)
    , m_stack(new QStackedLayout)
{
    const Look::Measures &m = context.appearance.look().measures();
    makeView();
    m_bar = new TableBar(context, m_table, m_view);
    auto *nothing = new EmptyView(
        context.appearance, QStringLiteral("artifact"),
        {tr("No rows"), tr("Nothing here is all that you ask for."), {}, QStringLiteral("search")});
    m_stack->addWidget(m_view);
    m_stack->addWidget(nothing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, m.xl, 0, 0);
    layout->setSpacing(m.m);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(sided(m.xxl, 0, m.xxl, 0));
    head->addWidget(m_head);
    layout->addLayout(head);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(sided(m.xxl, 0, m.xxl, m.s));
    below->addLayout(m_stack);
    layout->addLayout(below, 1);
    layout->addWidget(m_bar);
    connectHead();
    connect(&m_table, &TableModel::failed, this, [this](const Error &error) { m_context.shell.say(error); });
    showStack();
}

void TablePage::makeView()
{
    m_view->setHorizontalHeader(new TableHeading(m_context.appearance));
    m_view->setModel(&m_table);
    m_view->setItemDelegate(new TableDelegate(m_context.appearance, m_view));
    m_view->setAccessibleName(tr("Table"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrap(false);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->setTabKeyNavigation(false);
    m_view->installEventFilter(this);
    m_view->verticalHeader()->hide();
    // One height for all: nobody waits for a hundred thousand rows to be measured.
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_view->horizontalHeader();
    header->setAccessibleName(tr("Columns"));
    header->setStretchLastSection(true);
    m_context.appearance.follow(m_view, [this] { measureRows(); });
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        const bool again = m_table.query().sort == m_table.columns().at(column).key();
        m_table.sort(column, again && !m_table.query().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    connect(m_view, &QTableView::doubleClicked, this, &TablePage::openRow);
    connect(&m_table, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_chosen = m_bar ? m_bar->chosen() : QList<RecordId>(); });
    connect(&m_table, &QAbstractItemModel::modelReset, this, [this] {
        measureRows();
        QItemSelection again;
        for (const RecordId &id : std::as_const(m_chosen)) {
            if (const int row = m_table.rowOf(id); row >= 0)
                again.select(m_table.index(row, 0), m_table.index(row, m_table.columnCount() - 1));
        }
        m_view->selectionModel()->select(again, QItemSelectionModel::ClearAndSelect);
        showSorted();
        showStack();
    });
    connect(&m_table, &TableModel::queryChanged, this, &TablePage::showSorted);
}

void TablePage::measureRows()
{
    const Look &look = m_context.appearance.look();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->itemDelegate()->sizeHint({}, {}).height());
    for (int column = 0; column < m_table.columnCount(); ++column)
        m_view->setColumnWidth(column, look.scaled(column == 0 ? FirstColumn : OtherColumn));
}

void TablePage::connectHead()
{
    connect(m_head, &TableHead::kindWanted, this, [this](const QString &kind) {
        m_context.shell.go({TablePageId, {}, kind.isEmpty() ? QStringLiteral("*") : kind});
    });
    connect(m_head, &TableHead::collectionWanted, this, [this](const RecordId &id) {
        m_context.shell.go({TablePageId, id});
    });
    connect(m_head, &TableHead::saveWanted, this, &TablePage::saveSearch);
    connect(m_head, &TableHead::keepWanted, this, &TablePage::keepChanges);
    connect(m_head, &TableHead::aboutWanted, this, [this] {
        m_context.shell.go({Collection::info().key(), m_collection});
    });
}

void TablePage::showSorted()
{
    const TableQuery &query = m_table.query();
    int sorted = -1;
    for (int column = 0; column < m_table.columnCount(); ++column) {
        if (m_table.columns().at(column).key() == query.sort)
            sorted = column;
    }
    QHeaderView *header = m_view->horizontalHeader();
    header->setSortIndicatorShown(sorted >= 0);
    header->setSortIndicator(sorted, query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void TablePage::showStack()
{
    m_stack->setCurrentIndex(m_table.rowCount() > 0 ? 0 : 1);
}

void TablePage::show(const TableQuery &query, RecordId collection)
{
    m_collection = collection;
    m_view->clearSelection();
    m_head->setCollection(collection);
    m_table.setQuery(query);
    Q_EMIT currentChanged(collection);
}

void TablePage::open(RecordId record)
{
    if (!record.isValid())
        return;
    const auto found = m_context.session.reader().record(record);
    if (!found)
        return m_context.shell.say(found.error());
    if (&(*found)->kind() != &Collection::info())
        return;
    const auto query = queryOf(static_cast<const Collection &>(**found));
    if (!query)
        return m_context.shell.say(query.error());
    show(*query, record);
}

void TablePage::turnTo(const QString &chapter)
{
    const KindInfo *kind = kindByName(chapter);
    if (m_collection.isValid() || kind != m_table.query().kind)
        show({kind}, {});
}

QString TablePage::chapter() const
{
    if (m_collection.isValid())
        return {};
    return m_table.query().kind ? m_table.query().kind->key() : QStringLiteral("*");
}

void TablePage::saveSearch()
{
    const QStringList left = words::filterWords(m_table.query());
    const QString proposal = left.isEmpty() ? nameOf(m_table.query().kind) : left.join(QStringLiteral(" · "));
    NameQuestion question(m_context.appearance, tr("What is this search called?"), tr("Save"),
                          plainLine(proposal, 60), window());
    if (question.exec() != QDialog::Accepted)
        return;
    auto collection = std::make_unique<Collection>();
    collection->title = question.name();
    keepQuery(*collection, m_table.query());
    Edit edit;
    const RecordId id = edit.put(std::move(collection));
    if (const auto done = m_context.session.history().perform(edit, tr("Save a search")); !done)
        return m_context.shell.say(done.error());
    m_context.shell.go({TablePageId, id});
}

void TablePage::keepChanges()
{
    const auto found = m_context.session.reader().record(m_collection);
    if (!found)
        return m_context.shell.say(found.error());
    auto collection = std::make_unique<Collection>(static_cast<const Collection &>(**found));
    keepQuery(*collection, m_table.query());
    Edit edit;
    edit.put(std::move(collection));
    if (const auto done = m_context.session.history().perform(edit, tr("Change a saved search")); !done)
        return m_context.shell.say(done.error());
    m_head->setCollection(m_collection);
}

void TablePage::openRow(const QModelIndex &index)
{
    if (const RecordId id = index.data(IdRole).value<RecordId>(); id.isValid())
        m_context.shell.goToRecord(id);
}

void TablePage::sortByCurrentColumn()
{
    const int column = m_view->currentIndex().column();
    if (column >= 0)
        Q_EMIT m_view->horizontalHeader()->sectionClicked(column);
}

Commands TablePage::commands()
{
    using enum Command::Group;
    Commands commands{
        {Do, tr("Filter this table …"), QStringLiteral("funnel"), {}, [this] { m_head->askForFilter(); }},
        {Do,
         tr("Choose the columns of this table"),
         QStringLiteral("layout-three-columns"),
         {},
         [this] { m_head->showColumns(); }},
        {Do,
         tr("Sort by the column of the cursor"),
         QStringLiteral("sort-down"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_S},
         [this] { sortByCurrentColumn(); }},
        {Do, tr("Copy the rows as text"), QStringLiteral("clipboard"), {}, [this] { m_bar->copyRows(); }}};
    if (m_context.session.canChange()) {
        commands.push_back(
            {Do, tr("Change all rows that are chosen …"), QStringLiteral("pencil"), {}, [this] {
                 m_bar->changeAll();
             }});
        commands.push_back(
            {Do, tr("Save this search …"), QStringLiteral("plus-lg"), {}, [this] { saveSearch(); }});
    }
    return commands;
}

bool TablePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            openRow(m_view->currentIndex());
            return true;
        }
        if (key->matches(QKeySequence::Copy)) {
            m_bar->copyRows();
            return true;
        }
        if (key->key() == Qt::Key_Delete && m_context.session.canChange()) {
            m_context.shell.eraseAll(m_bar->chosen());
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void TablePage::showEvent(QShowEvent *event)
{
    m_table.setShown(true);
    Page::showEvent(event);
}

void TablePage::hideEvent(QHideEvent *event)
{
    m_table.setShown(false);
    Page::hideEvent(event);
}

std::optional<PrintJob> TablePage::printable(PrintScope) const
{
    if (m_table.rowCount() == 0)
        return {};
    return tableJob(nameOf(m_table.query().kind), m_table.ids(),
                    words::filterWords(m_table.query()).join(QStringLiteral(" · ")));
}

QList<QWidget *> TablePage::panes() const
{
    return {m_head, m_table.rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_head->words()};
}

} // namespace kinfolio
