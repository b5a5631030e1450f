// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/snapshots.h"

#include "core/portfolio/opening.h"

#include <QDir>
#include <QRegularExpression>
#include <QTimeZone>

namespace kinfolio {

namespace {

const QString StampFormat = QStringLiteral("yyyy-MM-dd'T'HHmmss'Z'");
const QString Ending = QStringLiteral(".db");

} // namespace

QString Snapshots::path(const QString &name) const
{
    return m_folder + QLatin1Char('/') + name + Ending;
}

Result<QString> Snapshots::take(const Database &database, const QDateTime &now) const
{
    for (const QString &folder : {m_folder, m_staging}) {
        if (auto made = m_files.makeFolder(folder); !made)
            return fail(made.error());
    }
    const QString stamp = now.toUTC().toString(StampFormat);
    QString name = stamp;
    for (int i = 2; m_files.exists(path(name)); ++i)
        name = stamp + QStringLiteral("-%1").arg(i);
    const QString temporary = m_staging + QStringLiteral("/snapshot-") + randomName();
    const auto written = [&]() -> Result<> {
        if (auto copied = database.copyInto(temporary); !copied)
            return copied;
        if (auto synced = m_files.syncFiles({temporary}); !synced)
            return synced;
        if (auto moved = m_files.rename(temporary, path(name)); !moved)
            return moved;
        return m_files.syncFolder(m_folder);
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
        if (entry.isFolder || entry.isLink || !entry.name.endsWith(Ending))
            continue;
        const QString name = entry.name.chopped(Ending.size());
        QDateTime taken = QDateTime::fromString(name.left(18), StampFormat);
        taken.setTimeZone(QTimeZone::UTC);
        if (taken.isValid())
            found.prepend({name, taken, entry.size});
    }
    return found;
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
