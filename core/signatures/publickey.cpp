// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/signatures/publickey.h"

#include "core/signatures/multibase.h"

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>

namespace kinfolio {

namespace {

template<auto Free>
struct Deleter {
    template<typename T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};
template<typename T, auto Free>
using Handle = std::unique_ptr<T, Deleter<Free>>;

using KeyContext = Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using DigestContext = Handle<EVP_MD_CTX, EVP_MD_CTX_free>;
using ParamBuilder = Handle<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using Params = Handle<OSSL_PARAM, OSSL_PARAM_free>;
using Number = Handle<BIGNUM, BN_free>;

constexpr qsizetype LongestRsaNumber = 2048; // bytes: 16,384 bits, more than OpenSSL verifies with
constexpr int Ed25519Bytes = 32;

const uchar *bytes(QByteArrayView view)
{
    return reinterpret_cast<const uchar *>(view.data());
}

std::unexpected<Error> bad(const QString &detail)
{
    ERR_clear_error();
    return fail(ErrorCode::BadgeDamaged, {}, detail);
}

EVP_PKEY *keyOf(const char *type, OSSL_PARAM *params)
{
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *key = nullptr;
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1 || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params) != 1)
        return nullptr;
    return key;
}

EVP_PKEY *rsaKey(const QByteArray &modulus, const QByteArray &exponent)
{
    const Number n(BN_bin2bn(bytes(modulus), int(modulus.size()), nullptr));
    const Number e(BN_bin2bn(bytes(exponent), int(exponent.size()), nullptr));
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!n || !e || !builder || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
        return nullptr;
    const Params params(OSSL_PARAM_BLD_to_param(builder.get()));
    return params ? keyOf("RSA", params.get()) : nullptr;
}

struct Curve {
    const char *name; ///< as JSON Web Keys call it
    const char *group;
    KeyType type;
    int fieldBytes;
};
constexpr std::array Curves{Curve{"P-256", "prime256v1", KeyType::P256, 32}, Curve{"P-384", "secp384r1", KeyType::P384, 48},
                            Curve{"P-521", "secp521r1", KeyType::P521, 66}};

const Curve *curveOf(KeyType type)
{
    const auto *found = std::ranges::find(Curves, type, &Curve::type);
    return found == Curves.end() ? nullptr : found;
}

// Raw r and s as the DER that OpenSSL takes (RFC 3279, section 2.2.3).
QByteArray ecdsaDer(QByteArrayView signature)
{
    const qsizetype half = signature.size() / 2;
    Number r(BN_bin2bn(bytes(signature), int(half), nullptr));
    Number s(BN_bin2bn(bytes(signature.sliced(half)), int(half), nullptr));
    const Handle<ECDSA_SIG, ECDSA_SIG_free> both(ECDSA_SIG_new());
    if (!r || !s || !both || ECDSA_SIG_set0(both.get(), r.get(), s.get()) != 1)
        return {};
    (void)r.release(); // they belong to it now
    (void)s.release();
    QByteArray der(i2d_ECDSA_SIG(both.get(), nullptr), Qt::Uninitialized);
    auto *to = reinterpret_cast<uchar *>(der.data());
    i2d_ECDSA_SIG(both.get(), &to);
    return der;
}

// OpenSSL keeps why something was no signature in a list of the thread, which nobody reads.
bool isRight(int answer)
{
    ERR_clear_error();
    return answer == 1;
}

} // namespace

Result<PublicKey> PublicKey::make(EVP_PKEY *key)
{
    if (!key)
        return bad(QStringLiteral("not a public key"));
    std::shared_ptr<EVP_PKEY> owned(key, EVP_PKEY_free);
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_ED25519:
        return PublicKey(KeyType::Ed25519, owned);
    case EVP_PKEY_RSA:
        return PublicKey(KeyType::Rsa, owned);
    case EVP_PKEY_EC:
        for (const Curve &curve : Curves) {
            std::array<char, 32> group{};
            if (EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr) == 1 && qstrcmp(group.data(), curve.group) == 0)
                return PublicKey(curve.type, owned);
        }
        break;
    default:
        break;
    }
    return bad(QStringLiteral("a sort of key that badges do not use"));
}

Result<PublicKey> PublicKey::fromPoint(const char *group, const QByteArray &point)
{
    std::array params{OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, const_cast<char *>(group), 0),
                      OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, const_cast<char *>(point.data()), size_t(point.size())),
                      OSSL_PARAM_construct_end()};
    return make(keyOf("EC", params.data()));
}

