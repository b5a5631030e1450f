// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a badge is what it says, as far as that can be told without a network.

#pragma once

#include "core/badges/checking/companions.h"
#include "core/badges/checking/trustlist.h"
#include "core/badges/checking/verdict.h"

namespace kinfolio {

struct BadgeCheckRequest {
    QDateTime asOf; ///< the moment for which it is asked
    Companions companions = {};
    QList<TrustList> trust = {}; ///< the first that knows the issuer counts
    QStringList recipients = {}; ///< what the learner is known by: e-mail addresses, identifiers
};

/// Checks a file of any sort that can hold a badge: a picture, a document, a token. Never fails: what cannot be read is an answer too.
[[nodiscard]] BadgeVerdict checkBadge(QByteArrayView fileBytes, const BadgeCheckRequest &request);

} // namespace kinfolio
