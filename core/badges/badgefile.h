// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads what a badge file says: Open Badges 0.5 to 3.0, as JSON, as a signed text (JWS, JWT), or baked into a
// PNG or SVG picture. Says nothing about whether it is true: no signature is checked and nothing is ever
// fetched.

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <vector>

namespace kinfolio {

inline constexpr qint64 MaxBadgeFile = qint64(20) << 20;
inline constexpr qint64 MaxBadgeText = qint64(4) << 20;

enum class BadgeContainer { Png, Svg, Json, Jwt };

/// Things worth telling about a badge that could be read. Stable names, never shown as they are.
namespace badgewarning {
inline constexpr char SecondBadge[] = "second-badge"; ///< the picture holds more than one; the first counts
inline constexpr char OldBaking[] = "old-baking"; ///< baked in a way that the standard does not name
inline constexpr char PointerOnly[] = "pointer-only"; ///< only an address; the badge itself lies on the web
inline constexpr char NameUnknown[] = "name-unknown"; ///< `name` is made of an address
inline constexpr char IssuerUnknown[] = "issuer-unknown"; ///< `issuer` is the host of an address, or empty
inline constexpr char IssuedUnreadable[] = "issued-unreadable"; ///< a date that is none
inline constexpr char ExpiresUnreadable[] = "expires-unreadable";
inline constexpr char UnsafeAddress[] =
    "unsafe-address"; ///< an address that is not http, https, did, urn: left out
inline constexpr char HugeNumber[] = "huge-number"; ///< a number beyond all measure was read as nothing
inline constexpr char Entities[] = "entities"; ///< the SVG declares entities: never draw it as it is
inline constexpr char PictureDamaged[] =
    "picture-damaged"; ///< badge sound, other parts of the picture are not
inline constexpr char Collection[] = "collection"; ///< a transcript or a set; see `parts`
inline constexpr char TooManyParts[] = "too-many-parts"; ///< a set of which only the first parts were read
inline constexpr char PartUnreadable[] = "part-unreadable"; ///< a part of a set could not be read
} // namespace badgewarning

/// What the file says, as plain text from a stranger: show it escaped, on one line where a line is wanted.
struct BadgeFacts {
    QString name;
    QString description; ///< may be Markdown
    QString issuer;
    QString issuerUrl; ///< http or https, or empty
    QString issuerId; ///< as the file gives it, to compare; empty when only the badge class knows it
    QString criteria; ///< Markdown, or the address below when there is no text
    QString criteriaUrl;
    QString recipientHint; ///< an address, name or did that the file gives in the open; empty when hashed
    QString issued; ///< "2024-05-17", "2024-05" or "2024"; empty when unknown
    QString expires;
    QDateTime validFrom; ///< the moment of `issued`, to compare; invalid when unknown
    QString achievementId;
    QString assertionId;
    BadgeContainer container = BadgeContainer::Json;
    int version = 0; ///< 1 (also 0.5), 2 or 3
    QString mediaType; ///< of the file: image/png, image/svg+xml, application/json, application/jwt
    /// Whoever gets the file can read an e-mail address or a name of the recipient.
    bool recipientInTheOpen = false;
    QStringList warnings; ///< of badgewarning
    /// The badges in a transcript or presentation; the facts above then describe the set, or its only badge.
    std::vector<BadgeFacts> parts;
};

/// The badge as it stands in its file, before reading it; what a check of signatures starts from.
struct BadgeText {
    BadgeContainer container = BadgeContainer::Json;
    QByteArray text; ///< JSON, a compact JWS, or (pointer-only) an address
    QStringList warnings;
};

/// Finds the badge by content, never by the name of the file.
/// Errors: BadgeNotABadge, BadgeDamaged, BadgeTooLarge.
[[nodiscard]] Result<BadgeText> extractBadge(QByteArrayView fileBytes);

/// Errors: as extractBadge, and JsonDuplicateKey, JsonTooDeep for text that two readers could take
/// differently.
[[nodiscard]] Result<BadgeFacts> readBadge(QByteArrayView fileBytes);

} // namespace kinfolio
