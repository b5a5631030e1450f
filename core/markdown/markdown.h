// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Long texts are Markdown (CommonMark, with raw HTML switched off). What they say as plain words, and as HTML that is safe
// whoever wrote them.

#pragma once

#include <QString>

namespace kinfolio {

/// Whether a text may lead to an address from a link.
using LinkRule = bool (*)(const QString &address);
/// What is so for texts that people write: http, https or mailto, and complete.
[[nodiscard]] bool isSafeLink(const QString &address);

/// The words without any marks, a line for each paragraph, heading and item: for quotes, rows and search results. Pictures
/// become their description, links their words.
[[nodiscard]] QString markdownPlainText(const QString &text);

/// A fragment of HTML: paragraphs, headings, lists, quotes, code, emphasis and links, everything else escaped. Lines break
/// where the writer broke them. Links lead to where `mayLead` lets them, others become their words; pictures become
/// their description, so that showing it loads nothing. What nests deeper or is longer than any person writes comes as
/// plain paragraphs.
/// \param topHeading the level (1 to 6) that the largest heading gets, so that it fits below the headings around it
[[nodiscard]] QString markdownHtml(const QString &text, int topHeading = 1, LinkRule mayLead = isSafeLink);

} // namespace kinfolio
