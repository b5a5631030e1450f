// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/markdown/markdownparser.h"

#include "core/markdown/markdown.h"

#include <QHash>
#include <QUrl>

#include <md4c.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace kinfolio {

namespace {

using Type = MarkdownPart::Type;

constexpr qsizetype MostCharacters = 500'000; // a long novel
constexpr int MostMarksBeforeWords = 40; // quotes and items one in the other, at the beginning of a line
constexpr int MostIndent = 120;
constexpr size_t MostNested = 32;
constexpr unsigned Flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_PERMISSIVEURLAUTOLINKS;

// The length of "-" or "12." when that begins an item here, 0 when it does not.
qsizetype itemMark(QStringView line, qsizetype at)
{
    qsizetype end = at;
    while (end < line.size() && line.at(end).isDigit())
        ++end;
    const QStringView marks = end > at ? QStringView(u".)") : QStringView(u"-+*");
    if (end >= line.size() || !marks.contains(line.at(end)))
        return 0;
    ++end;
    return end >= line.size() || line.at(end).isSpace() ? end - at : 0;
}

// The parser walks through all open quotes and items at every line, so their number is what has to be bounded: it grows
// by the marks at the beginning of a line and is held by the spaces there.
bool nestsTooDeep(QStringView line)
{
    int marks = 0;
    int indent = 0;
    qsizetype at = 0;
    while (at < line.size() && marks <= MostMarksBeforeWords) {
        const QChar c = line.at(at);
        const bool blank = c == u' ' || c == u'\t';
        const qsizetype length = blank || c == u'>' ? 1 : itemMark(line, at);
        if (blank)
            indent += c == u'\t' ? 4 : 1;
        else if (length > 0)
            ++marks;
        else
            break;
        at += length;
        if (marks > 0 && indent > MostIndent)
            return true;
    }
    return marks > MostMarksBeforeWords;
}

bool isTooMuch(const QString &text)
{
    if (text.size() > MostCharacters)
        return true;
    return std::ranges::any_of(QStringView(text).split(u'\n'), nestsTooDeep);
}

// "&amp;" as md4c hands it over. Names that are not here stay as they were typed.
QString entity(const QString &text)
{
    static const QHash<QString, QString> names = {
        {QStringLiteral("&amp;"), QStringLiteral("&")},       {QStringLiteral("&lt;"), QStringLiteral("<")},
        {QStringLiteral("&gt;"), QStringLiteral(">")},        {QStringLiteral("&quot;"), QStringLiteral("\"")},
        {QStringLiteral("&apos;"), QStringLiteral("'")},      {QStringLiteral("&nbsp;"), QString(QChar(0xA0))},
        {QStringLiteral("&hellip;"), QString(QChar(0x2026))}, {QStringLiteral("&ndash;"), QString(QChar(0x2013))},
        {QStringLiteral("&mdash;"), QString(QChar(0x2014))},  {QStringLiteral("&copy;"), QString(QChar(0xA9))},
    };
    if (!text.startsWith(QLatin1String("&#")))
        return names.value(text, text);
    const bool hex = text.size() > 2 && text.at(2).toLower() == u'x';
    bool valid = false;
    const char32_t c = text.sliced(hex ? 3 : 2).chopped(1).toUInt(&valid, hex ? 16 : 10);
    if (!valid || c == 0 || c > QChar::LastValidCodePoint || QChar::isSurrogate(c))
        return QString(QChar(QChar::ReplacementCharacter));
    return QChar::fromUcs4(c).operator QStringView().toString();
}

QString piece(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size)
{
    if (type == MD_TEXT_NULLCHAR)
        return QString(QChar(QChar::ReplacementCharacter));
    const QString said = QString::fromUtf8(text, qsizetype(size));
    return type == MD_TEXT_ENTITY ? entity(said) : said;
}

QString attribute(const MD_ATTRIBUTE &attribute)
{
    QString whole;
    for (int i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET from = attribute.substr_offsets[i];
        whole += piece(attribute.substr_types[i], attribute.text + from, attribute.substr_offsets[i + 1] - from);
    }
    return whole;
}

std::optional<MarkdownPart> blockPart(MD_BLOCKTYPE type, void *detail)
{
    switch (type) {
    case MD_BLOCK_P:
        return MarkdownPart{Type::Paragraph, 0, {}};
    case MD_BLOCK_H:
        return MarkdownPart{Type::Heading, int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level), {}};
    case MD_BLOCK_QUOTE:
        return MarkdownPart{Type::Quote, 0, {}};
    case MD_BLOCK_UL:
        return MarkdownPart{Type::List, 0, {}};
    case MD_BLOCK_OL:
        return MarkdownPart{Type::NumberedList, int(static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start), {}};
    case MD_BLOCK_LI:
        return MarkdownPart{Type::Item, 0, {}};
    case MD_BLOCK_CODE:
        return MarkdownPart{Type::CodeBlock, 0, {}};
    case MD_BLOCK_HR:
        return MarkdownPart{Type::Rule, 0, {}};
    default: // the document itself; tables and HTML are not asked for
        return {};
    }
}

