// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// States of a portfolio that are kept, and going back to one.

#include "core/portfolio/portfolio.h"

#include "core/portfolio/snapshotrotation.h"
#include "core/store/migrator.h"

namespace kinfolio {

namespace {

QDateTime later(const QDateTime &now, const QDateTime &last)
{
    return last.isValid() && now <= last ? last.addMSecs(1) : now;
}

} // namespace

Result<QString> Portfolio::takeSnapshot()
{
    if (auto ours = mayWrite(); !ours)
        return fail(ours.error());
    const auto info = m_reader->info();
    if (!info)
        return fail(info.error());
    const Snapshots snapshots(m_environment.files, m_folder);
    auto taken = snapshots.take(*m_database, m_environment.clock.now());
    if (!taken)
        return taken;
    m_journal.begin({*info, *taken, true});
    (void)snapshots.rotate({}); // one too many harms nobody
    return taken;
}

void Portfolio::noteSnapshot(const QString &name)
{
    const auto info = m_reader->info();
    if (info && Snapshots(m_environment.files, m_folder).isNewestFrom(info->lastChange))
        m_journal.begin({*info, name, true});
}

Result<> Portfolio::noteCopyElsewhere()
{
    if (auto ours = mayWrite(); !ours)
        return ours;
    return MetaTable(*m_database).setLastCopyElsewhere(m_environment.clock.now());
}

Result<QString> Portfolio::restoreSnapshot(const QString &name)
{
    if (auto ours = mayWrite(); !ours)
        return fail(ours.error());
    const Snapshots snapshots(m_environment.files, m_folder);
    const auto source = snapshots.open(name);
    if (!source)
        return fail(source.error());
    const auto before = m_reader->info();
    if (!before)
        return fail(before.error());
    const auto lastCopy = m_reader->lastCopyElsewhere();
    if (!lastCopy)
        return fail(lastCopy.error());
    // Without rotation: the one that is wanted may be spare.
    auto taken = snapshots.take(*m_database, m_environment.clock.now());
    if (!taken)
        return taken;
    if (auto copied = m_database->copyFrom(*source); !copied)
        return fail(copied.error());
    if (auto migrated = migrate(*m_database); !migrated)
        return fail(migrated.error());
    // Going back in content is a step forward in time, and this folder stays the copy that it is.
    MetaTable meta(*m_database);
    auto info = meta.info();
    if (!info)
        return fail(info.error());
    info->copyId = before->copyId;
    info->lastChange = later(m_environment.clock.now(), before->lastChange);
    if (auto stored = meta.setInfo(*info); !stored)
        return fail(stored.error());
    if (auto stored = meta.setLastCopyElsewhere(*lastCopy); !stored)
        return fail(stored.error());
    m_journal.begin({*info, name, true});
    ChangeSet all;
    all.everything = true;
    Q_EMIT changed(all);
    return taken;
}

} // namespace kinfolio
