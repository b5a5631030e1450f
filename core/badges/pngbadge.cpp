// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pngbadge.h"

#include "core/badges/pngchunks.h"

#include <array>
#include <optional>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

struct BakedText {
    int rank = 0; // 3: openbadgecredential, 2: openbadges in iTXt, 1: older ways
    QByteArray text;
    bool oddBaking = false;
};

Result<QByteArray> inflated(QByteArrayView packed)
{
    QByteArray text;
    z_stream stream = {};
    if (inflateInit(&stream) != Z_OK)
        return fail(ErrorCode::Internal, {}, u"inflateInit"_s);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    std::array<char, 32768> block;
    int state = Z_OK;
    while (state == Z_OK && text.size() <= MaxBadgeText) {
        stream.next_out = reinterpret_cast<Bytef *>(block.data());
        stream.avail_out = uInt(block.size());
        state = inflate(&stream, Z_NO_FLUSH);
        text.append(block.data(), qsizetype(block.size() - stream.avail_out));
    }
    inflateEnd(&stream);
    if (text.size() > MaxBadgeText)
        return fail(ErrorCode::BadgeTooLarge, {}, u"the badge text is too large when unpacked"_s);
    if (state != Z_STREAM_END)
        return fail(ErrorCode::BadgeDamaged, {}, u"the badge text cannot be unpacked"_s);
    return text;
}

// The part before the next NUL; `rest` moves behind it.
std::optional<QByteArrayView> upToNul(QByteArrayView &rest)
{
    const auto nul = rest.indexOf('\0');
    if (nul < 0)
        return std::nullopt;
    const auto part = rest.first(nul);
    rest = rest.sliced(nul + 1);
    return part;
}

// iTXt: keyword 0 flag method language 0 translated 0 text
Result<BakedText> internationalText(QByteArrayView rest, int rank)
{
    if (rest.size() < 2)
        return fail(ErrorCode::BadgeDamaged, {}, u"a text chunk is too short"_s);
    const bool packed = rest.at(0) != 0;
    rest = rest.sliced(2);
    if (!upToNul(rest) || !upToNul(rest))
        return fail(ErrorCode::BadgeDamaged, {}, u"a text chunk is too short"_s);
    if (!packed)
        return BakedText{rank, rest.toByteArray(), false};
    auto text = inflated(rest);
    if (!text)
        return fail(text.error());
    return BakedText{rank, *text, true};
}

// Whether and how this chunk holds a badge.
Result<std::optional<BakedText>> bakedText(const PngChunk &chunk)
{
    if (!isBadgeChunk(chunk))
        return std::nullopt;
    auto rest = chunk.content;
    const bool credential = upToNul(rest) == QByteArrayView(CredentialKeyword);
    if (!chunk.sound)
        return fail(ErrorCode::BadgeDamaged, {}, u"the checksum of the badge text does not match"_s);
    if (rest.size() > MaxBadgeText)
        return fail(ErrorCode::BadgeTooLarge, {}, u"the badge text is too large"_s);
    if (chunk.name == "iTXt")
        return internationalText(rest, credential ? 3 : 2);
    if (chunk.name == "tEXt")
        return BakedText{1, rest.toByteArray(), !rest.trimmed().startsWith("http")};
    auto text = inflated(rest.sliced(qMin(rest.size(), 1))); // one byte says how it is packed
    if (!text)
        return fail(text.error());
    return BakedText{1, *text, true};
}

} // namespace

Result<BadgeText> badgeInPng(QByteArrayView png)
{
    std::optional<BakedText> best;
    BadgeText found{BadgeContainer::Png, {}, {}};
    int badges = 0;
    bool allSound = true;
    for (qsizetype at = PngSignatureSize;;) {
        const auto chunk = pngChunkAt(png, at);
        if (!chunk)
            return fail(chunk.error());
        auto baked = bakedText(*chunk);
        if (!baked)
            return fail(baked.error());
        allSound &= chunk->sound;
        if (*baked) {
            ++badges;
            if (!best || (*baked)->rank > best->rank)
                best = std::move(**baked);
        }
        if (chunk->name == "IEND")
            break; // what follows is no part of the picture
        at += chunk->whole.size();
    }
    if (!best)
        return fail(ErrorCode::BadgeNotABadge, {}, u"a picture without a badge"_s);
    found.text = best->text;
    if (badges > 1)
        found.warnings << QLatin1StringView(badgewarning::SecondBadge);
    if (best->oddBaking)
        found.warnings << QLatin1StringView(badgewarning::OldBaking);
    if (!allSound)
        found.warnings << QLatin1StringView(badgewarning::PictureDamaged);
    return found;
}

} // namespace kinfolio
