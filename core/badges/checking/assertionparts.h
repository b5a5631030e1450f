// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Badges of Open Badges 0.5 to 2.1: a pointer to a page of the issuer, or a token that the issuer signed with a key of its own.

#pragma once

#include "core/badges/checking/issuerkey.h"
#include "core/credentials/jws.h"

namespace kinfolio {

struct OpenedAssertion {
    QJsonObject assertion;
    std::optional<Jws> token; ///< without one it is hosted
};

/// Errors: BadgeNotABadge, BadgeDamaged, those of parseJson.
[[nodiscard]] Result<OpenedAssertion> openAssertion(QByteArrayView text);

/// Fills in what can be said of it (Open Badges 2.0, "Verification"): nothing of a hosted one without the network; of a signed one with
/// the issuer's documents at hand, where key and issuer must name each other.
void checkAssertion(const OpenedAssertion &opened, const Companions &companions, const QDateTime &asOf, BadgeVerdict &verdict);

} // namespace kinfolio
