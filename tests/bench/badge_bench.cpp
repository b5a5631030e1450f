// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Times the checking of badges, each as a file from a stranger: badge_bench [BADGES]
// The largest sample of 1EdTech (356 statements) from the corpus, then as many tokens and as many documents with proofs over statements,
// signed here; and what all the verdicts together keep in memory. A bare signature beside them says how fast the computer is.
// Not a test: nothing is asserted.

#include "core/badges/checking/badgecheck.h"
#include "core/base/json.h"
#include "core/jsonld/ldstatements.h"
#include "core/rdf/canonical.h"
#include "core/signatures/didkey.h"
#include "tests/bench/quantiles.h"
#include "tests/support/badgesigner.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>

#include <unistd.h>

using namespace kinfolio;

namespace {

constexpr int Rounds = 50;
const QDateTime Now = QDateTime::fromSecsSinceEpoch(1'780'000'000);
const QString From = QStringLiteral("2026-01-02T03:04:05Z");

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// What the process holds in memory, in KiB; 0 where nobody says it.
qint64 resident()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) / 1024;
}

QJsonObject badge(const BadgeSigner &signer, int number)
{
    const QString name = QStringLiteral("Bird song %1").arg(number);
    const QJsonObject achievement{{QStringLiteral("id"), QStringLiteral("urn:uuid:achievement-%1").arg(number)},
                                  {QStringLiteral("type"), QJsonArray{QStringLiteral("Achievement")}},
                                  {QStringLiteral("name"), name},
                                  {QStringLiteral("description"), QStringLiteral("Knows twenty birds by their song, and can say how.")},
                                  {QStringLiteral("criteria"), QJsonObject{{QStringLiteral("narrative"), QStringLiteral("Names **twenty** on a walk.")}}},
                                  {QStringLiteral("tag"), QJsonArray{QStringLiteral("birds"), QStringLiteral("listening")}}};
    const QJsonObject evidence{{QStringLiteral("type"), QJsonArray{QStringLiteral("Evidence")}}, {QStringLiteral("name"), QStringLiteral("A tape")}};
    return {{QStringLiteral("@context"), QJsonArray{QStringLiteral("https://www.w3.org/ns/credentials/v2"),
                                                    QStringLiteral("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json")}},
            {QStringLiteral("id"), QStringLiteral("urn:uuid:%1").arg(number)},
            {QStringLiteral("type"), QJsonArray{QStringLiteral("VerifiableCredential"), QStringLiteral("OpenBadgeCredential")}},
            {QStringLiteral("issuer"), QJsonObject{{QStringLiteral("id"), signer.did()}, {QStringLiteral("type"), QJsonArray{QStringLiteral("Profile")}},
                                                   {QStringLiteral("name"), QStringLiteral("Riverside Library")}}},
            {QStringLiteral("name"), name},
            {QStringLiteral("validFrom"), From},
            {QStringLiteral("evidence"), QJsonArray{evidence}},
            {QStringLiteral("credentialSubject"),
             QJsonObject{{QStringLiteral("id"), QStringLiteral("did:example:learner")}, {QStringLiteral("type"), QJsonArray{QStringLiteral("AchievementSubject")}},
                         {QStringLiteral("achievement"), achievement}}}};
}

void complete()
{
    const QString corpus = qEnvironmentVariable("KINFOLIO_CORPUS");
    QFile file(corpus + QStringLiteral("/badges/thirdparty/1edtech-validator/ob30/complete.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        std::printf("complete.json: skipped, KINFOLIO_CORPUS has no badges\n");
        return;
    }
    const QByteArray content = file.readAll();
    const auto document = parseJsonObject(content);
    QJsonObject bare = document ? *document : QJsonObject();
    bare.remove(QStringLiteral("proof"));
    const auto statements = statementsOf(bare);
    const auto canonical = statements ? canonicalDataset(*statements) : Result<CanonicalDataset>(fail(ErrorCode::BadgeDamaged));
    std::vector<double> steps;
    BadgeVerdict verdict;
    for (int i = 0; i < Rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        verdict = checkBadge(content, {Now, {}, {}, {}});
        steps.push_back(milliseconds(timer));
    }
    std::printf("complete.json has %lld statements, its signature is %s; the first check took %.3f ms\n",
                canonical ? qlonglong(canonical->nquads.count('\n')) : 0, qPrintable(verdictText(verdict.proof)), steps.front());
    printQuantiles("complete.json ms:", steps);
}

double median(std::vector<double> steps)
{
    std::ranges::sort(steps);
    return steps.at(steps.size() / 2);
}

double check(const char *what, const QList<QByteArray> &files)
{
    std::vector<double> steps;
    QList<BadgeVerdict> verdicts;
    verdicts.reserve(files.size());
    qsizetype valid = 0;
    const qint64 before = resident();
    for (const QByteArray &file : files) {
        QElapsedTimer timer;
        timer.start();
        verdicts.append(checkBadge(file, {Now, {}, {}, {}}));
        steps.push_back(milliseconds(timer));
        valid += verdicts.last().proof == BadgeProof::Valid ? 1 : 0;
    }
    const qint64 grown = resident() - before;
    std::printf("%s: %lld of %lld valid, memory grew by %lld KiB with all verdicts kept\n", what, qlonglong(valid), qlonglong(files.size()), qlonglong(grown));
    printQuantiles("  a badge ms:", steps);
    return median(steps);
}

double bareSignature(const BadgeSigner &signer, const QByteArray &token)
{
    const auto key = heldKey(signer.method());
    const QByteArray message = token.first(token.lastIndexOf('.'));
    const QByteArray signature = QByteArray::fromBase64(token.sliced(message.size() + 1), QByteArray::Base64UrlEncoding);
    std::vector<double> steps;
    bool holds = key.has_value();
    for (int i = 0; holds && i < Rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        holds = key->verifiesEd25519(message, signature);
        steps.push_back(milliseconds(timer));
    }
    if (!holds)
        qFatal("the signature of the bench does not hold");
    printQuantiles("a bare signature ms:", steps);
    return median(steps);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int count = QCoreApplication::arguments().value(1, QStringLiteral("1000")).toInt();
    const BadgeSigner signer;
    QList<QByteArray> tokens;
    QList<QByteArray> documents;
    for (int i = 0; i < count; ++i) {
        const QJsonObject one = badge(signer, i);
        tokens.append(signer.token(jsonText(one)));
        documents.append(jsonText(signer.proven(one, From)));
    }
    if (tokens.isEmpty())
        return 2;
    complete();
    const double bare = bareSignature(signer, tokens.first());
    const double token = check("tokens (EdDSA)", tokens);
    const double document = check("documents (eddsa-rdfc-2022)", documents);
    std::printf("a token costs %.1f bare signatures, a document %.1f\n", token / bare, document / bare);
    return 0;
}
