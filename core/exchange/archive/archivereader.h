// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opens an archive as a bag with a portfolio inside: which entries it has, what the manifests say, whether both agree.
// Content is checked when it is read.

#pragma once

#include "core/base/progress.h"
#include "core/exchange/archive/archivedocument.h"
#include "core/exchange/archive/bag.h"
#include "core/portfolio/integritycheck.h"
#include "core/zip/zipreader.h"

namespace kinfolio {

class ArchiveReader {
public:
    /// Errors: those of ZipReader::open; BagInvalid when there is no bag in it.
    [[nodiscard]] static Result<ArchiveReader> open(Files &files, const QString &path);

    /// Whether there is a bag with a portfolio in it. Looks at names alone.
    [[nodiscard]] static bool holdsPortfolio(Files &files, const QString &path);

    /// Where entries and manifests do not agree: bag.missing-file, bag.unlisted-file.
    [[nodiscard]] const QList<Problem> &problems() const { return m_problems; }
    [[nodiscard]] const BagManifest &payload() const { return m_payload; }
    [[nodiscard]] const BagManifest &tags() const { return m_tags; }
    /// The sum of the declared sizes of all listed files, in bytes.
    [[nodiscard]] qint64 bytes() const;

    /// Reads a listed file to its end, hands it to `sink` and compares its hash. Errors: BagMissingFile, BagChecksum, those
    /// of the zip reader; the subject is the path.
    [[nodiscard]] Result<> read(const QString &path, const MediaHash &expected,
                                const std::function<Result<>(QByteArrayView)> &sink) const;
    [[nodiscard]] Result<ZipEntryStream> stream(const QString &path) const;
    /// The portfolio in it; its hash is compared too.
    [[nodiscard]] Result<PortfolioDocument> document() const;

    /// Another program has packed the same content again.
    [[nodiscard]] bool isRewritten(const QDateTime &lastChange) const;

private:
    ArchiveReader(ZipReader zip, QString root);

    [[nodiscard]] Result<QByteArray> tagFile(const QString &path) const;
    [[nodiscard]] Result<> readManifests();
    void compareWithEntries();
    [[nodiscard]] const ZipEntry *entry(const QString &path) const;

    ZipReader m_zip;
    QString m_root; ///< "portfolio/", or empty when the bag lies at the top
    BagManifest m_payload;
    BagManifest m_tags;
    QList<Problem> m_problems;
};

} // namespace kinfolio
