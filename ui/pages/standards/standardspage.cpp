// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/standards/standardspage.h"

#include "core/base/text.h"
#include "core/records/kinds/framework.h"
#include "core/records/recordjson.h"
#include "ui/dialogs/evidencedialog.h"
#include "ui/look/appearance.h"
#include "ui/pages/standards/coveragedelegate.h"
#include "ui/pages/standards/evidencepanel.h"
#include "ui/print/printedstandards.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/columnscroll.h"
#include "ui/widgets/emptyview.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/sided.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QFocusEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>

namespace kinfolio {

namespace {

constexpr int PanelWidth = 340;
constexpr int SideBySide = 900; ///< from which width on there is room for both
constexpr int FewRows = 240; ///< as high as these and the heads of their columns
constexpr int LongestTitle = 80;

const QString All = QStringLiteral("all");
const QString With = QStringLiteral("with");
const QString Gaps = QStringLiteral("gaps");

} // namespace

StandardsPage::StandardsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(context.session.portfolio())
    , m_stack(new QStackedLayout(this))
    , m_frameworks(new QComboBox)
    , m_counts(new Label(context.appearance, Look::Type::Body, Ink::TextSecondary))
    , m_filter(new Segments(context.appearance, {{All, tr("All")}, {With, tr("With evidence")}, {Gaps, tr("Gaps")}}))
    , m_table(makeTable())
    , m_panel(new EvidencePanel(context))
    , m_splitter(new QSplitter)
    , m_head(makeHead())
    , m_scroll(new ColumnScroll)
{
    m_model.setWatched(false);
    const QString words = tr("A framework is a list of what schools want you to know and to be able to do. States, schools and clubs "
                             "hand theirs out as a file (CASE or Mahara). Bring one in, and show with your own work what you can.");
    auto *empty = new EmptyView(context.appearance, QStringLiteral("framework"),
                                {tr("No standards yet"), words, tr("Bring in a framework"), QStringLiteral("card-checklist"),
                                 QStringLiteral("box-arrow-in-down")});
    connect(empty, &EmptyView::wanted, this, [this] { m_context.shell.askForImport(); });
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(sided(context.appearance.look().measures().xxl, 0, 0, 0));
    below->addWidget(m_splitter);
    layout->addWidget(m_head);
    layout->addLayout(below, 1);
    m_scroll->setColumn(column);
    m_table->installEventFilter(this);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_scroll);
    connect(&m_model, &CoverageModel::failed, this, [this](const Error &error) { m_context.shell.say(error); });
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &StandardsPage::keepPlace);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &StandardsPage::findPlace);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &StandardsPage::showCell);
    connect(m_table, &QTableView::activated, m_panel, &EvidencePanel::takeFocus);
    connect(m_panel, &EvidencePanel::tieWanted, this, &StandardsPage::tieWork);
    connect(&context.appearance, &Appearance::changed, this, &StandardsPage::layOut);
    findPlace();
}

QWidget *StandardsPage::makeHead()
{
    const Appearance &appearance = m_context.appearance;
    const Look::Measures &m = appearance.look().measures();
    m_frameworks->setAccessibleName(tr("Framework"));
    m_frameworks->view()->setAccessibleName(m_frameworks->accessibleName());
    m_frameworks->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_frameworks->setMinimumContentsLength(24);
    m_filter->setAccessibleName(tr("Which standards are shown"));
    m_filter->setValue(All);
    connect(m_frameworks, &QComboBox::activated, this,
            [this] { m_model.setFramework(m_frameworks->currentData().value<RecordId>()); });
    connect(m_filter, &Segments::chosen, this, [this](const QString &value) {
        m_model.setShow(value == With ? CoverageModel::Show::WithEvidence
                                      : value == Gaps ? CoverageModel::Show::Gaps : CoverageModel::Show::All);
    });
    QPushButton *bring = plainButton(appearance, tr("Bring in a framework"), QStringLiteral("box-arrow-in-down"));
    bring->setVisible(m_context.session.canChange());
    connect(bring, &QPushButton::clicked, this, [this] { m_context.shell.askForImport(); });
    QPushButton *print = plainButton(appearance, tr("Print the evidence"), QStringLiteral("printer"));
    connect(print, &QPushButton::clicked, this, [this] { m_context.shell.print(PrintScope::Page); });

    auto *head = new QWidget;
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(m.xxl, m.m, m.xxl, m.m);
    rows->setSpacing(m.s);
    auto *top = new FlowLayout(nullptr, m.m);
    top->addWidget(new Label(appearance, Look::Type::Headline, Ink::Text, tr("Standards")));
    top->addWidget(m_frameworks);
    top->addWidget(print);
    top->addWidget(bring);
    rows->addLayout(top);
    rows->addWidget(m_counts->wrapped());
    rows->addWidget(m_filter, 0, Qt::AlignLeading);
    return head;
}

