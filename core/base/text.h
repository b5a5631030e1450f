// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small rules about text: folding for search, safe file names, trimming for display.

#pragma once

#include <QString>

namespace kinfolio {

/// Text as the search index sees it: lower case, accents and Arabic vowel marks removed, letter variants unified, every
/// Chinese, Japanese or Korean ideograph a word of its own. The same folding is applied to queries.
[[nodiscard]] QString foldForSearch(const QString &text);

/// A short ASCII name part made of a title: "Solar-powered sequencer" becomes "solar-powered-sequencer"; may be empty.
/// At most `maxLength` characters of [a-z0-9-].
[[nodiscard]] QString slug(const QString &title, int maxLength = 40);

/// One line, without control, bidirectional-override or other invisible characters, cut to `maxLength` characters with
/// an ellipsis: for showing text that a stranger wrote in messages, lists and logs.
[[nodiscard]] QString plainLine(const QString &text, int maxLength = 200);

/// How a text begins: one line of at most `maxLength` characters, cut between two words where there are any, with an ellipsis.
[[nodiscard]] QString beginningOf(const QString &text, int maxLength);

/// The name of a file as it may be kept and shown: the last path part, without control and direction characters and
/// with the characters that some systems forbid replaced; never empty, never a device name, at most 120 bytes of UTF-8
/// with its extension kept.
[[nodiscard]] QString safeFileName(const QString &name);

} // namespace kinfolio
