// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a badge is addressed to somebody of whom some addresses are known.

#pragma once

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace kinfolio {

/// What a badge says of whom it is for: in the open, or as the hash of an address with salt.
struct BadgeRecipient {
    struct Identity {
        QString value; ///< an address, or "sha256$" or "md5$" with the hash in hexadecimal
        QString salt;
        bool isHashed = false;
    };
    QList<Identity> identities;
};

/// Of an assertion of Open Badges 0.5 to 2.1.
[[nodiscard]] BadgeRecipient recipientOfAssertion(const QJsonObject &assertion);
/// Of a credentialSubject of Open Badges 3.0: its id, and its identifiers.
[[nodiscard]] BadgeRecipient recipientOfSubject(const QJsonObject &subject);

/// The one of the known addresses that it is for; empty when it is none of them. Each is tried as it is written and in small letters.
/// Nothing when the badge names nobody.
[[nodiscard]] std::optional<QString> matchedAddress(const BadgeRecipient &recipient, const QStringList &known);

} // namespace kinfolio
