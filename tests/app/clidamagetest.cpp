// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Foreign, damaged and booby-trapped databases and archives through kinfolio-cli: the right word, the right
// exit code, nothing changed and nothing left behind.

#include "core/base/json.h"
#include "tests/app/clirunner.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

class CliDamageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void refusesHostileDatabases_data();
    void refusesHostileDatabases();
    void refusesADamagedPortfolio_data();
    void refusesADamagedPortfolio();
    void buildsADamagedPortfolioAnew_data();
    void buildsADamagedPortfolioAnew();
    void findsMissingMedia();
    void refusesHostileArchives_data();
    void refusesHostileArchives();
    void namesWhatIsWrongInAnArchive();
    void keepsThePreviousExport();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    QString file(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_shared;
    QString m_sample;
    QString m_archive;
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_portfolio;
};

void CliDamageTest::initTestCase()
{
    m_sample = m_shared.filePath(u"sample"_s);
    m_archive = m_shared.filePath(u"sample.kinfolio"_s);
    VERIFY_EXIT(runCli({u"sample"_s, m_sample}), 0);
    VERIFY_EXIT(runCli({u"export"_s, m_sample, u"--to"_s, m_archive}), 0);
}

void CliDamageTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_portfolio = path(u"p"_s);
    VERIFY_EXIT(runCli({u"create"_s, m_portfolio, u"--name"_s, u"Kim"_s}), 0);
}

QString CliDamageTest::file(const QString &name, const QByteArray &content) const
{
    QFile out(path(name));
    return out.open(QIODevice::WriteOnly) && out.write(content) == content.size() ? out.fileName()
                                                                                  : QString();
}

void CliDamageTest::refusesHostileDatabases_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("word");
    QFile list(hostile(u"expected.json"_s));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const auto expected = parseJsonObject(list.readAll());
    QVERIFY(expected);
    for (const QJsonValue entry : expected->value("files"_L1).toArray()) {
        if (entry["kind"_L1] == u"database"_s)
            QTest::newRow(qPrintable(entry["file"_L1].toString()))
                << hostile(entry["file"_L1].toString()) << entry["error_names"_L1].toString();
    }
    QTest::newRow("empty") << QString() << u"empty"_s;
}

