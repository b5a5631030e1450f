// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says how long single steps took: median, 95 and 99 of 100, longest.

#pragma once

#include <QString>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace kinfolio {

inline void printQuantiles(const char *what, std::vector<double> milliseconds)
{
    if (milliseconds.empty())
        return;
    std::ranges::sort(milliseconds);
    const auto at = [&](double part) {
        return milliseconds.at(std::min(milliseconds.size() - 1, size_t(double(milliseconds.size()) * part)));
    };
    std::printf("%s n %zu p50 %.3f p95 %.3f p99 %.3f max %.3f\n", what, milliseconds.size(), at(0.50), at(0.95), at(0.99),
                milliseconds.back());
}

} // namespace kinfolio
