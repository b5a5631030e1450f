// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a column of partial dates means in SQL: text that sorts as the days do.

#pragma once

#include <QByteArray>

namespace kinfolio {

/// The first day that the date in this column can mean, "2024-05-01" for "2024-05/2024-07". \param column as SQL names it
[[nodiscard]] QByteArray firstDay(const QByteArray &column);

/// The last day of it, or the "2024-07-99" that no day of that month comes after.
[[nodiscard]] QByteArray lastDay(const QByteArray &column);

} // namespace kinfolio
