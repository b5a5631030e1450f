// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// SHA-256 (FIPS 180-4), the one hash of the product: names of media, manifests of bags.

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>

#include <memory>

struct evp_md_ctx_st;

namespace kinfolio {

/// A SHA-256 digest as a type of its own; text form is 64 lower-case hexadecimal digits.
class MediaHash {
public:
    MediaHash() = default;
    /// Reads 64 hexadecimal digits of either case; anything else gives an invalid hash.
    [[nodiscard]] static MediaHash fromText(QStringView text);
    [[nodiscard]] static MediaHash fromDigest(const QByteArray &digest32);

    [[nodiscard]] bool isValid() const { return m_digest.size() == 32; }
    [[nodiscard]] QString text() const { return QString::fromLatin1(m_digest.toHex()); }

    friend bool operator==(const MediaHash &, const MediaHash &) = default;
    friend bool operator<(const MediaHash &a, const MediaHash &b) { return a.m_digest < b.m_digest; }
    friend size_t qHash(const MediaHash &hash, size_t seed = 0) { return qHash(hash.m_digest, seed); }

private:
    QByteArray m_digest;
};

/// Hashes a stream, block by block.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;

    void add(QByteArrayView bytes);
    /// The digest of all that was added; the object is ready for a new stream afterwards.
    [[nodiscard]] MediaHash finish();

    [[nodiscard]] static MediaHash of(QByteArrayView bytes);

private:
    struct ContextDeleter {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, ContextDeleter> m_context;
};

} // namespace kinfolio
