// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Hashes of short texts that other standards ask for. Files are hashed block by block with Sha256.

#pragma once

#include <QByteArray>

namespace kinfolio {

enum class DigestType { Sha256, Sha384, Sha512 };

/// The raw digest (FIPS 180-4): 32, 48 or 64 bytes.
[[nodiscard]] QByteArray digestOf(DigestType type, QByteArrayView bytes);

} // namespace kinfolio
