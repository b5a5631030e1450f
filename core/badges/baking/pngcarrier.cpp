// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/baking/carriers.h"

#include "core/badges/pngchunks.h"

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

// iTXt: keyword 0 flag method language 0 translated 0 text; neither packed nor in a language.
QByteArray badgeChunk(const BadgeToBake &badge)
{
    const QByteArray keyword(badge.version >= 3 ? CredentialKeyword : AssertionKeyword);
    return makePngChunk("iTXt", keyword + QByteArray(5, '\0') + badge.text.toByteArray());
}

} // namespace

Result<QByteArray> bakeIntoPng(const BadgeToBake &badge, QByteArrayView png)
{
    QByteArray baked(png.first(PngSignatureSize).toByteArray());
    for (qsizetype at = PngSignatureSize;;) {
        const auto chunk = pngChunkAt(png, at);
        if (!chunk)
            return fail(chunk.error());
        at += chunk->whole.size();
        if (isBadgeChunk(*chunk))
            continue;
        const bool isFirst = baked.size() == PngSignatureSize;
        if (isFirst != (chunk->name == "IHDR"))
            return fail(ErrorCode::BadgeDamaged, {}, u"the picture does not begin with its size"_s);
        if (!chunk->sound)
            return fail(ErrorCode::BadgeDamaged, {}, u"a checksum in the picture does not match"_s);
        baked.append(chunk->whole);
        if (isFirst)
            baked.append(badgeChunk(badge));
        if (chunk->name == "IEND")
            return baked;
    }
}

} // namespace kinfolio
