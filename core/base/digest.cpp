// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/digest.h"

#include <openssl/evp.h>

namespace kinfolio {

const EVP_MD *opensslDigest(DigestType type)
{
    switch (type) {
    case DigestType::Sha256:
        return EVP_sha256();
    case DigestType::Sha384:
        return EVP_sha384();
    case DigestType::Sha512:
        return EVP_sha512();
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

QByteArray digestOf(DigestType type, QByteArrayView bytes)
{
    QByteArray digest(EVP_MD_get_size(opensslDigest(type)), Qt::Uninitialized);
    unsigned int written = 0;
    const int done = EVP_Digest(bytes.data(), size_t(bytes.size()), reinterpret_cast<unsigned char *>(digest.data()), &written,
                                opensslDigest(type), nullptr);
    // It fails only when there is no memory, or a build of OpenSSL without the algorithm.
    if (done != 1 || written != unsigned(digest.size()))
        qFatal("OpenSSL cannot make a digest");
    return digest;
}

} // namespace kinfolio
