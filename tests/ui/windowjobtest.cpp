// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The main job through the window: real files of many types are dropped on a project, connected, handed in as a file, and
// that file, dropped on the start screen, becomes the same portfolio again. With KINFOLIO_SHOTS=FOLDER it leaves pictures
// of each step and the file itself there, to be looked at.

#include "core/exchange/archive/archiveverifier.h"
#include "core/records/artifact.h"
#include "tests/ui/testwindow.h"
#include "ui/pages/record/connectionspanel.h"
#include "ui/pages/record/recorddetail.h"
#include "ui/pages/record/recordpage.h"
#include "ui/pages/share/sharechoices.h"
#include "ui/pages/share/sharepage.h"
#include "ui/pages/start/startscreen.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace kinfolio;

namespace {

constexpr int EachType = 6;
constexpr qint64 LargestFile = 3'000'000;
constexpr int LeastFiles = 60;
constexpr int LeastTypes = 8;

/// Real files that installed packages ship, by their name's ending.
QMap<QString, QStringList> realFiles()
{
    const QSet<QString> wanted{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("jpg"), QStringLiteral("gif"),
                               QStringLiteral("pdf"), QStringLiteral("txt"), QStringLiteral("html"), QStringLiteral("md"),
                               QStringLiteral("css"), QStringLiteral("js"), QStringLiteral("py"), QStringLiteral("json"),
                               QStringLiteral("xml"), QStringLiteral("ogg"), QStringLiteral("wav"), QStringLiteral("ttf"),
                               QStringLiteral("gz"), QStringLiteral("h"), QStringLiteral("mo"), QStringLiteral("zip")};
    QMap<QString, QStringList> found;
    for (const QString &place : {QStringLiteral("/usr/share"), QStringLiteral("/usr/lib/python3")}) {
        QDirIterator walk(place, QDir::Files | QDir::NoSymLinks | QDir::Readable, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QFileInfo file = walk.nextFileInfo();
            const QString type = file.suffix().toLower();
            if (wanted.contains(type) && found[type].size() < EachType && file.size() > 0 && file.size() < LargestFile)
                found[type].append(file.filePath());
        }
    }
    return found;
}

QByteArray sha256(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        qFatal("cannot read %s", qPrintable(path));
    return hash.result().toHex();
}

/// What lies in a portfolio's media folder: hash of the content by name.
QMap<QString, QByteArray> storedMedia(const QString &portfolio)
{
    QMap<QString, QByteArray> found;
    QDirIterator walk(portfolio + QStringLiteral("/media"), QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        found.insert(walk.fileName(), sha256(path));
    }
    return found;
}

} // namespace

class WindowJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesGoInGoOutAndComeBack()
    {
        const QMap<QString, QStringList> byType = realFiles();
        QStringList files;
        for (const QStringList &ofType : byType)
            files += ofType;
        if (files.size() < LeastFiles || byType.size() < LeastTypes)
            QSKIP(qPrintable(QStringLiteral("only %1 real files of %2 types here").arg(files.size()).arg(byType.size())));
        qInfo("%lld files of %lld types", qlonglong(files.size()), qlonglong(byType.size()));

        TestWindow window;
        window->resize(1280, 800);
        window->startMine(QStringLiteral("Noor"));
        dropOnAProject(window, files);
        connectAPerson(window);
        const QString archive = handIn(window);
        const QByteArray records = logicalDump(window.reader());
        const QMap<QString, QByteArray> media = storedMedia(window.session().folder());
        QSet<QByteArray> contents;
        for (const QString &file : files)
            contents.insert(sha256(file));
        QCOMPARE(QSet<QByteArray>(media.begin(), media.end()), contents);

        const auto verdict = verifyArchive(window.files, archive);
        VERIFY_OK(verdict);
        QVERIFY(verdict->problems.isEmpty() && verdict->warnings.isEmpty());
        window->closePortfolio();
        bringIn(window, archive);
        QCOMPARE(logicalDump(window.reader()), records);
        QCOMPARE(storedMedia(window.session().folder()), media);
    }

private:
    void dropOnAProject(TestWindow &window, const QStringList &files)
    {
        m_project = window.put({{QStringLiteral("kind"), QStringLiteral("project")},
                                {QStringLiteral("title"), QStringLiteral("What this machine holds")}});
        window.workspace().goToRecord(m_project);
        QSignalSpy ended(&window.workspace().work(), &Work::ended);
        window.drop(files);
        look(window, QStringLiteral("1-taking"));
        QVERIFY(!ended.isEmpty() || ended.wait(60000));
        QTRY_COMPARE(window.reader().count(Artifact::info()).value(), files.size());
        QCOMPARE(window.reader().linksAt(m_project)->size(), files.size());
        look(window, QStringLiteral("2-taken"));
    }

    void connectAPerson(TestWindow &window)
    {
        const RecordId person = window.put({{QStringLiteral("kind"), QStringLiteral("person")},
                                            {QStringLiteral("name"), QStringLiteral("Marisol")}});
        window.connectWith(QStringLiteral("mari"));
        QCOMPARE(window.reader().linksAt(person)->size(), 1);
        look(window, QStringLiteral("3-connected"));
    }

    QString handIn(TestWindow &window)
    {
        window.workspace().go({QStringLiteral("share"), {}});
        auto *page = qobject_cast<SharePage *>(window.workspace().currentPage());
        page->choices().setAudience(Audience::Me);
        look(window, QStringLiteral("4-share"));
        QSignalSpy made(page, &SharePage::made);
        const QString archive = window.documents() + QStringLiteral("/Noor backup.kinfolio");
        page->makeFile(archive);
        if (!made.wait(60000))
            qFatal("no file was made");
        look(window, QStringLiteral("5-made"));
        const QString shots = qEnvironmentVariable("KINFOLIO_SHOTS");
        if (!shots.isEmpty())
            QFile::copy(archive, shots + QStringLiteral("/window-job.kinfolio"));
        return archive;
    }

    static void bringIn(TestWindow &window, const QString &archive)
    {
        window.drop({archive});
        auto *strip = window->startScreen()->findChild<MessageStrip *>();
        look(window, QStringLiteral("6-offered"));
        strip->findChild<QPushButton *>()->click();
        QTRY_VERIFY_WITH_TIMEOUT(window->workspace(), 60000);
        look(window, QStringLiteral("7-back"));
    }

    static void look(TestWindow &window, const QString &name)
    {
        const QString shots = qEnvironmentVariable("KINFOLIO_SHOTS");
        if (shots.isEmpty())
            return;
        for (const auto &[theme, choice] : {std::pair("light", Appearance::Choice::Light), std::pair("dark", Appearance::Choice::Dark)}) {
            window.appearance.setChoice(choice);
            QTest::qWait(300);
            if (!window->grab().save(QStringLiteral("%1/job-%2-%3.png").arg(shots, name, QLatin1String(theme))))
                qFatal("cannot write below %s", qPrintable(shots));
        }
    }

    RecordId m_project;
};

QTEST_MAIN(WindowJobTest)
#include "windowjobtest.moc"
