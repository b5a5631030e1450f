// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What kinfolio-cli does with wrong command lines, bad files and bad moments: the exit code, one JSON
// document with a clear error, and nothing changed.

#include "core/base/json.h"
#include "core/portfolio/portfolio.h"
#include "tests/app/clirunner.h"

#include <QDir>
#include <QFile>
#include <QTest>

#ifndef Q_OS_WIN
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace kinfolio;
using namespace Qt::StringLiterals;

class CliRefusalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void refusesWrongCommandLines_data();
    void refusesWrongCommandLines();
    void saysWhatIsNotThere_data();
    void saysWhatIsNotThere();
    void refusesFoldersThatAreNotEmpty();
    void readsButDoesNotWriteWhileAnotherHoldsTheLock();
    void putsAllOrNothing_data();
    void putsAllOrNothing();
    void takesLongAndForeignText();
    void namesEachFileThatItCannotTake();
    void refusesNamelessFiles();
    void refusesFilesThatAreNoBadges();
    void saysThatNothingCanBeWritten();
    void saysThatStandardOutputIsFull();
    void stopsAtControlC_data();
    void stopsAtControlC();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    QString file(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_shared;
    QString m_sample;
    QString m_archive;
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_portfolio;
};

void CliRefusalsTest::initTestCase()
{
    m_sample = m_shared.filePath(u"sample"_s);
    m_archive = m_shared.filePath(u"sample.kinfolio"_s);
    VERIFY_EXIT(runCli({u"sample"_s, m_sample}), 0);
    VERIFY_EXIT(runCli({u"export"_s, m_sample, u"--to"_s, m_archive}), 0);
}

void CliRefusalsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_portfolio = path(u"p"_s);
    VERIFY_EXIT(runCli({u"create"_s, m_portfolio, u"--name"_s, u"Kim"_s}), 0);
}

QString CliRefusalsTest::file(const QString &name, const QByteArray &content) const
{
    QFile out(path(name));
    return out.open(QIODevice::WriteOnly) && out.write(content) == content.size() ? out.fileName()
                                                                                  : QString();
}

void CliRefusalsTest::refusesWrongCommandLines_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown verb") << QStringList{u"dance"_s};
    QTest::newRow("half a verb") << QStringList{u"badge"_s};
    QTest::newRow("verb that does not exist yet") << QStringList{u"badge"_s, u"bake"_s, u"x"_s};
    QTest::newRow("no folder") << QStringList{u"list"_s};
    QTest::newRow("empty folder name") << QStringList{u"create"_s, QString(), u"--name"_s, u"Kim"_s};
    QTest::newRow("one too many") << QStringList{u"show"_s, u"p"_s, u"id"_s, u"more"_s};
    QTest::newRow("unknown option") << QStringList{u"list"_s, u"p"_s, u"--colour"_s};
    QTest::newRow("option of another verb") << QStringList{u"list"_s, u"p"_s, u"--repair"_s};
    QTest::newRow("short option") << QStringList{u"list"_s, u"p"_s, u"-x"_s};
    QTest::newRow("value missing") << QStringList{u"list"_s, u"p"_s, u"--limit"_s};
    QTest::newRow("value swallowed") << QStringList{u"create"_s, u"p"_s, u"--name"_s, u"--quiet"_s};
    QTest::newRow("value too many") << QStringList{u"doctor"_s, u"p"_s, u"--repair=yes"_s};
    QTest::newRow("no name") << QStringList{u"create"_s, u"p"_s};
    QTest::newRow("blank name") << QStringList{u"create"_s, u"p"_s, u"--name"_s, u"  "_s};
    QTest::newRow("limit is no number") << QStringList{u"list"_s, u"p"_s, u"--limit"_s, u"many"_s};
    QTest::newRow("limit is zero") << QStringList{u"search"_s, u"p"_s, u"x"_s, u"--limit"_s, u"0"_s};
    QTest::newRow("unknown kind") << QStringList{u"list"_s, u"p"_s, u"wizard"_s};
    QTest::newRow("no target") << QStringList{u"export"_s, u"p"_s};
    QTest::newRow("unknown format") << QStringList{u"export"_s, u"p"_s,        u"--to"_s,
                                                   u"f"_s,      u"--format"_s, u"doc"_s};
    QTest::newRow("unknown audience")
        << QStringList{u"export"_s, u"p"_s, u"--to"_s, u"f"_s, u"--audience"_s, u"all"_s};
    QTest::newRow("unknown format option")
        << QStringList{u"export"_s, u"p"_s, u"--to"_s, u"f"_s, u"colour=red"_s};
    QTest::newRow("no option=value") << QStringList{u"export"_s, u"p"_s, u"--to"_s, u"f"_s, u"colour"_s};
    QTest::newRow("nowhere to import to") << QStringList{u"import"_s, u"f"_s};
    QTest::newRow("unknown decision")
        << QStringList{u"import"_s, u"f"_s, u"--to"_s, u"d"_s, u"--decide"_s, u"toss"_s};
    QTest::newRow("bad language") << QStringList{u"version"_s, u"--lang"_s, u"../en"_s};
    QTest::newRow("alt for two") << QStringList{u"add-media"_s, u"p"_s, u"a"_s, u"b"_s, u"--alt"_s, u"x"_s};
}

