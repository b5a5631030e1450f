// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings the standards of a file into the order of their tree, whatever the file says: several parents, circles, ends that
// are not there.

#pragma once

#include "core/exchange/frameworks/frameworkfile.h"

#include <compare>

namespace kinfolio {

/// What a file says of one standard's place, before anybody has looked whether it makes sense.
struct FrameworkPlace {
    static constexpr qsizetype Framework = -1;

    qsizetype child = 0; ///< an index into the items
    qsizetype parent = Framework;
    std::optional<qint64> sequence;
};

/// Orders items as their places say. Siblings come by sequence number, then by `enumerations` (one for each item, empty where
/// the file has none), then by their codes, in which 2 comes before 10, then as the file has them. Each item is there once, after
/// the first parent that leads to it. A place that closes a circle is left out and told in file.findings; items that only a
/// circle holds come last, the first of them at the top. Linear but for sorting, and without recursion: no depth is too deep.
void orderFramework(FrameworkFile &file, const QStringList &enumerations, const QList<FrameworkPlace> &places);

/// Compares as people count: "L1.2" before "L1.10".
[[nodiscard]] std::strong_ordering compareCodes(const QString &a, const QString &b);

} // namespace kinfolio
