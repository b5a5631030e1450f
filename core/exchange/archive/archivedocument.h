// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// portfolio.json: the lossless form of a portfolio inside an archive. Written and read as a stream, one record a line.
// FORMAT.md is its specification.

#pragma once

#include "core/base/json.h"
#include "core/exchange/exchange.h"
#include "core/exchange/portfoliocopy.h"

namespace kinfolio {

/// The newest version of the format; a reader takes this and older ones.
inline constexpr int DocumentVersion = 1;
inline const QString DocumentFormat = QStringLiteral("kinfolio-portfolio");

/// A file of the portfolio and where it lies in the bag.
struct DocumentMedia {
    MediaInfo media;
    QString path; ///< from the bag's root
};

/// What a document says, checked for form but not for sense.
struct PortfolioDocument {
    Audience audience = Audience::Me;
    PortfolioCopy content;
    QList<DocumentMedia> media;
};

/// The text of a document in pieces, made on the way so that it never lies in memory as a whole. Gives the same bytes each
/// time it is read from the start.
class DocumentWriter {
public:
    /// What it is given must outlive it.
    DocumentWriter(const PortfolioCopy &content, const QList<DocumentMedia> &media, Audience audience);

    /// A source from the beginning.
    [[nodiscard]] ByteSource source() const;
    /// The length of the text in bytes.
    [[nodiscard]] qint64 size() const;

private:
    [[nodiscard]] qsizetype pieces() const;
    [[nodiscard]] QByteArray piece(qsizetype index) const;

    struct Section {
        QByteArray name;
        qsizetype count;
        std::function<QJsonObject(qsizetype)> item;
    };

    QByteArray m_head;
    std::vector<Section> m_sections;
};

/// Reads a document. Errors: ArchiveNewer, JsonInvalid and its kin, RecordInvalid, LinkInvalid...
[[nodiscard]] Result<PortfolioDocument> readDocument(const ByteSource &source);

} // namespace kinfolio
