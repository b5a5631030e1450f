// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/selfcheckspage.h"

#include "core/base/text.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/models/recorddigest.h"
#include "ui/pages/overview/graphreader.h"
#include "ui/shell/newrecord.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/cardgrid.h"
#include "ui/widgets/depthchart.h"
#include "ui/widgets/emptyview.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/rowstack.h"

#include <QHBoxLayout>
#include <QStackedLayout>

namespace kinfolio {

namespace {

constexpr int QuestionWidth = 360;
constexpr int TileSide = 36;

// The answers to one question as steps, each from its day on.
DepthSteps stepsOf(const QList<SelfCheck> &checks, size_t question, QDate today)
{
    const FieldInfo &field = selfCheckField(question);
    DepthSteps steps;
    steps.levels = int(field.choices.size());
    steps.today = today;
    QStringList said;
    for (const SelfCheck &check : checks) {
        const int level = check.answers.at(question);
        if (level < 0)
            continue;
        const QString word = words::choiceLabel(field, QLatin1String(field.choices[size_t(level)].value));
        steps.steps.append({level, word, check.day, {}});
        const PartialDate day = check.record->date.isEmpty() ? PartialDate::fromDay(check.day) : check.record->date;
        said.append(SelfChecksPage::tr("%1: %2", "a date, an answer").arg(words::shortDateText(day), word));
    }
    steps.words = said.join(u'\n');
    return steps;
}

} // namespace

SelfChecksPage::SelfChecksPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_stack(new QStackedLayout(this))
    , m_questions(new CardGrid(context.appearance, QuestionWidth, context.appearance.look().measures().m))
    , m_times(new RowStack(context.appearance.look().measures().s))
{
    const QString promise = tr("Five questions, for you alone. Answer them now and in some months, and you see what changed.");
    auto *empty = new EmptyView(context.appearance, Reflection::info().key(),
                                {tr("Not answered yet"), promise, context.session.canChange() ? tr("Answer the five questions") : QString()});
    connect(empty, &EmptyView::wanted, this, &SelfChecksPage::answer);
    auto *scroll = new PageScroll(context.appearance, tr("Self-checks"));
    QPushButton *again = primaryButton(context.appearance, tr("Answer them again"), QStringLiteral("plus-lg"));
    connect(again, &QPushButton::clicked, this, &SelfChecksPage::answer);
    scroll->rows()->addWidget(makePromise());
    scroll->rows()->addWidget(again, 0, Qt::AlignLeading);
    scroll->rows()->addWidget(m_questions);
    scroll->rows()->addWidget((new Label(context.appearance, Look::Type::Title, Ink::Text, tr("Each time")))->wrapped());
    scroll->rows()->addWidget(m_times);
    scroll->rows()->addStretch(1);
    again->setVisible(context.session.canChange());
    m_stack->addWidget(empty);
    m_stack->addWidget(scroll);
    auto *reader = new GraphReader(context, this);
    connect(reader, &GraphReader::read, this,
            [this](const std::shared_ptr<const RecordGraph> &graph) { fill(selfChecks(graph->of<Reflection>())); });
}

QWidget *SelfChecksPage::makePromise()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(m_context.appearance.look().measures().s);
    line->addWidget(new IconLabel(m_context.appearance, QStringLiteral("lock"), Ink::TextSecondary), 0, Qt::AlignTop);
    const QString words = tr("Only you see this. The answers never leave this computer, except in your own backup, unless you change who "
                             "sees one of these pages.");
    line->addWidget((new Label(m_context.appearance, Look::Type::Body, Ink::TextSecondary, words))->wrapped(), 1);
    return row;
}

void SelfChecksPage::fill(const QList<SelfCheck> &checks)
{
    m_stack->setCurrentIndex(checks.isEmpty() ? 0 : 1);
    QList<QWidget *> questions;
    for (size_t i = 0; i < SelfCheckFields.size() && !checks.isEmpty(); ++i)
        questions.append(makeQuestion(checks, i));
    m_questions->setCards(questions);
    QList<QWidget *> times;
    for (auto check = checks.rbegin(); check != checks.rend(); ++check)
        times.append(makeTime(*check));
    m_times->setRows(times);
}

QWidget *SelfChecksPage::makeQuestion(const QList<SelfCheck> &checks, size_t question)
{
    const Appearance &appearance = m_context.appearance;
    const Look::Measures &m = appearance.look().measures();
    auto *card = new Card(appearance);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(m.m + 2, m.m, m.m + 2, m.m);
    rows->setSpacing(m.s);
    rows->addWidget((new Label(appearance, Look::Type::Strong, Ink::Text, words::fieldLabel(selfCheckField(question))))->wrapped());
    const QDate today = m_context.session.portfolio().environment().clock.now().toLocalTime().date();
    const DepthSteps steps = stepsOf(checks, question, today);
    if (steps.isDrawable()) {
        auto *chart = new DepthChart(appearance, Reflection::info().key(), steps);
        chart->setAccessibleName(words::fieldLabel(selfCheckField(question)));
        rows->addWidget(chart);
    }
    rows->addWidget((new Label(appearance, Look::Type::Body, Ink::TextSecondary, changeWords(checks, question)))->wrapped());
    rows->addStretch(1);
    return card;
}

QWidget *SelfChecksPage::makeTime(const SelfCheck &check)
{
    auto *row = new CardButton(m_context.appearance, new KindTile(m_context.appearance, Reflection::info().key(), TileSide),
                               plainLine(recordTitle(*check.record), 80), recordCaption(*check.record));
    connect(row, &CardButton::clicked, this, [this, id = check.record->id] { m_context.shell.goToRecord(id); });
    return row;
}

void SelfChecksPage::answer()
{
    auto made = newRecord(Reflection::info(), m_context.session.portfolio().environment().clock);
    static_cast<Reflection &>(*made).type = QStringLiteral("selfCheck");
    m_context.shell.add(std::move(made), {});
}

Commands SelfChecksPage::commands()
{
    if (!m_context.session.canChange())
        return {};
    return {{Command::Group::Do, tr("Answer the five questions"), QStringLiteral("plus-lg"), {}, [this] { answer(); }}};
}

QList<QWidget *> SelfChecksPage::panes() const
{
    return {m_stack->currentWidget()};
}

} // namespace kinfolio