QTableView *StandardsPage::makeTable()
{
    auto *table = new QTableView;
    table->setVerticalHeader(new CoverageHeader(m_context.appearance, Qt::Vertical, table));
    table->setHorizontalHeader(new CoverageHeader(m_context.appearance, Qt::Horizontal, table));
    table->setItemDelegate(new CoverageDelegate(m_context.appearance, table));
    table->setModel(&m_model);
    table->setAccessibleName(tr("Standards and the work that shows them"));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setCornerButtonEnabled(false);
    // There is no table without it. It does nothing, and must not look like a button that only a mouse can press.
    auto *corner = table->findChild<QAbstractButton *>();
    corner->setAccessibleName(tr("Corner of the table"));
    corner->setFocusPolicy(Qt::ClickFocus);
    corner->installEventFilter(this);
    table->verticalHeader()->setAccessibleName(tr("Standards"));
    table->horizontalHeader()->setAccessibleName(tr("Work"));
    table->setFrameShape(QFrame::NoFrame);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    for (QWidget *part : {table->viewport(), table->verticalHeader()->viewport(), table->horizontalHeader()->viewport()})
        setGround(part, m_context.appearance, Ink::Surface);
    return table;
}

void StandardsPage::open(RecordId id)
{
    const auto record = m_context.session.reader().record(id);
    if (!record)
        return;
    RecordId standard = id;
    if ((*record)->kind().key() == QLatin1String("evidence")) {
        for (const Link &link : m_context.session.reader().linksAt(id).value_or(QList<Link>())) {
            if (link.from == id && link.role == LinkRole::EvidenceFor)
                standard = link.to;
        }
    }
    const RecordId framework = m_model.frameworkOf(standard);
    m_filter->setValue(All);
    m_model.setShow(CoverageModel::Show::All);
    m_model.setFramework(framework.isValid() ? framework : id);
    if (const QModelIndex place = m_model.placeOf(standard, {}); place.isValid())
        m_table->setCurrentIndex(place);
}

void StandardsPage::keepPlace()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    m_standard = m_model.standardAt(current.row());
    m_work = m_model.workAt(current.column());
}

void StandardsPage::findPlace()
{
    m_stack->setCurrentIndex(m_model.frameworks().isEmpty() ? 0 : 1);
    showFrameworks();
    showCounts();
    // Shown once, and not for each step on the way.
    m_finding = true;
    const QModelIndex place = m_model.placeOf(m_standard, m_work);
    m_table->setCurrentIndex(place.isValid() ? place : m_model.firstShown());
    m_finding = false;
    showCell();
}

void StandardsPage::showFrameworks()
{
    m_frameworks->clear();
    for (const RecordId &id : m_model.frameworks()) {
        const auto framework = m_context.session.reader().record(id);
        const QString title = framework ? plainLine(recordTitle(**framework), LongestTitle) : QString();
        m_frameworks->addItem(title, QVariant::fromValue(id));
        if (id == m_model.framework())
            m_frameworks->setCurrentIndex(m_frameworks->count() - 1);
    }
}

