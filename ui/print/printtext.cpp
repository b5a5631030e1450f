// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printtext.h"

#include "core/base/text.h"

#include <QFontDatabase>
#include <QLocale>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

#include <climits>

namespace kinfolio {

namespace {

// A paragraph is laid out as a whole whenever one of its lines is drawn.
constexpr qsizetype LongestParagraph = 4000;

// Characters that control a terminal or turn the direction of what follows have no business on paper.
QString cleaned(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        const bool keeps = c == u'\n' || c == u'\t';
        const bool turns = (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        const bool hidden = c.category() == QChar::Other_Control || c == QChar(0xFFFF) || c == QChar(0xFFFE)
            || c == QChar::ObjectReplacementCharacter;
        if (!turns && (keeps || !hidden))
            clean.append(c);
    }
    return clean;
}

// Lines that mean something to Markdown by themselves must end as they are.
bool isFence(const QString &line)
{
    static const QRegularExpression fence(QStringLiteral("^\\s*(```|~~~|[-=]+\\s*$)|\\|\\s*$"));
    return fence.match(line).hasMatch();
}

// Who types into a plain field means the ends of their lines, which Markdown would make spaces of.
QString withLineEnds(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (!lines.at(i).trimmed().isEmpty() && !lines.at(i + 1).trimmed().isEmpty() && !isFence(lines.at(i)))
            lines[i] += QChar::LineSeparator;
    }
    return lines.join(u'\n');
}

QTextCharFormat paperFormat(const QTextCharFormat &typed)
{
    QTextCharFormat format;
    if (typed.fontWeight() > QFont::Normal)
        format.setFontWeight(QFont::DemiBold);
    if (typed.fontItalic())
        format.setFontItalic(true);
    if (typed.fontStrikeOut())
        format.setFontStrikeOut(true);
    if (typed.fontFixedPitch())
        format.setFontFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    return format;
}

void append(PrintText &to, const QString &text, const QTextCharFormat &format = {})
{
    if (text.isEmpty())
        return;
    if (!format.isEmpty())
        to.formats.append({int(to.text.size()), int(text.size()), format});
    to.text += text;
}

// On paper nobody can press a link, so where it leads stands behind it.
QString behind(const QString &address, const QString &text)
{
    return address.endsWith(text) ? QString() : QStringLiteral(" (%1)").arg(address);
}

void appendFragment(PrintText &to, const QTextFragment &fragment, bool linkEnds)
{
    const QTextCharFormat typed = fragment.charFormat();
    if (typed.isImageFormat()) {
        const QString words = typed.stringProperty(QTextFormat::ImageAltText);
        return append(to, words + behind(typed.toImageFormat().name(), words));
    }
    // The end of a line comes with the space that Markdown makes of it.
    const QString text = fragment.text().replace(QStringLiteral("\u2028 "), QStringLiteral("\u2028"));
    append(to, text, paperFormat(typed));
    if (linkEnds && typed.isAnchor())
        append(to, behind(typed.anchorHref(), text));
}

PrintText textOf(const QTextBlock &block)
{
    PrintText text;
    for (auto it = block.begin(); !it.atEnd();) {
        const QTextFragment fragment = it.fragment();
        ++it;
        const bool linkEnds = it.atEnd() || it.fragment().charFormat().anchorHref() != fragment.charFormat().anchorHref();
        appendFragment(text, fragment, linkEnds);
    }
    while (text.text.endsWith(QChar::LineSeparator))
        text.text.chop(1);
    if (block.blockFormat().headingLevel() > 0) {
        QTextCharFormat bold;
        bold.setFontWeight(QFont::DemiBold);
        text.formats = {{0, int(text.text.size()), bold}};
    }
    return text;
}

QString markerOf(const QTextBlock &block)
{
    const QTextList *list = block.textList();
    if (!list)
        return {};
    if (block.blockFormat().marker() != QTextBlockFormat::MarkerType::NoMarker)
        return block.blockFormat().marker() == QTextBlockFormat::MarkerType::Checked ? QStringLiteral("☑") : QStringLiteral("☐");
    const bool counts = list->format().style() <= QTextListFormat::ListDecimal;
    return counts ? QLocale().toString(list->itemNumber(block) + list->format().start()) + u'.' : QStringLiteral("•");
}

// Cuts at a space, so that drawing a page never means laying out a book.
std::vector<PrintText> inPortions(const PrintText &whole)
{
    std::vector<PrintText> portions;
    qsizetype from = 0;
    while (from < whole.text.size()) {
        qsizetype to = std::min(whole.text.size(), from + LongestParagraph);
        if (to < whole.text.size()) {
            const qsizetype space = whole.text.lastIndexOf(u' ', to);
            to = space > from + LongestParagraph / 2 ? space + 1 : to - (whole.text.at(to).isLowSurrogate() ? 1 : 0);
        }
        PrintText portion{whole.text.sliced(from, to - from), {}};
        for (const QTextLayout::FormatRange &range : whole.formats) {
            const int begin = std::max(range.start, int(from));
            const int end = std::min(range.start + range.length, int(to));
            if (begin < end)
                portion.formats.append({begin - int(from), end - begin, range.format});
        }
        portions.push_back(std::move(portion));
        from = to;
    }
    return portions;
}

} // namespace

QString printLine(const QString &text)
{
    return plainLine(text, INT_MAX).trimmed();
}

std::vector<PrintBlock> printParagraphs(const QString &markdown)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    QTextDocument::MarkdownFeatures features = QTextDocument::MarkdownDialectGitHub;
    features |= QTextDocument::MarkdownNoHTML;
    document.setMarkdown(withLineEnds(cleaned(markdown)), features);
    std::vector<PrintBlock> blocks;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QString marker = markerOf(block);
        for (PrintText &portion : inPortions(textOf(block))) {
            PrintBlock paragraph;
            paragraph.text = std::move(portion);
            paragraph.marker = std::exchange(marker, QString());
            const QTextList *list = block.textList();
            paragraph.level = list ? list->format().indent() : int(block.blockFormat().intProperty(QTextFormat::BlockQuoteLevel));
            blocks.push_back(std::move(paragraph));
        }
    }
    return blocks;
}

} // namespace kinfolio
