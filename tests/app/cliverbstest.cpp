// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every verb of kinfolio-cli on its good day: what it does and the keys of its answer, which scripts rely on.

#include "core/portfolio/portfolio.h"
#include "tests/app/clirunner.h"
#include "tests/support/testfiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

class CliVerbsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void explainsEveryVerb();
    void tellsItsVersions();
    void describesTheKinds();
    void createsAPortfolio();
    void createsInALanguage();
    void makesTheSample();
    void putsRecordsAndLinks();
    void putsFromStandardInput();
    void updatesFieldByField();
    void takesARecordOutOfTheBin();
    void reportsUnknownFields();
    void listsRecords();
    void showsARecordWithItsLinks();
    void erasesToTheBin();
    void erasesForGood();
    void keepsASnapshotBeforeErasingMany();
    void searches();
    void addsMediaOnce();
    void addsMediaFromStandardInput();
    void addsBadges();
    void repairs();
    void goesBackToASnapshot();
    void keepsQuiet();
    void takesOptionsAnywhere();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    QString file(const QString &name, const QByteArray &content) const;
    QString put(const QByteArray &json);
    [[nodiscard]] QJsonArray list(const QString &kind) const;

    QTemporaryDir m_shared;
    QString m_sample;
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_portfolio;
};

void CliVerbsTest::initTestCase()
{
    m_sample = m_shared.filePath(u"sample"_s);
    VERIFY_EXIT(runCli({u"sample"_s, m_sample}), 0);
}

void CliVerbsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_portfolio = path(u"p"_s);
    VERIFY_EXIT(runCli({u"create"_s, m_portfolio, u"--name"_s, u"Kim"_s}), 0);
}

QString CliVerbsTest::file(const QString &name, const QByteArray &content) const
{
    QFile out(path(name));
    return out.open(QIODevice::WriteOnly) && out.write(content) == content.size() ? out.fileName()
                                                                                  : QString();
}

// The id of the record with the ref "a".
QString CliVerbsTest::put(const QByteArray &json)
{
    const CliRun run = runCliJson({u"put"_s, m_portfolio, u"-"_s}, json);
    return run.object().value("ids"_L1).toObject().value("a"_L1).toString();
}

QJsonArray CliVerbsTest::list(const QString &kind) const
{
    return runCliJson({u"list"_s, m_portfolio, kind}).array();
}

void CliVerbsTest::explainsEveryVerb()
{
    const CliRun help = runCliJson({u"--help"_s});
    VERIFY_JSON(help, 0);
    const QJsonArray verbs = help.object().value("verbs"_L1).toArray();
    QStringList names;
    for (const QJsonValue verb : verbs) {
        names.append(verb["verb"_L1].toString());
        const QStringList words = names.last().split(u' ');
        const CliRun one = runCli(words + QStringList{u"--help"_s});
        VERIFY_EXIT(one, 0);
        QVERIFY2(one.out.startsWith("usage: kinfolio-cli " + names.last().toUtf8()), one.text().constData());
        VERIFY_JSON(runCliJson(words + QStringList{u"-h"_s}), 0);
    }
    names.sort();
    QCOMPARE(names.join(u' '),
             u"add-media badge add badge bake badge check badge extract create doctor erase export formats import kinds list put restore "
             "sample search show snapshot snapshots verify version"_s);
}

void CliVerbsTest::tellsItsVersions()
{
    const CliRun run = runCliJson({u"version"_s});
    VERIFY_JSON(run, 0);
    for (const char *key : {"app", "qt", "sqlite"})
        QVERIFY(run.object().value(QLatin1StringView(key)).isString());
    QVERIFY(run.object().value("schema"_L1).toInt() >= 1);
    QVERIFY(run.json["formats"_L1]["archive"_L1].toInt() >= 1);
}

void CliVerbsTest::describesTheKinds()
{
    const CliRun run = runCliJson({u"kinds"_s});
    VERIFY_JSON(run, 0);
    QStringList names;
    for (const QJsonValue kind : run.array()) {
        names.append(kind["name"_L1].toString());
        for (const QJsonValue field : kind["fields"_L1].toArray()) {
            QVERIFY(!field["name"_L1].toString().isEmpty());
            QVERIFY(!field["type"_L1].toString().isEmpty());
            QVERIFY(field["flags"_L1].isArray());
        }
        QVERIFY(kind["roles"_L1].toArray().size() >= 15);
    }
    QCOMPARE(names.join(u' '),
             u"learner interest skill goal project step artifact impact person group ask meeting need feedback reflection badge issuerNote issuerDocument "
                       "experience opportunity requirement framework standard evidence showcase collection pack"_s);
}

