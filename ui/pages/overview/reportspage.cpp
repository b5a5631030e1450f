// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/reportspage.h"

#include "core/words/timelinewords.h"
#include "ui/look/appearance.h"
#include "ui/pages/overview/graphreader.h"
#include "ui/pages/overview/reportview.h"
#include "ui/pages/timeline/schoolyear.h"
#include "ui/print/printedreport.h"
#include "ui/shell/kindwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cardgrid.h"
#include "ui/widgets/columnscroll.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/sided.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedLayout>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr int ChartWidth = 400;
constexpr int AllTheTime = 0;
const QString Bars = QStringLiteral("bars");
const QString Table = QStringLiteral("table");

} // namespace

ReportsPage::ReportsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_stack(new QStackedLayout(this))
    , m_views(new QStackedLayout)
    , m_years(new QComboBox)
    , m_view(new Segments(context.appearance, {{Bars, tr("Bars")}, {Table, tr("Table")}}))
    , m_sum(new Label(context.appearance, Look::Type::Body, Ink::TextSecondary))
    , m_leftOut(new Label(context.appearance, Look::Type::Caption, Ink::TextMuted))
    , m_charts(new CardGrid(context.appearance, ChartWidth, context.appearance.look().measures().xl))
    , m_table(new QTableWidget)
{
    auto *empty = new EmptyView(context.appearance, Project::info().key(),
                                {tr("Nothing to count yet"),
                                 tr("When you say of your projects what you did together, and what your part was, it adds up here."),
                                 context.session.canChange() ? addWords(Project::info()) : QString()});
    connect(empty, &EmptyView::wanted, this, [this] { m_context.shell.create(Project::info()); });
    makeTable();
    m_views->addWidget(makeCharts());
    const Look::Measures &m = context.appearance.look().measures();
    auto *place = new QWidget;
    auto *margins = new QHBoxLayout(place);
    margins->setContentsMargins(m.xxl, 0, m.xxl, 0);
    margins->addWidget(m_table);
    m_views->addWidget(place);
    auto *filled = new QWidget;
    auto *layout = new QVBoxLayout(filled);
    layout->setContentsMargins({});
    layout->setSpacing(m.s);
    layout->addWidget(makeHead());
    layout->addLayout(m_views, 1);
    m_stack->addWidget(empty);
    m_stack->addWidget(filled);
    auto *reader = new GraphReader(context, this);
    connect(reader, &GraphReader::read, this, [this](const std::shared_ptr<const RecordGraph> &graph) {
        m_graph = graph;
        fillYears();
        fill();
    });
}

QWidget *ReportsPage::makeHead()
{
    const Look::Measures &m = m_context.appearance.look().measures();
    m_years->setAccessibleName(tr("Which school year"));
    m_years->view()->setAccessibleName(m_years->accessibleName());
    m_years->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_years, &QComboBox::activated, this, &ReportsPage::fill);
    m_view->setAccessibleName(tr("How it is shown"));
    m_view->setValue(Bars);
    connect(m_view, &Segments::chosen, this, [this](const QString &view) { m_views->setCurrentIndex(view == Table ? 1 : 0); });
    QPushButton *copies = plainButton(m_context.appearance, tr("Copy as text"), QStringLiteral("clipboard"));
    connect(copies, &QPushButton::clicked, this, &ReportsPage::copy);
    QPushButton *print = plainButton(m_context.appearance, tr("Print"), QStringLiteral("printer"));
    connect(print, &QPushButton::clicked, this, [this] { m_context.shell.print(PrintScope::Page); });
    auto *top = new FlowLayout(nullptr, m.m);
    top->setCentred();
    top->addWidget(new Label(m_context.appearance, Look::Type::Headline, Ink::Text, tr("Reports")));
    for (QWidget *part : std::initializer_list<QWidget *>{m_years, m_view, copies, print})
        top->addWidget(part);
    auto *head = new QWidget;
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(m.xxl, m.xl, m.xxl, m.s);
    rows->setSpacing(m.xs);
    rows->addLayout(top);
    rows->addWidget(m_sum->wrapped());
    rows->addWidget(m_leftOut->wrapped());
    return head;
}

QWidget *ReportsPage::makeCharts()
{
    const Look::Measures &m = m_context.appearance.look().measures();
    auto *scroll = new ColumnScroll;
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(sided(m.xxl, 0, scroll->keepPlaceOfBar(m.xxl), m.xl));
    rows->addWidget(m_charts);
    rows->addStretch(1);
    scroll->setColumn(page);
    return scroll;
}

