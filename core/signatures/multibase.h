// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes as text that says itself how it is written, as keys and signatures of credentials are.

#pragma once

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace kinfolio {

/// The Bitcoin alphabet (draft-msporny-base58). Nothing when a character is not in it or the text is longer than a key or a
/// signature ever is (2,048 characters: the work grows with the square).
[[nodiscard]] std::optional<QByteArray> fromBase58(QByteArrayView text);
/// base64url without padding (RFC 4648, section 5). Nothing for padding, spaces, other letters, or spare bits that are set.
[[nodiscard]] std::optional<QByteArray> fromBase64Url(QByteArrayView text);
/// Multibase (W3C Controlled Identifiers 1.0, section 2.4): "z" for base58btc and "u" for base64url, the two that credentials use.
[[nodiscard]] std::optional<QByteArray> fromMultibase(QStringView text);

} // namespace kinfolio
