// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names in the order in which people sort them, which hangs on the language of who looks.

#pragma once

#include <QCollator>

#include <algorithm>
#include <functional>
#include <vector>

namespace kinfolio {

/// Takes "10" for more than "9", and "a" for "A".
[[nodiscard]] QCollator peoplesCollator();

/// Sorts rows by a text of theirs and leaves equal ones in the order that they have.
template<typename R, typename Text>
void sortAsPeopleDo(std::vector<R> &rows, Text text, bool descending)
{
    const QCollator collator = peoplesCollator();
    std::vector<std::pair<QCollatorSortKey, size_t>> keys;
    keys.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        keys.emplace_back(collator.sortKey(std::invoke(text, rows[i])), i);
    std::ranges::stable_sort(keys, [descending](const auto &a, const auto &b) {
        return descending ? b.first.compare(a.first) < 0 : a.first.compare(b.first) < 0;
    });
    std::vector<R> sorted;
    sorted.reserve(rows.size());
    for (const auto &key : keys)
        sorted.push_back(std::move(rows[key.second]));
    rows = std::move(sorted);
}

} // namespace kinfolio