void CliRefusalsTest::refusesWrongCommandLines()
{
    QFETCH(QStringList, arguments);
    for (QString &argument : arguments)
        argument = argument == u"p"_s ? m_portfolio : argument;
    const auto before = contentBelow(m_portfolio);
    const CliRun run = runCliJson(arguments);
    VERIFY_JSON(run, 2);
    QVERIFY(QStringList({u"usage"_s, u"format.unknown"_s, u"option.unknown"_s}).contains(run.errorCode()));
    QVERIFY(!run.json["error"_L1]["message"_L1].toString().isEmpty());
    QVERIFY(run.json["error"_L1]["subject"_L1].isString());
    QVERIFY(!run.err.isEmpty());
    QCOMPARE(contentBelow(m_portfolio), before);
}

void CliRefusalsTest::saysWhatIsNotThere_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("code");
    const QString id = u"11111111-2222-4333-8444-555555555555"_s;
    QTest::newRow("folder") << QStringList{u"list"_s, u"/absent"_s} << u"portfolio.not-found"_s;
    QTest::newRow("folder to write") << QStringList{u"snapshot"_s, u"/absent"_s} << u"portfolio.not-found"_s;
    QTest::newRow("snapshots") << QStringList{u"snapshots"_s, u"/absent"_s} << u"portfolio.not-found"_s;
    QTest::newRow("record") << QStringList{u"show"_s, u"p"_s, id} << u"record.not-found"_s;
    QTest::newRow("record by no id") << QStringList{u"show"_s, u"p"_s, u"oven"_s} << u"record.not-found"_s;
    QTest::newRow("erase") << QStringList{u"erase"_s, u"p"_s, id} << u"record.not-found"_s;
    QTest::newRow("erase no id") << QStringList{u"erase"_s, u"p"_s, u"oven"_s} << u"record.not-found"_s;
    QTest::newRow("snapshot") << QStringList{u"restore"_s, u"p"_s, u"2020-01-01T000000Z"_s}
                              << u"snapshot.not-found"_s;
    QTest::newRow("snapshot elsewhere")
        << QStringList{u"restore"_s, u"p"_s, u"../portfolio"_s} << u"snapshot.not-found"_s;
    QTest::newRow("put file") << QStringList{u"put"_s, u"p"_s, u"/absent"_s} << u"file.not-found"_s;
    QTest::newRow("put folder") << QStringList{u"put"_s, u"p"_s, u"/"_s} << u"file.unreadable"_s;
    QTest::newRow("import file") << QStringList{u"import"_s, u"/absent"_s, u"--to"_s, u"p"_s}
                                 << u"file.not-found"_s;
    QTest::newRow("verify file") << QStringList{u"verify"_s, u"/absent"_s} << u"file.not-found"_s;
    QTest::newRow("verify folder") << QStringList{u"verify"_s, u"/"_s} << u"portfolio.not-found"_s;
    QTest::newRow("target") << QStringList{u"add-media"_s, u"p"_s, u"/absent"_s, u"--to"_s, id}
                            << u"record.not-found"_s;
}

