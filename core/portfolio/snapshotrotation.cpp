// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/snapshotrotation.h"

#include "core/portfolio/portfolioreader.h"

#include <functional>

namespace kinfolio {

namespace {

constexpr qsizetype AlwaysKept = 2;

/// The first of each of the first periods that have one.
class FirstOfEach {
public:
    FirstOfEach(int periods, std::function<qint64(const QDate &)> periodOf)
        : m_left(periods)
        , m_periodOf(std::move(periodOf))
    {
    }

    bool keeps(const SnapshotInfo &snapshot)
    {
        const qint64 period = m_periodOf(snapshot.taken.toUTC().date());
        if (m_left == 0 || period == m_last)
            return false;
        m_last = period;
        --m_left;
        return true;
    }

private:
    int m_left;
    std::function<qint64(const QDate &)> m_periodOf;
    std::optional<qint64> m_last;
};

qint64 dayOf(const QDate &date)
{
    return date.toJulianDay();
}

qint64 weekOf(const QDate &date)
{
    return date.toJulianDay() / 7; // day 0 was a Monday
}

qint64 monthOf(const QDate &date)
{
    return qint64(date.year()) * 12 + date.month();
}

} // namespace

QList<SnapshotInfo> spareSnapshots(const QList<SnapshotInfo> &newestFirst, const SnapshotRotation &rotation, qint64 room)
{
    FirstOfEach ofDays(rotation.days, dayOf);
    FirstOfEach ofWeeks(rotation.weeks, weekOf);
    FirstOfEach ofMonths(rotation.months, monthOf);
    const qsizetype most = qMax(rotation.most, 1);
    QList<SnapshotInfo> spare;
    qsizetype kept = 0;
    qint64 taken = 0;
    for (qsizetype i = 0; i < newestFirst.size(); ++i) {
        const SnapshotInfo &snapshot = newestFirst.at(i);
        // All are asked, since each counts its periods.
        const bool inDay = ofDays.keeps(snapshot);
        const bool inWeek = ofWeeks.keeps(snapshot);
        const bool inMonth = ofMonths.keeps(snapshot);
        const bool isWanted = i < rotation.newest || inDay || inWeek || inMonth;
        const bool fits = kept < AlwaysKept || taken + snapshot.size <= room;
        if (!isWanted || kept >= most || !fits) {
            spare.append(snapshot);
            continue;
        }
        ++kept;
        taken += snapshot.size;
    }
    return spare;
}

Result<QString> keepSnapshot(Files &files, const Clock &clock, const PortfolioFolder &folder, const SnapshotRotation &rotation,
                             const Progress &progress)
{
    const auto view = PortfolioView::open(files, folder.path);
    if (!view)
        return fail(view.error());
    const auto info = (*view)->reader().info();
    if (!info)
        return fail(info.error());
    const Snapshots snapshots(files, folder);
    if (snapshots.isNewestFrom(info->lastChange))
        return QString();
    auto taken = snapshots.take((*view)->database(), clock.now(), progress);
    if (taken)
        (void)snapshots.rotate(rotation); // one too many harms nobody
    return taken;
}

} // namespace kinfolio