Result<PublicKey> PublicKey::fromMultikey(QStringView multibase)
{
    const auto decoded = fromMultibase(multibase);
    if (!decoded)
        return bad(QStringLiteral("not multibase"));
    // Multicodec: what kind of key it is, as a varint in front.
    const QByteArray code = decoded->first(std::min<qsizetype>(2, decoded->size()));
    const QByteArray rest = decoded->sliced(code.size());
    if (code == QByteArrayLiteral("\xed\x01") && rest.size() == Ed25519Bytes)
        return make(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes(rest), size_t(rest.size())));
    if (code == QByteArrayLiteral("\x80\x24") && rest.size() == 33)
        return fromPoint("prime256v1", rest);
    if (code == QByteArrayLiteral("\x81\x24") && rest.size() == 49)
        return fromPoint("secp384r1", rest);
    return bad(QStringLiteral("a multicodec that badges do not use"));
}

Result<PublicKey> PublicKey::fromJwk(const QJsonObject &jwk)
{
    const auto number = [&](const char *name) { return fromBase64Url(jwk.value(QLatin1String(name)).toString().toLatin1()).value_or(QByteArray()); };
    const QString type = jwk.value(QLatin1String("kty")).toString();
    const QString curve = jwk.value(QLatin1String("crv")).toString();
    if (type == QLatin1String("RSA")) {
        const QByteArray modulus = number("n");
        const QByteArray exponent = number("e");
        if (modulus.isEmpty() || exponent.isEmpty() || modulus.size() > LongestRsaNumber || exponent.size() > LongestRsaNumber)
            return bad(QStringLiteral("an RSA key without its numbers"));
        return make(rsaKey(modulus, exponent));
    }
    if (type == QLatin1String("OKP") && curve == QLatin1String("Ed25519")) {
        const QByteArray point = number("x");
        if (point.size() != Ed25519Bytes)
            return bad(QStringLiteral("an Ed25519 key of another length"));
        return make(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes(point), size_t(point.size())));
    }
    for (const Curve &known : Curves) {
        const QByteArray x = number("x");
        const QByteArray y = number("y");
        if (type == QLatin1String("EC") && curve == QLatin1String(known.name) && x.size() == known.fieldBytes && y.size() == known.fieldBytes)
            return fromPoint(known.group, '\x04' + x + y);
    }
    return bad(QStringLiteral("a key that badges do not use: %1 %2").arg(type.left(20), curve.left(20)));
}

Result<PublicKey> PublicKey::fromPem(const QByteArray &pem)
{
    const Handle<BIO, BIO_free_all> source(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return make(source ? PEM_read_bio_PUBKEY(source.get(), nullptr, nullptr, nullptr) : nullptr);
}

int PublicKey::bits() const
{
    return EVP_PKEY_get_bits(m_key.get());
}

bool operator==(const PublicKey &a, const PublicKey &b)
{
    return isRight(EVP_PKEY_eq(a.m_key.get(), b.m_key.get()));
}

QString PublicKey::fingerprint() const
{
    uchar *der = nullptr;
    const int length = i2d_PUBKEY(m_key.get(), &der);
    if (length <= 0)
        return {};
    const QByteArray info(reinterpret_cast<const char *>(der), length);
    OPENSSL_free(der);
    return QString::fromLatin1(digestOf(DigestType::Sha256, info).toHex());
}

bool PublicKey::verifiesEd25519(QByteArrayView message, QByteArrayView signature) const
{
    const DigestContext context(EVP_MD_CTX_new());
    return m_type == KeyType::Ed25519 && isRight(EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, m_key.get()))
        && isRight(EVP_DigestVerify(context.get(), bytes(signature), size_t(signature.size()), bytes(message), size_t(message.size())));
}

bool PublicKey::verifiesEcdsa(DigestType digest, QByteArrayView message, QByteArrayView signature) const
{
    const Curve *curve = curveOf(m_type);
    if (!curve || signature.size() != qsizetype(2) * curve->fieldBytes)
        return false;
    const QByteArray der = ecdsaDer(signature);
    const DigestContext context(EVP_MD_CTX_new());
    return isRight(EVP_DigestVerifyInit(context.get(), nullptr, opensslDigest(digest), nullptr, m_key.get()))
        && isRight(EVP_DigestVerify(context.get(), bytes(der), size_t(der.size()), bytes(message), size_t(message.size())));
}

bool PublicKey::verifiesRsa(DigestType digest, Padding padding, QByteArrayView message, QByteArrayView signature) const
{
    const DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *options = nullptr; // belongs to the other
    if (m_type != KeyType::Rsa || !isRight(EVP_DigestVerifyInit(context.get(), &options, opensslDigest(digest), nullptr, m_key.get())))
        return false;
    const bool isPss = padding == Padding::Pss;
    if (!isRight(EVP_PKEY_CTX_set_rsa_padding(options, isPss ? RSA_PKCS1_PSS_PADDING : RSA_PKCS1_PADDING)))
        return false;
    if (isPss && !isRight(EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST)))
        return false;
    return isRight(EVP_DigestVerify(context.get(), bytes(signature), size_t(signature.size()), bytes(message), size_t(message.size())));
}

} // namespace kinfolio