void CliRefusalsTest::saysWhatIsNotThere()
{
    QFETCH(QStringList, arguments);
    for (QString &argument : arguments)
        argument = argument == u"p"_s ? m_portfolio : argument;
    const auto before = contentBelow(m_portfolio);
    const CliRun run = runCliJson(arguments);
    VERIFY_JSON(run, 3);
    QTEST(run.errorCode(), "code");
    QCOMPARE(contentBelow(m_portfolio), before);
}

void CliRefusalsTest::refusesFoldersThatAreNotEmpty()
{
    const QString folder = path(u"full"_s);
    QVERIFY(QDir().mkpath(folder + u"/something"_s));
    for (const QStringList &arguments :
         {QStringList{u"create"_s, folder, u"--name"_s, u"Kim"_s}, QStringList{u"sample"_s, folder},
          QStringList{u"sample"_s, m_portfolio}, QStringList{u"import"_s, m_archive, u"--to"_s, folder}}) {
        const CliRun run = runCliJson(arguments);
        VERIFY_JSON(run, 5);
        QCOMPARE(run.errorCode(), u"folder.not-empty"_s);
    }
    QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"something"_s});
}

void CliRefusalsTest::readsButDoesNotWriteWhileAnotherHoldsTheLock()
{
    const QString folder = copyFolder(m_sample, path(u"held"_s));
    SystemFiles files;
    const SystemClock clock;
    const auto holder = Portfolio::open({files, clock}, folder);
    QVERIFY(holder);
    const QString id = runCliJson({u"list"_s, folder, u"project"_s}).array().first()["id"_L1].toString();
    QVERIFY(!id.isEmpty());
    for (const QStringList &reading :
         {QStringList{u"list"_s, folder}, QStringList{u"show"_s, folder, id},
          QStringList{u"search"_s, folder, u"solder"_s}, QStringList{u"verify"_s, folder},
          QStringList{u"doctor"_s, folder}, QStringList{u"snapshots"_s, folder},
          QStringList{u"export"_s, folder, u"--to"_s, path(u"e.kinfolio"_s)}})
        VERIFY_JSON(runCliJson(reading), 0);
    const QString json = file(u"put.json"_s, R"({"records": [{"kind": "project", "title": "T"}]})");
    for (const QStringList &writing :
         {QStringList{u"put"_s, folder, json}, QStringList{u"erase"_s, folder, id},
          QStringList{u"add-media"_s, folder, json}, QStringList{u"badge"_s, u"add"_s, folder, json},
          QStringList{u"snapshot"_s, folder}, QStringList{u"restore"_s, folder, u"x"_s},
          QStringList{u"import"_s, m_archive, u"--to"_s, folder},
          QStringList{u"doctor"_s, folder, u"--repair"_s}}) {
        const CliRun run = runCliJson(writing);
        VERIFY_JSON(run, 4);
        QCOMPARE(run.errorCode(), u"portfolio.locked"_s);
    }
    QVERIFY((*holder)->takeSnapshot());
}

