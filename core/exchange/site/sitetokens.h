// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The token file of the design, the only source of colours and measures, and the style sheet that is made from it.

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace kinfolio {

[[nodiscard]] const QJsonObject &siteTokens();

/// The looks that a learner can choose, the default first; all come in light and dark, by what the reader prefers.
[[nodiscard]] const QStringList &siteThemes();

/// The style sheet of a theme; the id must be one of the list.
[[nodiscard]] QByteArray siteStyle(const QString &theme);

} // namespace kinfolio
