// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The verbs of kinfolio-cli by which portfolios leave, enter and are looked through: formats, export, import,
// verify.

#include "tests/app/clirunner.h"

#include <QJsonDocument>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QMap<QString, QJsonObject> recordsById(const QString &folder)
{
    QMap<QString, QJsonObject> records;
    for (const QJsonValue record : runCliJson({u"list"_s, folder}).array())
        records.insert(record["id"_L1].toString(), record.toObject());
    return records;
}

} // namespace

class CliExchangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void listsFormats();
    void exportsAndImportsTheSame();
    void exportsToStandardOutputAndImportsFromStandardInput();
    void exportsForAnAudience();
    void importsIntoAPortfolio();
    void bringsInFrameworks();
    void bringsInTemplatePacks();
    void plansWithoutChangingAnything();
    void verifiesArchivesAndFolders();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    QString put(const QByteArray &json);

    QTemporaryDir m_shared;
    QString m_sample;
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_portfolio;
};

void CliExchangeTest::initTestCase()
{
    m_sample = m_shared.filePath(u"sample"_s);
    VERIFY_EXIT(runCli({u"sample"_s, m_sample}), 0);
}

void CliExchangeTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_portfolio = path(u"p"_s);
    VERIFY_EXIT(runCli({u"create"_s, m_portfolio, u"--name"_s, u"Kim"_s}), 0);
}

// The id of the record with the ref "a".
QString CliExchangeTest::put(const QByteArray &json)
{
    const CliRun run = runCliJson({u"put"_s, m_portfolio, u"-"_s}, json);
    return run.object().value("ids"_L1).toObject().value("a"_L1).toString();
}

void CliExchangeTest::listsFormats()
{
    const CliRun run = runCliJson({u"formats"_s});
    VERIFY_JSON(run, 0);
    bool archive = false;
    QStringList imports;
    for (const QJsonValue format : run.array()) {
        for (const char *key : {"id", "name", "direction", "extension"})
            QVERIFY(format[QLatin1StringView(key)].isString());
        QVERIFY(format["options"_L1].isArray());
        archive = archive || (format["id"_L1] == u"archive"_s && format["direction"_L1] == u"both"_s);
        if (format["direction"_L1] == u"import"_s)
            imports.append(format["id"_L1].toString());
    }
    QVERIFY(archive);
    QCOMPARE(imports, (QStringList{u"case"_s, u"matrix"_s, u"pack"_s}));
}

void CliExchangeTest::exportsAndImportsTheSame()
{
    const QString archive = path(u"s.kinfolio"_s);
    const CliRun exported = runCliJson({u"export"_s, m_sample, u"--to"_s, archive, u"--audience"_s, u"me"_s});
    VERIFY_JSON(exported, 0);
    for (const char *key : {"counts", "media", "leftOut", "warnings", "bytes", "sha256"})
        QVERIFY2(exported.object().contains(QLatin1StringView(key)), key);
    QCOMPARE(exported.object().value("bytes"_L1).toInteger(), QFileInfo(archive).size());
    const CliRun imported = runCliJson({u"import"_s, archive, u"--to"_s, path(u"copy"_s)});
    VERIFY_JSON(imported, 0);
    QVERIFY(imported.object().value("newPortfolio"_L1).toBool());
    QVERIFY(imported.json["counts"_L1]["add"_L1].toInt() > 100);
    const QJsonValue item = imported.json["items"_L1][0];
    for (const char *key : {"what", "id", "decision", "reason"})
        QVERIFY(item[QLatin1StringView(key)].isString());
    QCOMPARE(recordsById(path(u"copy"_s)), recordsById(m_sample));
}

void CliExchangeTest::exportsToStandardOutputAndImportsFromStandardInput()
{
    const CliRun exported = runCli({u"export"_s, m_sample, u"--to"_s, u"-"_s});
    VERIFY_EXIT(exported, 0);
    QVERIFY(exported.out.startsWith("PK"));
    VERIFY_JSON(runCliJson({u"verify"_s, u"-"_s}, exported.out), 0);
    VERIFY_JSON(runCliJson({u"import"_s, u"-"_s, u"--to"_s, path(u"copy"_s)}, exported.out), 0);
    VERIFY_JSON(runCliJson({u"verify"_s, path(u"copy"_s)}), 0);
    VERIFY_JSON(runCliJson({u"export"_s, m_sample, u"--to"_s, u"-"_s}), 2);
}