void CliRefusalsTest::putsAllOrNothing_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *name, const char *rest, const QString &code, const QString &subject) {
        const QByteArray good = R"({"records": [{"kind": "project", "ref": "a", "title": "Good"})";
        QTest::newRow(name) << good + rest << code << subject;
    };
    row("no title", R"(, {"kind": "project"}]})", u"record.invalid"_s, u"records[1]: title"_s);
    row("unknown kind", R"(, {"kind": "wizard", "title": "x"}]})", u"record.unknown-kind"_s,
        u"records[1]: wizard"_s);
    row("no kind", R"(, {"title": "x"}]})", u"record.unknown-kind"_s, u"records[1]"_s);
    row("wrong type", R"(, {"kind": "project", "title": 5}]})", u"record.invalid"_s, u"records[1]: title"_s);
    row("wrong choice", R"(, {"kind": "project", "title": "x", "state": "lost"}]})", u"record.invalid"_s,
        u"records[1]: state"_s);
    row("no date", R"(, {"kind": "project", "title": "x", "started": "soon"}]})", u"record.invalid"_s,
        u"records[1]: started"_s);
    row("no id", R"(, {"kind": "project", "title": "x", "id": "../x"}]})", u"record.invalid"_s,
        u"records[1]: id"_s);
    row("same ref", R"(, {"kind": "project", "title": "x", "ref": "a"}]})", u"record.invalid"_s,
        u"records[1]: ref"_s);
    row("same id", R"(, {"kind": "project", "title": "x", "id": "11111111-2222-4333-8444-555555555555"},
                        {"kind": "project", "title": "y", "id": "11111111-2222-4333-8444-555555555555"}]})",
        u"record.invalid"_s, u"records[2]: id"_s);
    row("no object", R"(, 7]})", u"json.invalid"_s, u"records[1]"_s);
    row("second learner", R"(, {"kind": "learner", "name": "Other"}]})", u"record.second-learner"_s,
        u"Other"_s);
    row("unknown media", R"(, {"kind": "artifact", "title": "x", "media":
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]})",
        u"media.missing"_s, u"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"_s);
    row("link to nothing", R"(], "links": [{"from": "a", "role": "relatedTo", "to": "b"}]})",
        u"link.invalid"_s, u"links[0]: to b"_s);
    row("link to itself", R"(], "links": [{"from": "a", "role": "relatedTo", "to": "a"}]})",
        u"link.invalid"_s, {});
    row("unknown role", R"(], "links": [{"from": "a", "role": "eats", "to": "a"}]})", u"link.invalid"_s,
        u"links[0]: eats"_s);
    row("link is no object", R"(], "links": [true]})", u"json.invalid"_s, u"links[0]"_s);
    row("links are no list", R"(], "links": {}})", u"json.invalid"_s, u"links"_s);
    row("cut short", R"(, {"kind": "project")", u"json.invalid"_s, u"put.json"_s);
    row("duplicate key", R"(, {"kind": "project", "title": "x", "title": "y"}]})", u"json.duplicate-key"_s,
        u"put.json"_s);
    QTest::newRow("too deep") << QByteArray(R"({"records": [)" + QByteArray(5000, '[')) << u"json.too-deep"_s
                              << u"put.json"_s;
    QTest::newRow("an array") << QByteArray("[]") << u"json.invalid"_s << u"put.json"_s;
    QTest::newRow("nothing") << QByteArray() << u"json.invalid"_s << u"put.json"_s;
    QTest::newRow("bytes that are no text")
        << QByteArray("{\"records\": [\"\xff\xfe\"]}") << u"json.invalid"_s << u"put.json"_s;
}

void CliRefusalsTest::putsAllOrNothing()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, subject);
    const CliRun before = runCliJson({u"list"_s, m_portfolio});
    const CliRun run = runCliJson({u"put"_s, m_portfolio, file(u"put.json"_s, json)});
    VERIFY_JSON(run, 5);
    QTEST(run.errorCode(), "code");
    const QString said = run.json["error"_L1]["subject"_L1].toString();
    QVERIFY2(subject.isEmpty() || said == subject || said.endsWith(u'/' + subject), qPrintable(said));
    QCOMPARE(runCliJson({u"list"_s, m_portfolio}).json, before.json);
}

