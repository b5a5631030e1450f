// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/pathway/pathwaypage.h"

#include "core/base/text.h"
#include "core/overview/pathway.h"
#include "ui/look/appearance.h"
#include "ui/pages/overview/graphreader.h"
#include "ui/pages/pathway/pathwaystagerow.h"
#include "ui/print/printedpathway.h"
#include "ui/shell/kindwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptyview.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/rowstack.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr int LongestTitle = 60;
constexpr int ShownLetters = 24;

} // namespace

PathwayPage::PathwayPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_reader(new GraphReader(context, this))
    , m_choice(new QComboBox)
    , m_print(plainButton(context.appearance, tr("One-page story"), QStringLiteral("printer")))
    , m_summary(new Label(context.appearance, Look::Type::Body, Ink::TextSecondary))
    , m_stages(new RowStack(0))
    , m_stack(new QStackedLayout(this))
{
    auto *empty = new EmptyView(context.appearance, Interest::info().key(),
                                {tr("Every path begins with something you like"),
                                 tr("Add an interest. Connect it with who helps you and with what you make, "
                                    "and you see here where it leads."),
                                 context.session.canChange() ? addWords(Interest::info()) : QString()});
    connect(empty, &EmptyView::wanted, this, [this] { m_context.shell.create(Interest::info()); });
    m_stack->addWidget(makePath());
    m_stack->addWidget(empty);
    connect(m_choice, &QComboBox::activated, this, [this](int row) {
        m_interest = m_choice->itemData(row).value<RecordId>();
        showPathway();
        Q_EMIT currentChanged({});
    });
    connect(m_print, &QPushButton::clicked, this, [this] { m_context.shell.print(PrintScope::Page); });
    connect(m_reader, &GraphReader::read, this, [this](const std::shared_ptr<const RecordGraph> &graph) {
        m_graph = graph;
        refill();
    });
}

QWidget *PathwayPage::makePath()
{
    const Look::Measures &m = m_context.appearance.look().measures();
    auto *scroll = new PageScroll(m_context.appearance, tr("Pathway"));
    m_choice->setAccessibleName(tr("Which interest?"));
    m_choice->view()->setAccessibleName(m_choice->accessibleName());
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(ShownLetters);
    m_print->setAccessibleName(tr("Print the story of this path on one page"));
    auto *tools = new FlowLayout(nullptr, m.s);
    tools->addWidget(m_choice);
    tools->addWidget(m_print);
    scroll->rows()->addLayout(tools);
    scroll->rows()->addWidget(m_summary->wrapped());
    scroll->rows()->addWidget(m_stages);
    scroll->rows()->addStretch(1);
    return scroll;
}

void PathwayPage::open(RecordId record)
{
    if (record.isValid())
        m_interest = record;
    m_reader->refresh();
    // What has just been made is not in what was read before.
    if (m_graph && (!m_interest.isValid() || m_graph->record(m_interest)))
        refill();
}

void PathwayPage::turnTo(const QString &chapter)
{
    open(RecordId::fromText(chapter));
}

QString PathwayPage::chapter() const
{
    return m_interest.isValid() ? m_interest.text() : QString();
}

void PathwayPage::refill()
{
    const RecordPtr chosen = m_graph->record(m_interest);
    const bool isOpen = chosen && &chosen->kind() == &Interest::info();
    if (!isOpen)
        m_interest = furthestInterest(*m_graph);
    m_stack->setCurrentIndex(m_interest.isValid() ? 0 : 1);
    fillChoice();
    showPathway();
    if (!isOpen && isVisible())
        Q_EMIT currentChanged({});
}

void PathwayPage::fillChoice()
{
    m_choice->clear();
    for (const auto &interest : m_graph->of<Interest>())
        m_choice->addItem(plainLine(interest->title, LongestTitle), QVariant::fromValue(interest->id));
    m_choice->setCurrentIndex(m_choice->findData(QVariant::fromValue(m_interest)));
}

void PathwayPage::showPathway()
{
    const Pathway pathway = pathwayOf(*m_graph, m_interest);
    const QList<PathwayStage> &stages = pathway.stages;
    QList<QWidget *> rows;
    for (qsizetype i = 0; i < stages.size(); ++i) {
        const bool isLast = i + 1 == stages.size();
        rows.append(new PathwayStageRow(
            m_context, pathway, stages.at(i),
            {i == 0, isLast, stages.at(i).gap.has_value(), !isLast && stages.at(i + 1).gap.has_value()}));
    }
    m_stages->setRows(rows);
    const qsizetype missing = stages.size() - pathway.reached();
    m_summary->setText(missing == 0 ? tr("From what you like to where it led: every step is there.")
                                    : tr("From what you like to where it leads. %Ln steps are still open.",
                                         nullptr, int(missing)));
}

Commands PathwayPage::commands()
{
    return {{Command::Group::Do, tr("Print the one-page story …"), QStringLiteral("printer"), {}, [this] {
                 m_context.shell.print(PrintScope::Page);
             }}};
}

std::optional<PrintJob> PathwayPage::printable(PrintScope) const
{
    const RecordPtr interest = m_graph ? m_graph->record(m_interest) : nullptr;
    return interest ? std::optional(pathwayJob(*interest)) : std::nullopt;
}

QList<QWidget *> PathwayPage::panes() const
{
    return {m_choice, m_stages};
}

} // namespace kinfolio