void CliDamageTest::refusesHostileDatabases()
{
    QFETCH(QString, source);
    QFETCH(QString, word);
    const QString folder = path(u"hostile"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString database = folder + u"/portfolio.db"_s;
    QVERIFY(source.isEmpty() ? !file(u"hostile/portfolio.db"_s, {}).isEmpty()
                             : QFile::copy(source, database));
    QVERIFY(QFile::setPermissions(database, QFile::ReadOwner | QFile::WriteOwner));
    const auto before = contentBelow(folder);
    const int code = word == "newer version"_L1 ? 8 : 5;
    for (const QStringList &arguments :
         {QStringList{u"list"_s, folder}, QStringList{u"verify"_s, folder},
          QStringList{u"doctor"_s, folder, u"--repair"_s}, QStringList{u"snapshot"_s, folder},
          QStringList{u"export"_s, folder, u"--to"_s, path(u"x.kinfolio"_s)},
          QStringList{u"import"_s, m_archive, u"--to"_s, folder}}) {
        QElapsedTimer timer;
        timer.start();
        const CliRun run = runCliJson(arguments);
        QVERIFY(timer.elapsed() < 10'000);
        VERIFY_JSON(run, code);
        const QString message = run.json["error"_L1]["message"_L1].toString();
        QVERIFY2(message.contains(word) || run.errorCode().contains(word), run.text().constData());
    }
    QCOMPARE(contentBelow(folder), before);
    QVERIFY(!QFile::exists(path(u"x.kinfolio"_s)));
}

void CliDamageTest::refusesADamagedPortfolio_data()
{
    QTest::addColumn<qint64>("at"); // negative: from the end
    QTest::addColumn<QByteArray>("bytes"); // empty: cut there
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("word");
    QTest::newRow("cut short") << qint64(-4096) << QByteArray() << 5 << u"damaged"_s;
    QTest::newRow("garbage in the first page")
        << qint64(100) << QByteArray(3000, '\x5a') << 5 << u"damaged"_s;
    QTest::newRow("zeros in front") << qint64(0) << QByteArray(4096, '\0') << 5 << u"empty"_s;
    QTest::newRow("garbage near the end") << qint64(-8192) << QByteArray(4096, '\x5a') << 1 << u"damaged"_s;
    QTest::newRow("newer") << qint64(60) << QByteArray("\x7f\xff\xff\xff") << 8 << u"newer version"_s;
    QTest::newRow("of another program") << qint64(68) << QByteArray("\1\2\3\4") << 5 << u"not a portfolio"_s;
}

void CliDamageTest::refusesADamagedPortfolio()
{
    QFETCH(qint64, at);
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(QString, word);
    const QString folder = copyFolder(m_sample, path(u"damaged"_s));
    QFile database(folder + u"/portfolio.db"_s);
    QVERIFY(database.open(QIODevice::ReadWrite));
    const qint64 position = at < 0 ? database.size() + at : at;
    if (bytes.isEmpty())
        QVERIFY(database.resize(position));
    else
        QVERIFY(database.seek(position) && database.write(bytes) == bytes.size());
    database.close();
    const CliRun run = runCliJson({u"verify"_s, folder});
    VERIFY_JSON(run, code);
    QVERIFY2(run.out.contains(word.toUtf8()), run.text().constData());
}

void CliDamageTest::buildsADamagedPortfolioAnew_data()
{
    QTest::addColumn<qint64>("at"); // negative: from the end
    QTest::addColumn<QByteArray>("bytes"); // empty: cut there
    QTest::addColumn<int>("code"); // of the doctor that only looks
    QTest::addColumn<QString>("problem");
    QTest::newRow("cut short") << qint64(-4096) << QByteArray() << 5 << u"portfolio.damaged"_s;
    QTest::newRow("zero length") << qint64(0) << QByteArray() << 5 << u"portfolio.empty-database"_s;
    QTest::newRow("zeros in front") << qint64(0) << QByteArray(4096, '\0') << 5 << u"portfolio.empty-database"_s;
    QTest::newRow("text in front") << qint64(0) << QByteArray(4096, 'x') << 5 << u"portfolio.not-a-portfolio"_s;
    QTest::newRow("garbage near the end") << qint64(-8192) << QByteArray(4096, '\x5a') << 1 << u"database.damaged"_s;
}

void CliDamageTest::buildsADamagedPortfolioAnew()
{
    QFETCH(qint64, at);
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(QString, problem);
    const QString folder = copyFolder(m_sample, path(u"damaged"_s));
    VERIFY_JSON(runCliJson({u"snapshot"_s, folder}), 0);
    VERIFY_JSON(runCliJson({u"put"_s, folder, u"-"_s}, R"({"records": [{"kind": "project", "title": "Made later"}]})"), 0);
    const QByteArray before = runCliJson({u"list"_s, folder}).out;
    QFile database(folder + u"/portfolio.db"_s);
    QVERIFY(database.open(QIODevice::ReadWrite));
    const qint64 position = at < 0 ? database.size() + at : at;
    if (bytes.isEmpty())
        QVERIFY(database.resize(position));
    else
        QVERIFY(database.seek(position) && database.write(bytes) == bytes.size());
    database.close();
    const auto bytesOf = [&](const QString &name) {
        QFile stored(folder + u'/' + name);
        return stored.open(QIODevice::ReadOnly) ? stored.readAll() : QByteArray("cannot be read");
    };
    const QByteArray damaged = bytesOf(u"portfolio.db"_s);

    const CliRun looked = runCliJson({u"doctor"_s, folder});
    VERIFY_JSON(looked, code);
    QCOMPARE(looked.json["problems"_L1][0]["code"_L1].toString(), problem);
    QVERIFY(looked.json["problems"_L1][0]["repairable"_L1].toBool());
    QCOMPARE(looked.json["backups"_L1]["readable"_L1].toInt(), 1);
    QCOMPARE(looked.json["backups"_L1]["journal"_L1]["lines"_L1].toInt(), 1);
    QVERIFY(looked.json["backups"_L1]["journal"_L1]["complete"_L1].toBool());
    QCOMPARE(bytesOf(u"portfolio.db"_s), damaged);

    const CliRun repaired = runCliJson({u"doctor"_s, folder, u"--repair"_s});
    VERIFY_JSON(repaired, 0);
    const QJsonValue salvaged = repaired.json["salvaged"_L1];
    QVERIFY(salvaged["records"_L1]["journal"_L1].toInt() >= 1);
    QVERIFY(salvaged["records"_L1]["snapshot"_L1].toInt() > 10);
    QCOMPARE(salvaged["linksLeftOut"_L1].toInt(), 0);
    QCOMPARE(bytesOf(salvaged["kept"_L1].toString()), damaged);
    QCOMPARE(runCliJson({u"list"_s, folder}).out, before);
    VERIFY_JSON(runCliJson({u"doctor"_s, folder}), 0);
}

void CliDamageTest::findsMissingMedia()
{
    const QString folder = copyFolder(m_sample, path(u"holes"_s));
    QDirIterator it(folder + u"/media"_s, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(QFile::remove(it.next()));
    QFile changed(it.next());
    QVERIFY(changed.open(QIODevice::ReadWrite) && changed.write("?") == 1);
    changed.close();
    for (const QStringList &arguments :
         {QStringList{u"verify"_s, folder}, QStringList{u"doctor"_s, folder}}) {
        const CliRun run = runCliJson(arguments);
        VERIFY_JSON(run, 1);
        QVERIFY(!run.object().value("ok"_L1).toBool());
        QStringList codes;
        for (const QJsonValue problem : run.object().value("problems"_L1).toArray()) {
            codes.append(problem["code"_L1].toString());
            QVERIFY(problem["subject"_L1].toString().startsWith("media/"_L1));
        }
        codes.sort();
        QCOMPARE(codes, (QStringList{u"media.damaged"_s, u"media.missing"_s}));
    }
    VERIFY_JSON(runCliJson({u"list"_s, folder}), 0);
}

void CliDamageTest::refusesHostileArchives_data()
{
    QTest::addColumn<QString>("source");
    QFile list(hostile(u"expected.json"_s));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const auto expected = parseJsonObject(list.readAll());
    QVERIFY(expected);
    for (const QJsonValue entry : expected->value("files"_L1).toArray()) {
        const bool isArchive = entry["kind"_L1] == u"zip"_s || entry["kind"_L1] == u"tar"_s;
        if (isArchive && entry["expect"_L1] == u"refuse"_s && !entry["gunzip_first"_L1].toBool())
            QTest::newRow(qPrintable(entry["file"_L1].toString())) << hostile(entry["file"_L1].toString());
    }
}

void CliDamageTest::refusesHostileArchives()
{
    QFETCH(QString, source);
    VERIFY_JSON(runCliJson({u"verify"_s, source}), 5);
    const CliRun imported = runCliJson({u"import"_s, source, u"--to"_s, path(u"new"_s)});
    VERIFY_JSON(imported, 5);
    QVERIFY(!imported.errorCode().isEmpty());
    QVERIFY(!QFile::exists(path(u"new"_s)));
    const auto before = contentBelow(m_portfolio);
    VERIFY_JSON(runCliJson({u"import"_s, source, u"--to"_s, m_portfolio}), 5);
    QCOMPARE(contentBelow(m_portfolio), before);
}

void CliDamageTest::namesWhatIsWrongInAnArchive()
{
    QFile archive(m_archive);
    QVERIFY(archive.open(QIODevice::ReadOnly));
    QByteArray bytes = archive.readAll();
    const qsizetype at = bytes.indexOf("\xff\xd8\xff"); // a photo lies in it as it is
    QVERIFY(at > 0);
    bytes[at + 5000] = char(bytes.at(at + 5000) ^ 1);
    const CliRun run = runCliJson({u"verify"_s, file(u"bad.kinfolio"_s, bytes)});
    QVERIFY2(run.exit == 1 || run.exit == 5, run.text().constData());
    QVERIFY(run.oneDocument);
    QVERIFY2(run.out.contains("data/"), run.text().constData());
}

void CliDamageTest::keepsThePreviousExport()
{
    const QString target = file(u"old.kinfolio"_s, "the previous one");
    const QString folder = copyFolder(m_sample, path(u"holes"_s));
    QFile database(folder + u"/portfolio.db"_s);
    QVERIFY(database.resize(database.size() - 4096));
    VERIFY_JSON(runCliJson({u"export"_s, folder, u"--to"_s, target}), 5);
    QFile kept(target);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("the previous one"));
}

QTEST_GUILESS_MAIN(CliDamageTest)

#include "clidamagetest.moc"
