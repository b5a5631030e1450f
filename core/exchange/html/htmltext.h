// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a text in HTML says, as plain words: for fields of foreign files that may hold some. Nothing is ever shown as HTML.

#pragma once

#include <QString>

namespace kinfolio {

/// The words of a text that may hold HTML: paragraphs and items become lines, entities their characters; tags, comments,
/// scripts and style sheets go. A "<" that begins no tag stays. Linear, whatever it is given.
[[nodiscard]] QString htmlToText(const QString &html);

} // namespace kinfolio
