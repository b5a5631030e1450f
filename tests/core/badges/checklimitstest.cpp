// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A badge that is made to cost much costs little, and is not called wrong for it.

#include "core/badges/checking/badgecheck.h"
#include "core/badges/checking/credentialparts.h"
#include "core/base/json.h"
#include "tests/support/badgesigner.h"

#include <QJsonArray>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Now = QDateTime::fromSecsSinceEpoch(1'780'000'000);
const QString From = u"2026-01-02T03:04:05Z"_s;

QJsonObject credential(const BadgeSigner &signer)
{
    return {{u"@context"_s, QJsonArray{u"https://www.w3.org/ns/credentials/v2"_s, u"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"_s}},
            {u"id"_s, u"urn:uuid:1"_s},
            {u"type"_s, QJsonArray{u"VerifiableCredential"_s, u"OpenBadgeCredential"_s}},
            {u"issuer"_s, signer.did()},
            {u"validFrom"_s, From},
            {u"credentialSubject"_s,
             QJsonObject{{u"type"_s, u"AchievementSubject"_s},
                         {u"achievement"_s, QJsonObject{{u"id"_s, u"urn:uuid:2"_s}, {u"type"_s, u"Achievement"_s}, {u"name"_s, u"Bird song"_s}}}}}};
}

// Two parts without a name that say the same: which is which takes more than a look at each.
QJsonObject alike(QJsonObject badge)
{
    const QJsonObject evidence{{u"type"_s, u"Evidence"_s}, {u"name"_s, u"a tape"_s}};
    badge.insert(u"evidence"_s, QJsonArray{evidence, evidence});
    return badge;
}

QJsonObject endorsed(const BadgeSigner &signer, int each, int depth)
{
    QJsonObject badge = credential(signer);
    QJsonArray others;
    for (int i = 0; depth > 0 && i < each; ++i)
        others.append(endorsed(signer, each, depth - 1));
    if (!others.isEmpty())
        badge.insert(u"endorsement"_s, others);
    return badge;
}

OpenedCredential opened(const QJsonObject &badge)
{
    return {badge, {}, {}};
}

} // namespace

class CheckLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatItsSignerMakesHolds()
    {
        const BadgeSigner signer;
        for (const QJsonObject &badge : {credential(signer), alike(credential(signer))}) {
            const BadgeVerdict verdict = checkBadge(jsonText(signer.proven(badge, From)), {Now, {}, {}, {}});
            QCOMPARE(verdictText(verdict.outcome), u"signature-valid-issuer-unproven"_s);
            QCOMPARE(verdict.issuerKey, BadgeKey::DidKey);
        }
        QJsonObject claims = credential(signer);
        claims.insert(u"iss"_s, BadgeSigner('x').did());
        const BadgeVerdict verdict = checkBadge(signer.token(jsonText(claims)), {Now, {}, {}, {}});
        QCOMPARE(verdict.proof, BadgeProof::Valid);
        QCOMPARE(verdict.structure, BadgeStructure::ClaimsMismatch);
    }

    void endorsementsAreCountedAllTogether()
    {
        const BadgeSigner signer;
        const BadgeVerdict few = checkBadge(jsonText(endorsed(signer, 6, 2)), {Now, {}, {}, {}});
        QCOMPARE(few.endorsements.size(), 42);
        QVERIFY(few.warnings.isEmpty());
        const BadgeVerdict many = checkBadge(jsonText(endorsed(signer, 8, 3)), {Now, {}, {}, {}});
        QCOMPARE(many.endorsements.size(), 50);
        QCOMPARE(many.warnings, QStringList(u"endorsements-left-out"_s));
        QCOMPARE(checkBadge(jsonText(endorsed(signer, 60, 1)), {Now, {}, {}, {}}).endorsements.size(), 50);
    }

    void listsAreAskedOnlyTenTimes()
    {
        const BadgeSigner signer;
        const QString address = u"https://issuer.example/list"_s;
        const auto status = [&](int entries, const QJsonArray &revoked) {
            QJsonArray all;
            for (int i = 0; i < entries; ++i)
                all.append(QJsonObject{{u"id"_s, address}, {u"type"_s, u"1EdTechRevocationList"_s}});
            QJsonObject badge = credential(signer);
            badge.insert(u"credentialStatus"_s, all);
            Companions companions;
            companions.add(address, jsonText({{u"id"_s, address}, {u"revokedCredential"_s, revoked}}));
            return checkBadge(jsonText(badge), {Now, companions, {}, {}}).status;
        };
        QCOMPARE(status(10, {}), BadgeStatus::Good);
        QCOMPARE(status(11, {}), BadgeStatus::NotChecked);
        QCOMPARE(status(11, {u"urn:uuid:1"_s}), BadgeStatus::Revoked);
    }

    // All proofs of a badge share one time, and when it is over, what is simple is still told.
    void timeThatIsOverSaysNothingAgainstABadge()
    {
        const BadgeSigner signer;
        const auto state = [&](const QJsonObject &badge, QDeadlineTimer until) {
            return int(signatureOf(opened(signer.proven(badge, From)), {}, Now, until).state);
        };
        const QDeadlineTimer over(0);
        QCOMPARE(state(alike(credential(signer)), over), int(SignatureState::TooLarge));
        QCOMPARE(state(credential(signer), over), int(SignatureState::Valid));
        QCOMPARE(state(alike(credential(signer)), QDeadlineTimer::Forever), int(SignatureState::Valid));
    }
};

QTEST_GUILESS_MAIN(CheckLimitsTest)
#include "checklimitstest.moc"
