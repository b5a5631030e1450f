// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Checks the badges of a portfolio with all that it holds to check them by: documents of issuers, what the learner knows of issuers,
// the addresses of the learner.

#pragma once

#include "core/badges/checking/badgecheck.h"
#include "core/base/progress.h"
#include "core/base/sha256.h"
#include "core/portfolio/portfolio.h"
#include "core/records/badge.h"
#include "core/records/kinds/issuerdocument.h"
#include "core/records/kinds/issuernote.h"
#include "core/store/verdicttable.h"
#include "core/wallet/issuerlists.h"

namespace kinfolio {

inline constexpr qint64 MostIssuerDocument = qint64(4) << 20; // bytes
inline constexpr qint64 MostIssuerDocuments = qint64(64) << 20; // bytes, of all together

/// What a check was made with, beside the badge.
struct CheckedWith {
    QDateTime checked; ///< UTC
    QString appVersion;
    QString contexts; ///< SHA-256 over the built-in contexts, in hexadecimal
};

struct WalletVerdict {
    BadgeVerdict verdict;
    CheckedWith with;
};

/// Who reads what was found.
enum class WalletFor {
    Learner,
    Others, ///< to whom it proves nothing whom the learner knows, and who are not told which address is the learner's
};

class WalletCheck {
public:
    /// Reads once what every check of this portfolio starts from. Errors: read errors of the database.
    [[nodiscard]] static Result<WalletCheck> begin(const PortfolioReader &reader, const MediaStore &media, const IssuerLists &lists,
                                                   const QDateTime &asOf, WalletFor who = WalletFor::Learner);

    /// Nothing where there is no file to check, or it cannot be read.
    [[nodiscard]] std::optional<KeptVerdict> check(const Badge &badge);
    /// Whether what is known of a badge would come out the same today.
    [[nodiscard]] bool isFresh(const KeptVerdict &kept, const Badge &badge) const;

private:
    WalletCheck(const PortfolioReader &reader, const MediaStore &media)
        : m_reader(reader)
        , m_media(media)
    {
    }
    [[nodiscard]] Result<> findDocuments();
    void readDocuments();
    [[nodiscard]] Result<> readOwnTrust();
    [[nodiscard]] Result<> readAddresses();
    [[nodiscard]] QString basisOf(const Badge &badge) const;

    const PortfolioReader &m_reader;
    const MediaStore &m_media;
    BadgeCheckRequest m_request;
    std::vector<IssuerDocument> m_documents; ///< that are still to be read
    QString m_contexts; ///< the vocabularies that badges are read by, as a hash
    Sha256 m_hash; ///< of what comes in, until m_ground is made of it
    QString m_ground; ///< of all that goes into every check, as a hash
};

/// Checks those of which nothing is known, or too little by now. \param again check all
/// Errors: read errors of the database, Interrupted.
[[nodiscard]] Result<QList<KeptVerdict>> checkBadges(const PortfolioReader &reader, WalletCheck &check, bool again,
                                                     const Progress &progress = {});

/// Keeps them in the portfolio, and brings in step what the badges themselves say of it, as an edit that is not for undo.
/// Errors: those of Portfolio::apply.
[[nodiscard]] Result<> keepVerdicts(Portfolio &portfolio, const QList<KeptVerdict> &verdicts);

/// Both, for a portfolio that nobody else shows. \return how many were checked
[[nodiscard]] Result<qint64> checkWallet(Portfolio &portfolio, const IssuerLists &lists);

/// The bytes of the file of a badge; nothing where there is none, or it cannot be read.
[[nodiscard]] std::optional<QByteArray> badgeFileOf(const PortfolioReader &reader, const MediaStore &media, const Badge &badge);

/// How many other badges in use the same key signed.
[[nodiscard]] int otherBadgesBySameKey(const PortfolioReader &reader, RecordId badge, const BadgeVerdict &verdict);
/// What the learner noted of whoever issued a badge: by the identifier, else what is joined to the badge and names no other.
[[nodiscard]] Result<std::optional<IssuerNote>> noteOfIssuer(const PortfolioReader &reader, RecordId badge, const QString &identifier);

/// Nothing for what a newer version wrote.
[[nodiscard]] std::optional<WalletVerdict> readVerdict(const KeptVerdict &kept);

} // namespace kinfolio
