// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a file is called and looks like in lists, by its media type.

#pragma once

#include <QString>

namespace kinfolio {

/// "Picture", "Sound", "PDF" ..., in the language of the window.
[[nodiscard]] QString fileTypeWord(const QString &mime);
/// A name from resources/icons.txt.
[[nodiscard]] QString fileTypeIcon(const QString &mime);

} // namespace kinfolio