void StandardsPage::showCounts()
{
    const CoverageCounts counts = m_model.counts();
    const QLocale locale;
    QStringList parts{tr("Evidence for %1 of %2 standards").arg(locale.toString(counts.withEvidence()), locale.toString(counts.standards))};
    for (const EvidenceState state :
         {EvidenceState::Completed, EvidenceState::Partial, EvidenceState::Incomplete, EvidenceState::Begun}) {
        if (const qint64 count = counts.shown.at(size_t(state)); count > 0)
            parts.append(tr("%1: %2", "a state and how many standards").arg(evidenceWord(state), locale.toString(count)));
    }
    m_counts->setText(parts.join(QStringLiteral(" · ")));
}

void StandardsPage::showCell()
{
    if (m_finding)
        return;
    const QModelIndex current = m_table->currentIndex();
    const CoverageCell *cell = current.isValid() ? m_model.cellAt(current) : nullptr;
    m_panel->showCell(m_model.standardAt(current.row()), current.isValid() ? m_model.workAt(current.column()) : RecordId(),
                      cell ? cell->evidence : QList<RecordId>());
}

void StandardsPage::tieWork()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || !m_context.session.canChange())
        return;
    m_context.session.flush();
    EvidenceDialog dialog(m_context.appearance, m_context.session, m_model.standardAt(current.row()), m_model.workAt(current.column()),
                          this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Edit edit;
    const NewEvidence wanted = dialog.evidence();
    addEvidence(edit, wanted);
    if (const auto done = m_context.session.history().perform(edit, tr("Tie work to a standard")); !done)
        return m_context.shell.say(done.error());
    if (const QModelIndex place = m_model.placeOf(wanted.standards.first(), wanted.works.first()); place.isValid())
        m_table->setCurrentIndex(place);
}

Commands StandardsPage::commands()
{
    Commands commands;
    if (m_context.session.canChange() && m_table->currentIndex().isValid()) {
        commands.push_back({Command::Group::Do, tr("Tie work to this standard"), QStringLiteral("link-45deg"), {}, [this] { tieWork(); }});
    }
    return commands;
}

std::optional<PrintJob> StandardsPage::printable(PrintScope) const
{
    if (!m_model.framework().isValid())
        return {};
    return evidenceSheet(m_model.framework());
}

QList<QWidget *> StandardsPage::panes() const
{
    if (m_stack->currentIndex() == 0)
        return {};
    return {m_table, m_panel};
}

void StandardsPage::showEvent(QShowEvent *event)
{
    m_model.setWatched(true);
    Page::showEvent(event);
}

void StandardsPage::hideEvent(QHideEvent *event)
{
    m_model.setWatched(false);
    Page::hideEvent(event);
}

void StandardsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    layOut();
}

void StandardsPage::layOut()
{
    const Look &look = m_context.appearance.look();
    const bool wide = width() >= look.scaled(SideBySide);
    m_splitter->setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
    // Where only a few rows would be left below the head the page scrolls, and the table can have the whole window.
    const int room = height() - m_head->heightForWidth(width());
    const int table = wide ? room : room * 2 / 3;
    const bool isShort = table < look.scaled(FewRows);
    m_splitter->setMinimumHeight(!isShort ? 0 : wide ? height() : height() * 7 / 4);
    if (wide)
        m_splitter->setSizes({width() - look.scaled(PanelWidth), look.scaled(PanelWidth)});
    else
        m_splitter->setSizes(isShort ? QList{height(), height() * 3 / 4} : QList{table, room / 3});
}

bool StandardsPage::eventFilter(QObject *watched, QEvent *event)
{
    // Who comes by keys wants all of the table, not only the cell in hand.
    if (watched == m_table && event->type() == QEvent::FocusIn && static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason)
        m_scroll->verticalScrollBar()->setValue(m_splitter->mapTo(m_scroll->widget(), QPoint()).y());
    // The corner is drawn as the headers beside it.
    if (watched == m_table || event->type() != QEvent::Paint)
        return Page::eventFilter(watched, event);
    auto *corner = static_cast<QWidget *>(watched);
    const Look &look = m_context.appearance.look();
    QPainter painter(corner);
    painter.fillRect(corner->rect(), look.colour(Ink::Surface));
    painter.fillRect(QRect(0, corner->height() - look.measures().hairline, corner->width(), look.measures().hairline),
                     look.colour(Ink::Hairline));
    return true;
}

} // namespace kinfolio