void ReportsPage::makeTable()
{
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Report"), tr("What"), tr("How much")});
    m_table->setAccessibleName(tr("The reports as a table"));
    m_table->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setGround(m_table->viewport(), m_context.appearance, Ink::Surface);
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) {
        if (const RecordId id = m_table->item(row, 1)->data(Qt::UserRole).value<RecordId>(); id.isValid())
            m_context.shell.goToRecord(id);
    });
}

void ReportsPage::open(RecordId)
{
    // What was read is read anew when it changed; the day may be another one, and school years may begin in another month.
    if (m_graph)
        fillYears();
    fill();
}

QDate ReportsPage::today() const
{
    return m_context.session.portfolio().environment().clock.now().toLocalTime().date();
}

std::optional<SchoolYear> ReportsPage::schoolYear() const
{
    const int year = m_years->currentData().toInt();
    return year == AllTheTime ? std::nullopt : std::optional(SchoolYear{year, firstSchoolMonth(m_context.settings)});
}

void ReportsPage::fillYears()
{
    const int firstMonth = firstSchoolMonth(m_context.settings);
    const int chosen = m_years->currentData().toInt();
    m_years->clear();
    m_years->addItem(tr("All the time"), AllTheTime);
    for (const int year : schoolYearsOf(*m_graph, firstMonth, today()))
        m_years->addItem(words::periodName({TimelinePeriod::Type::SchoolYear, year}, firstMonth), year);
    m_years->setCurrentIndex(std::max(0, m_years->findData(chosen)));
}

void ReportsPage::fill()
{
    if (!m_graph)
        return;
    const auto only = schoolYear();
    const Practices practices = only ? practicesOf(*m_graph, *only, today()) : practicesOf(*m_graph);
    const QList<ReportSection> sections = reportOf(practices, acknowledgements(*m_graph));
    m_isFilled = only || !sections.isEmpty();
    m_stack->setCurrentIndex(m_isFilled ? 1 : 0);
    m_sum->setText(reportSum(practices));
    m_leftOut->setText(reportLeftOut(practices));
    m_leftOut->setVisible(!m_leftOut->text().isEmpty());
    QList<QWidget *> charts;
    for (const ReportSection &section : sections)
        charts.append(new ReportView(m_context, section));
    m_charts->setCards(charts);
    fillTable(sections);
}

void ReportsPage::fillTable(const QList<ReportSection> &sections)
{
    m_table->setRowCount(0);
    for (const ReportSection &section : sections) {
        for (const ReportLine &line : section.lines) {
            const int row = m_table->rowCount();
            m_table->insertRow(row);
            m_table->setItem(row, 0, new QTableWidgetItem(section.title));
            m_table->setItem(row, 1, new QTableWidgetItem(line.label));
            m_table->setItem(row, 2, new QTableWidgetItem(line.words));
            if (line.records.size() == 1)
                m_table->item(row, 1)->setData(Qt::UserRole, QVariant::fromValue(line.records.front()->id));
        }
    }
}

void ReportsPage::copy()
{
    if (!m_graph)
        return;
    const RecordGraph shown = m_graph->forOthers();
    const auto only = schoolYear();
    const Practices practices = only ? practicesOf(shown, *only, today()) : practicesOf(shown);
    const QString title = tr("%1: %2", "when, how much in all").arg(m_years->currentText(), reportSum(practices));
    QGuiApplication::clipboard()->setText(reportText(title, reportOf(practices, acknowledgements(shown))));
    const bool whole = shown.records().size() == m_graph->records().size();
    m_context.shell.say({whole ? Message::Kind::Good : Message::Kind::Notice,
                         whole ? tr("Copied. In a table program it becomes a table.")
                               : tr("Copied, without what is only for you. In a table program it becomes a table."),
                         {}, {}});
}

Commands ReportsPage::commands()
{
    if (!m_isFilled)
        return {};
    return {{Command::Group::Do, tr("Copy the reports as text"), QStringLiteral("clipboard"), {}, [this] { copy(); }}};
}

std::optional<PrintJob> ReportsPage::printable(PrintScope) const
{
    if (!m_isFilled)
        return {};
    return reportJob(schoolYear(), m_years->currentText(), today());
}

QList<QWidget *> ReportsPage::panes() const
{
    if (!m_isFilled)
        return {};
    return {m_years, m_views->currentWidget()};
}

} // namespace kinfolio
