// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/comingup.h"

#include "core/base/text.h"
#include "core/records/badge.h"
#include "core/records/kinds/ask.h"
#include "core/records/kinds/goal.h"
#include "core/records/opportunity.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace kinfolio {

namespace {

struct ComingUp {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::ComingUp)
};

constexpr qint64 DaysShownWhenOver = 14;
constexpr qint64 DaysAskWaits = 90; // longer than that it is the list of gaps that reminds
constexpr qint64 DaysBeforeBadge = 90; // a badge that runs out in two years is no news
constexpr qint64 DaysInDays = 60; // later than that a date says more

bool isOpen(const Opportunity &opportunity)
{
    static const QStringList open{QString(), QStringLiteral("looking"), QStringLiteral("preparing")};
    return opportunity.answered.isEmpty() && !opportunity.deadline.isEmpty() && open.contains(opportunity.state);
}

QString opportunityWords(const Opportunity &opportunity)
{
    const FieldInfo *state = Opportunity::info().field(u"state");
    QStringList parts;
    if (!opportunity.state.isEmpty())
        parts.append(words::choiceLabel(*state, opportunity.state));
    parts.append(ComingUp::tr("Until %1").arg(words::dateText(opportunity.deadline)));
    return parts.join(QStringLiteral(" · "));
}

QString askWords(const Ask &ask)
{
    return ask.sent.isEmpty() ? ComingUp::tr("Nobody answered yet") : ComingUp::tr("You asked on %1").arg(words::dateText(ask.sent));
}

QString goalWords(const Goal &goal)
{
    const int all = int(goal.steps.size());
    return all == 0 ? ComingUp::tr("Until %1").arg(words::dateText(goal.due))
                    : ComingUp::tr("%1 of %2 steps done").arg(QLocale().toString(int(doneCount(goal.steps))), QLocale().toString(all));
}

// Hands over the records of a kind whose date is not over before a day, the next first, while `use` wants more.
template<typename R, typename Use>
void readDue(const PortfolioReader &reader, QStringView date, QDate from, const Use &use)
{
    const auto ids = reader.dueFrom(R::info(), *R::info().field(date), from).value_or(QList<RecordId>());
    for (const RecordId &id : ids) {
        const auto record = reader.record(id);
        if (record && !use(static_cast<const R &>(**record)))
            return;
    }
}

} // namespace

QList<Upcoming> comingUp(const PortfolioReader &reader, QDate today, qsizetype most)
{
    QList<Upcoming> all;
    const auto add = [&](const RecordBase &record, QDate day, const QString &words) {
        all.append({record.id, record.kind().key(), plainLine(recordTitle(record), 80), words, day, today.daysTo(day)});
    };
    readDue<Opportunity>(reader, u"deadline", today.addDays(-DaysShownWhenOver), [&](const Opportunity &opportunity) {
        if (isOpen(opportunity))
            add(opportunity, opportunity.deadline.last().lastDay(), opportunityWords(opportunity));
        return all.size() < most;
    });
    const qsizetype enoughAsks = all.size() + most;
    readDue<Ask>(reader, u"followUp", today.addDays(-DaysAskWaits), [&](const Ask &ask) {
        // It is not too late to ask again.
        if (ask.state == QLatin1String("sent"))
            add(ask, std::max(ask.followUp.last().lastDay(), today), askWords(ask));
        return all.size() < enoughAsks;
    });
    const qsizetype enoughGoals = all.size() + most;
    readDue<Goal>(reader, u"due", today.addDays(-DaysShownWhenOver), [&](const Goal &goal) {
        if (goal.state.isEmpty() || goal.state == QLatin1String("open"))
            add(goal, goal.due.last().lastDay(), goalWords(goal));
        return all.size() < enoughGoals;
    });
    const qsizetype enough = all.size() + most;
    readDue<Badge>(reader, u"expires", today, [&](const Badge &badge) {
        const QDate day = badge.expires.last().lastDay();
        if (!day.isValid() || today.daysTo(day) > DaysBeforeBadge)
            return false;
        add(badge, day, ComingUp::tr("The badge runs out on %1").arg(words::dateText(badge.expires)));
        return all.size() < enough;
    });
    std::ranges::stable_sort(all, {}, &Upcoming::day);
    return all.first(std::min(most, all.size()));
}

QString timeLeft(const Upcoming &upcoming)
{
    const auto days = int(std::abs(upcoming.daysLeft));
    if (upcoming.daysLeft == -1)
        return ComingUp::tr("Over since yesterday");
    if (upcoming.daysLeft < 0)
        return ComingUp::tr("Over for %Ln days", nullptr, days);
    if (days == 0)
        return ComingUp::tr("Today");
    if (days == 1)
        return ComingUp::tr("Tomorrow");
    if (days > DaysInDays)
        return QLocale().toString(upcoming.day, QLocale::ShortFormat);
    return ComingUp::tr("%Ln days", nullptr, days);
}

} // namespace kinfolio
