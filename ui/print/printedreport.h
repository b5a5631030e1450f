// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the projects add up to, on paper.

#pragma once

#include "core/overview/practices.h"
#include "ui/print/printjob.h"

namespace kinfolio {

/// \param only a school year, or all the time \param when the same in words
[[nodiscard]] PrintJob reportJob(const std::optional<SchoolYear> &only, const QString &when, QDate today);

} // namespace kinfolio
