// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/pngchunks.h"

#include <QtEndian>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

quint32 checksumOf(QByteArrayView nameAndContent)
{
    return quint32(crc32(0, reinterpret_cast<const Bytef *>(nameAndContent.data()), uInt(nameAndContent.size())));
}

} // namespace

bool isPng(QByteArrayView bytes)
{
    return bytes.startsWith("\x89PNG\r\n\x1a\n");
}

Result<PngChunk> pngChunkAt(QByteArrayView png, qsizetype at)
{
    if (png.size() - at < 12)
        return fail(ErrorCode::BadgeDamaged, {}, u"the picture is cut short"_s);
    const auto length = qint64(qFromBigEndian<quint32>(png.data() + at));
    if (length > png.size() - at - 12)
        return fail(ErrorCode::BadgeDamaged, {}, u"a chunk says it is longer than the picture"_s);
    const auto whole = png.sliced(at, 12 + length);
    const auto body = whole.sliced(4, 4 + length);
    return PngChunk{whole, body.first(4), body.sliced(4),
                    checksumOf(body) == qFromBigEndian<quint32>(whole.data() + 8 + length)};
}

bool isBadgeChunk(const PngChunk &chunk)
{
    if (chunk.name != "iTXt" && chunk.name != "tEXt" && chunk.name != "zTXt")
        return false;
    const auto nul = chunk.content.indexOf('\0');
    if (nul < 0)
        return false;
    const auto keyword = chunk.content.first(nul);
    return keyword == CredentialKeyword || keyword == AssertionKeyword;
}

QByteArray makePngChunk(QByteArrayView name, QByteArrayView content)
{
    QByteArray chunk(4, '\0');
    qToBigEndian(quint32(content.size()), chunk.data());
    chunk.append(name).append(content);
    QByteArray sum(4, '\0');
    qToBigEndian(checksumOf(QByteArrayView(chunk).sliced(4)), sum.data());
    return chunk + sum;
}

} // namespace kinfolio
