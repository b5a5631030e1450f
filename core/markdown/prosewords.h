// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which words in Markdown are somebody's own language, to be looked up in a dictionary.

#pragma once

#include "core/base/textfind.h"

namespace kinfolio {

/// What the lines before leave open for the next one. A text begins with a fresh one.
struct ProseContext {
    QChar fence; ///< ` or ~ within a block of code that such marks began
    qsizetype fenceLength = 0; ///< 0 outside of one
    bool fenceQuoted = false; ///< it began in a quote, and ends with it
    bool afterBlank = true;
    bool inList = false; ///< indented lines go on with an item
    bool inIndentedCode = false;

    friend bool operator==(const ProseContext &, const ProseContext &) = default;
};

/// The words of one line, without what a dictionary cannot judge: marks, code, the targets of links, addresses of any
/// sort, words with digits or capitals inside, all in capitals or of a single letter, and scripts that put no spaces
/// between words. Code that goes on over the end of its line is seen only when it is a block.
[[nodiscard]] QList<TextRange> proseWords(const QString &line, ProseContext &context);

} // namespace kinfolio
