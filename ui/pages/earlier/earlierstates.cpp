// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/earlier/earlierstates.h"

#include "core/portfolio/portfolioreader.h"

#include <QCoreApplication>
#include <QLocale>

namespace kinfolio {

namespace {

Result<qint64> recordsIn(const Database &database)
{
    const auto ids = PortfolioReader(database).ids(nullptr);
    return ids ? Result<qint64>(ids->size()) : fail(ids.error());
}

} // namespace

Result<EarlierStates> earlierStates(Files &files, const PortfolioFolder &folder, const Progress &progress)
{
    const auto view = PortfolioView::open(files, folder.path);
    if (!view)
        return fail(view.error());
    const auto now = recordsIn((*view)->database());
    if (!now)
        return fail(now.error());
    const auto lastCopy = (*view)->reader().lastCopyElsewhere();
    if (!lastCopy)
        return fail(lastCopy.error());
    const Snapshots snapshots(files, folder);
    const auto list = snapshots.list();
    if (!list)
        return fail(list.error());
    EarlierStates found{*now, *lastCopy, {}};
    for (const SnapshotInfo &snapshot : *list) {
        if (auto goOn = report(progress, 0, 0); !goOn)
            return fail(goOn.error());
        const auto database = snapshots.open(snapshot.name);
        if (!database)
            continue;
        const auto records = recordsIn(*database);
        found.states.append({snapshot, records ? std::optional(*records) : std::nullopt});
    }
    return found;
}

// Worded so that the English text fits every number; other languages have their plural forms.
QString recordsWords(std::optional<qint64> then, qint64 now)
{
    if (!then)
        return QCoreApplication::translate("EarlierStates", "As an older Kinfolio kept it");
    const QLocale locale;
    const QString entries = QCoreApplication::translate("EarlierStates", "Entries: %1").arg(locale.toString(*then));
    if (*then == now)
        return QCoreApplication::translate("EarlierStates", "%1, as many as now").arg(entries);
    const QString difference = locale.toString(qAbs(now - *then));
    return *then < now ? QCoreApplication::translate("EarlierStates", "%1, fewer than now by %2").arg(entries, difference)
                      : QCoreApplication::translate("EarlierStates", "%1, more than now by %2").arg(entries, difference);
}

QString whenWords(const QDateTime &when, const QDateTime &now)
{
    const QLocale locale;
    const QDateTime here = when.toLocalTime();
    const QString time = locale.toString(here.time(), QLocale::ShortFormat);
    const qint64 days = here.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return QCoreApplication::translate("EarlierStates", "Today, %1", "time of day").arg(time);
    if (days == 1)
        return QCoreApplication::translate("EarlierStates", "Yesterday, %1", "time of day").arg(time);
    return QCoreApplication::translate("EarlierStates", "%1, %2", "a date, time of day")
        .arg(locale.toString(here.date(), QLocale::LongFormat), time);
}

} // namespace kinfolio
