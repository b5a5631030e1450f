// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Breaks a title into a few lines, the last one with an ellipsis when there is more.

#pragma once

#include <QFont>
#include <QStringList>

namespace kinfolio {

[[nodiscard]] QStringList textLines(const QString &text, const QFont &font, int width, int most);

} // namespace kinfolio