void CliRefusalsTest::takesLongAndForeignText()
{
    const QStringList titles = {QString(10'000, u'x'),
                                u"مشروع الطاقة الشمسية"_s,
                                u"🚀👩🏽‍🚀🪐"_s,
                                u"פרויקט \u202egnp.exe"_s,
                                u"a\tb\nc"_s,
                                u"'; DROP TABLE record; --"_s};
    QJsonArray records;
    for (const QString &title : titles)
        records.append(QJsonObject{{u"kind"_s, u"project"_s}, {u"title"_s, title}});
    VERIFY_JSON(runCliJson({u"put"_s, m_portfolio, u"-"_s}, jsonText({{u"records"_s, records}})), 0);
    const CliRun listed = runCliJson({u"list"_s, m_portfolio, u"project"_s});
    VERIFY_JSON(listed, 0);
    QSet<QString> found;
    for (const QJsonValue record : listed.array())
        found.insert(record["title"_L1].toString());
    QCOMPARE(found, QSet<QString>(titles.begin(), titles.end()));
    // For people every record is one line, whatever it holds.
    const CliRun lines = runCli({u"list"_s, m_portfolio, u"project"_s});
    QCOMPARE(lines.out.count('\n'), titles.size());
    QVERIFY(!lines.out.contains("\u202e"));
    const QString name = u"صورة 🌻 \u202egpj.txt"_s;
    VERIFY_JSON(runCliJson({u"add-media"_s, m_portfolio, file(name, "content")}), 0);
    VERIFY_JSON(runCliJson({u"search"_s, m_portfolio, u"الشمسية"_s}), 0);
}

void CliRefusalsTest::namesEachFileThatItCannotTake()
{
    const QString good = file(u"good.txt"_s, "good");
    const CliRun run = runCliJson({u"add-media"_s, m_portfolio, path(u"absent.txt"_s), good, m_dir->path()});
    VERIFY_JSON(run, 3);
    QCOMPARE(run.object().value("ids"_L1).toArray().size(), 1);
    const QJsonArray problems = run.object().value("problems"_L1).toArray();
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems.at(0)["code"_L1].toString(), u"file.not-found"_s);
    QCOMPARE(problems.at(0)["subject"_L1].toString(), path(u"absent.txt"_s));
    QCOMPARE(problems.at(1)["code"_L1].toString(), u"file.unreadable"_s);
    QVERIFY(run.err.contains("absent.txt") && run.err.contains(m_dir->path().toUtf8()));
    QCOMPARE(runCliJson({u"list"_s, m_portfolio, u"artifact"_s}).array().size(), 1);
}

void CliRefusalsTest::refusesNamelessFiles()
{
    for (const QString &nameless : {QString(), u"/"_s, m_dir->path() + u'/'}) {
        const CliRun run = runCliJson({u"add-media"_s, m_portfolio, nameless});
        VERIFY_JSON(run, 5);
        QCOMPARE(run.json["problems"_L1][0]["code"_L1].toString(), u"file.nameless"_s);
    }
    const CliRun piped = runCliJson({u"add-media"_s, m_portfolio, u"-"_s}, "text");
    VERIFY_JSON(piped, 5);
    QCOMPARE(piped.errorCode(), u"file.nameless"_s);
}

void CliRefusalsTest::refusesFilesThatAreNoBadges()
{
    const CliRun run = runCliJson({u"badge"_s, u"add"_s, m_portfolio, file(u"note.txt"_s, "just a note"),
                                   hostile(u"badge/badge-baked-chunk-length.png"_s),
                                   hostile(u"badge/badge-dup-keys.json"_s)});
    VERIFY_JSON(run, 5);
    QCOMPARE(run.object().value("problems"_L1).toArray().size(), 3);
    QCOMPARE(runCliJson({u"list"_s, m_portfolio, u"badge"_s}).array().size(), 0);
}

