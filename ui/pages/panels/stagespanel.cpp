// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/stagespanel.h"

#include "core/outreach/deadline.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/widgets/callout.h"

#include <QLocale>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr qint64 SoonDays = 14;

QString whenWords(const TimeLeft &left)
{
    const QString day = QLocale().toString(left.day, QLocale::LongFormat);
    return left.time.isValid() ? StagesPanel::tr("%1, %2 your time", "a day, a time").arg(day, QLocale().toString(left.time, QLocale::ShortFormat)) : day;
}

QString timeWords(const TimeLeft &left)
{
    if (left.isOver)
        return StagesPanel::tr("It closed on %1.").arg(whenWords(left));
    if (left.days == 0)
        return StagesPanel::tr("Today is the last day. It closes on %1.").arg(whenWords(left));
    return StagesPanel::tr("%Ln days left. It closes on %1.", nullptr, int(left.days)).arg(whenWords(left));
}

QString answerNote(const Opportunity &opportunity)
{
    QStringList note;
    if (opportunity.state == QLatin1String("won") || opportunity.state == QLatin1String("notThisTime"))
        note.append(words::choiceLabel(*Opportunity::info().filterField(), opportunity.state));
    if (!opportunity.answered.isEmpty())
        note.append(words::shortDateText(opportunity.answered));
    return note.join(QStringLiteral(" · "));
}

} // namespace

StagesPanel::StagesPanel(const PageContext &context, QWidget *parent)
    : RecordPanel(context, parent)
    , m_bar(new StageBar(context.appearance))
    , m_time(new Callout(context.appearance))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(context.appearance.look().measures().m);
    layout->addWidget(m_bar);
    layout->addWidget(m_time);
}

void StagesPanel::refresh()
{
    const auto found = context().session.reader().record(record());
    const auto readiness = readinessOf(context().session.reader(), record());
    if (!found || !readiness)
        return;
    const auto &opportunity = static_cast<const Opportunity &>(**found);
    const QString met = readiness->requirements.isEmpty()
        ? QString() : tr("%1 of %2").arg(QLocale().toString(readiness->met()), QLocale().toString(readiness->requirements.size()));
    const QString since = QLocale().toString(opportunity.created.toLocalTime().date(), QLocale::ShortFormat);
    m_bar->show({{tr("Found"), since}, {tr("Preparing"), {}}, {tr("Ready"), met}, {tr("Sent"), {}}, {tr("Answer"), answerNote(opportunity)}},
                qsizetype(stageOf(opportunity, *readiness)));
    showTimeLeft(opportunity, *readiness);
}

void StagesPanel::showTimeLeft(const Opportunity &opportunity, const Readiness &readiness)
{
    const auto left = timeLeft(opportunity, context().session.portfolio().environment().clock.now().toLocalTime());
    const bool matters = left && stageOf(opportunity, readiness) < OpportunityStage::Sent;
    m_time->setVisible(matters);
    if (!matters)
        return;
    QString words = timeWords(*left);
    if (const qsizetype open = readiness.requirements.size() - readiness.met(); open > 0 && !left->isOver)
        words += QLatin1Char(' ') + tr("%Ln things are still open.", nullptr, int(open));
    using enum Look::State;
    m_time->show(left->isOver ? Danger : left->days <= SoonDays ? Warning : Notice, words);
}

} // namespace kinfolio
