// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A portfolio whose folder cannot be had as one would like: held by another, or gone with a stick that was pulled.

#include "core/portfolio/portfolio.h"

namespace kinfolio {

Result<std::unique_ptr<Portfolio>> Portfolio::openAsAllowed(const Environment &environment, const QString &folder,
                                                            const Progress &progress)
{
    auto opened = open(environment, folder, progress);
    const auto why = opened ? std::nullopt : reasonToLook(opened.error());
    if (!why)
        return opened;
    auto looked = openToRead(environment, folder, progress);
    if (!looked)
        return looked;
    (*looked)->m_looking.why = *why;
    return looked;
}

bool Portfolio::isGone() const
{
    return !isReadOnly() && m_hiddenDatabase.isEmpty() && !m_environment.files.exists(m_folder.database());
}

Result<> Portfolio::takeUpAgain()
{
    if (isReadOnly())
        return fail(ErrorCode::PortfolioReadOnly, m_folder.path);
    if (isGone())
        return fail(ErrorCode::PortfolioGone, m_folder.path);
    const bool isOurs = m_lock->check().has_value();
    if (!isOurs) {
        if (auto free = checkBeforeWriting(m_environment.files, m_environment.clock, m_folder); !free)
            return free;
    }
    const auto there = PortfolioView::open(m_environment.files, m_folder.path, m_environment.clock);
    const auto info = there ? (*there)->reader().info() : fail(there.error());
    if (!info)
        return fail(info.error());
    if (info->copyId != m_copyId)
        return fail(ErrorCode::PortfolioGone, m_folder.path, QStringLiteral("another portfolio lies there"));
    if (!isOurs) {
        auto lock = PortfolioLock::acquire(m_environment.files, m_environment.clock, m_folder.lock());
        if (!lock)
            return fail(lock.error());
        m_lock = std::move(*lock);
    }
    auto database = openPortfolioDatabase(m_environment.files, m_folder.database(), Database::Mode::ReadWrite);
    if (!database)
        return fail(database.error());
    if (auto checked = database->check(Database::Check::Quick); !checked)
        return checked;
    // In its place, for everybody holds on to this one. What the old one had open is gone with the stick.
    *m_database = std::move(*database);
    if (auto started = startWriting(); !started)
        return started;
    ChangeSet all;
    all.everything = true;
    Q_EMIT changed(all);
    return {};
}

} // namespace kinfolio