void CliVerbsTest::createsAPortfolio()
{
    const QString folder = path(u"new"_s);
    const CliRun run = runCliJson({u"create"_s, folder, u"--name"_s, u"آمنة 🌻"_s});
    VERIFY_JSON(run, 0);
    QCOMPARE(run.object().value("portfolio"_L1).toString(), folder);
    const CliRun learner = runCliJson({u"show"_s, folder, run.object().value("learner"_L1).toString()});
    QCOMPARE(learner.object().value("name"_L1).toString(), u"آمنة 🌻"_s);
    QVERIFY(QFile::exists(folder + "/portfolio.db"_L1));
    QVERIFY(QFile::exists(folder + "/README.txt"_L1));
    QVERIFY(!QFile::exists(folder + "/kinfolio.lock"_L1));
}

void CliVerbsTest::createsInALanguage()
{
    VERIFY_EXIT(runCli({u"create"_s, path(u"fr"_s), u"--name"_s, u"Zoé"_s, u"--language"_s, u"fr-CA"_s}), 0);
    SystemFiles files;
    const auto view = PortfolioView::open(files, path(u"fr"_s));
    QVERIFY(view);
    QCOMPARE((*view)->reader().info()->language, u"fr-CA"_s);
    VERIFY_EXIT(runCli({u"create"_s, path(u"xx"_s), u"--name"_s, u"Zoé"_s, u"--language"_s, u"f r"_s}), 2);
}

void CliVerbsTest::makesTheSample()
{
    const CliRun run = runCliJson({u"sample"_s, path(u"s"_s)});
    VERIFY_JSON(run, 0);
    VERIFY_JSON(runCliJson({u"verify"_s, path(u"s"_s)}), 0);
    QCOMPARE(runCliJson({u"list"_s, path(u"s"_s)}).json, runCliJson({u"list"_s, m_sample}).json);
}

void CliVerbsTest::putsRecordsAndLinks()
{
    const QString json =
        file(u"put.json"_s, R"({"links": [{"from": "a", "role": "sparkedBy", "to": "b", "note": "why"}],
        "records": [{"kind": "project", "ref": "a", "title": "Oven", "tags": ["sun"]},
                    {"kind": "interest", "ref": "b", "id": "11111111-2222-4333-8444-555555555555", "title": "Sun"}]})");
    const CliRun run = runCliJson({u"put"_s, m_portfolio, json});
    VERIFY_JSON(run, 0);
    QCOMPARE(run.object().value("created"_L1).toInt(), 2);
    QCOMPARE(run.object().value("updated"_L1).toInt(), 0);
    QCOMPARE(run.object().value("links"_L1).toInt(), 1);
    QCOMPARE(run.json["ids"_L1]["b"_L1].toString(), u"11111111-2222-4333-8444-555555555555"_s);
    QCOMPARE(list(u"project"_s).first()["id"_L1], run.json["ids"_L1]["a"_L1]);
    QVERIFY(!list(u"project"_s).first().toObject().contains("ref"_L1));
}

void CliVerbsTest::putsFromStandardInput()
{
    const CliRun run = runCliJson({u"put"_s, m_portfolio, u"-"_s}, "\xef\xbb\xbf{\"records\": []}");
    VERIFY_JSON(run, 0);
    QCOMPARE(run.object().value("created"_L1).toInt(), 0);
}

void CliVerbsTest::updatesFieldByField()
{
    const QString id = put(R"({"records": [{"kind": "project", "ref": "a", "title": "Oven", "hours": 3}]})");
    const CliRun run = runCliJson({u"put"_s, m_portfolio, u"-"_s},
                                  R"({"records": [{"id": ")" + id.toLatin1() + R"(", "summary": "Hot"}]})");
    VERIFY_JSON(run, 0);
    QCOMPARE(run.object().value("updated"_L1).toInt(), 1);
    const QJsonObject record = list(u"project"_s).first().toObject();
    QCOMPARE(record.value("title"_L1).toString(), u"Oven"_s);
    QCOMPARE(record.value("summary"_L1).toString(), u"Hot"_s);
    QCOMPARE(record.value("hours"_L1).toInt(), 3);
    QCOMPARE(record.value("revision"_L1).toInt(), 2);
}

