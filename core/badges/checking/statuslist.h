// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists in which issuers say which of their badges no longer hold, from copies that were brought along.

#pragma once

#include "core/badges/checking/issuerkey.h"

namespace kinfolio {

struct StatusFinding {
    BadgeStatus status = BadgeStatus::None;
    QString subject = {}; ///< the address of the list, or the reason that it gives
    QString why = {}; ///< a code, for a list that cannot be used
    bool isShort = false; ///< so that its entries are easier to follow than they should be
};

/// Checks a credential's credentialStatus: BitstringStatusListEntry (W3C Bitstring Status List 1.0), StatusList2021Entry and
/// 1EdTechRevocationList. A list counts only when it is signed by the issuer of the credential with a key that is known to be theirs, or
/// with the very key of the credential, for the same purpose, and now.
/// \param signer the key that the credential is signed with; nothing when that is not known
[[nodiscard]] StatusFinding statusOf(const QJsonObject &credential, const std::optional<PublicKey> &signer, const Companions &companions,
                                     const QDateTime &asOf);

/// Whether the list of an issuer of Open Badges 2 names an assertion. \param list empty when it is not at hand
[[nodiscard]] StatusFinding revocationOf(const QJsonObject &assertion, const QString &address, const QJsonObject &list);

} // namespace kinfolio
