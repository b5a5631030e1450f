// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/snapshots.h"

#include "core/portfolio/opening.h"
#include "core/portfolio/snapshotrotation.h"
#include "core/store/metatable.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <tuple>

namespace kinfolio {

namespace {

const QString StampFormat = QStringLiteral("yyyy-MM-dd'T'HHmmss'Z'");
const QString Ending = QStringLiteral(".db");

// All snapshots together get this part of what would be free without them.
constexpr qint64 PartOfDisk = 5;

std::optional<SnapshotInfo> infoOf(const FileInfo &file)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{4}-\\d\\d-\\d\\dT\\d{6}Z)(?:-(\\d{1,9}))?\\.db$"));
    const QRegularExpressionMatch match = form.match(file.name);
    if (file.isFolder || file.isLink || !match.hasMatch())
        return {};
    QDateTime taken = QDateTime::fromString(match.captured(1), StampFormat);
    taken.setTimeZone(QTimeZone::UTC);
    if (!taken.isValid())
        return {};
    return SnapshotInfo{file.name.chopped(Ending.size()), taken, match.hasCaptured(2) ? match.captured(2).toInt() : 1, file.size};
}

} // namespace

QString Snapshots::path(const QString &name) const
{
    return m_folder + QLatin1Char('/') + name + Ending;
}

Result<QString> Snapshots::nameFor(const QDateTime &now) const
{
    const auto list = this->list();
    if (!list)
        return fail(list.error());
    // To the second, as in the name.
    const QDateTime second = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), QTimeZone::UTC);
    if (list->isEmpty() || list->first().taken < second)
        return second.toString(StampFormat);
    return list->first().taken.toString(StampFormat) + QStringLiteral("-%1").arg(list->first().number + 1);
}

Result<QString> Snapshots::take(const Database &database, const QDateTime &now, const Progress &progress) const
{
    QStringList folders{m_folder};
    if (!m_files.exists(m_folder))
        folders.append(QFileInfo(m_folder).path());
    for (const QString &folder : {m_folder, m_staging}) {
        if (auto made = m_files.makeFolder(folder); !made)
            return fail(made.error());
    }
    const auto name = nameFor(now);
    if (!name)
        return name;
    const QString temporary = m_staging + QStringLiteral("/snapshot-") + randomName();
    const auto written = [&]() -> Result<> {
        if (auto copied = database.copyInto(temporary, progress); !copied)
            return copied;
        if (auto synced = m_files.syncFiles({temporary}); !synced)
            return synced;
        if (auto moved = m_files.rename(temporary, path(*name)); !moved)
            return moved;
        return m_files.syncFolders(folders);
    }();
    if (!written)
        (void)m_files.remove(temporary);
    QDir().rmdir(m_staging); // only when nothing else is being staged
    if (!written)
        return fail(written.error());
    return name;
}

Result<QList<SnapshotInfo>> Snapshots::list() const
{
    QList<SnapshotInfo> found;
    if (!m_files.exists(m_folder))
        return found;
    const auto entries = m_files.list(m_folder);
    if (!entries)
        return fail(entries.error());
    for (const FileInfo &entry : *entries) {
        if (const auto snapshot = infoOf(entry))
            found.append(*snapshot);
    }
    std::ranges::sort(found, std::greater(), [](const SnapshotInfo &info) { return std::tuple(info.taken, info.number); });
    return found;
}

bool Snapshots::isNewestFrom(const QDateTime &lastChange) const
{
    const auto list = this->list();
    if (!list || list->isEmpty())
        return false;
    const auto newest = open(list->first().name);
    if (!newest)
        return false;
    const auto info = MetaTable(*newest).info();
    return info && info->lastChange == lastChange;
}

Result<> Snapshots::rotate(const SnapshotRotation &rotation) const
{
    const auto list = this->list();
    if (!list)
        return fail(list.error());
    const auto free = m_files.freeSpace(m_folder);
    if (!free)
        return fail(free.error());
    qint64 taken = 0;
    for (const SnapshotInfo &snapshot : *list)
        taken += snapshot.size;
    for (const SnapshotInfo &snapshot : spareSnapshots(*list, rotation, (*free + taken) / PartOfDisk)) {
        if (auto removed = remove(snapshot.name); !removed)
            return removed;
    }
    return {};
}

Result<> Snapshots::remove(const QString &name) const
{
    return m_files.remove(path(name));
}

Result<Database> Snapshots::open(const QString &name) const
{
    static const QRegularExpression form(QStringLiteral("^[0-9T:Z-]{17,30}$"));
    if (!form.match(name).hasMatch() || !m_files.exists(path(name)))
        return fail(ErrorCode::SnapshotNotFound, name);
    return openPortfolioDatabase(m_files, path(name), Database::Mode::ReadOnly);
}

} // namespace kinfolio
