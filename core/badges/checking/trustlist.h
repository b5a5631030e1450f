// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who somebody knows to be who they say: a list that an administrator or the learner keeps.

#pragma once

#include "core/badges/checking/issuerkey.h"

namespace kinfolio {

class TrustList {
public:
    /// {"name", "issuers": [{"id", "name", "keys", "validFrom", "validUntil"}]}; keys are Multikeys or JSON Web Keys, and only needed for
    /// issuers whose identifier does not hold one. Errors: those of parseJson, BadgeDamaged for an issuer without an id or a key that is none.
    [[nodiscard]] static Result<TrustList> fromJson(QByteArrayView json);

    /// What the learner noted of issuers. \param ids their identifiers; keys count only when they are the issuers' own
    [[nodiscard]] static TrustList ofLearner(const QStringList &ids);

    /// How the list calls itself; that of the learner has no name.
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] bool isOwn() const { return m_isOwn; }
    /// Whether the list knows the issuer at that moment, and the key to be theirs: held by their identifier, in a document that was
    /// brought along, or named in the list. Never one that only came along with the badge.
    [[nodiscard]] bool knows(const QString &issuer, BadgeKey binding, const std::optional<PublicKey> &key, const QDateTime &asOf) const;

private:
    struct Issuer {
        QString id;
        QDateTime from;
        QDateTime until;
        QList<PublicKey> keys;
    };
    [[nodiscard]] static Result<Issuer> issuerOf(const QJsonObject &json);

    QString m_name;
    bool m_isOwn = false;
    QList<Issuer> m_issuers;
};

} // namespace kinfolio
