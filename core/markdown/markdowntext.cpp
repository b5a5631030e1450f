// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/markdown/markdown.h"
#include "core/markdown/markdownparser.h"

namespace kinfolio {

namespace {

class PlainText final : public MarkdownSink {
public:
    void open(const MarkdownPart &part) override { startLine(part); }
    void close(const MarkdownPart &part) override { startLine(part); }
    void words(const QString &text) override { m_text += text; }
    void lineBreak() override { m_text += QLatin1Char('\n'); }
    void startAgain() override { m_text.clear(); }
    [[nodiscard]] QString text() const { return m_text.trimmed(); }

private:
    void startLine(const MarkdownPart &part)
    {
        if (!part.isInline() && !m_text.isEmpty() && !m_text.endsWith(QLatin1Char('\n')))
            m_text += QLatin1Char('\n');
    }

    QString m_text;
};

} // namespace

QString markdownPlainText(const QString &text)
{
    PlainText plain;
    parseMarkdown(text, plain);
    return plain.text();
}

} // namespace kinfolio
