// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/signatures/multibase.h"

#include <algorithm>

namespace kinfolio {

namespace {

constexpr QByteArrayView Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr qsizetype LongestBase58 = 2048;

} // namespace

std::optional<QByteArray> fromBase58(QByteArrayView text)
{
    if (text.size() > LongestBase58)
        return {};
    QByteArray reversed; // the number so far, its lowest byte first
    for (const char c : text) {
        const qsizetype digit = Base58.indexOf(c);
        if (digit < 0)
            return {};
        auto carry = int(digit);
        for (char &byte : reversed) {
            carry += int(quint8(byte)) * int(Base58.size());
            byte = char(carry & 0xff);
            carry >>= 8;
        }
        if (carry > 0)
            reversed.append(char(carry));
    }
    // Each one in front stands for a zero byte.
    const auto zeros = std::ranges::find_if(text, [](char c) { return c != '1'; }) - text.begin();
    reversed.append(QByteArray(zeros, '\0'));
    std::ranges::reverse(reversed);
    return reversed;
}

std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    constexpr auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const auto decoded = QByteArray::fromBase64Encoding(text.toByteArray(), options | QByteArray::AbortOnBase64DecodingErrors);
    // Written again it must be the same: that finds padding and spare bits.
    if (!decoded || QByteArrayView((*decoded).toBase64(options)) != text)
        return {};
    return *decoded;
}

std::optional<QByteArray> fromMultibase(QStringView text)
{
    if (text.size() < 2)
        return {};
    const QByteArray rest = text.sliced(1).toLatin1();
    switch (text.front().unicode()) {
    case u'z':
        return fromBase58(rest);
    case u'u':
        return fromBase64Url(rest);
    default:
        return {};
    }
}

} // namespace kinfolio
