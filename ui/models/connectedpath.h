// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How one thing led to another: a chain of connected records, each of another kind than those before.

#pragma once

#include "core/portfolio/portfolioreader.h"

namespace kinfolio {

struct PathStep {
    RecordId id;
    QString kind;
    QString title;
    QString words; ///< how it follows from the step before, such as "led to"; empty in the first
};

/// The longest chain from a record, in an order of kinds as of longestThread(); the first step alone when nothing is connected.
[[nodiscard]] QList<PathStep> connectedPath(const PortfolioReader &reader, RecordId from);

/// The longest of the chains from several records; of equal ones that of the record named first.
[[nodiscard]] QList<PathStep> longestPath(const PortfolioReader &reader, const QList<RecordId> &from);

} // namespace kinfolio
