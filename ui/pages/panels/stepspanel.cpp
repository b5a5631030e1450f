// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/stepspanel.h"

#include "core/base/text.h"
#include "core/markdown/markdown.h"
#include "core/overview/practices.h"
#include "core/portfolio/parts.h"
#include "core/records/kinds/step.h"
#include "core/records/project.h"
#include "core/records/reflection.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/pages/panels/logrow.h"
#include "ui/shell/kindwords.h"
#include "ui/shell/newrecord.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/levelbar.h"
#include "ui/widgets/rowstack.h"

#include <QVBoxLayout>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int LongestSentence = 160;
constexpr size_t MostShown = 60; // a log of years is read on the timeline

using StepPtr = std::shared_ptr<const Step>;

/// The newest first.
std::vector<StepPtr> stepsOf(const PortfolioReader &reader, const Project &project)
{
    std::vector<StepPtr> steps;
    for (const RecordPtr &part : partsOf(reader, project).value_or(std::vector<RecordPtr>())) {
        if (&part->kind() == &Step::info())
            steps.push_back(std::static_pointer_cast<const Step>(part));
    }
    std::ranges::reverse(steps);
    return steps;
}

QString sentenceOf(const Step &step)
{
    const QString &text = step.failed.isEmpty() ? step.text : step.failed;
    return plainLine(markdownPlainText(text), LongestSentence);
}

} // namespace

StepsPanel::StepsPanel(const PageContext &context, QWidget *parent)
    : RecordPanel(context, parent)
    , m_sum(new Label(context.appearance, Look::Type::Caption, Ink::TextMuted))
    , m_bar(new LevelBar(context.appearance))
    , m_rows(new RowStack(0))
{
    const Look::Measures &m = context.appearance.look().measures();
    QPushButton *add = quietButton(context.appearance, tr("Add a step"), QStringLiteral("plus-lg"));
    connect(add, &QPushButton::clicked, this, &StepsPanel::addStep);
    QPushButton *reflect = quietButton(context.appearance, tr("Write about it"), QStringLiteral("journal-text"));
    connect(reflect, &QPushButton::clicked, this, &StepsPanel::addReflection);
    auto *head = new FlowLayout(nullptr, m.m);
    head->setCentred();
    head->addWidget(new Label(context.appearance, Look::Type::Title, Ink::Text, tr("Log")));
    head->addWidget(m_sum);
    head->addWidget(m_bar);
    head->addWidget(add);
    head->addWidget(reflect);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(m.xs);
    layout->addLayout(head);
    layout->addWidget(m_rows);
    add->setVisible(canChange());
    reflect->setVisible(canChange());
}

void StepsPanel::refresh()
{
    const PortfolioReader &reader = context().session.reader();
    const auto found = reader.record(record());
    if (!found)
        return;
    const auto &project = static_cast<const Project &>(**found);
    const auto steps = stepsOf(reader, project);
    const qint64 hours = hoursOf(project, {steps.begin(), steps.end()});
    QString sum = steps.empty() ? tr("What you did, what you used, what failed.") : tr("%Ln steps", nullptr, int(steps.size()));
    if (hours > 0)
        sum = tr("%1 h in %2", "hours, and how many steps").arg(QLocale().toString(hours), sum);
    if (project.targetHours > 0)
        sum = tr("%1 of %2 h", "hours done, hours aimed for").arg(QLocale().toString(hours), QLocale().toString(project.targetHours));
    m_sum->setText(sum);
    m_bar->setVisible(project.targetHours > 0);
    m_bar->show(hours, project.targetHours, sum);
    QList<QWidget *> rows;
    const size_t shown = std::min(steps.size(), MostShown);
    for (size_t i = 0; i < shown; ++i) {
        const Step &step = *steps[i];
        using End = LogRow::End;
        const End end = shown == 1 ? End::Only : i == 0 ? End::First : i + 1 == shown ? End::Last : End::None;
        auto *row = new LogRow(context().appearance,
                               {words::shortDateText(step.date), plainLine(step.title, 120), sentenceOf(step),
                                step.failed.isEmpty() ? QString() : tr("What failed")}, end);
        connect(row, &LogRow::clicked, this, [this, id = step.id] { context().shell.goToRecord(id); });
        rows.append(row);
    }
    m_rows->setRows(rows);
    m_rows->setVisible(!rows.isEmpty());
}

void StepsPanel::addReflection()
{
    addJoined(newRecord(Reflection::info(), context().session.portfolio().environment().clock), LinkRole::ReflectsOn);
}

void StepsPanel::addStep()
{
    auto step = std::make_unique<Step>();
    step->title = newRecordName(Step::info());
    step->date = PartialDate::fromDay(today());
    addJoined(std::move(step), LinkRole::PartOf);
}

} // namespace kinfolio
