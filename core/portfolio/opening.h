// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the database of a portfolio is opened where it lies: on a disc that cannot be written, on a network where another
// computer writes, in a format that is newer than the program. Chosen here for the window, its workers and the command line.

#pragma once

#include "core/base/clock.h"
#include "core/portfolio/portfoliofolder.h"
#include "core/portfolio/portfoliolock.h"
#include "core/store/database.h"

namespace kinfolio {

/// What is seen of a portfolio that is not opened for writing, and why it is not.
struct Looking {
    enum class Why {
        Wanted, ///< somebody only wants to look
        Held, ///< another program writes to it
        ReadOnlyPlace, ///< nothing can be written where it lies
        Newer, ///< a newer program made it: shown as far as this one understands it
    };

    Why why = Why::Wanted;
    std::optional<LockHolder> holder; ///< who writes to it
    QDateTime asOf; ///< when the snapshot was taken that stands for the newest state; invalid when it is the newest state
    bool isRecovered = false; ///< a change that was cut short was undone, in a copy
    qint64 unknownRecords = 0; ///< of a newer format, which this program cannot show
};

struct SeenDatabase {
    Database database;
    Looking looking;
};

/// Opens the database of a folder after looking at its header, its size, its version and its schema.
[[nodiscard]] Result<Database> openPortfolioDatabase(Files &files, const QString &path, Database::Mode mode);

/// Opens the database of a folder for reading, in whatever way the place allows, and changes nothing but what an interrupted
/// writer left half done. An older schema is brought up to date in memory. Errors: see PortfolioView::open.
[[nodiscard]] Result<SeenDatabase> openToRead(Files &files, const Clock &clock, const PortfolioFolder &places,
                                              const Progress &progress = {});
/// As openToRead, also for a newer format, of which it shows what this program understands. Not for what leaves the
/// program: it would silently be less than there is. PortfolioNewer when it understands nothing.
[[nodiscard]] Result<SeenDatabase> openToLook(Files &files, const Clock &clock, const PortfolioFolder &places,
                                              const Progress &progress = {});

/// Whether a folder can be opened for writing, before anything in it is touched. Errors: those of PortfolioView::open,
/// PortfolioLocked, PortfolioReadOnly.
[[nodiscard]] Result<> checkBeforeWriting(Files &files, const Clock &clock, const PortfolioFolder &places);

/// Why one can still look when this came of opening for writing; nothing when one cannot.
[[nodiscard]] std::optional<Looking::Why> reasonToLook(const Error &error);

/// For who closed the database: makes one plain file of it again, which opens from read-only media too, when nobody has it
/// open any more. Its writer cannot while somebody reads; then the last reader does. What a crash left is not touched.
void bringToRest(Files &files, const PortfolioFolder &places);

/// How a database is written while it is open, in the place where it lies.
[[nodiscard]] Database::Journal journalFor(Files &files, const PortfolioFolder &places);

} // namespace kinfolio