void CliVerbsTest::takesARecordOutOfTheBin()
{
    const QString id = put(R"({"records": [{"kind": "project", "ref": "a", "title": "Oven"}]})");
    VERIFY_EXIT(runCli({u"erase"_s, m_portfolio, id}), 0);
    QCOMPARE(list(u"project"_s).size(), 0);
    VERIFY_EXIT(
        runCli({u"put"_s, m_portfolio, u"-"_s}, R"({"records": [{"id": ")" + id.toLatin1() + R"("}]})"), 0);
    QCOMPARE(list(u"project"_s).first()["title"_L1].toString(), u"Oven"_s);
}

void CliVerbsTest::reportsUnknownFields()
{
    const QByteArray json =
        R"({"records": [{"kind": "project", "ref": "a", "title": "T", "colour": "red"}], "version": 9})";
    const CliRun run = runCliJson({u"put"_s, m_portfolio, u"-"_s}, json);
    VERIFY_JSON(run, 0);
    QCOMPARE(run.object().value("unknown"_L1).toArray(), (QJsonArray{u"project.colour"_s, u"version"_s}));
    QVERIFY2(run.err.contains("project.colour"), run.text().constData());
    QCOMPARE(list(u"project"_s).first()["colour"_L1].toString(), u"red"_s);
}

void CliVerbsTest::listsRecords()
{
    const CliRun all = runCliJson({u"list"_s, m_sample});
    VERIFY_JSON(all, 0);
    const CliRun projects = runCliJson({u"list"_s, m_sample, u"project"_s});
    VERIFY_JSON(projects, 0);
    QVERIFY(projects.array().size() > 3 && projects.array().size() < all.array().size());
    for (const QJsonValue project : projects.array()) {
        QCOMPARE(project["kind"_L1].toString(), u"project"_s);
        for (const char *key : {"id", "created", "modified", "title"})
            QVERIFY(project[QLatin1StringView(key)].isString());
    }
    QCOMPARE(runCliJson({u"list"_s, m_sample, u"--limit"_s, u"2"_s}).array().size(), 2);
    const CliRun lines = runCli({u"list"_s, m_sample});
    QCOMPARE(lines.out.count('\n'), all.array().size());
}

void CliVerbsTest::showsARecordWithItsLinks()
{
    const QString id = put(R"({"records": [{"kind": "project", "ref": "a", "title": "Oven"},
                                           {"kind": "interest", "ref": "b", "title": "Sun"}],
                               "links": [{"from": "a", "role": "sparkedBy", "to": "b", "note": "why"}]})");
    const CliRun run = runCliJson({u"show"_s, m_portfolio, id});
    VERIFY_JSON(run, 0);
    QCOMPARE(run.object().value("title"_L1).toString(), u"Oven"_s);
    const QJsonObject link = run.json["links"_L1][0].toObject();
    QVERIFY(link.value("id"_L1).isString());
    QCOMPARE(link.value("role"_L1).toString(), u"sparkedBy"_s);
    QCOMPARE(link.value("direction"_L1).toString(), u"out"_s);
    QCOMPARE(link.value("note"_L1).toString(), u"why"_s);
    const QJsonObject other = link.value("other"_L1).toObject();
    QCOMPARE(other.value("kind"_L1).toString(), u"interest"_s);
    QCOMPARE(other.value("title"_L1).toString(), u"Sun"_s);
    const CliRun back = runCliJson({u"show"_s, m_portfolio, other.value("id"_L1).toString()});
    QCOMPARE(back.json["links"_L1][0]["direction"_L1].toString(), u"in"_s);
    QVERIFY(runCli({u"show"_s, m_portfolio, id}).out.contains("sparked by: Sun"));
}

void CliVerbsTest::erasesToTheBin()
{
    const QString id = put(R"({"records": [{"kind": "project", "ref": "a", "title": "Oven"}]})");
    const CliRun run = runCliJson({u"erase"_s, m_portfolio, id, id});
    VERIFY_JSON(run, 0);
    QCOMPARE(run.object().value("erased"_L1).toInt(), 1);
    VERIFY_JSON(runCliJson({u"show"_s, m_portfolio, id}), 3);
    QCOMPARE(runCliJson({u"snapshots"_s, m_portfolio}).array().size(), 0);
}