void CliExchangeTest::exportsForAnAudience()
{
    const QString archive = path(u"a.kinfolio"_s);
    const CliRun everyone = runCliJson({u"export"_s, m_sample, u"--to"_s, archive, u"--all"_s});
    VERIFY_JSON(everyone, 0);
    QVERIFY(!everyone.object().value("leftOut"_L1).toArray().isEmpty());
    const CliRun me = runCliJson({u"export"_s, m_sample, u"--to"_s, archive, u"--audience"_s, u"me"_s});
    VERIFY_JSON(me, 0);
    QVERIFY(me.json["counts"_L1]["person"_L1].toInt() > everyone.json["counts"_L1]["person"_L1].toInt());
}

void CliExchangeTest::importsIntoAPortfolio()
{
    const QString archive = path(u"p.kinfolio"_s);
    const QString id = put(R"({"records": [{"kind": "project", "ref": "a", "title": "Oven"}]})");
    VERIFY_EXIT(runCli({u"export"_s, m_portfolio, u"--to"_s, archive, u"--audience"_s, u"me"_s}), 0);
    VERIFY_EXIT(runCli({u"import"_s, archive, u"--to"_s, path(u"other"_s)}), 0);
    VERIFY_EXIT(
        runCli({u"put"_s, m_portfolio, u"-"_s}, R"({"records": [{"kind": "project", "title": "Kite"}]})"), 0);
    VERIFY_EXIT(runCli({u"export"_s, m_portfolio, u"--to"_s, archive, u"--audience"_s, u"me"_s}), 0);
    const CliRun run =
        runCliJson({u"import"_s, archive, u"--to"_s, path(u"other"_s), u"--decide"_s, u"ignore"_s});
    VERIFY_JSON(run, 0);
    QVERIFY(!run.object().value("newPortfolio"_L1).toBool());
    QCOMPARE(run.json["counts"_L1]["add"_L1].toInt(), 1);
    QCOMPARE(runCliJson({u"list"_s, path(u"other"_s), u"project"_s}).array().size(), 2);
}

void CliExchangeTest::bringsInFrameworks()
{
    const QByteArray cas = R"({"CFDocument": {"identifier": "doc", "title": "Maths"}, "CFItems": [
        {"identifier": "a", "fullStatement": "Count"}, {"identifier": "b", "fullStatement": "Measure"}],
        "CFAssociations": [{"associationType": "isChildOf", "originNodeURI": {"identifier": "b"},
                            "destinationNodeURI": {"identifier": "a"}}]})";
    const QByteArray matrix = R"({"framework": {"name": "Skills", "standards": [{"name": "Work with others", "standardid": 1}]}})";
    const auto bring = [&](const QByteArray &text, const QStringList &more = {}) {
        return runCliJson(QStringList{u"import"_s, u"-"_s, u"--to"_s, m_portfolio} + more, text);
    };
    const CliRun plan = bring(cas, {u"--plan"_s});
    VERIFY_JSON(plan, 0);
    QCOMPARE(plan.json["counts"_L1]["add"_L1].toInt(), 6); // three records and three links
    QCOMPARE(runCliJson({u"list"_s, m_portfolio, u"standard"_s}).array().size(), 0);
    const CliRun first = bring(cas);
    VERIFY_JSON(first, 0);
    QCOMPARE(first.object().value("format"_L1).toString(), u"case"_s);
    // The ids of links are made when they are.
    const auto items = [](const CliRun &run) {
        QStringList lines;
        for (const auto &item : run.object().value("items"_L1).toArray()) {
            QJsonObject one = item.toObject();
            if (one.value("what"_L1) == "link"_L1)
                one.remove("id"_L1);
            lines.append(QString::fromUtf8(QJsonDocument(one).toJson(QJsonDocument::Compact)));
        }
        return lines;
    };
    QCOMPARE(items(first), items(plan));
    const CliRun changed = bring(QByteArray(cas).replace("Count", "Count on"));
    VERIFY_JSON(changed, 0);
    QCOMPARE(changed.json["counts"_L1]["update"_L1].toInt(), 1);
    QCOMPARE(changed.json["counts"_L1]["skip"_L1].toInt(), 2);
    const CliRun other = bring(matrix);
    VERIFY_JSON(other, 0);
    QCOMPARE(other.object().value("format"_L1).toString(), u"matrix"_s);
    QCOMPARE(runCliJson({u"list"_s, m_portfolio, u"standard"_s}).array().size(), 3);

    VERIFY_JSON(bring("{}"), 5);
    VERIFY_JSON(bring({}), 5);
    VERIFY_JSON(bring(cas.chopped(2)), 5);
    VERIFY_JSON(bring(QByteArray(cas).replace("\"b\", \"full", "\"a\", \"full")), 5);
    VERIFY_JSON(runCliJson({u"import"_s, u"-"_s, u"--to"_s, path(u"nowhere"_s)}, cas), 3);
    QVERIFY(!QFileInfo::exists(path(u"nowhere"_s)));
}

