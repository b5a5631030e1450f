// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Kinfolio makes its files for their owner alone. What goes out is meant for others.

#pragma once

#include <QString>

namespace kinfolio {

/// Lets others read a file or a folder as far as the user lets them read new ones (umask). Where a disk knows no such
/// rights, nothing happens.
void letOthersRead(const QString &path);

} // namespace kinfolio
