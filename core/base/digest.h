// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Hashes of short texts that other standards ask for. Files are hashed block by block with Sha256.

#pragma once

#include <QByteArray>

struct evp_md_st;

namespace kinfolio {

enum class DigestType { Sha256, Sha384, Sha512 };

/// The raw digest (FIPS 180-4): 32, 48 or 64 bytes.
[[nodiscard]] QByteArray digestOf(DigestType type, QByteArrayView bytes);

/// The same for functions of OpenSSL that make or check signatures over it.
[[nodiscard]] const evp_md_st *opensslDigest(DigestType type);

} // namespace kinfolio
