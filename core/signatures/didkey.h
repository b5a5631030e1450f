// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys that an identifier holds in itself, so that nothing has to be looked up: did:key and did:jwk.

#pragma once

#include "core/signatures/publickey.h"

namespace kinfolio {

/// The identifier itself, of an address that names something in it ("did:key:z6Mk…#z6Mk…").
[[nodiscard]] QString withoutFragment(const QString &address);

/// Whether the address is of a method that holds its key in itself.
[[nodiscard]] bool holdsItsKey(const QString &address);
/// The key of such an address (W3C CCG did:key 0.9; did:jwk). A fragment must name that very key.
/// Errors: BadgeDamaged.
[[nodiscard]] Result<PublicKey> heldKey(const QString &address);

} // namespace kinfolio
