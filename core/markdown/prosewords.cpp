// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/markdown/prosewords.h"

#include <QRegularExpression>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr qsizetype LeastFence = 3;
constexpr qsizetype CodeIndent = 4;
constexpr qsizetype LongestTarget = 1000; // so that a line of brackets costs no more than any other
constexpr QChar Hidden = u' ';

void hide(QString &text, qsizetype from, qsizetype to)
{
    std::fill(text.begin() + from, text.begin() + to, Hidden);
}

qsizetype runOf(QChar c, QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && text.at(end) == c)
        ++end;
    return end - from;
}

qsizetype indentOf(QStringView line)
{
    qsizetype columns = 0;
    for (const QChar c : line) {
        if (c != u' ' && c != u'\t')
            break;
        columns += c == u'\t' ? CodeIndent : 1;
    }
    return columns;
}

// Takes the marks of quotes away.
QStringView unquoted(QStringView line)
{
    QStringView rest = line.trimmed();
    while (rest.startsWith(u'>'))
        rest = rest.sliced(1).trimmed();
    return rest;
}

// Whether the line is a fence or within one.
bool isFenced(QStringView line, ProseContext &context)
{
    const bool quoted = line.trimmed().startsWith(u'>');
    if (context.fenceLength > 0 && context.fenceQuoted && !quoted)
        context.fenceLength = 0;
    const QStringView rest = unquoted(line);
    const QChar mark = rest.isEmpty() ? QChar() : rest.front();
    const qsizetype run = mark == u'`' || mark == u'~' ? runOf(mark, rest, 0) : 0;
    if (context.fenceLength > 0) {
        if (mark == context.fence && run >= context.fenceLength && run == rest.size())
            context.fenceLength = 0;
        return true;
    }
    if (run < LeastFence || (mark == u'`' && rest.sliced(run).contains(u'`')))
        return false;
    context.fence = mark;
    context.fenceLength = run;
    context.fenceQuoted = quoted;
    return true;
}

// Whether nothing in the line is prose; notes what follows from the line for the next.
bool isNoProse(const QString &line, ProseContext &context)
{
    static const QRegularExpression item(QStringLiteral("^\\s*([-*+]|\\d{1,9}[.)])\\s"));
    static const QRegularExpression definition(QStringLiteral("^ {0,3}\\[[^\\]]+\\]:"));
    if (isFenced(line, context))
        return true;
    if (QStringView(line).trimmed().isEmpty()) {
        context.afterBlank = true;
        return true;
    }
    const qsizetype indent = indentOf(line);
    const bool goesOn = context.afterBlank || context.inIndentedCode;
    context.inIndentedCode = indent >= CodeIndent && !context.inList && goesOn;
    if (!context.inIndentedCode) {
        if (item.match(line).hasMatch())
            context.inList = true;
        else if (context.afterBlank && indent < 2)
            context.inList = false;
    }
    context.afterBlank = false;
    return context.inIndentedCode || definition.match(line).hasMatch();
}

void hideCode(QString &text)
{
    for (qsizetype at = text.indexOf(u'`'); at >= 0; at = text.indexOf(u'`', at)) {
        const qsizetype run = runOf(u'`', text, at);
        const bool escaped = at > 0 && text.at(at - 1) == u'\\';
        qsizetype close = escaped ? -1 : text.indexOf(u'`', at + run);
        while (close >= 0 && runOf(u'`', text, close) != run)
            close = text.indexOf(u'`', close + runOf(u'`', text, close));
        if (close >= 0)
            hide(text, at, close + run);
        at = close >= 0 ? close + run : at + run;
    }
}

// Addresses in angle brackets, and what looks like HTML.
void hideTags(QString &text)
{
    for (qsizetype at = text.indexOf(u'<'); at >= 0; at = text.indexOf(u'<', at + 1)) {
        const qsizetype close = text.indexOf(u'>', at);
        if (close < 0)
            return;
        const QChar next = text.at(at + 1);
        if (next.isLetter() || next == u'/' || next == u'!')
            hide(text, at, close + 1);
    }
}

