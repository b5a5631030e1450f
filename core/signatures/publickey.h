// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A public key as badges carry it, and whether a signature is its own. All arithmetic is OpenSSL's.

#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <memory>

struct evp_pkey_st;

namespace kinfolio {

enum class KeyType { Ed25519, P256, P384, P521, Rsa };

class PublicKey {
public:
    /// A Multikey (W3C Controlled Identifiers 1.0, section 2.2.2), as in did:key: Ed25519, P-256 and P-384 with a compressed
    /// point. Errors of all three: BadgeDamaged.
    [[nodiscard]] static Result<PublicKey> fromMultikey(QStringView multibase);
    /// A JSON Web Key (RFC 7517, 7518 section 6, 8037): kty RSA, EC and OKP. A symmetric key (oct) is refused.
    [[nodiscard]] static Result<PublicKey> fromJwk(const QJsonObject &jwk);
    /// SubjectPublicKeyInfo in PEM (RFC 7468), as key documents of Open Badges 2 have it.
    [[nodiscard]] static Result<PublicKey> fromPem(const QByteArray &pem);

    [[nodiscard]] KeyType type() const { return m_type; }
    [[nodiscard]] int bits() const;

    /// SHA-256 of its SubjectPublicKeyInfo (RFC 5280, section 4.1) in hexadecimal: the same for a key however it was written.
    [[nodiscard]] QString fingerprint() const;

    [[nodiscard]] bool verifiesEd25519(QByteArrayView message, QByteArrayView signature) const;
    /// \param signature r and s one after the other, each as long as the field; anything else is no signature
    [[nodiscard]] bool verifiesEcdsa(DigestType digest, QByteArrayView message, QByteArrayView signature) const;
    enum class Padding { Pkcs1, Pss };
    /// \param padding with PSS the salt is as long as the digest (RFC 7518, section 3.5)
    [[nodiscard]] bool verifiesRsa(DigestType digest, Padding padding, QByteArrayView message, QByteArrayView signature) const;

    /// Whether it is the same key, however it was written.
    friend bool operator==(const PublicKey &a, const PublicKey &b);

private:
    PublicKey(KeyType type, std::shared_ptr<evp_pkey_st> key)
        : m_type(type)
        , m_key(std::move(key))
    {
    }
    [[nodiscard]] static Result<PublicKey> make(evp_pkey_st *key);
    [[nodiscard]] static Result<PublicKey> fromPoint(const char *group, const QByteArray &point);

    KeyType m_type;
    std::shared_ptr<evp_pkey_st> m_key; ///< never changed, so that copies can share it
};

} // namespace kinfolio
