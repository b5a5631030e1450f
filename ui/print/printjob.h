// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Something that can be printed: what it is called, and how it becomes a printout. Made by pages, carried out on a worker.

#pragma once

#include "core/base/progress.h"
#include "core/media/mediastore.h"
#include "core/portfolio/portfolioreader.h"
#include "ui/print/printout.h"

#include <functional>

namespace kinfolio {

/// What is printed of a page: what is open on it, or the whole list of its records.
enum class PrintScope { Page, List };
/// What becomes of fields and records that are only for the learner.
enum class PrivateParts { Keep, LeaveOut };

/// Where a printout takes what is in it from.
struct PrintSource {
    const PortfolioReader &reader;
    const MediaStore &media;
    PrivateParts privateParts = PrivateParts::Keep;
    bool withPictures = true; ///< which takes a process for each
};

struct PrintJob {
    QString title;
    std::function<Result<Printout>(const PrintSource &source, const Progress &progress)> make;
};

/// Where and when a job is carried out.
struct PrintPlace {
    Files &files;
    QString folder; ///< of the portfolio
    MediaStore media;
    QDate today;
};

/// Reads the portfolio on the thread that calls and makes the printout, with name and date. Errors: those of
/// PortfolioView::open and of the job, Interrupted.
[[nodiscard]] Result<Printout> carryOut(const PrintJob &job, const PrintPlace &place, PrivateParts privateParts,
                                        const Progress &progress);

} // namespace kinfolio
