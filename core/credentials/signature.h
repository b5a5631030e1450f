// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be said of a signature, whichever way a badge carries it.

#pragma once

#include "core/signatures/publickey.h"

#include <functional>
#include <optional>

namespace kinfolio {

/// Of the signature, and of nothing else: not whose the key is, nor whether it still holds.
enum class SignatureState {
    Valid,
    Invalid, ///< what is there is not what was signed, or not for this purpose
    Uncovered, ///< there are parts that the signature says nothing about
    NoKey, ///< the key is not at hand
    Unsupported, ///< signed in a way, or with words, that are not known here
    TooLarge,
};

struct SignatureFinding {
    SignatureState state = SignatureState::Unsupported;
    QString suite = {}; ///< "eddsa-rdfc-2022", "RS256", or as the proof calls itself
    QString method = {}; ///< the address of the key; empty when the key came with the badge alone
    bool keyCameAlong = false; ///< the key that was used stands in the badge itself: anyone could have put it there
    bool keyDiffers = false; ///< the key that came along is not the one at the address
    bool leaksPrivateKey = false; ///< the private key stands in the badge, so that anyone can sign
    QString subject = {}; ///< the part that is not covered, or the context or sort that is not known
    QString detail = {}; ///< in English, for reports
};

/// The key at an address; nothing when it is not at hand.
using KeySource = std::function<std::optional<PublicKey>(const QString &method)>;

} // namespace kinfolio
