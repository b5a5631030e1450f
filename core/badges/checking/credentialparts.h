// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A verifiable credential as it comes, in whatever envelope, and the parts of it that a check asks for: Open Badges 3.0, with the
// data models of 2019 and 2024.

#pragma once

#include "core/badges/checking/issuerkey.h"
#include "core/credentials/jws.h"
#include "core/rdf/canonical.h"

#include <QDeadlineTimer>

namespace kinfolio {

struct OpenedCredential {
    QJsonObject credential; ///< what is said
    QJsonObject claims; ///< of a token, beside it; empty for a document with proofs
    std::optional<Jws> token; ///< when it is secured so
};

/// Takes off what a credential may be wrapped in: a token, an envelope (W3C VC 2.0, section 4.11), a presentation with one in it.
/// Errors: BadgeNotABadge, BadgeDamaged, those of parseJson.
[[nodiscard]] Result<OpenedCredential> openCredential(QByteArrayView text);

/// Whether an object is a credential at all.
[[nodiscard]] bool isCredential(const QJsonObject &json);

[[nodiscard]] QString issuerOf(const QJsonObject &credential);
/// When it holds: what a token says goes before what the credential says.
[[nodiscard]] BadgePeriod periodOf(const OpenedCredential &opened);
/// The finding that counts: a good signature before a bad one, a bad one before one that cannot be checked.
/// \param until when to give up on statements that take long: one time for all proofs, however many there are
[[nodiscard]] SignatureFinding signatureOf(const OpenedCredential &opened, const Companions &companions, const QDateTime &asOf,
                                           QDeadlineTimer until = QDeadlineTimer(CanonicalLimits().time));
/// How many proofs there are, the token counted.
[[nodiscard]] qsizetype proofCount(const OpenedCredential &opened);

/// What of the claims of a token is not what its credential says (Open Badges 3.0, section 8.2.4.2): names of claims.
[[nodiscard]] QStringList differingClaims(const OpenedCredential &opened);
/// Whether a token has none of the claims that Open Badges asks for.
[[nodiscard]] bool hasNoClaims(const OpenedCredential &opened);

/// What others say of the badge, of its issuer and of what it stands for, as texts that openCredential takes.
[[nodiscard]] QByteArrayList endorsementsIn(const QJsonObject &credential);

} // namespace kinfolio
