// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/markdown/markdown.h"
#include "core/markdown/markdownparser.h"

#include <algorithm>

namespace kinfolio {

namespace {

using Type = MarkdownPart::Type;

// What XML 1.0 has no place for: control characters, halves of pairs, the two non-characters of the first plane.
bool isForbidden(QChar c)
{
    return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0xFFFE) || c == QChar(0xFFFF);
}

QString escaped(QString text)
{
    return text.removeIf(isForbidden).toHtmlEscaped();
}

class HtmlText final : public MarkdownSink {
public:
    explicit HtmlText(int topHeading)
        : m_topHeading(topHeading)
        , m_heading(topHeading - 1)
    {
    }

    void open(const MarkdownPart &part) override
    {
        // Whoever walks a page by its headings must not wonder what is missing between two of them.
        if (part.type == Type::Heading)
            m_heading = std::clamp(part.number - 1 + m_topHeading, 1, std::min(m_heading + 1, 6));
        m_html += QLatin1Char('<') + tag(part) + attributes(part) + QLatin1Char('>');
        if (part.type == Type::CodeBlock)
            m_html += QLatin1String("<code>");
    }

    void close(const MarkdownPart &part) override
    {
        if (part.type == Type::CodeBlock)
            m_html += QLatin1String("</code>");
        if (part.type != Type::Rule)
            m_html += QLatin1String("</") + tag(part) + QLatin1Char('>');
        if (!part.isInline())
            m_html += QLatin1Char('\n');
    }

    void words(const QString &text) override { m_html += escaped(text); }
    void lineBreak() override { m_html += QLatin1String("<br>\n"); }
    void startAgain() override
    {
        m_html.clear();
        m_heading = m_topHeading - 1;
    }
    [[nodiscard]] QString html() const { return m_html; }

private:
    [[nodiscard]] QString tag(const MarkdownPart &part) const
    {
        switch (part.type) {
        case Type::Paragraph:
            return QStringLiteral("p");
        case Type::Heading:
            return QStringLiteral("h%1").arg(m_heading);
        case Type::Quote:
            return QStringLiteral("blockquote");
        case Type::List:
            return QStringLiteral("ul");
        case Type::NumberedList:
            return QStringLiteral("ol");
        case Type::Item:
            return QStringLiteral("li");
        case Type::CodeBlock:
            return QStringLiteral("pre");
        case Type::Rule:
            return QStringLiteral("hr");
        case Type::Emphasis:
            return QStringLiteral("em");
        case Type::Strong:
            return QStringLiteral("strong");
        case Type::Code:
            return QStringLiteral("code");
        case Type::Link:
            return QStringLiteral("a");
        }
        Q_UNREACHABLE_RETURN({});
    }

    static QString attributes(const MarkdownPart &part)
    {
        if (part.type == Type::Link)
            return QStringLiteral(" href=\"%1\"").arg(escaped(part.address));
        if (part.type == Type::NumberedList && part.number != 1)
            return QStringLiteral(" start=\"%1\"").arg(part.number);
        return {};
    }

    int m_topHeading;
    int m_heading; ///< the level of the heading that came last
    QString m_html;
};

} // namespace

QString markdownHtml(const QString &text, int topHeading, LinkRule mayLead)
{
    HtmlText html(topHeading);
    parseMarkdown(text, html, mayLead);
    return html.html();
}

} // namespace kinfolio
