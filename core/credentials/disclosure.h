// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Proofs that stand for a part of a credential: whoever holds it shows some statements and keeps others, and what is shown can still be
// checked (W3C Data Integrity ECDSA Cryptosuites 1.0, section 3.6: ecdsa-sd-2023).

#pragma once

#include "core/base/result.h"
#include "core/rdf/canonical.h"
#include "core/signatures/publickey.h"

#include <QList>

namespace kinfolio {

/// What a derived proof holds (section 3.5.7).
struct DisclosureProof {
    QByteArray signature; ///< of the issuer, over what may never be left out
    QByteArray statementKeyBytes; ///< as a Multikey without its letter
    PublicKey statementKey; ///< made by the issuer for this credential alone
    QByteArrayList statementSignatures;
    QHash<QByteArray, QByteArray> labels; ///< "c14n0" and so on to the label that the issuer gave
    QList<qint64> mandatory; ///< positions of the statements that may never be left out

    /// Errors: BadgeDamaged; BadgeTooLarge for more signatures than a badge has statements.
    [[nodiscard]] static Result<DisclosureProof> parse(const QByteArray &bytes);
};

/// The other sort, from which the holder makes derived ones; whoever sees it could show any part.
[[nodiscard]] bool isProofForTheHolder(const QByteArray &bytes);

/// Whether the statements are those that were signed. \param options the digest of the proof itself
[[nodiscard]] bool discloses(const DisclosureProof &proof, const RdfDataset &dataset, const CanonicalDataset &canonical, const QByteArray &options,
                             const PublicKey &issuer);

} // namespace kinfolio
