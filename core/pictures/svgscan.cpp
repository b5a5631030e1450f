// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "svgscan.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

constexpr qint64 MaxBytes = qint64(20) << 20;
constexpr qint64 MaxTagNames = qint64(64) << 10;
constexpr qint64 MaxDoctype = qint64(64) << 10;
// Pictures inside of a drawing are long attribute values; reading one long value costs linear time
// (measured).
constexpr qint64 MaxValue = qint64(8) << 20;
constexpr int MaxAttributes = 256;

class Scanner {
public:
    Scanner(QByteArrayView bytes, ErrorCode tooLarge, ErrorCode damaged)
        : m_bytes(bytes)
        , m_tooLarge(tooLarge)
        , m_damaged(damaged)
    {
    }

    Result<> run()
    {
        while (!m_error) {
            const auto open = m_bytes.indexOf('<', m_at);
            if (open < 0)
                break;
            m_at = open;
            markup();
        }
        if (m_error)
            return fail(*m_error);
        return {};
    }

    qsizetype doctypeStart = -1;
    qsizetype doctypeEnd = -1;
    bool declaredEntities = false;
    QList<SvgTag> *tags = nullptr; ///< filled when somebody asks for them

private:
    void markup()
    {
        const auto rest = m_bytes.sliced(m_at);
        if (rest.startsWith("<!--"))
            return jumpTo("-->", 4);
        if (rest.startsWith("<![CDATA["))
            return jumpTo("]]>", 9);
        if (rest.startsWith("<?"))
            return jumpTo("?>", 2);
        if (rest.startsWith("<!"))
            return doctype();
        tag();
    }

    void jumpTo(QByteArrayView end, qsizetype from)
    {
        const auto found = m_bytes.indexOf(end, m_at + from);
        if (found < 0)
            return stop(m_damaged, u"the drawing is cut short"_s);
        m_at = found + end.size();
    }

    // From the opening quote to behind the closing one.
    void quoted(qint64 limit)
    {
        const auto end = m_bytes.indexOf(m_bytes.at(m_at), m_at + 1);
        if (end < 0)
            return stop(m_damaged, u"the drawing is cut short"_s);
        if (end - m_at > limit)
            return stop(m_tooLarge, u"a very long value"_s);
        m_at = end + 1;
    }

    void tag()
    {
        const qsizetype start = m_at;
        qint64 names = 0;
        int attributes = 0;
        while (!m_error) {
            if (m_at >= m_bytes.size())
                return stop(m_damaged, u"the drawing is cut short"_s);
            const char c = m_bytes.at(m_at);
            if (c == '"' || c == '\'') {
                if (++attributes > MaxAttributes)
                    return stop(m_tooLarge, u"too many attributes"_s);
                quoted(MaxValue);
                continue;
            }
            ++m_at;
            if (c == '>')
                return note(start);
            if (++names > MaxTagNames)
                return stop(m_tooLarge, u"a very long tag"_s);
        }
    }

    void note(qsizetype start)
    {
        if (!tags)
            return;
        const auto tag = m_bytes.sliced(start, m_at - start);
        const auto kind = tag.startsWith("</") ? SvgTag::Kind::Close
            : tag.endsWith("/>")               ? SvgTag::Kind::Empty
                                               : SvgTag::Kind::Open;
        tags->append({kind, start, m_at});
    }

