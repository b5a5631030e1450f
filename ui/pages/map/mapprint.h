// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The map on paper: the picture, and below it the list that says the same.

#pragma once

#include "ui/pages/map/mapread.h"
#include "ui/print/printjob.h"

namespace kinfolio {

/// \param look a light one, whatever the theme of the window; records that are left out leave no trace
[[nodiscard]] PrintJob mapJob(const QString &title, const MapRequest &request, const Look &look);

} // namespace kinfolio
