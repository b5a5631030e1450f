// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/comingup.h"

#include "core/base/text.h"
#include "core/records/badge.h"
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
constexpr qint64 DaysBeforeBadge = 90; // a badge that runs out in two years is no news
constexpr qint64 DaysInDays = 60; // later than that a date says more

QDate lastDayOf(const PartialDate &date)
{
    return date.end().value_or(date.start()).lastDay();
}

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

} // namespace

QList<Upcoming> comingUp(const PortfolioReader &reader, QDate today, qsizetype most)
{
    QList<Upcoming> all;
    const auto add = [&](const RecordBase &record, QDate day, const QString &words) {
        all.append({record.id, record.kind().key(), plainLine(recordTitle(record), 80), words, day, today.daysTo(day)});
    };
    for (const RecordPtr &record : reader.records(Opportunity::info()).value_or(std::vector<RecordPtr>())) {
        const auto &opportunity = static_cast<const Opportunity &>(*record);
        const QDate day = lastDayOf(opportunity.deadline);
        if (isOpen(opportunity) && today.daysTo(day) >= -DaysShownWhenOver)
            add(opportunity, day, opportunityWords(opportunity));
    }
    for (const RecordPtr &record : reader.records(Badge::info()).value_or(std::vector<RecordPtr>())) {
        const auto &badge = static_cast<const Badge &>(*record);
        const QDate day = badge.expires.isEmpty() ? QDate() : lastDayOf(badge.expires);
        if (day.isValid() && today.daysTo(day) >= 0 && today.daysTo(day) <= DaysBeforeBadge)
            add(badge, day, ComingUp::tr("The badge runs out on %1").arg(words::dateText(badge.expires)));
    }
    std::ranges::stable_sort(all, {}, &Upcoming::day);
    return all.first(std::min(most, all.size()));
}

QString timeLeft(const Upcoming &upcoming)
{
    const auto days = int(std::abs(upcoming.daysLeft));
    if (upcoming.daysLeft == -1)
        return ComingUp::tr("Over since yesterday");
    if (upcoming.daysLeft < 0)
        return ComingUp::tr("Over for %n days", nullptr, days);
    if (days == 0)
        return ComingUp::tr("Today");
    if (days == 1)
        return ComingUp::tr("Tomorrow");
    if (days > DaysInDays)
        return QLocale().toString(upcoming.day, QLocale::ShortFormat);
    return ComingUp::tr("%n days", nullptr, days);
}

} // namespace kinfolio