    // <!DOCTYPE name PUBLIC "..." "..." [ declarations ]>. Its nesting is that of quotes and brackets only.
    void doctype()
    {
        if (doctypeStart >= 0)
            return stop(m_damaged, u"two document types"_s);
        doctypeStart = m_at;
        int brackets = 0;
        while (!m_error) {
            if (m_at >= m_bytes.size())
                return stop(m_damaged, u"the drawing is cut short"_s);
            if (m_at - doctypeStart > MaxDoctype)
                return stop(m_tooLarge, u"a very long document type"_s);
            const char c = m_bytes.at(m_at);
            if (c == '"' || c == '\'') {
                quoted(MaxDoctype);
                continue;
            }
            if (brackets > 0 && m_bytes.sliced(m_at).startsWith("<!--")) {
                jumpTo("-->", 4);
                continue;
            }
            ++m_at;
            declaredEntities |= c == '[';
            brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '>' && brackets <= 0)
                break;
        }
        doctypeEnd = m_at;
    }

    void stop(ErrorCode code, const QString &detail) { m_error = Error{code, {}, detail}; }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    ErrorCode m_tooLarge;
    ErrorCode m_damaged;
    std::optional<Error> m_error;
};

enum class Encoding { Utf8, Ascii, Latin1, Other };

// The parser is given text, not bytes: it and the scan above then agree on what they see.
Encoding encodingOf(QByteArrayView bytes)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")
        || bytes.first(qMin(bytes.size(), 4)).contains('\0'))
        return Encoding::Other;
    static const QRegularExpression declaration(
        uR"(^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']{1,40})["'])"_s);
    const auto head = QString::fromLatin1(bytes.first(qMin(bytes.size(), qsizetype(300))));
    const auto name = declaration.match(head).captured(1).toLower();
    if (name.isEmpty() || name == "utf-8"_L1)
        return Encoding::Utf8;
    if (name == "us-ascii"_L1 || name == "ascii"_L1)
        return Encoding::Ascii;
    return name.startsWith("iso-8859-1"_L1) || name == "windows-1252"_L1 ? Encoding::Latin1 : Encoding::Other;
}

QByteArrayView withoutMark(QByteArrayView bytes)
{
    return bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes;
}

Result<Encoding> readableEncoding(QByteArrayView bytes, ErrorCode tooLarge, ErrorCode damaged)
{
    if (bytes.size() > MaxBytes)
        return fail(tooLarge, {}, u"the drawing is over 20 MiB"_s);
    const auto encoding = encodingOf(withoutMark(bytes));
    if (encoding == Encoding::Other)
        return fail(damaged, {}, u"the drawing is in an encoding other than UTF-8"_s);
    return encoding;
}

} // namespace

bool looksLikeSvg(QByteArrayView bytes)
{
    const auto head =
        withoutMark(bytes).first(qMin(withoutMark(bytes).size(), qsizetype(64) << 10)).trimmed();
    return head.startsWith('<') && (head.contains("<svg") || head.contains(":svg"));
}

Result<ScannedSvg> scanSvg(QByteArrayView bytes, ErrorCode tooLarge, ErrorCode damaged)
{
    const auto encoding = readableEncoding(bytes, tooLarge, damaged);
    if (!encoding)
        return fail(encoding.error());
    bytes = withoutMark(bytes);
    Scanner scanner(bytes, tooLarge, damaged);
    if (auto scanned = scanner.run(); !scanned)
        return fail(scanned.error());
    auto content = bytes.toByteArray();
    if (scanner.doctypeStart >= 0)
        content.remove(scanner.doctypeStart, scanner.doctypeEnd - scanner.doctypeStart);
    return ScannedSvg{*encoding == Encoding::Latin1 ? QString::fromLatin1(content) : QString::fromUtf8(content),
                      scanner.declaredEntities};
}

Result<SvgTags> svgTags(QByteArrayView bytes, ErrorCode tooLarge, ErrorCode damaged)
{
    const auto encoding = readableEncoding(bytes, tooLarge, damaged);
    if (!encoding)
        return fail(encoding.error());
    SvgTags found;
    found.isUtf8 = *encoding == Encoding::Utf8;
    Scanner scanner(bytes, tooLarge, damaged); // a byte order mark is no markup and is passed over
    scanner.tags = &found.tags;
    if (auto scanned = scanner.run(); !scanned)
        return fail(scanned.error());
    return found;
}

} // namespace kinfolio
