// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The bag around a portfolio: BagIt 1.0 (RFC 8493) with SHA-256. Texts of its tag files, written and read.

#pragma once

#include "core/base/result.h"
#include "core/base/sha256.h"
#include "core/store/metatable.h"

#include <QMap>

namespace kinfolio {

/// Names inside the archive; FORMAT.md describes them.
namespace bagnames {
inline const QString Top = QStringLiteral("portfolio");
inline const QString Declaration = QStringLiteral("bagit.txt");
inline const QString Info = QStringLiteral("bag-info.txt");
inline const QString Manifest = QStringLiteral("manifest-sha256.txt");
inline const QString TagManifest = QStringLiteral("tagmanifest-sha256.txt");
inline const QString Start = QStringLiteral("index.html");
inline const QString Data = QStringLiteral("data/");
inline const QString Document = QStringLiteral("data/portfolio.json");
inline const QString Page = QStringLiteral("data/index.html");
inline const QString Media = QStringLiteral("data/media/");
inline const QString Badges = QStringLiteral("data/badges/");
} // namespace bagnames

/// Paths from the bag's root to the hash of each file.
using BagManifest = QMap<QString, MediaHash>;

[[nodiscard]] QByteArray bagDeclaration();
/// bag-info.txt; every time in it is the portfolio's last change. \param payloadBytes, payloadFiles for Payload-Oxum
[[nodiscard]] QByteArray bagInfo(const PortfolioInfo &portfolio, qint64 payloadBytes, qint64 payloadFiles);
/// Text of a manifest, sorted by path.
[[nodiscard]] QByteArray manifestText(const BagManifest &manifest);

/// Whether the text declares a bag that we can read (versions 0.93 to 1.0, UTF-8). BagInvalid otherwise.
[[nodiscard]] Result<> checkBagDeclaration(const QByteArray &text);
/// Reads a manifest: no path twice, none that leaves the bag. BagInvalid with the line.
[[nodiscard]] Result<BagManifest> readManifest(const QByteArray &text);

} // namespace kinfolio