std::optional<MarkdownPart> spanPart(MD_SPANTYPE type, void *detail, LinkRule mayLead)
{
    switch (type) {
    case MD_SPAN_EM:
        return MarkdownPart{Type::Emphasis, 0, {}};
    case MD_SPAN_STRONG:
        return MarkdownPart{Type::Strong, 0, {}};
    case MD_SPAN_CODE:
        return MarkdownPart{Type::Code, 0, {}};
    case MD_SPAN_A: {
        const QString address = attribute(static_cast<MD_SPAN_A_DETAIL *>(detail)->href);
        if (!mayLead(address))
            return {};
        return MarkdownPart{Type::Link, 0, QString::fromLatin1(QUrl(address).toEncoded())};
    }
    default: // of a picture only the description is wanted, which is what is in it
        return {};
    }
}

qsizetype addressLength(MD_SPANTYPE type, void *detail)
{
    if (type == MD_SPAN_A) {
        const auto *link = static_cast<MD_SPAN_A_DETAIL *>(detail);
        return qsizetype(link->href.size) + qsizetype(link->title.size);
    }
    if (type == MD_SPAN_IMG) {
        const auto *picture = static_cast<MD_SPAN_IMG_DETAIL *>(detail);
        return qsizetype(picture->src.size) + qsizetype(picture->title.size);
    }
    return 0;
}

// Between md4c and the sink: leaves out what nests too deep. The functions that md4c calls say 1 when it is to stop; it
// does not do so at once everywhere, so they then do nothing.
class Walk {
public:
    Walk(MarkdownSink &sink, LinkRule mayLead, qsizetype textLength)
        : m_sink(sink)
        , m_mayLead(mayLead)
        , m_roomForAddresses(2 * textLength)
    {
    }

    static int enterBlock(MD_BLOCKTYPE type, void *detail, void *user) { return of(user).enter(blockPart(type, detail)); }
    static int leaveBlock(MD_BLOCKTYPE, void *, void *user) { return of(user).leave(); }
    static int enterSpan(MD_SPANTYPE type, void *detail, void *user)
    {
        Walk &walk = of(user);
        // An address may be said once and meant thousands of times.
        walk.m_roomForAddresses -= addressLength(type, detail);
        return walk.isOver() ? 1 : walk.enter(spanPart(type, detail, walk.m_mayLead));
    }
    static int leaveSpan(MD_SPANTYPE, void *, void *user) { return of(user).leave(); }
    static int text(MD_TEXTTYPE type, const MD_CHAR *said, MD_SIZE size, void *user)
    {
        Walk &walk = of(user);
        if (walk.isOver())
            return 1;
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
            walk.m_sink.lineBreak();
        else
            walk.m_sink.words(piece(type, said, size));
        return 0;
    }

    [[nodiscard]] bool isOver() const { return m_roomForAddresses < 0; }

private:
    static Walk &of(void *user) { return *static_cast<Walk *>(user); }

    int enter(std::optional<MarkdownPart> part)
    {
        if (isOver())
            return 1;
        if (m_parts.size() >= MostNested)
            part.reset();
        if (part)
            m_sink.open(*part);
        m_parts.push_back(std::move(part));
        return 0;
    }

    int leave()
    {
        if (isOver())
            return 1;
        const std::optional<MarkdownPart> part = std::move(m_parts.back());
        m_parts.pop_back();
        if (part)
            m_sink.close(*part);
        return 0;
    }

    MarkdownSink &m_sink;
    LinkRule m_mayLead;
    qsizetype m_roomForAddresses;
    std::vector<std::optional<MarkdownPart>> m_parts;
};

void parsePlainly(const QString &text, MarkdownSink &sink)
{
    const MarkdownPart paragraph;
    sink.open(paragraph);
    bool first = true;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (!std::exchange(first, false))
            sink.lineBreak();
        sink.words(line.toString());
    }
    sink.close(paragraph);
}

} // namespace

bool isSafeLink(const QString &address)
{
    const QUrl url(address);
    if (!url.isValid())
        return false;
    if (url.scheme() == QLatin1String("mailto"))
        return !url.path().isEmpty();
    return (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https")) && !url.host().isEmpty();
}

void parseMarkdown(const QString &source, MarkdownSink &sink, LinkRule mayLead)
{
    QString text = source;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    if (isTooMuch(text))
        return parsePlainly(text, sink);
    MD_PARSER parser = {};
    parser.flags = Flags;
    parser.enter_block = Walk::enterBlock;
    parser.leave_block = Walk::leaveBlock;
    parser.enter_span = Walk::enterSpan;
    parser.leave_span = Walk::leaveSpan;
    parser.text = Walk::text;
    const QByteArray utf8 = text.toUtf8();
    Walk walk(sink, mayLead, utf8.size());
    const int stopped = md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &walk);
    if (stopped == 0 && !walk.isOver())
        return;
    sink.startAgain();
    parsePlainly(text, sink);
}

} // namespace kinfolio
