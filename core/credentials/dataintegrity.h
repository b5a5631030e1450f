// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Proofs that stand in a credential as JSON: whether what it says is what was signed.

#pragma once

#include "core/credentials/signature.h"
#include "core/jsonld/ldcontexts.h"
#include "core/rdf/canonical.h"

#include <QDateTime>
#include <QJsonArray>

namespace kinfolio {

/// Checks one proof of a document (W3C Verifiable Credential Data Integrity 1.0, section 4.3; Data Integrity EdDSA 1.0 and
/// ECDSA 1.0 Cryptosuites; Ed25519Signature2020): eddsa-rdfc-2022, eddsa-jcs-2022, ecdsa-rdfc-2019, ecdsa-jcs-2019, in
/// sets and chains, and derived proofs of ecdsa-sd-2023.
/// \param document with all its proofs
/// \param at the moment for which it is asked, for proofs that end
/// \param limits what each of document and proof may cost
[[nodiscard]] SignatureFinding checkProof(const QJsonObject &document, const QJsonObject &proof, const KeySource &keys, const QDateTime &at,
                                          const LdContexts &contexts = LdContexts::builtIn(), const CanonicalLimits &limits = {});

/// The proofs of a document, which may be one or several.
[[nodiscard]] QJsonArray proofsOf(const QJsonObject &document);

} // namespace kinfolio
