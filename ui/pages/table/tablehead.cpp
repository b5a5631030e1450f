// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/table/tablehead.h"

#include "core/base/text.h"
#include "core/records/kinds.h"
#include "core/records/learner.h"
#include "core/words/tablewords.h"
#include "core/words/words.h"
#include "ui/dialogs/tablefilterdialog.h"
#include "ui/look/appearance.h"
#include "ui/shell/kindwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconedit.h"
#include "ui/widgets/label.h"
#include "ui/widgets/menuplace.h"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int TypingMs = 200;
constexpr int WordsWidth = 240;
constexpr int LongestName = 40;

} // namespace

TableHead::TableHead(const PageContext &context, TableModel &table, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(table)
    , m_kind(new QComboBox)
    , m_saved(new QWidget)
    , m_savedChips(new FlowLayout(m_saved, context.appearance.look().measures().s))
    , m_words(new IconEdit(context.appearance, QStringLiteral("search")))
    , m_filter(plainButton(context.appearance, tr("Filter …"), QStringLiteral("funnel")))
    , m_columns(plainButton(context.appearance, tr("Columns"), QStringLiteral("layout-three-columns")))
    , m_order(plainButton(context.appearance, tr("Order"), QStringLiteral("sort-down")))
    , m_save(plainButton(context.appearance, tr("Save …"), QStringLiteral("plus-lg")))
    , m_keep(plainButton(context.appearance, tr("Keep the changes"), QStringLiteral("check-lg")))
    , m_about(plainButton(context.appearance, tr("About this search"), QStringLiteral("pencil")))
    , m_narrowed(new QWidget)
    , m_count(new Label(context.appearance, Look::Type::Body, Ink::TextSecondary))
    , m_what(new Label(context.appearance, Look::Type::Body, Ink::TextSecondary))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(context.appearance.look().measures().s);
    layout->addLayout(makeTop());
    m_saved->setAccessibleName(tr("Saved searches"));
    layout->addWidget(m_saved);
    layout->addWidget(makeTools());
    auto *narrowed = new FlowLayout(m_narrowed, context.appearance.look().measures().s);
    narrowed->setCentred();
    QPushButton *all = quietButton(context.appearance, tr("Show all"), QStringLiteral("x-lg"));
    connect(all, &QPushButton::clicked, this, &TableHead::showAllRows);
    narrowed->addWidget(m_what->wrapped());
    narrowed->addWidget(all);
    layout->addWidget(m_narrowed);
    connect(&table, &TableModel::queryChanged, this, &TableHead::showQuery);
    connect(&table, &QAbstractItemModel::modelReset, this, &TableHead::showQuery);
    connect(&context.session.portfolio(), &Portfolio::changed, this, &TableHead::refillSaved);
    refillSaved();
    showQuery();
}

QLayout *TableHead::makeTop()
{
    m_kind->setAccessibleName(tr("Which kind to show"));
    m_kind->setToolTip(m_kind->accessibleName());
    m_kind->addItem(tr("Everything"), QString());
    for (const KindInfo *kind : allKinds()) {
        if (kind != &Learner::info())
            m_kind->addItem(collectionName(*kind), kind->key());
    }
    m_kind->view()->setAccessibleName(m_kind->accessibleName());
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_kind, &QComboBox::activated, this,
            [this] { Q_EMIT kindWanted(m_kind->currentData().toString()); });
    auto *line = new QWidget;
    auto *top = new FlowLayout(line, m_context.appearance.look().measures().m);
    top->setCentred();
    top->addWidget(new Label(m_context.appearance, Look::Type::Headline, Ink::Text, tr("Table")));
    top->addWidget(m_kind);
    top->addWidget(m_count);
    auto *layout = new QHBoxLayout;
    layout->addWidget(line, 1);
    return layout;
}

QWidget *TableHead::makeTools()
{
    m_save->setAccessibleName(tr("Save this search …"));
    m_save->setToolTip(m_save->accessibleName());
    m_words->setPlaceholderText(tr("Only with these words"));
    m_words->setAccessibleName(tr("Show only rows with these words"));
    m_words->setClearButtonEnabled(true);
    m_context.appearance.follow(
        m_words, [this] { m_words->setMinimumWidth(m_context.appearance.look().scaled(WordsWidth)); });
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingMs);
    connect(m_words, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, [this] {
        TableQuery query = m_table.query();
        query.filter.words = m_words->text();
        change(query);
    });
    connect(m_filter, &QPushButton::clicked, this, &TableHead::askForFilter);
    connect(m_columns, &QPushButton::clicked, this, &TableHead::showColumns);
    connect(m_order, &QPushButton::clicked, this, &TableHead::showOrders);
    connect(m_save, &QPushButton::clicked, this, &TableHead::saveWanted);
    connect(m_keep, &QPushButton::clicked, this, &TableHead::keepWanted);
    connect(m_about, &QPushButton::clicked, this, &TableHead::aboutWanted);
    auto *tools = new QWidget;
    auto *flow = new FlowLayout(tools, m_context.appearance.look().measures().s);
    flow->setCentred();
    for (QWidget *tool :
         {static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_filter),
          static_cast<QWidget *>(m_columns), static_cast<QWidget *>(m_order), static_cast<QWidget *>(m_save),
          static_cast<QWidget *>(m_keep), static_cast<QWidget *>(m_about)})
        flow->addWidget(tool);
    return tools;
}