// What follows the words of a link: (an address "and a title"), or [the name of one].
void hideTargets(QString &text)
{
    for (qsizetype at = text.indexOf(u']'); at >= 0 && at + 1 < text.size(); at = text.indexOf(u']', at + 1)) {
        const QChar open = text.at(at + 1);
        if (open != u'(' && open != u'[')
            continue;
        const QChar close = open == u'(' ? u')' : u']';
        const qsizetype last = std::min(text.size(), at + LongestTarget);
        int depth = 0;
        for (qsizetype i = at + 1; i < last; ++i) {
            depth += text.at(i) == open ? 1 : text.at(i) == close ? -1 : 0;
            if (depth == 0) {
                hide(text, at + 1, i + 1);
                break;
            }
        }
    }
}

bool isAddress(QStringView token)
{
    if (token.contains(u"://") || token.contains(u'\\') || token.startsWith(u"www."))
        return true;
    // "/home", "~/notes", "#tag", "@somebody"
    if (token.size() > 1 && QStringView(u"/~#@").contains(token.front()) && token.at(1) != token.front())
        return true;
    // "noor@example.org", "example.org", "notes.txt"
    for (qsizetype i = 1; i + 1 < token.size(); ++i) {
        const bool joins = token.at(i) == u'.' || token.at(i) == u'@';
        if (joins && token.at(i - 1).isLetterOrNumber() && token.at(i + 1).isLetterOrNumber())
            return true;
    }
    return false;
}

void hideAddresses(QString &text)
{
    const auto isOutside = [&](qsizetype i) { return text.at(i).isSpace() || QStringView(u"()[]{}<>\"“”„«»*").contains(text.at(i)); };
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = from;
        while (to < text.size() && !isOutside(to))
            ++to;
        if (isAddress(QStringView(text).sliced(from, to - from)))
            hide(text, from, to);
        from = to + 1;
    }
}

bool joinsLetters(QChar c)
{
    constexpr QStringView joiners = u"'’-_\u00AD\u200C\u200D"; // the last: soft hyphen, zero-width (non-)joiner
    return joiners.contains(c);
}

bool hasSpacesBetweenWords(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return false;
    default:
        return true;
    }
}

bool canBeJudged(QStringView word)
{
    if (word.size() < 2)
        return false;
    const auto isOdd = [](QChar c) { return c.isDigit() || c == u'_' || !hasSpacesBetweenWords(c.script()); };
    if (std::ranges::any_of(word, isOdd))
        return false;
    // "USA" and "iPhone", but "Noor" and "Smith-Jones" can be looked up.
    for (qsizetype i = 1; i < word.size(); ++i) {
        if (word.at(i).isUpper() && !joinsLetters(word.at(i - 1)))
            return false;
    }
    return true;
}

QList<TextRange> wordsIn(QStringView text)
{
    const auto belongs = [&](qsizetype i) {
        const QChar c = text.at(i);
        return c.isLetterOrNumber() || c.isMark() || joinsLetters(c);
    };
    QList<TextRange> words;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = from;
        while (to < text.size() && belongs(to))
            ++to;
        TextRange word{from, to};
        from = to + 1;
        while (word.from < word.to && joinsLetters(text.at(word.from)))
            ++word.from;
        while (word.from < word.to && joinsLetters(text.at(word.to - 1)))
            --word.to;
        const bool entity = word.from > 0 && text.at(word.from - 1) == u'&' && word.to < text.size() && text.at(word.to) == u';';
        if (!entity && canBeJudged(text.sliced(word.from, word.to - word.from)))
            words.append(word);
    }
    return words;
}

} // namespace

QList<TextRange> proseWords(const QString &line, ProseContext &context)
{
    if (isNoProse(line, context))
        return {};
    QString text = line;
    hideCode(text);
    hideTags(text);
    hideTargets(text);
    hideAddresses(text);
    return wordsIn(text);
}

} // namespace kinfolio