void CliRefusalsTest::saysThatNothingCanBeWritten()
{
#ifdef Q_OS_WIN
    QSKIP("permissions of folders work differently here");
#else
    constexpr uid_t Nobody = 65534;
    const bool isRoot = ::geteuid() == 0;
    if (isRoot) {
        // Permissions do not bind root, so the program runs as somebody else; for that it must be able to get
        // there.
        for (QString folder = QFileInfo(cliProgram()).path(); folder != u"/"_s;
             folder = QFileInfo(folder).path()) {
            if (!QFileInfo(folder).permission(QFile::ExeOther))
                QSKIP("runs as root, and nobody else may start the program where it lies");
        }
        for (const QString &one : {m_dir->path(), m_portfolio, m_portfolio + u"/portfolio.db"_s})
            QCOMPARE(::chown(QFile::encodeName(one).constData(), Nobody, Nobody), 0);
    }
    QVERIFY(QFile::setPermissions(m_portfolio, QFile::ReadOwner | QFile::ExeOwner));
    const auto runAsSomebody = [&](const QStringList &arguments) {
        QProcess process;
        if (isRoot)
            process.setChildProcessModifier([] { (void)!::setuid(Nobody); });
        process.start(cliProgram(), arguments);
        return finish(process);
    };
    const CliRun read = runAsSomebody({u"list"_s, m_portfolio, u"--json"_s});
    const CliRun written = runAsSomebody({u"snapshot"_s, m_portfolio, u"--json"_s});
    const CliRun exported =
        runAsSomebody({u"export"_s, m_portfolio, u"--to"_s, m_portfolio + u"/x"_s, u"--json"_s});
    QVERIFY(QFile::setPermissions(m_portfolio, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    VERIFY_JSON(read, 0);
    VERIFY_JSON(written, 7);
    QCOMPARE(written.errorCode(), u"portfolio.read-only"_s);
    VERIFY_JSON(exported, 7);
#endif
}

void CliRefusalsTest::saysThatStandardOutputIsFull()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("no /dev/full here");
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(cliProgram(), {u"list"_s, m_sample, u"--json"_s});
    VERIFY_EXIT(finish(process), 7);
}

void CliRefusalsTest::stopsAtControlC_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("put") << QStringList{u"put"_s, u"p"_s, u"-"_s};
    QTest::newRow("add-media") << QStringList{u"add-media"_s, u"p"_s, u"-"_s, u"--name"_s, u"x.txt"_s};
    QTest::newRow("import") << QStringList{u"import"_s, u"-"_s, u"--to"_s, u"p"_s};
    QTest::newRow("verify") << QStringList{u"verify"_s, u"-"_s};
}

void CliRefusalsTest::stopsAtControlC()
{
#ifdef Q_OS_WIN
    QSKIP("no signals here");
#else
    QFETCH(QStringList, arguments);
    for (QString &argument : arguments)
        argument = argument == u"p"_s ? m_portfolio : argument;
    const auto before = contentBelow(m_portfolio);
    QProcess process;
    process.start(cliProgram(), arguments + QStringList{u"--json"_s});
    QVERIFY(process.waitForStarted());
    process.write("{\"records\": [{\"kind\": \"project\", \"title\": \"T\"}, ");
    // It sleeps once it waits for more input, with its handler in place.
    const QString state = u"/proc/%1/wchan"_s.arg(process.processId());
    const auto waits = [&] {
        QFile file(state);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains("pipe");
    };
    if (!QFile::exists(state))
        QSKIP("cannot see here when the program waits");
    QTRY_VERIFY_WITH_TIMEOUT(process.bytesToWrite() == 0 && waits(), 30'000);
    QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
    const CliRun run = finish(process);
    VERIFY_JSON(run, 130);
    QCOMPARE(run.errorCode(), u"interrupted"_s);
    QCOMPARE(contentBelow(m_portfolio), before);
#endif
}

QTEST_GUILESS_MAIN(CliRefusalsTest)

#include "clirefusalstest.moc"
