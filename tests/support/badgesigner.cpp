// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/badgesigner.h"

#include "core/base/digest.h"
#include "core/jsonld/ldstatements.h"
#include "core/rdf/canonical.h"

#include <openssl/evp.h>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr size_t KeyLength = 32;
constexpr size_t SignatureLength = 64;

QByteArray base58(const QByteArray &bytes)
{
    constexpr QByteArrayView Letters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    QByteArray digits; // the lowest first
    for (const char byte : bytes) {
        int carry = quint8(byte);
        for (char &digit : digits) {
            carry += int(quint8(digit)) << 8;
            digit = char(carry % int(Letters.size()));
            carry /= int(Letters.size());
        }
        for (; carry > 0; carry /= int(Letters.size()))
            digits.append(char(carry % int(Letters.size())));
    }
    for (qsizetype at = 0; at < bytes.size() && bytes.at(at) == 0; ++at)
        digits.append('\0');
    std::ranges::reverse(digits);
    for (char &digit : digits)
        digit = Letters.at(digit);
    return digits;
}

QByteArray base64(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray hashOf(const QJsonObject &part)
{
    const auto statements = statementsOf(part);
    const auto canonical = statements ? canonicalDataset(*statements) : Result<CanonicalDataset>(fail(ErrorCode::BadgeDamaged));
    return canonical ? digestOf(DigestType::Sha256, canonical->nquads) : QByteArray();
}

} // namespace

BadgeSigner::BadgeSigner(char seed)
{
    const QByteArray secret(KeyLength, seed);
    m_key.reset(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, reinterpret_cast<const unsigned char *>(secret.data()), KeyLength),
                EVP_PKEY_free);
    QByteArray open(KeyLength, Qt::Uninitialized);
    size_t length = KeyLength;
    EVP_PKEY_get_raw_public_key(m_key.get(), reinterpret_cast<unsigned char *>(open.data()), &length);
    // The prefix of Ed25519 (W3C Controlled Identifiers 1.0, section 2.2.2).
    m_did = QStringLiteral("did:key:z") + QLatin1String(base58("\xed\x01" + open));
}

QString BadgeSigner::method() const
{
    return m_did + QLatin1Char('#') + m_did.section(u':', 2);
}

QByteArray BadgeSigner::signature(const QByteArray &message) const
{
    QByteArray made(SignatureLength, '\0');
    size_t length = SignatureLength;
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key.get());
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(made.data()), &length,
                   reinterpret_cast<const unsigned char *>(message.data()), size_t(message.size()));
    return made;
}

QByteArray BadgeSigner::token(const QByteArray &payload, const QString &method) const
{
    const QByteArray header = R"({"alg":"EdDSA","kid":")" + (method.isEmpty() ? this->method() : method).toLatin1() + R"("})";
    const QByteArray message = base64(header) + '.' + base64(payload);
    return message + '.' + base64(signature(message));
}

QJsonObject BadgeSigner::proven(QJsonObject document, const QString &created) const
{
    QJsonObject proof{{QStringLiteral("type"), QStringLiteral("DataIntegrityProof")}, {QStringLiteral("cryptosuite"), QStringLiteral("eddsa-rdfc-2022")},
                      {QStringLiteral("created"), created}, {QStringLiteral("verificationMethod"), method()},
                      {QStringLiteral("proofPurpose"), QStringLiteral("assertionMethod")}};
    QJsonObject options = proof;
    options.insert(QStringLiteral("@context"), document.value(QLatin1String("@context")));
    document.remove(QStringLiteral("proof"));
    const QByteArray hashes = hashOf(options) + hashOf(document);
    if (hashes.size() != 2 * qsizetype(KeyLength))
        return document;
    proof.insert(QStringLiteral("proofValue"), QLatin1Char('z') + QLatin1String(base58(signature(hashes))));
    document.insert(QStringLiteral("proof"), proof);
    return document;
}

} // namespace kinfolio