void CliVerbsTest::erasesForGood()
{
    const QString id = put(R"({"records": [{"kind": "reflection", "ref": "a", "text": "Zebrafinch words"}]})");
    const QString file = this->file(u"zebrafinch.txt"_s, "zebrafinch content");
    const CliRun added = runCliJson({u"add-media"_s, m_portfolio, file});
    VERIFY_JSON(runCliJson({u"snapshot"_s, m_portfolio}), 0);
    const CliRun run =
        runCliJson({u"erase"_s, m_portfolio, id, added.json["ids"_L1][0].toString(), u"--for-good"_s});
    VERIFY_JSON(run, 0);
    QCOMPARE(run.object().value("erased"_L1).toInt(), 2);
    QCOMPARE(run.object().value("forGood"_L1).toBool(), true);
    QCOMPARE(run.object().value("files"_L1).toInt(), 1);
    QCOMPARE(run.object().value("snapshots"_L1).toInt(), 1);
    QDirIterator it(m_portfolio, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile left(it.next());
        QVERIFY(left.open(QIODevice::ReadOnly));
        QVERIFY2(!left.readAll().toLower().contains("zebrafinch"), qPrintable(left.fileName()));
    }
    // Said again: nothing is left to do. What never was is not found.
    const CliRun again = runCliJson({u"erase"_s, m_portfolio, id, u"--for-good"_s});
    VERIFY_JSON(again, 0);
    QCOMPARE(again.object().value("erased"_L1).toInt(), 0);
    VERIFY_JSON(runCliJson({u"erase"_s, m_portfolio, u"11111111-2222-4333-8444-555555555555"_s, u"--for-good"_s}), 3);
    VERIFY_JSON(runCliJson({u"verify"_s, m_portfolio}), 0);
}

void CliVerbsTest::keepsASnapshotBeforeErasingMany()
{
    QJsonArray records;
    for (int i = 0; i < 11; ++i)
        records.append(
            QJsonObject{{u"kind"_s, u"project"_s}, {u"ref"_s, QString::number(i)}, {u"title"_s, u"T"_s}});
    const CliRun made = runCliJson({u"put"_s, m_portfolio, u"-"_s}, jsonText({{u"records"_s, records}}));
    QStringList arguments{u"erase"_s, m_portfolio};
    for (const QJsonValue id : made.object().value("ids"_L1).toObject())
        arguments.append(id.toString());
    VERIFY_JSON(runCliJson(arguments), 0);
    QCOMPARE(runCliJson({u"snapshots"_s, m_portfolio}).array().size(), 1);
}

void CliVerbsTest::searches()
{
    const CliRun run = runCliJson({u"search"_s, m_sample, u"solder"_s});
    VERIFY_JSON(run, 0);
    QVERIFY(run.array().size() > 2);
    for (const char *key : {"id", "kind", "title", "snippet"})
        QVERIFY(run.array().first()[QLatin1StringView(key)].isString());
    const CliRun badges =
        runCliJson({u"search"_s, m_sample, u"solder"_s, u"--kind"_s, u"badge"_s, u"--limit"_s, u"1"_s});
    QCOMPARE(badges.array().size(), 1);
    QCOMPARE(badges.array().first()["kind"_L1].toString(), u"badge"_s);
    QCOMPARE(runCliJson({u"search"_s, m_sample, u"zzzz"_s}).array().size(), 0);
}

void CliVerbsTest::addsMediaOnce()
{
    const QString project = put(R"({"records": [{"kind": "project", "ref": "a", "title": "Oven"}]})");
    const QString one = file(u"one.txt"_s, "same");
    const QString two = file(u"two.txt"_s, "same");
    const CliRun run = runCliJson({u"add-media"_s, m_portfolio, one, two, u"--to"_s, project});
    VERIFY_JSON(run, 0);
    QCOMPARE(run.object().value("ids"_L1).toArray().size(), 2);
    QCOMPARE(run.object().value("deduplicated"_L1).toInt(), 1);
    QCOMPARE(runCliJson({u"show"_s, m_portfolio, project}).json["links"_L1].toArray().size(), 2);
    const CliRun described = runCliJson({u"add-media"_s, m_portfolio, one, u"--alt"_s, u"A box"_s});
    VERIFY_JSON(described, 0);
    const CliRun shown = runCliJson({u"show"_s, m_portfolio, described.json["ids"_L1][0].toString()});
    QCOMPARE(shown.object().value("alt"_L1).toString(), u"A box"_s);
    QCOMPARE(shown.object().value("fileName"_L1).toString(), u"one.txt"_s);
}

void CliVerbsTest::addsMediaFromStandardInput()
{
    const CliRun run =
        runCliJson({u"add-media"_s, m_portfolio, u"-"_s, u"--name"_s, u"notes.txt"_s}, "some text");
    VERIFY_JSON(run, 0);
    QCOMPARE(run.json["files"_L1][0]["path"_L1].toString(), u"-"_s);
    const CliRun shown = runCliJson({u"show"_s, m_portfolio, run.json["ids"_L1][0].toString()});
    QCOMPARE(shown.object().value("title"_L1).toString(), u"notes"_s);
}

