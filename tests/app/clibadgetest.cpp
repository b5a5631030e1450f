// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the command line says of badges: those of the example, of which there is one of each sort.

#include "tests/app/clirunner.h"
#include "tests/support/testfiles.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

const QString AsOf = u"2026-06-01T00:00:00Z"_s;

QString badge(const QString &name)
{
    return QStringLiteral(KINFOLIO_SOURCE_DIR "/resources/sample/badges/") + name;
}

QByteArray tokenIn(const QString &name)
{
    const CliRun run = runCli({u"badge"_s, u"extract"_s, badge(name), u"--to"_s, u"-"_s});
    return run.out.trimmed();
}

} // namespace

class CliBadgeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachBadgeOfTheExampleIsToldApart_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<int>("exit");
        const auto add = [](const char *file, const char *outcome, const QString &headline, int exit) {
            QTest::newRow(file) << QString::fromLatin1(outcome) << headline << exit;
        };
        add("youth-maker.svg", "signature-valid-issuer-unproven", u"Signature valid: issuer identity not proven."_s, 0);
        add("soldering-level-2.png", "signature-valid-issuer-unproven", u"Signature valid: issuer identity not proven."_s, 0);
        add("lab-safety.png", "expired", u"Expired; the signature is valid."_s, 1);
        add("instrument-design.png", "invalid", u"Changed after signing: it does not match its signature."_s, 1);
        add("workshop-helper.png", "cannot-check",
            u"Cannot be checked offline: it is kept on the issuer’s web site (nightsolder.example)."_s, 0);
        add("field-recording-basics.json", "unsigned", u"Not signed: a claim only."_s, 1);
        add("trusted-issuers.json", "no-badge-found", u"There is no badge in this file."_s, 1);
    }
    void eachBadgeOfTheExampleIsToldApart()
    {
        QFETCH(const QString, outcome);
        QFETCH(const QString, headline);
        QFETCH(const int, exit);
        const QString file = badge(QLatin1String(QTest::currentDataTag()));
        const CliRun run = runCliJson({u"badge"_s, u"check"_s, file, u"--as-of"_s, AsOf});
        VERIFY_JSON(run, exit);
        const QJsonObject verdict = run.object();
        QCOMPARE(verdict["outcome"_L1].toString(), outcome);
        QCOMPARE(verdict["headline"_L1].toString(), headline);
        QCOMPARE(verdict["checkedAt"_L1].toString(), AsOf);
        for (const char *key : {"structure", "proof", "issuerKey", "time", "status", "securing", "endorsements", "recipient", "reasons"})
            QVERIFY2(verdict.contains(QLatin1String(key)), key);
        QVERIFY(runCli({u"badge"_s, u"check"_s, file, u"--as-of"_s, AsOf}).out.contains(headline.toUtf8()));
    }

    void anIssuerOfTheListIsKnown()
    {
        const CliRun run = runCliJson({u"badge"_s, u"check"_s, badge(u"youth-maker.svg"_s), u"--as-of"_s, AsOf, u"--trust"_s,
                                       badge(u"trusted-issuers.json"_s)});
        VERIFY_JSON(run, 0);
        QCOMPARE(run.object()["outcome"_L1].toString(), u"signature-valid-issuer-known"_s);
        QCOMPARE(run.object()["trustedBy"_L1].toString(), u"County libraries 2026"_s);
    }

    void severalFilesHaveAVerdictEach()
    {
        const CliRun run = runCliJson({u"badge"_s, u"check"_s, badge(u"youth-maker.svg"_s), badge(u"lab-safety.png"_s), u"--as-of"_s, AsOf});
        VERIFY_JSON(run, 1);
        QCOMPARE(run.array().size(), 2);
        QCOMPARE(run.array().at(1)["outcome"_L1].toString(), u"expired"_s);
        const CliRun some = runCliJson({u"badge"_s, u"check"_s, badge(u"youth-maker.svg"_s), u"/nowhere"_s, u"--as-of"_s, AsOf});
        VERIFY_JSON(some, 3);
        QCOMPARE(some.array().size(), 1);
    }

    void aBadgeComesFromStandardInputToo()
    {
        const CliRun run = runCliJson({u"badge"_s, u"check"_s, u"-"_s, u"--as-of"_s, AsOf}, contentOf(badge(u"youth-maker.svg"_s)));
        VERIFY_JSON(run, 0);
        QCOMPARE(run.object()["proof"_L1].toString(), u"valid"_s);
    }

    void documentsAreHandedInAgainAndAgain()
    {
        const QString folder = inCorpus(u"badges/generated/ob2/"_s);
        if (!QFile::exists(folder + u"signed-valid.jws"_s))
            QSKIP("KINFOLIO_CORPUS has no badges/generated/ob2");
        const QStringList check{u"badge"_s, u"check"_s, folder + u"signed-valid.jws"_s, u"--as-of"_s, AsOf};
        QCOMPARE(runCliJson(check).object()["outcome"_L1].toString(), u"cannot-check"_s);
        const QString place = u"https://issuer.example/ob2/"_s;
        QStringList handed = check;
        for (const char *name : {"issuer.json", "key-1.json", "badge-1.json"})
            handed += {u"--with"_s, folder + QLatin1String(name)};
        handed += {u"--map"_s, place + u"revocations.json="_s + folder + u"revocations.json"_s, u"--recipient"_s, u"wrong@example.org"_s,
                   u"--recipient"_s, u"maya.student@example.org"_s};
        const CliRun run = runCliJson(handed);
        VERIFY_JSON(run, 0);
        QCOMPARE(run.object()["issuerKey"_L1].toString(), u"imported-document"_s);
        QCOMPARE(run.object()["status"_L1].toString(), u"good"_s);
        QCOMPARE(run.object()["recipient"_L1]["matched"_L1].toString(), u"maya.student@example.org"_s);
    }

    void aSetHasAVerdictForEachOfItsBadges()
    {
        const QTemporaryDir folder;
        const QString set = folder.filePath(u"set.json"_s);
        QFile file(set);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray claim = contentOf(badge(u"field-recording-basics.json"_s));
        file.write("{\"verifiableCredential\": [\"" + tokenIn(u"soldering-level-2.png"_s) + "\", " + claim + ", {}]}");
        file.close();
        const CliRun check = runCliJson({u"badge"_s, u"check"_s, set, u"--as-of"_s, AsOf});
        VERIFY_JSON(check, 1);
        QCOMPARE(check.array().size(), 2);
        QCOMPARE(check.array().at(0)["part"_L1].toString(), u"verifiableCredential[0]"_s);
        QCOMPARE(check.array().at(0)["outcome"_L1].toString(), u"signature-valid-issuer-unproven"_s);
        QCOMPARE(check.array().at(1)["outcome"_L1].toString(), u"unsigned"_s);
        const CliRun told = runCli({u"badge"_s, u"check"_s, set, u"--as-of"_s, AsOf});
        QVERIFY2(told.out.contains("set.json verifiableCredential[1]: Not signed"), told.text().constData());
        QVERIFY2(told.err.contains("verifiableCredential[2] is no badge"), told.text().constData());

        const QString portfolio = folder.filePath(u"mine"_s);
        VERIFY_EXIT(runCli({u"create"_s, portfolio, u"--name"_s, u"Maya"_s}), 0);
        const CliRun add = runCliJson({u"badge"_s, u"add"_s, portfolio, set});
        VERIFY_JSON(add, 0);
        QCOMPARE(add.object()["ids"_L1].toArray().size(), 2);
        QCOMPARE(add.object()["files"_L1][1]["part"_L1].toString(), u"verifiableCredential[1]"_s);
        QCOMPARE(add.object()["files"_L1][1]["size"_L1].toInteger(), claim.trimmed().size());
        QCOMPARE(add.object()["passedOver"_L1].toArray(), QJsonArray{u"verifiableCredential[2]"_s});
        QCOMPARE(runCliJson({u"list"_s, portfolio, u"badge"_s}).array().size(), 2);
        if (QFile::exists(hostile(u"zip/zip-slip.zip"_s)))
            VERIFY_JSON(runCliJson({u"badge"_s, u"check"_s, hostile(u"zip/zip-slip.zip"_s)}), 5);
    }

    void aBadgeIsTakenOutAndPutInToTheByte()
    {
        const QTemporaryDir folder;
        const QString taken = folder.filePath(u"taken.jwt"_s);
        const CliRun out = runCliJson({u"badge"_s, u"extract"_s, badge(u"soldering-level-2.png"_s), u"--to"_s, taken});
        VERIFY_JSON(out, 0);
        QCOMPARE(out.object()["to"_L1].toString(), taken);
        QCOMPARE(out.object()["format"_L1].toString(), u"jwt"_s);
        const QByteArray credential = contentOf(taken);
        QVERIFY(contentOf(badge(u"soldering-level-2.png"_s)).contains(credential));
        QCOMPARE(out.object()["bytes"_L1].toInteger(), credential.size());
        for (const QString &image : {badge(u"lab-safety.png"_s), badge(u"youth-maker.svg"_s)}) {
            const QString baked = folder.filePath(u"baked."_s + image.section(u'.', -1));
            const CliRun in = runCliJson({u"badge"_s, u"bake"_s, u"--credential"_s, taken, u"--image"_s, image, u"--to"_s, baked});
            VERIFY_JSON(in, 0);
            QCOMPARE(in.object()["bytes"_L1].toInteger(), contentOf(baked).size());
            const CliRun again = runCli({u"badge"_s, u"extract"_s, baked, u"--to"_s, u"-"_s});
            VERIFY_EXIT(again, 0);
            QCOMPARE(again.out, credential);
            const CliRun verdict = runCliJson({u"badge"_s, u"check"_s, baked, u"--as-of"_s, AsOf});
            VERIFY_JSON(verdict, 0);
            QCOMPARE(verdict.object()["outcome"_L1].toString(), u"signature-valid-issuer-unproven"_s);
        }
        // From one picture into another, and from standard input.
        const CliRun piped = runCli({u"badge"_s, u"bake"_s, u"--credential"_s, u"-"_s, u"--image"_s, badge(u"youth-maker.svg"_s), u"--to"_s, u"-"_s},
                                    contentOf(badge(u"soldering-level-2.png"_s)));
        VERIFY_EXIT(piped, 0);
        QCOMPARE(piped.out, contentOf(folder.filePath(u"baked.svg"_s)));
    }

    void nothingThatIsThereIsWrittenOver()
    {
        const QTemporaryDir folder;
        const QString there = folder.filePath(u"there.json"_s);
        QFile file(there);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        const QString maker = badge(u"youth-maker.svg"_s);
        for (const QStringList &words : {QStringList{u"extract"_s, maker}, QStringList{u"bake"_s, u"--credential"_s, maker, u"--image"_s, maker}}) {
            const CliRun run = runCliJson(QStringList{u"badge"_s} + words + QStringList{u"--to"_s, there});
            VERIFY_JSON(run, 5);
            QCOMPARE(run.errorCode(), u"file.exists"_s);
            VERIFY_JSON(runCliJson(QStringList{u"badge"_s} + words), 2);
            VERIFY_JSON(runCliJson(QStringList{u"badge"_s} + words + QStringList{u"--to"_s, folder.filePath(u"no/such/folder.json"_s)}), 7);
            VERIFY_JSON(runCliJson(QStringList{u"badge"_s} + words + QStringList{u"--to"_s, u"-"_s}), 2);
        }
        QCOMPARE(contentOf(there), QByteArray("mine"));
        VERIFY_JSON(runCliJson({u"badge"_s, u"bake"_s, u"--credential"_s, maker, u"--to"_s, there}), 2);
    }

    void whatHoldsNoBadgeGivesNone()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"out"_s);
        const auto refused = [&](const QStringList &words, const QString &code, int exit) {
            const CliRun run = runCliJson(QStringList{u"badge"_s} + words + QStringList{u"--to"_s, target});
            VERIFY_JSON(run, exit);
            QCOMPARE(run.errorCode(), code);
            QVERIFY(QDir(folder.path()).isEmpty());
        };
        const QString maker = badge(u"youth-maker.svg"_s);
        refused({u"extract"_s, badge(u"trusted-issuers.json"_s)}, u"badge.not-a-badge"_s, 5);
        refused({u"extract"_s, u"/nowhere"_s}, u"file.not-found"_s, 3);
        refused({u"bake"_s, u"--credential"_s, maker, u"--image"_s, badge(u"field-recording-basics.json"_s)}, u"badge.no-carrier"_s, 5);
        refused({u"bake"_s, u"--credential"_s, badge(u"trusted-issuers.json"_s), u"--image"_s, maker}, u"badge.not-a-badge"_s, 5);
        if (!QFile::exists(hostile(u"badge/badge-baked-url-only.png"_s)))
            QSKIP("KINFOLIO_CORPUS has no hostile badges");
        const QString pointer = hostile(u"badge/badge-baked-url-only.png"_s);
        refused({u"extract"_s, pointer}, u"badge.pointer-only"_s, 5);
        refused({u"bake"_s, u"--credential"_s, pointer, u"--image"_s, maker}, u"badge.pointer-only"_s, 5);
        refused({u"bake"_s, u"--credential"_s, maker, u"--image"_s, hostile(u"badge/badge-baked-chunk-length.png"_s)}, u"picture.damaged"_s, 5);
    }

    void whatCannotBeMeantIsRefused()
    {
        VERIFY_JSON(runCliJson({u"badge"_s, u"check"_s}), 2);
        VERIFY_JSON(runCliJson({u"badge"_s, u"check"_s, badge(u"youth-maker.svg"_s), u"--as-of"_s, u"tomorrow"_s}), 2);
        VERIFY_JSON(runCliJson({u"badge"_s, u"check"_s, badge(u"youth-maker.svg"_s), u"--map"_s, u"nothing"_s}), 2);
        VERIFY_JSON(runCliJson({u"badge"_s, u"check"_s, badge(u"youth-maker.svg"_s), u"--with"_s, u"/nowhere"_s}), 3);
    }
};

QTEST_GUILESS_MAIN(CliBadgeTest)
#include "clibadgetest.moc"
