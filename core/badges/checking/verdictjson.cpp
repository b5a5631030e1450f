// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/checking/verdictjson.h"

#include <QJsonArray>

namespace kinfolio {

namespace {

// Absent is null, as in a list in which somebody looks for it.
QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue momentOrNull(const QDateTime &moment)
{
    return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QDateTime momentIn(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QJsonValue recipientJson(const BadgeVerdict &verdict)
{
    if (!verdict.addressedToLearner)
        return {};
    return QJsonObject{{QStringLiteral("match"), *verdict.addressedToLearner}, {QStringLiteral("matched"), textOrNull(verdict.matchedRecipient)}};
}

/// Reads answers by their names; remembers whether all were known.
class Answers {
public:
    explicit Answers(const QJsonObject &json)
        : m_json(json)
    {
    }

    template<typename Answer>
    Answer read(QLatin1StringView member, Answer last)
    {
        return named(m_json.value(member).toString(), last);
    }
    template<typename Answer>
    Answer named(const QString &name, Answer last)
    {
        for (int answer = 0; answer <= int(last); ++answer) {
            if (verdictText(Answer(answer)) == name)
                return Answer(answer);
        }
        m_allKnown = false;
        return last;
    }
    [[nodiscard]] bool allKnown() const { return m_allKnown; }

private:
    const QJsonObject &m_json;
    bool m_allKnown = true;
};

} // namespace

QJsonObject verdictToJson(const BadgeVerdict &verdict)
{
    QJsonArray reasons;
    for (const BadgeReason &reason : verdict.reasons)
        reasons.append(QJsonObject{{QStringLiteral("code"), reason.code}, {QStringLiteral("subject"), reason.subject}});
    QJsonArray endorsements;
    for (const EndorsementVerdict &one : verdict.endorsements)
        endorsements.append(QJsonObject{{QStringLiteral("issuer"), one.issuer}, {QStringLiteral("proof"), verdictText(one.proof)}});
    return {{QStringLiteral("structure"), verdictText(verdict.structure)},
            {QStringLiteral("proof"), verdictText(verdict.proof)},
            {QStringLiteral("issuerKey"), textOrNull(verdictText(verdict.issuerKey))},
            {QStringLiteral("time"), verdictText(verdict.time)},
            {QStringLiteral("status"), verdictText(verdict.status)},
            {QStringLiteral("outcome"), verdictText(verdict.outcome)},
            {QStringLiteral("securing"), textOrNull(verdict.securing)},
            {QStringLiteral("issuer"), textOrNull(verdict.issuer)},
            {QStringLiteral("credential"), textOrNull(verdict.credentialId)},
            {QStringLiteral("signer"), textOrNull(verdict.signer)},
            {QStringLiteral("validFrom"), momentOrNull(verdict.period.from)},
            {QStringLiteral("validUntil"), momentOrNull(verdict.period.until)},
            {QStringLiteral("endorsements"), endorsements},
            {QStringLiteral("recipient"), recipientJson(verdict)},
            {QStringLiteral("issuerKnown"), verdict.isIssuerKnown},
            {QStringLiteral("trustedBy"), textOrNull(verdict.trustedBy)},
            {QStringLiteral("ownTrust"), verdict.isOwnTrust},
            {QStringLiteral("reasons"), reasons},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(verdict.warnings)}};
}

std::optional<BadgeVerdict> verdictFromJson(const QJsonObject &json)
{
    const auto text = [&](const char *member) { return json.value(QLatin1String(member)).toString(); };
    Answers answers(json);
    BadgeVerdict verdict;
    verdict.structure = answers.read(QLatin1StringView("structure"), BadgeStructure::NoBadge);
    verdict.proof = answers.read(QLatin1StringView("proof"), BadgeProof::TooLarge);
    verdict.issuerKey = answers.read(QLatin1StringView("issuerKey"), BadgeKey::LeakedPrivateKey);
    verdict.time = answers.read(QLatin1StringView("time"), BadgeTime::NotYetValid);
    verdict.status = answers.read(QLatin1StringView("status"), BadgeStatus::Unusable);
    verdict.outcome = answers.read(QLatin1StringView("outcome"), BadgeOutcome::SignatureValidIssuerKnown);
    verdict.securing = text("securing");
    verdict.issuer = text("issuer");
    verdict.credentialId = text("credential");
    verdict.signer = text("signer");
    verdict.period = {momentIn(json.value(QLatin1String("validFrom"))), momentIn(json.value(QLatin1String("validUntil")))};
    for (const QJsonValue one : json.value(QLatin1String("endorsements")).toArray()) {
        const QJsonObject endorsement = one.toObject();
        verdict.endorsements.append({endorsement.value(QLatin1String("issuer")).toString(),
                                     answers.named(endorsement.value(QLatin1String("proof")).toString(), BadgeProof::TooLarge)});
    }
    if (const QJsonValue recipient = json.value(QLatin1String("recipient")); recipient.isObject()) {
        verdict.addressedToLearner = recipient.toObject().value(QLatin1String("match")).toBool();
        verdict.matchedRecipient = recipient.toObject().value(QLatin1String("matched")).toString();
    }
    verdict.isIssuerKnown = json.value(QLatin1String("issuerKnown")).toBool();
    verdict.trustedBy = text("trustedBy");
    verdict.isOwnTrust = json.value(QLatin1String("ownTrust")).toBool();
    for (const QJsonValue one : json.value(QLatin1String("reasons")).toArray())
        verdict.reasons.append({one.toObject().value(QLatin1String("code")).toString(), one.toObject().value(QLatin1String("subject")).toString()});
    for (const QJsonValue one : json.value(QLatin1String("warnings")).toArray())
        verdict.warnings.append(one.toString());
    return answers.allKnown() ? std::optional(verdict) : std::nullopt;
}

} // namespace kinfolio
