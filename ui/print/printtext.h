// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns what somebody typed into text for paper. Markdown becomes paragraphs with formats; HTML in it stays what it is,
// text, and nothing that a text names is ever opened.

#pragma once

#include "ui/print/printout.h"

namespace kinfolio {

/// One line without characters that cannot be seen. Unlike plainLine() it keeps all of it.
[[nodiscard]] QString printLine(const QString &text);

/// The paragraphs of a long text, as fields that go on: the first may be given a label.
[[nodiscard]] std::vector<PrintBlock> printParagraphs(const QString &markdown);

} // namespace kinfolio
