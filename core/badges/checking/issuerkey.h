// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The key at an address, from what is at hand, and how it belongs to the issuer.

#pragma once

#include "core/badges/checking/companions.h"
#include "core/badges/checking/verdict.h"
#include "core/credentials/signature.h"

namespace kinfolio {

/// The key that an address leads to without a network: held in it (did:key, did:jwk), in a document that was brought along (a did
/// document, a key or a set of keys), or in its fragment. Nothing for any other.
[[nodiscard]] std::optional<PublicKey> keyAt(const QString &address, const Companions &companions);

/// How a key that made a good signature belongs to the issuer.
/// \param issuer the identifier that the badge names; empty for none
[[nodiscard]] BadgeKey bindingOf(const SignatureFinding &finding, const QString &issuer, const Companions &companions);

} // namespace kinfolio
