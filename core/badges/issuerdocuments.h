// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people bring beside badges themselves: documents of those who issue them, and descriptions of badges that one could earn.
// Reads what they say; nothing is fetched, and nothing is proven by it.

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace kinfolio {

enum class IssuerDocumentSort { Issuer, Key, Keys, DidDocument, Revocations, StatusList, BadgeClass };

struct IssuerDocumentFacts {
    IssuerDocumentSort sort = IssuerDocumentSort::Issuer;
    QString name; ///< that of the issuer, where the document says one
    QString address; ///< by which badges name it; empty when it does not say
};

/// A profile, a key, a set of keys (RFC 7517, section 5), a DID document, a list of revoked badges, a status list, or a BadgeClass with
/// an address, by which badges may name it. Nothing for any other file, or one that is too large or broken.
[[nodiscard]] std::optional<IssuerDocumentFacts> readIssuerDocument(QByteArrayView file);

struct EarnableBadge {
    QString name;
    QString issuer; ///< by name, or empty
    QString id;
    QString description; ///< may be Markdown
    QString criteria; ///< Markdown, or the address where they stand
};

/// A BadgeClass of Open Badges 1 and 2, an Achievement of 3.0. Nothing for a badge that somebody has, and for any other file.
[[nodiscard]] std::optional<EarnableBadge> readEarnableBadge(QByteArrayView file);

} // namespace kinfolio
