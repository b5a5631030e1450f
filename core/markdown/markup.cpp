// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/markdown/markup.h"

#include "core/markdown/markdown.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr QChar Star = u'*';

TextRange trimmed(const QString &text, TextRange range)
{
    while (range.from < range.to && text.at(range.from).isSpace())
        ++range.from;
    while (range.from < range.to && text.at(range.to - 1).isSpace())
        --range.to;
    return range;
}

TextRange wordAt(const QString &text, qsizetype at)
{
    const auto isWord = [&](qsizetype i) { return text.at(i).isLetterOrNumber() || text.at(i).isMark(); };
    TextRange word{at, at};
    while (word.from > 0 && isWord(word.from - 1))
        --word.from;
    while (word.to < text.size() && isWord(word.to))
        ++word.to;
    return word;
}

TextRange linesOf(const QString &text, TextRange range)
{
    const qsizetype before = range.from > 0 ? text.lastIndexOf(u'\n', range.from - 1) : -1;
    const qsizetype after = text.indexOf(u'\n', range.to);
    return {before + 1, after < 0 ? text.size() : after};
}

qsizetype starsBefore(const QString &text, qsizetype at)
{
    qsizetype count = 0;
    while (count < at && text.at(at - 1 - count) == Star)
        ++count;
    return count;
}

qsizetype starsFrom(const QString &text, qsizetype at)
{
    qsizetype count = 0;
    while (at + count < text.size() && text.at(at + count) == Star)
        ++count;
    return count;
}

// Leaves out stars that are selected together with what they mark.
TextRange withinStars(const QString &text, TextRange range)
{
    while (range.to - range.from > 2 && text.at(range.from) == Star && text.at(range.to - 1) == Star) {
        ++range.from;
        --range.to;
    }
    return range;
}

const QRegularExpression &linePattern(LineMark mark)
{
    static const QRegularExpression heading(QStringLiteral("^#{1,6}[ \\t]+"));
    static const QRegularExpression item(QStringLiteral("^[-*+][ \\t]+"));
    static const QRegularExpression quote(QStringLiteral("^>[ \\t]?"));
    return mark == LineMark::Heading ? heading : mark == LineMark::List ? item : quote;
}

QString lineMark(LineMark mark)
{
    return mark == LineMark::Heading ? QStringLiteral("# ")
        : mark == LineMark::List     ? QStringLiteral("- ")
                                     : QStringLiteral("> ");
}

} // namespace

TextChange toggleSpan(const QString &text, TextRange selection, SpanMark mark)
{
    TextRange inner = trimmed(text, selection);
    if (inner.from == inner.to)
        inner = wordAt(text, selection.from);
    inner = withinStars(text, inner);
    const qsizetype length = mark == SpanMark::Bold ? 2 : 1;
    // One star is italic, two are bold, three are both.
    const qsizetype stars = std::min(starsBefore(text, inner.from), starsFrom(text, inner.to));
    const bool marked = mark == SpanMark::Bold ? stars >= 2 : stars % 2 == 1;
    const QString words = text.sliced(inner.from, inner.to - inner.from);
    if (marked)
        return {{inner.from - length, inner.to + length}, words, {inner.from - length, inner.to - length}};
    const QString sign(length, Star);
    return {inner, sign + words + sign, {inner.from + length, inner.to + length}};
}

TextChange toggleLines(const QString &text, TextRange selection, LineMark mark)
{
    const TextRange whole = linesOf(text, selection);
    QStringList lines = text.sliced(whole.from, whole.to - whole.from).split(u'\n');
    const auto isEmpty = [](const QString &line) { return line.trimmed().isEmpty(); };
    const auto isMarked = [&](const QString &line) { return linePattern(mark).match(line).hasMatch(); };
    const bool alone = lines.size() == 1;
    const bool marked = std::ranges::any_of(lines, isMarked)
        && std::ranges::all_of(lines, [&](const QString &line) { return isEmpty(line) || isMarked(line); });
    for (QString &line : lines) {
        if (marked)
            line.remove(linePattern(mark));
        else if ((alone || !isEmpty(line)) && !isMarked(line))
            line.prepend(lineMark(mark));
    }
    const QString with = lines.join(u'\n');
    // A cursor keeps its place in the words; of several lines all stay selected.
    const qsizetype end = whole.from + with.size();
    if (!alone)
        return {whole, with, {whole.from, end}};
    const qsizetype shift = with.size() - (whole.to - whole.from);
    const auto moved = [&](qsizetype at) { return std::clamp(at + shift, whole.from, end); };
    return {whole, with, {moved(selection.from), moved(selection.to)}};
}

TextChange makeLink(const QString &text, TextRange selection)
{
    const TextRange inner = trimmed(text, selection);
    const QString words = text.sliced(inner.from, inner.to - inner.from);
    if (isSafeLink(words))
        return {inner, QStringLiteral("[](%1)").arg(words), {inner.from + 1, inner.from + 1}};
    const QString address = QStringLiteral("https://");
    const QString with = QLatin1Char('[') + words + QLatin1String("](") + address + QLatin1Char(')');
    // Without words these come first.
    if (words.isEmpty())
        return {inner, with, {inner.from + 1, inner.from + 1}};
    const qsizetype from = inner.from + words.size() + 3;
    return {inner, with, {from, from + address.size()}};
}

std::optional<TextChange> continueLine(const QString &text, TextRange selection)
{
    static const QRegularExpression marks(QStringLiteral("^([ \\t]*)(?:([-*+])|(\\d{1,8})([.)])|(>))([ \\t]+)"));
    const TextRange line = linesOf(text, {selection.from, selection.from});
    const QRegularExpressionMatch found = marks.matchView(QStringView(text).sliced(line.from, line.to - line.from));
    if (!found.hasMatch() || selection.from < line.from + found.capturedEnd())
        return {};
    const qsizetype words = line.from + found.capturedEnd();
    if (QStringView(text).sliced(words, line.to - words).trimmed().isEmpty())
        return TextChange{line, {}, {line.from, line.from}};
    QString mark = found.captured(2) + found.captured(5);
    if (mark.isEmpty())
        mark = QString::number(found.captured(3).toInt() + 1) + found.captured(4);
    const QString with = QLatin1Char('\n') + found.captured(1) + mark + found.captured(6);
    const qsizetype after = selection.from + with.size();
    return TextChange{selection, with, {after, after}};
}

} // namespace kinfolio
