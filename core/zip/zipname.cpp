// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipname.h"

#include "core/base/text.h"
#include "core/zip/ziplimits.h"

#include <QHash>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace kinfolio {

namespace {

// Code page 437 from 0x80 on, as in Unicode's own mapping table (VENDORS/MICSFT/PC/CP437.TXT).
constexpr char16_t CodePage437[] = u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
                                   u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";
static_assert(std::size(CodePage437) == 128 + 1);

bool isDotsAndSpaces(QStringView part)
{
    return std::ranges::all_of(part, [](QChar c) { return c == u'.' || c == u' '; });
}

// "notes/" is the folder "notes": one slash at the end belongs to no part.
QStringView withoutFolderSlash(QStringView name)
{
    return name.endsWith(u'/') ? name.chopped(1) : name;
}

bool isOverlongByDepth(qsizetype bytes, qsizetype folders)
{
    // Such a path breaks two rules; what made it so long is the one to name.
    constexpr qsizetype ShortPart = 16;
    return folders > ziplimits::MaxDepth && bytes / folders < ShortPart;
}

// safeFileName() keeps 120 bytes and an extension of up to 12 characters; leaving out the middle beforehand
// spares it thousands of steps for each of thousands of names.
QString shortened(QStringView part)
{
    constexpr qsizetype Front = 120;
    constexpr qsizetype Extension = 12;
    if (part.size() <= Front + Extension)
        return part.toString();
    return part.first(Front).toString().append(part.last(Extension));
}

QString numbered(const QString &name, int number)
{
    const qsizetype slash = name.lastIndexOf(u'/', name.endsWith(u'/') ? -2 : -1);
    const qsizetype dot = name.lastIndexOf(u'.');
    const qsizetype at = dot > slash + 1 ? dot : qsizetype(withoutFolderSlash(name).size());
    return name.first(at) + QStringLiteral(" (%1)").arg(number) + name.sliced(at);
}

QString asSeenByLaxDisks(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace

std::unexpected<Error> failEntry(ErrorCode code, const QString &name, QString detail)
{
    return fail(code, plainLine(name), std::move(detail));
}

QString decodeZipName(QByteArrayView raw)
{
    if (QUtf8StringView(raw.data(), raw.size()).isValidUtf8()) {
        // Without this flag a byte order mark in front would vanish and two names could become one.
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
        return decoder.decode(raw);
    }
    QString name;
    name.reserve(raw.size());
    for (const char byte : raw) {
        const auto code = uchar(byte);
        name.append(QChar(code < 0x80 ? char16_t(code) : CodePage437[code - 0x80]));
    }
    return name;
}

Result<> checkZipName(QByteArrayView raw, const QString &name)
{
    const qsizetype folders = raw.count('/');
    if (raw.size() > ziplimits::MaxPathBytes && !isOverlongByDepth(raw.size(), folders))
        return failEntry(ErrorCode::ArchiveUnsafeName, name, QStringLiteral("%1 bytes long").arg(raw.size()));
    if (folders > ziplimits::MaxDepth)
        return failEntry(ErrorCode::ArchiveNesting, name, QStringLiteral("%1 folders deep").arg(folders));
    for (const QChar c : name) {
        if (c.isNull() || c == u'\\' || c == u':')
            return failEntry(ErrorCode::ArchiveUnsafeName, name,
                             QStringLiteral("character %1").arg(c.unicode()));
    }
    for (const QStringView part : withoutFolderSlash(name).tokenize(u'/')) {
        // Windows drops dots and spaces at the end, so ".. " is "..", and an empty part in front is an
        // absolute path.
        if (isDotsAndSpaces(part))
            return failEntry(ErrorCode::ArchiveUnsafeName, name, QStringLiteral("a part without a name"));
    }
    return {};
}

Result<> checkZipNamesTogether(const QList<QString> &names)
{
    QList<QString> sorted = names;
    std::ranges::sort(sorted);
    const auto twice = std::ranges::adjacent_find(sorted);
    if (twice != sorted.end())
        return failEntry(ErrorCode::ArchiveDuplicate, *twice);
    for (const QString &name : std::as_const(sorted)) {
        if (name.endsWith(u'/'))
            continue;
        const QString asFolder = name + u'/';
        const auto below = std::ranges::lower_bound(std::as_const(sorted), asFolder);
        if (below != sorted.cend() && below->startsWith(asFolder))
            return failEntry(ErrorCode::ArchiveUnsafeName, name, QStringLiteral("both a file and a folder"));
    }
    return {};
}

QString displayZipName(const QString &name)
{
    QStringList parts;
    for (const QStringView part : withoutFolderSlash(name).tokenize(u'/'))
        parts.append(safeFileName(shortened(part)));
    return parts.join(u'/') + (name.endsWith(u'/') ? QStringLiteral("/") : QString());
}

void separateTwins(QList<ZipEntry> &entries)
{
    // For each name the last number given to it, so that thousands of twins do not each count from the
    // beginning.
    QHash<QString, int> taken;
    for (ZipEntry &entry : entries) {
        const QString key = asSeenByLaxDisks(entry.displayName);
        int number = taken.value(key);
        if (number == 0) {
            taken.insert(key, 1);
            continue;
        }
        QString candidate;
        do
            candidate = numbered(entry.displayName, ++number);
        while (taken.contains(asSeenByLaxDisks(candidate)));
        taken.insert(key, number);
        taken.insert(asSeenByLaxDisks(candidate), 1);
        entry.displayName = candidate;
    }
}

} // namespace kinfolio
