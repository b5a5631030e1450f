// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Proofs that stand in a credential as JSON: whether what it says is what was signed.

#pragma once

#include "core/jsonld/ldcontexts.h"
#include "core/signatures/publickey.h"

#include <QDateTime>
#include <QJsonArray>

#include <functional>

namespace kinfolio {

/// What can be said of a signature, and of nothing else: not whose the key is, nor whether it still holds.
enum class SignatureState {
    Valid,
    Invalid, ///< what is there is not what was signed, or not for this purpose
    Uncovered, ///< there are parts that the signature says nothing about
    NoKey, ///< the key is not at hand
    Unsupported, ///< signed in a way, or with words, that are not known here
    TooLarge,
};

struct SignatureFinding {
    SignatureState state = SignatureState::Unsupported;
    QString suite; ///< "eddsa-rdfc-2022", or as the proof calls itself
    QString method; ///< the address of the key
    QString subject = {}; ///< the part that is not covered, or the context or sort that is not known
    QString detail = {}; ///< in English, for reports
};

/// The key at an address; nothing when it is not at hand.
using KeySource = std::function<std::optional<PublicKey>(const QString &method)>;

/// Checks one proof of a document (W3C Verifiable Credential Data Integrity 1.0, section 4.3; Data Integrity EdDSA 1.0 and
/// ECDSA 1.0 Cryptosuites; Ed25519Signature2020): eddsa-rdfc-2022, eddsa-jcs-2022, ecdsa-rdfc-2019, ecdsa-jcs-2019, in
/// sets and chains.
/// \param document with all its proofs
/// \param at the moment for which it is asked, for proofs that end
[[nodiscard]] SignatureFinding checkProof(const QJsonObject &document, const QJsonObject &proof, const KeySource &keys, const QDateTime &at,
                                          const LdContexts &contexts = LdContexts::builtIn());

/// The proofs of a document, which may be one or several.
[[nodiscard]] QJsonArray proofsOf(const QJsonObject &document);

} // namespace kinfolio
