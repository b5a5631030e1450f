// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signs as an issuer would, with a key that is the same in every run. For tests and measuring; the program itself never signs.

#pragma once

#include <QJsonObject>

#include <memory>

struct evp_pkey_st;

namespace kinfolio {

class BadgeSigner {
public:
    /// \param seed gives the key: Ed25519, two seeds are two issuers
    explicit BadgeSigner(char seed = 'k');

    /// The issuer, as a did:key.
    [[nodiscard]] QString did() const { return m_did; }
    [[nodiscard]] QString method() const;
    /// A compact token with EdDSA (RFC 7515, RFC 8037). \param method where its key is said to be; method() unless told
    [[nodiscard]] QByteArray token(const QByteArray &payload, const QString &method = {}) const;
    /// The document with a proof by eddsa-rdfc-2022; as it is when it cannot be signed.
    [[nodiscard]] QJsonObject proven(QJsonObject document, const QString &created) const;

private:
    [[nodiscard]] QByteArray signature(const QByteArray &message) const;

    std::shared_ptr<evp_pkey_st> m_key;
    QString m_did;
};

} // namespace kinfolio
