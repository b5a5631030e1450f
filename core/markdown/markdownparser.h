// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Walks through Markdown and tells what is there. The one file behind which md4c is.

#pragma once

#include "core/markdown/markdown.h"

namespace kinfolio {

struct MarkdownPart {
    enum class Type { Paragraph, Heading, Quote, List, NumberedList, Item, CodeBlock, Rule, Emphasis, Strong, Code, Link };

    Type type = Type::Paragraph;
    int number = 0; ///< level of a heading, first number of a list
    QString address; ///< of a link; allowed and encoded

    [[nodiscard]] bool isInline() const { return type >= Type::Emphasis; }
};

class MarkdownSink {
public:
    MarkdownSink() = default;
    MarkdownSink(const MarkdownSink &) = delete;
    MarkdownSink &operator=(const MarkdownSink &) = delete;
    virtual ~MarkdownSink() = default;

    /// Every part that is opened is closed, in the order of brackets.
    virtual void open(const MarkdownPart &part) = 0;
    virtual void close(const MarkdownPart &part) = 0;
    /// Words as they are meant, with nothing escaped.
    virtual void words(const QString &text) = 0;
    virtual void lineBreak() = 0;
    /// Forgets everything so far: the text is not what it seemed to be.
    virtual void startAgain() = 0;
};

/// Calls the sink for all that is in the text. Time and nesting are bounded: what nests deeper or is longer than any person
/// writes comes as paragraphs of plain words.
void parseMarkdown(const QString &source, MarkdownSink &sink, LinkRule mayLead = isSafeLink);

} // namespace kinfolio
