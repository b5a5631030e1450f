// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one list of pages: a new page is one entry in pages.cpp.

#pragma once

#include "ui/shell/page.h"

#include <functional>
#include <vector>

namespace kinfolio {

struct PageInfo {
    QString id;
    QString label;
    QString icon;
    const KindInfo *kind = nullptr; ///< whose records it shows and counts; nullptr for other pages
    bool atBottom = false; ///< below the others, apart
    QString under; ///< the page whose place on the rail it shares; empty for one with its own
    bool aside = false; ///< reached from other pages and by searching, not from the places beside it
    QString help; ///< the chapter of the help about it
    std::function<Page *(const PageContext &)> make;
};

/// The page of the help.
inline constexpr QLatin1String HelpPageId("help");
/// The page of the path from an interest, which is its record.
inline constexpr QLatin1String PathwayPageId("pathway");
/// The page of tables; which kind it shows is its chapter, which saved search its record.
inline constexpr QLatin1String TablePageId("table");

/// Who gives what, what the projects add up to, and the answers about oneself over time.
inline constexpr QLatin1String SupportPageId("support");
inline constexpr QLatin1String ReportsPageId("reports");
inline constexpr QLatin1String SelfChecksPageId("selfchecks");

/// In the order of the rail; a page that shares a place follows the one that has it.
[[nodiscard]] std::vector<PageInfo> allPages();
/// The page that stands on the rail for this one.
[[nodiscard]] inline QString placeOnRail(const PageInfo &page)
{
    return page.under.isEmpty() ? page.id : page.under;
}
/// The page that shows records of this kind.
[[nodiscard]] QString pageFor(const KindInfo &kind);

} // namespace kinfolio