void CliExchangeTest::bringsInTemplatePacks()
{
    const QByteArray pack = R"({"format": "kinfolio-pack", "version": 1,
        "pack": {"identifier": "p", "version": "1", "language": "en", "title": "Robots"},
        "prompts": ["What moved first?"],
        "records": [{"kind": "goal", "id": "a", "title": "Follow a line", "steps": ["Wheels"]}]})";
    const QString file = path(u"robots.kinfoliopack"_s);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(pack);
    out.close();
    const CliRun plan = runCliJson({u"import"_s, file, u"--to"_s, m_portfolio, u"--plan"_s});
    VERIFY_JSON(plan, 0);
    QCOMPARE(plan.object().value("format"_L1).toString(), u"pack"_s);
    QCOMPARE(runCliJson({u"list"_s, m_portfolio, u"pack"_s}).array().size(), 0);
    const CliRun run = runCliJson({u"import"_s, file, u"--to"_s, m_portfolio});
    VERIFY_JSON(run, 0);
    QCOMPARE(run.object().value("items"_L1), plan.object().value("items"_L1));
    QCOMPARE(run.json["counts"_L1]["add"_L1].toInt(), 3); // the pack, the goal and what joins them
    QCOMPARE(runCliJson({u"list"_s, m_portfolio, u"goal"_s}).array().size(), 1);
    const CliRun again = runCliJson({u"import"_s, u"-"_s, u"--to"_s, m_portfolio}, pack);
    VERIFY_JSON(again, 0);
    QCOMPARE(again.json["counts"_L1]["skip"_L1].toInt(), 2);

    const auto refused = [&](const QByteArray &text) { return runCliJson({u"import"_s, u"-"_s, u"--to"_s, m_portfolio}, text); };
    VERIFY_JSON(refused(pack.chopped(3)), 5);
    VERIFY_JSON(refused(QByteArray(pack).replace("\"goal\"", "\"person\"")), 5);
    VERIFY_JSON(refused(QByteArray(pack).replace("\"version\": 1,", "\"version\": 2,")), 8);
    VERIFY_JSON(runCliJson({u"import"_s, file, u"--to"_s, path(u"nowhere"_s)}), 3);
    QCOMPARE(runCliJson({u"list"_s, m_portfolio, u"goal"_s}).array().size(), 1);
}

void CliExchangeTest::plansWithoutChangingAnything()
{
    const QString archive = path(u"s.kinfolio"_s);
    VERIFY_EXIT(runCli({u"export"_s, m_sample, u"--to"_s, archive}), 0);
    const CliRun fresh = runCliJson({u"import"_s, archive, u"--to"_s, path(u"copy"_s), u"--plan"_s});
    VERIFY_JSON(fresh, 0);
    QVERIFY(fresh.object().value("plan"_L1).toBool());
    QVERIFY(!QFile::exists(path(u"copy"_s)));
    const CliRun before = runCliJson({u"list"_s, m_sample});
    VERIFY_JSON(runCliJson({u"import"_s, archive, u"--to"_s, m_sample, u"--plan"_s}), 0);
    QCOMPARE(runCliJson({u"list"_s, m_sample}).json, before.json);
}

void CliExchangeTest::verifiesArchivesAndFolders()
{
    const QString archive = path(u"s.kinfolio"_s);
    VERIFY_EXIT(runCli({u"export"_s, m_sample, u"--to"_s, archive}), 0);
    for (const QString &what : {archive, m_sample}) {
        const CliRun run = runCliJson({u"verify"_s, what});
        VERIFY_JSON(run, 0);
        QVERIFY(run.object().value("ok"_L1).toBool());
        QVERIFY(run.object().value("problems"_L1).isArray());
    }
}

QTEST_GUILESS_MAIN(CliExchangeTest)

#include "cliexchangetest.moc"