void CliVerbsTest::addsBadges()
{
    const QString badges = inCorpus(u"hostile/badge/"_s);
    const CliRun run =
        runCliJson({u"badge"_s, u"add"_s, m_portfolio, badges + u"badge-benign.json"_s,
                    badges + u"badge-benign-baked.png"_s, badges + u"badge-plain-email.json"_s});
    VERIFY_JSON(run, 0);
    QCOMPARE(run.object().value("ids"_L1).toArray().size(), 3);
    QVERIFY(run.json["files"_L1][2]["warnings"_L1].toArray().contains(u"badge.shows-recipient"_s));
    for (const QJsonValue badge : list(u"badge"_s))
        QCOMPARE(badge["check"_L1].toString(), u"cannot-check"_s);
    // Byte for byte, also when what is read is a copy of standard input.
    QFile original(badges + u"badge-benign-baked.png"_s);
    QVERIFY(original.open(QIODevice::ReadOnly));
    const CliRun again =
        runCliJson({u"badge"_s, u"add"_s, m_portfolio, u"-"_s, u"--name"_s, u"b.png"_s}, original.readAll());
    VERIFY_JSON(again, 0);
    QCOMPARE(again.object().value("deduplicated"_L1).toInt(), 1);
}

void CliVerbsTest::repairs()
{
    VERIFY_EXIT(runCli({u"add-media"_s, m_portfolio, file(u"a.txt"_s, "text")}), 0);
    QVERIFY(QDir().mkpath(m_portfolio + u"/staging/left"_s));
    const CliRun found = runCliJson({u"doctor"_s, m_portfolio});
    VERIFY_JSON(found, 0); // worth saying, but harmless
    QCOMPARE(found.json["problems"_L1][0]["code"_L1].toString(), u"staging.leftover"_s);
    QVERIFY(found.json["problems"_L1][0]["repairable"_L1].toBool());
    const CliRun mended = runCliJson({u"doctor"_s, m_portfolio, u"--repair"_s});
    VERIFY_JSON(mended, 0);
    QCOMPARE(mended.json["repaired"_L1].toArray().size(), 1);
    QCOMPARE(mended.json["problems"_L1].toArray().size(), 0);
    QVERIFY(!QFile::exists(m_portfolio + u"/staging"_s));
}

void CliVerbsTest::goesBackToASnapshot()
{
    put(R"({"records": [{"kind": "project", "ref": "a", "title": "Before"}]})");
    const CliRun taken = runCliJson({u"snapshot"_s, m_portfolio});
    VERIFY_JSON(taken, 0);
    const QString name = taken.object().value("snapshot"_L1).toString();
    put(R"({"records": [{"kind": "project", "ref": "a", "title": "After"}]})");
    const CliRun listed = runCliJson({u"snapshots"_s, m_portfolio});
    VERIFY_JSON(listed, 0);
    QCOMPARE(listed.array().first()["name"_L1].toString(), name);
    QVERIFY(listed.array().first()["size"_L1].toInt() > 0);
    const CliRun back = runCliJson({u"restore"_s, m_portfolio, name});
    VERIFY_JSON(back, 0);
    QCOMPARE(list(u"project"_s).size(), 1);
    QCOMPARE(runCliJson({u"snapshots"_s, m_portfolio}).array().size(), 2);
}

void CliVerbsTest::keepsQuiet()
{
    const CliRun run = runCli({u"put"_s, m_portfolio, u"-"_s, u"--quiet"_s},
                              R"({"records": [{"kind": "project", "title": "T", "colour": "red"}]})");
    VERIFY_EXIT(run, 0);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.err, QByteArray());
    QVERIFY(!runCli({u"list"_s, m_portfolio, u"--quiet"_s}).out.isEmpty());
    QVERIFY(!runCli({u"show"_s, m_portfolio, u"x"_s, u"--quiet"_s}).err.isEmpty());
}

void CliVerbsTest::takesOptionsAnywhere()
{
    VERIFY_JSON(runCli({u"--lang=de"_s, u"list"_s, u"--json"_s, m_portfolio}), 0);
    VERIFY_EXIT(runCli({u"search"_s, m_portfolio, u"--"_s, u"--json"_s}), 0);
    VERIFY_JSON(runCli({u"--json"_s, u"create"_s, u"--name=--odd"_s, path(u"odd"_s)}), 0);
}

QTEST_GUILESS_MAIN(CliVerbsTest)

#include "cliverbstest.moc"
