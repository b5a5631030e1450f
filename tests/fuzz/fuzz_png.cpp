// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Badges baked into a PNG: the bytes as a picture, and as the chunk of one that holds a badge, with the checksum that it must have.

#include "core/badges/pngbadge.h"
#include "core/badges/pngchunks.h"
#include "tests/fuzz/fuzzing.h"

#include <QtEndian>

#include <array>
#include <zlib.h>

using namespace kinfolio;

namespace {

const QByteArray Signature("\x89PNG\r\n\x1a\n");

QByteArray chunk(const QByteArray &nameAndContent)
{
    std::array<char, 4> length{};
    std::array<char, 4> sum{};
    qToBigEndian(quint32(nameAndContent.size() - 4), length.data());
    qToBigEndian(quint32(crc32(0, reinterpret_cast<const Bytef *>(nameAndContent.data()), uInt(nameAndContent.size()))), sum.data());
    return QByteArray(length.data(), 4) + nameAndContent + QByteArray(sum.data(), 4);
}

void read(const QByteArray &png)
{
    if (!isPng(png))
        return;
    const auto found = badgeInPng(png);
    fuzzing::must(!found || found->text.size() <= MaxBadgeText, "a badge keeps to the limit");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzzing::bytesOf(data, size).toByteArray();
    read(bytes);
    for (const char *name : {"iTXt", "tEXt", "zTXt"})
        read(Signature + chunk(name + bytes) + chunk(name + QByteArray("openbadges\0\0\0\0\0", 15) + bytes) + chunk("IEND"));
    return 0;
}
