// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds the pictures that say nothing to those who do not see them. Counted often, so records are not read for it.

#pragma once

#include "core/base/id.h"
#include "core/store/database.h"

#include <QList>

namespace kinfolio {

/// Artifacts in use whose file is a picture, with neither a description nor the mark that they need none; oldest first.
[[nodiscard]] Result<QList<RecordId>> undescribedPictures(const Database &database);

} // namespace kinfolio
