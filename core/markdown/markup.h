// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What buttons and keys of an editor do to a text in Markdown: each a single replacement, and what is selected after it.

#pragma once

#include "core/base/textfind.h"

#include <optional>

namespace kinfolio {

struct TextChange {
    TextRange replaced;
    QString with;
    TextRange selected; ///< in the text as it is afterwards
};

enum class SpanMark { Bold, Italic };
enum class LineMark { Heading, List, Quote };

/// Marks what is selected, or the word at the cursor, or takes the marks away.
[[nodiscard]] TextChange toggleSpan(const QString &text, TextRange selection, SpanMark mark);
/// Marks the selected lines, or takes the marks away when every line with words has them.
[[nodiscard]] TextChange toggleLines(const QString &text, TextRange selection, LineMark mark);
/// Makes a link of what is selected; what is selected afterwards is the part to be filled in.
[[nodiscard]] TextChange makeLink(const QString &text, TextRange selection);
/// What Enter does in an item or a quote: another one, or the end of it when nothing is in it. Nothing elsewhere.
[[nodiscard]] std::optional<TextChange> continueLine(const QString &text, TextRange selection);

} // namespace kinfolio