void TableHead::setCollection(RecordId collection)
{
    // What was typed a moment ago was for what was shown then.
    m_typing.stop();
    m_collection = collection;
    refillSaved();
    showQuery();
}

void TableHead::refillSaved()
{
    while (QLayoutItem *item = m_savedChips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto saved =
        m_context.session.reader().summaries(&Collection::info()).value_or(QList<RecordSummary>());
    for (const RecordSummary &search : saved) {
        auto *chip = new QToolButton;
        chip->setCheckable(true);
        chip->setChecked(search.id == m_collection);
        chip->setProperty("chip", true);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setText(plainLine(search.title, LongestName));
        chip->setToolTip(plainLine(search.title));
        chip->setAccessibleName(tr("Saved search: %1").arg(plainLine(search.title)));
        chip->setIcon(m_context.appearance.icon(search.id == m_collection ? QStringLiteral("check-lg")
                                                                          : QStringLiteral("funnel"),
                                                search.id == m_collection ? Ink::OnAccentSoft : Ink::Text));
        connect(chip, &QToolButton::clicked, this, [this, id = search.id] { Q_EMIT collectionWanted(id); });
        m_savedChips->addWidget(chip);
    }
    m_saved->setVisible(!saved.isEmpty());
}

void TableHead::showQuery()
{
    const TableQuery &query = m_table.query();
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(query.kind ? query.kind->key() : QString())));
    if (m_words->text() != query.filter.words && !m_typing.isActive())
        m_words->setText(query.filter.words);
    m_count->setText(tr("%Ln in this table", "how many rows", int(m_table.ids().size())));
    const QStringList left = words::filterWords(query);
    m_what->setText(tr("Only: %1", "what is left of a table").arg(left.join(QStringLiteral(" · "))));
    m_narrowed->setVisible(!left.isEmpty());
    const auto sorted = columnByKey(query.kind, query.sort);
    m_order->setAccessibleDescription(sorted ? tr("By %1", "a column").arg(words::columnName(*sorted))
                                             : tr("The newest first"));
    const auto kept = m_context.session.reader().record(m_collection);
    const auto same = kept ? queryOf(static_cast<const Collection &>(**kept)) : Result<TableQuery>(query);
    const bool canChange = m_context.session.canChange();
    m_save->setVisible(canChange && !kept);
    m_keep->setVisible(canChange && kept && same && !(*same == query));
    m_about->setVisible(kept.has_value());
}

void TableHead::change(const TableQuery &query)
{
    // What was typed in a form counts for what is looked for now.
    m_context.session.flush();
    m_table.setQuery(query);
}

void TableHead::showAllRows()
{
    TableQuery query = m_table.query();
    query.filter = {};
    m_words->clear();
    change(query);
    m_words->setFocus(Qt::OtherFocusReason);
}

void TableHead::askForFilter()
{
    const QStringList tags = m_context.session.reader().tags().value_or(QStringList());
    TableFilterDialog dialog(m_context.appearance, m_table.query(), tags, window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    TableQuery query = m_table.query();
    query.filter = dialog.filter();
    change(query);
}

void TableHead::showColumns()
{
    QMenu menu(this);
    const QList<TableColumn> shown = m_table.columns();
    for (const TableColumn &column : columnsOf(m_table.query().kind)) {
        QAction *action = menu.addAction(
            words::columnName(column), this,
            [this, key = column.key(), is = shown.contains(column)] { toggleColumn(key, !is); });
        action->setCheckable(true);
        action->setChecked(shown.contains(column));
        // What a row is called always stands there.
        action->setEnabled(column.type != TableColumn::Type::Title);
    }
    menu.exec(menuPlace(*m_columns));
}

void TableHead::toggleColumn(const QString &key, bool shown)
{
    TableQuery query = m_table.query();
    QStringList wanted;
    // In the order of the form, wherever it was added.
    for (const TableColumn &column : columnsOf(query.kind)) {
        const bool is = column.key() == key ? shown : m_table.columns().contains(column);
        if (is)
            wanted.append(column.key());
    }
    query.columns = wanted;
    change(query);
}

void TableHead::showOrders()
{
    QMenu menu(this);
    auto *columns = new QActionGroup(&menu);
    const TableQuery now = m_table.query();
    const auto add = [&](const QString &text, const QString &key) {
        QAction *action = menu.addAction(text, this, [this, key] {
            TableQuery query = m_table.query();
            query.sort = key;
            query.descending = query.descending && !key.isEmpty();
            change(query);
        });
        action->setCheckable(true);
        action->setChecked(now.sort == key);
        columns->addAction(action);
    };
    add(tr("The newest first"), {});
    for (const TableColumn &column : m_table.columns()) {
        if (column.isSortable())
            add(words::columnName(column), column.key());
    }
    menu.addSeparator();
    QAction *down = menu.addAction(tr("The other way round"), this, [this] {
        TableQuery query = m_table.query();
        query.descending = !query.descending;
        change(query);
    });
    down->setCheckable(true);
    down->setChecked(now.descending);
    down->setEnabled(!now.sort.isEmpty());
    menu.exec(menuPlace(*m_order));
}

} // namespace kinfolio
