// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"

#include <QFileInfo>

#include <algorithm>

namespace kinfolio {

namespace {

bool isIdeograph(char32_t c)
{
    return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x323AF) // Chinese, and the Chinese characters of Japanese and Korean
        || (c >= 0x3040 && c <= 0x30FF) // hiragana and katakana, which write no spaces either
        || (c >= 0x0E00 && c <= 0x0E7F); // Thai
}

// Letters that people type in one form and search in another and that Unicode does not decompose.
char32_t unifiedLetter(char32_t c)
{
    switch (c) {
    case 0x0649: // alef maksura
    case 0x06CC: // Farsi yeh
        return 0x064A; // yeh
    case 0x0629: // teh marbuta
        return 0x0647; // heh
    case 0x0671: // alef wasla
        return 0x0627; // alef
    case 0x06A9: // keheh
        return 0x0643; // kaf
    case 0x00F8: // o with stroke
        return U'o';
    case 0x0142: // l with stroke
        return U'l';
    case 0x0111: // d with stroke
        return U'd';
    case 0x0131: // dotless i
        return U'i';
    default:
        return c;
    }
}

bool isDroppedInSearch(QChar::Category category, char32_t c)
{
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format
        || c == 0x0640; // tatweel only stretches a word
}

bool isInvisible(char32_t c)
{
    const auto category = QChar::category(c);
    // Joiners shape emoji and Persian or Indic words; all other format characters can only mislead.
    if (c == 0x200C || c == 0x200D)
        return false;
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_Surrogate
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

bool isDeviceName(const QString &base)
{
    static const QStringList names = {QStringLiteral("con"), QStringLiteral("prn"), QStringLiteral("aux"),
                                      QStringLiteral("nul")};
    const QString lower = base.section(QLatin1Char('.'), 0, 0).trimmed().toLower();
    if (names.contains(lower))
        return true;
    return lower.size() == 4 && (lower.startsWith(QLatin1String("com")) || lower.startsWith(QLatin1String("lpt")))
        && lower.at(3).isDigit();
}

// Cuts text to a number of UTF-8 bytes without cutting a character.
QString cutToBytes(const QString &text, qsizetype bytes)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= bytes)
        return text;
    // A byte 10xxxxxx continues a character (RFC 3629): step back to where one starts.
    while (bytes > 0 && (quint8(utf8.at(bytes)) & 0xC0) == 0x80)
        --bytes;
    utf8.truncate(bytes);
    return QString::fromUtf8(utf8);
}

} // namespace

QString foldForSearch(const QString &text)
{
    // Most text by far, and nothing in it decomposes, is dropped or stands alone.
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }))
        return text.toLower();
    QString folded;
    folded.reserve(text.size() + text.size() / 8);
    for (const char32_t original : text.normalized(QString::NormalizationForm_KD).toUcs4()) {
        if (isDroppedInSearch(QChar::category(original), original))
            continue;
        const char32_t c = unifiedLetter(QChar::toCaseFolded(original));
        if (isIdeograph(c)) {
            folded.append(QLatin1Char(' '));
            folded.append(QStringView(QChar::fromUcs4(c)));
            folded.append(QLatin1Char(' '));
        } else {
            folded.append(QStringView(QChar::fromUcs4(c)));
        }
    }
    return folded;
}

QString slug(const QString &title, int maxLength)
{
    QString result;
    for (const QChar c : title.normalized(QString::NormalizationForm_KD)) {
        const QChar lower = c.toLower();
        if ((lower >= u'a' && lower <= u'z') || (lower >= u'0' && lower <= u'9'))
            result.append(lower);
        else if (c.category() != QChar::Mark_NonSpacing && !result.isEmpty() && !result.endsWith(QLatin1Char('-')))
            result.append(QLatin1Char('-'));
        if (result.size() >= maxLength)
            break;
    }
    while (result.endsWith(QLatin1Char('-')))
        result.chop(1);
    return result;
}

QString plainLine(const QString &text, int maxLength)
{
    QString line;
    for (const char32_t c : text.toUcs4()) {
        if (line.size() >= maxLength)
            return line + QChar(0x2026);
        if (isInvisible(c))
            line.append(QLatin1Char(' '));
        else
            line.append(QStringView(QChar::fromUcs4(c)));
    }
    return line;
}

QString beginningOf(const QString &text, int maxLength)
{
    const QString line = plainLine(text, maxLength);
    const qsizetype gap = line.lastIndexOf(QLatin1Char(' '));
    return line.size() <= maxLength || gap < maxLength / 2 ? line : line.first(gap) + QChar(0x2026);
}

QString safeFileName(const QString &name)
{
    static const QString forbidden = QStringLiteral("<>:\"/\\|?*");
    QString clean;
    const QString last = name.section(QLatin1Char('/'), -1).section(QLatin1Char('\\'), -1);
    for (const char32_t c : last.normalized(QString::NormalizationForm_C).toUcs4()) {
        if (isInvisible(c) || c == 0xFFFD)
            continue;
        if (c < 0x80 && forbidden.contains(QChar(char16_t(c))))
            clean.append(QLatin1Char('_'));
        else
            clean.append(QStringView(QChar::fromUcs4(c)));
    }
    while (clean.endsWith(QLatin1Char('.')) || clean.endsWith(QLatin1Char(' ')))
        clean.chop(1);
    clean = clean.trimmed();
    if (clean.isEmpty())
        return QStringLiteral("file");
    if (isDeviceName(clean))
        clean.prepend(QLatin1Char('_'));
    const qsizetype dot = clean.lastIndexOf(QLatin1Char('.'));
    const QString extension = dot > 0 && clean.size() - dot <= 12 ? clean.mid(dot) : QString();
    const QString base = clean.chopped(extension.size());
    return cutToBytes(base, 120 - extension.toUtf8().size()) + extension;
}

} // namespace kinfolio
