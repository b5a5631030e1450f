// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/requirementspanel.h"

#include "core/base/text.h"
#include "core/outreach/deadline.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/pages/panels/madefile.h"
#include "ui/pages/record/relate.h"
#include "ui/shell/kindwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/levelbar.h"
#include "ui/widgets/rowstack.h"

#include <QHBoxLayout>

namespace kinfolio {

namespace {

constexpr int TickSide = 24;

} // namespace

RequirementsPanel::RequirementsPanel(const PageContext &context, QWidget *parent)
    : RecordPanel(context, parent)
    , m_state(new Label(context.appearance, Look::Type::Body, Ink::TextSecondary))
    , m_met(new Label(context.appearance, Look::Type::Caption, Ink::TextMuted))
    , m_bar(new LevelBar(context.appearance))
    , m_rows(new RowStack(0))
    , m_calendar(plainButton(context.appearance, tr("Deadline to my calendar"), QStringLiteral("calendar3")))
{
    const Look::Measures &m = context.appearance.look().measures();
    connect(m_calendar, &QPushButton::clicked, this, &RequirementsPanel::toCalendar);
    QPushButton *add = quietButton(context.appearance, tr("Add a requirement"), QStringLiteral("plus-lg"));
    connect(add, &QPushButton::clicked, this, &RequirementsPanel::addRequirement);
    auto *head = new FlowLayout(nullptr, m.m);
    head->setCentred();
    head->addWidget(new Label(context.appearance, Look::Type::Title, Ink::Text, tr("What they ask for")));
    head->addWidget(m_bar);
    head->addWidget(m_met);
    auto *buttons = new FlowLayout(nullptr, m.s);
    buttons->addWidget(add);
    buttons->addWidget(m_calendar);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(m.s);
    layout->addLayout(head);
    layout->addWidget(m_rows);
    layout->addWidget(m_state->wrapped());
    layout->addLayout(buttons);
    add->setVisible(canChange());
}

void RequirementsPanel::refresh()
{
    const auto found = context().session.reader().record(record());
    const auto readiness = readinessOf(context().session.reader(), record());
    if (!found || !readiness)
        return;
    const qsizetype all = readiness->requirements.size();
    const QString met = tr("%1 of %2 met").arg(QLocale().toString(readiness->met()), QLocale().toString(all));
    m_met->setText(met);
    m_met->setVisible(all > 0);
    m_bar->setVisible(all > 0);
    m_bar->show(readiness->met(), all, met);
    if (all == 0)
        m_state->setText(tr("Write down each thing that has to be handed in. Then you see what is still missing."));
    else if (readiness->isReady())
        m_state->setText(tr("Ready: all that they ask for is there."));
    else
        m_state->setText(tr("“Ready” comes by itself when all is met. %Ln still open.", nullptr, int(all - readiness->met())));
    QList<QWidget *> rows;
    for (const RequirementState &state : readiness->requirements)
        rows.append(makeRow(state));
    m_rows->setRows(rows);
    m_rows->setVisible(!rows.isEmpty());
    m_calendar->setVisible(!static_cast<const Opportunity &>(**found).deadline.isEmpty());
}

QWidget *RequirementsPanel::makeRow(const RequirementState &state)
{
    const Appearance &appearance = context().appearance;
    const Look::Measures &m = appearance.look().measures();
    auto *tick = new IconLabel(appearance, QStringLiteral("square"), Ink::TextMuted, TickSide);
    if (state.isMet())
        tick->setState(Look::State::Good);
    const QString title = plainLine(state.requirement->title, 160);
    QStringList small{state.isMet() ? tr("Met") : tr("Open"), state.requirement->about};
    small.removeAll(QString());
    QToolButton *open = iconButton(appearance, QStringLiteral("pencil"), tr("Change “%1”").arg(title));
    connect(open, &QToolButton::clicked, this, [this, id = state.requirement->id] { context().shell.goToRecord(id); });
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget((new Label(appearance, Look::Type::Strong, Ink::Text, title))->wrapped());
    words->addWidget((new Label(appearance, Look::Type::Caption, Ink::TextMuted, plainLine(small.join(QStringLiteral(" · ")), 200)))->wrapped());
    words->addWidget(makeEvidence(state));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, m.s, 0, m.s);
    line->setSpacing(m.m);
    line->addWidget(tick, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addWidget(open, 0, Qt::AlignTop);
    auto *row = new QWidget;
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new Hairline(appearance, Qt::Horizontal));
    layout->addLayout(line);
    open->setVisible(canChange());
    return row;
}

// What shows that it is met; or the ways in which one can show it.
QWidget *RequirementsPanel::makeEvidence(const RequirementState &state)
{
    const Appearance &appearance = context().appearance;
    auto *box = new QWidget;
    auto *flow = new FlowLayout(box, appearance.look().measures().xs);
    const QString title = plainLine(state.requirement->title, 60);
    const auto add = [&](QPushButton *button, const std::function<void()> &run) {
        connect(button, &QPushButton::clicked, this, run);
        flow->addWidget(button);
        return button;
    };
    for (const RecordPtr &evidence : state.evidence) {
        const QString name = plainLine(recordTitle(*evidence), 40);
        add(quietButton(appearance, name, QLatin1String(evidence->kind().icon)), [this, id = evidence->id] { context().shell.goToRecord(id); })
            ->setAccessibleName(tr("%1, for “%2”", "a work, a requirement").arg(name, title));
    }
    if (canChange() && !state.isMet()) {
        add(plainButton(appearance, tr("Tie some work"), QStringLiteral("link-45deg")),
            [this, id = state.requirement->id] { askAndConnect(context(), {id}, window()); })
            ->setAccessibleName(tr("Tie some work to “%1”").arg(title));
        add(quietButton(appearance, tr("Write it here"), QStringLiteral("pencil")), [this, id = state.requirement->id] {
            context().shell.goToRecord(id);
        })->setAccessibleName(tr("Write the answer to “%1”").arg(title));
    }
    return box;
}

void RequirementsPanel::addRequirement()
{
    const auto readiness = readinessOf(context().session.reader(), record());
    auto requirement = std::make_unique<Requirement>();
    requirement->title = newRecordName(Requirement::info());
    Link link = outwards(LinkRole::PartOf, record());
    link.position = readiness ? readiness->requirements.size() + 1 : 0;
    context().shell.add(std::move(requirement), {link});
}

void RequirementsPanel::toCalendar()
{
    const auto found = context().session.reader().record(record());
    if (!found)
        return context().shell.say(found.error());
    const auto &opportunity = static_cast<const Opportunity &>(**found);
    const CalendarEvent event = deadlineEvent(opportunity, tr("Last day: %1").arg(opportunity.title));
    openMadeFile(context(), calendarFile({event}, context().session.portfolio().environment().clock.now()),
                 safeFileName(opportunity.title) + QStringLiteral(".ics"), window());
}

} // namespace kinfolio
