// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tokens of three parts with dots between, as badges are signed too: header, what is said, signature.

#pragma once

#include "core/credentials/signature.h"

#include <QJsonObject>

namespace kinfolio {

struct Jws {
    QJsonObject header;
    QByteArray payload; ///< what is signed; JSON for badges, which is read by whoever needs it
    QByteArray message; ///< the bytes over which the signature is made
    QByteArray signature;
};

/// Whether a text looks like such a token: three parts of base64url.
[[nodiscard]] bool looksLikeJws(QByteArrayView text);
/// Takes a compact token apart (RFC 7515, section 7.1). White space around it does not matter; padding and other letters do.
/// Errors: BadgeDamaged, and those of parseJson for the header.
[[nodiscard]] Result<Jws> parseJws(QByteArrayView text);

/// RS256 to 512, PS256 to 512, ES256 to 512 and EdDSA (RFC 7518, RFC 8037; Open Badges 3.0, section 8.2). Without a signature, or with
/// one that its reader could have made, it is invalid. The key at the address in the header goes before one that came along.
[[nodiscard]] SignatureFinding checkJws(const Jws &jws, const KeySource &keys);

} // namespace kinfolio
