// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chapters of the help, as they lie in resources/help. Knows no window.

#pragma once

#include <QList>
#include <QString>

namespace kinfolio {

struct HelpChapter {
    QString id; ///< the name of its file, and what links to it say: help:ID
    QString icon;
    QString title;
    QString text; ///< Markdown, what is below the title
};

/// In the order of reading, in the language that the words of the program are in, or in English where it has no help.
[[nodiscard]] QList<HelpChapter> helpChapters();

/// What a link with this scheme names ("help" a chapter, "page" a page of the window); empty for any other link.
[[nodiscard]] QString helpTarget(const QString &address, QLatin1StringView scheme);

inline constexpr QLatin1StringView ChapterScheme("help");
inline constexpr QLatin1StringView PageScheme("page");

} // namespace kinfolio
