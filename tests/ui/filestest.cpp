// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What comes into the window by the clipboard or by a drop.

#include "core/exchange/exchange.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/project.h"
#include "tests/support/testfiles.h"
#include "tests/ui/testwindow.h"
#include "ui/dialogs/archivequestion.h"
#include "ui/pages/record/recordpage.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

using namespace kinfolio;

namespace {

const QByteArray BadgeJson =
    R"({"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "https://i.example/a/1",)"
    R"("recipient": {"type": "email", "hashed": true, "salt": "x", "identity": "sha256$00"}, "issuedOn": "2024-05-17T08:00:00Z",)"
    R"("badge": {"type": "BadgeClass", "id": "https://i.example/b/1", "name": "Soldering", "description": "Made light",)"
    R"("criteria": {"narrative": "Do it"}, "issuer": {"name": "Makers", "url": "https://i.example/"}},)"
    R"("verification": {"type": "hosted"}})";

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format))
        qFatal("cannot write %s", format);
    return bytes;
}

QImage coloured(int seed)
{
    QImage image(24 + seed % 7, 16, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(seed * 37 % 360, 200, 100 + seed % 150));
    return image;
}

QByteArray picture(int seed = 0)
{
    return encoded(coloured(seed), "PNG");
}

QMimeData *mime(const char *format, const QByteArray &bytes)
{
    auto *data = new QMimeData;
    data->setData(QLatin1String(format), bytes);
    return data;
}

QMimeData *plain(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    return data;
}

void paste(TestWindow &window, QMimeData *data)
{
    QGuiApplication::clipboard()->setMimeData(data);
    QSignalSpy ended(&window.workspace().work(), &Work::ended);
    window->setFocus();
    QTest::keyClick(window.window(), Qt::Key_V, Qt::ControlModifier);
    if (window.workspace().work().isRunning() && !ended.wait(30000))
        qFatal("still adding");
    QCoreApplication::processEvents();
}

std::vector<RecordPtr> artifacts(TestWindow &window)
{
    return window.reader().records(Artifact::info()).value();
}

const Artifact &only(TestWindow &window)
{
    const auto all = artifacts(window);
    if (all.size() != 1)
        qFatal("%d artifacts", int(all.size()));
    static RecordPtr kept;
    kept = all.front();
    return static_cast<const Artifact &>(*kept);
}

QByteArray keptBytes(TestWindow &window, const Artifact &artifact)
{
    const auto media = window.reader().media(artifact.media).value();
    return contentOf(window.session().portfolio().media().path(*media));
}

RecordId openProject(TestWindow &window)
{
    const RecordId id = window.put({{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QStringLiteral("Drone")}});
    window.workspace().goToRecord(id);
    return id;
}

// Answers the question that comes once the files have been looked at.
void whenAsked(const char *answer, int *asked)
{
    auto *wait = new QTimer(qApp);
    wait->callOnTimeout(wait, [wait, answer, asked] {
        auto *question = qobject_cast<ArchiveQuestion *>(QApplication::activeModalWidget());
        if (!question)
            return;
        wait->deleteLater();
        wait->stop();
        ++*asked;
        for (QPushButton *button : question->findChildren<QPushButton *>()) {
            if (button->text() == QLatin1String(answer))
                return button->click();
        }
        qFatal("no such answer");
    });
    wait->start(20);
}

// Another portfolio, with one project in it, in one file.
QString archive(const TestWindow &window, const QString &name)
{
    TestPortfolio other;
    (void)other.put({{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QStringLiteral("From elsewhere")}});
    const QString path = window.documents() + QLatin1Char('/') + name;
    const auto made = exportPortfolio(other.environment(), other.path(), {.audience = Audience::Me, .target = path, .options = {}});
    if (!made)
        qFatal("no archive: %s", qPrintable(errorText(made)));
    return path;
}

qint64 projects(TestWindow &window)
{
    return window.reader().count(Project::info()).value();
}

} // namespace

class FilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("KINFOLIO_DECODE", qgetenv("KINFOLIO_BIN") + "/kinfolio-decode"); }

    void cleanup() { QGuiApplication::clipboard()->clear(); }

    void aPastedPictureIsKeptByteForByte()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId project = openProject(window);
        const QByteArray bytes = picture();
        paste(window, mime("image/png", bytes));
        const Artifact &artifact = only(window);
        const QString time = window.clock.now().toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH.mm"));
        QCOMPARE(artifact.fileName, QStringLiteral("Picture %1.png").arg(time));
        QCOMPARE(artifact.title, QStringLiteral("Picture %1").arg(time));
        QCOMPARE(artifact.mediaType, QStringLiteral("image/png"));
        QCOMPARE(keptBytes(window, artifact), bytes);
        const QList<Link> links = window.reader().linksAt(project).value();
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().role, LinkRole::ProducedIn);
        QVERIFY(window.workspace().messages().text().contains(artifact.title));
        window.session().undo();
        QVERIFY(artifacts(window).empty());
    }

    void pixelsBecomeAPng()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        auto *data = new QMimeData;
        data->setImageData(coloured(3));
        paste(window, data);
        const Artifact &artifact = only(window);
        QVERIFY(artifact.fileName.endsWith(QStringLiteral(".png")));
        QCOMPARE(QImage::fromData(keptBytes(window, artifact), "PNG").convertToFormat(QImage::Format_RGB32), coloured(3));
        // One alone is shown, so that it can be described.
        QCOMPARE(window.workspace().currentPage()->current(), artifact.id);
    }

    void otherPicturesKeepTheirKind()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const QByteArray jpeg = encoded(coloured(5), "JPEG");
        paste(window, mime("image/jpeg", jpeg));
        QVERIFY(only(window).fileName.endsWith(QStringLiteral(".jpg")));
        QCOMPARE(keptBytes(window, only(window)), jpeg);
        window.session().undo();
        paste(window, mime("image/bmp", encoded(coloured(5), "BMP")));
        QCOMPARE(only(window).mediaType, QStringLiteral("image/png"));
        QVERIFY(only(window).fileName.endsWith(QStringLiteral(".png")));
    }

    void whatOnlySaysThatItIsAPictureIsRefused()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        paste(window, mime("image/png", "<html><script>1</script></html>"));
        QVERIFY(artifacts(window).empty());
        QVERIFY(!window.workspace().messages().text().isEmpty());
    }

    void aPastedLinkIsALink()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        paste(window, plain(QStringLiteral("  https://www.example.org/things/solar-sequencer.html?a=1#b \n")));
        const Artifact &artifact = only(window);
        QCOMPARE(artifact.link, QStringLiteral("https://www.example.org/things/solar-sequencer.html?a=1#b"));
        QCOMPARE(artifact.title, QStringLiteral("solar sequencer (example.org)"));
        QVERIFY(artifact.text.isEmpty());
        QVERIFY(!artifact.media.isValid());
        QVERIFY(window.workspace().messages().text().contains(QStringLiteral("solar sequencer")));
        window.session().undo();
        QVERIFY(artifacts(window).empty());
    }

    void browsersTellTheTitleOfALink()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        auto *data = plain(QStringLiteral("https://example.org/x"));
        const QString both = QStringLiteral("https://example.org/x\nMy  bees \u2013 a film");
        data->setData(QStringLiteral("text/x-moz-url"), QByteArray(reinterpret_cast<const char *>(both.utf16()), both.size() * 2));
        paste(window, data);
        QCOMPARE(only(window).title, QStringLiteral("My bees \u2013 a film"));
    }

    void onlyWebLinksAreLinks_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/a", "mailto:a@example.org",
                                 "https://", "https:///a", "see https://example.org"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void onlyWebLinksAreLinks()
    {
        QFETCH(const QString, text);
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        paste(window, plain(text));
        QVERIFY(only(window).link.isEmpty());
        QCOMPARE(only(window).text, text);
    }

    void aPastedTextIsAText()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId project = openProject(window);
        paste(window, plain(QStringLiteral("\r\nHow it  went\r\nWell.\u0000\u0007\n")));
        QCOMPARE(only(window).title, QStringLiteral("How it went"));
        QCOMPARE(only(window).text, QStringLiteral("How it  went\nWell."));
        QCOMPARE(window.reader().linksAt(project)->size(), 1);
    }

    void tablesAndLettersStayText()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        auto *data = plain(QStringLiteral("a\tb"));
        data->setData(QStringLiteral("image/png"), picture());
        paste(window, data);
        QCOMPARE(only(window).text, QStringLiteral("a\tb"));
        window.session().undo();
        // But a picture on a web page is a picture, whatever its address.
        data = plain(QStringLiteral("https://example.org/cat.png"));
        data->setData(QStringLiteral("image/png"), picture());
        paste(window, data);
        QVERIFY(only(window).media.isValid());
    }

    void tooMuchIsRefusedInWords()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        paste(window, plain(QString(1'000'001, u'x')));
        QVERIFY(artifacts(window).empty());
        QVERIFY(window.workspace().messages().text().contains(QStringLiteral("too long")));
        paste(window, mime("image/png", QByteArray((qsizetype(64) << 20) + 1, 'x')));
        QVERIFY(artifacts(window).empty());
        QVERIFY(window.workspace().messages().text().contains(QStringLiteral("too large")));
        paste(window, new QMimeData);
        QVERIFY(window.workspace().messages().text().contains(QStringLiteral("nothing in it")));
    }

    void copiedFilesAreAdded()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(window.makeFile(QStringLiteral("a.txt"), "one")),
                       QUrl::fromLocalFile(window.makeFile(QStringLiteral("b.txt"), "two"))});
        data->setText(QStringLiteral("a.txt b.txt"));
        paste(window, data);
        QCOMPARE(artifacts(window).size(), size_t(2));
        QVERIFY(window.workspace().messages().text().contains(QStringLiteral("2")));
    }

    void aTextFieldKeepsItsOwnPaste()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId project = openProject(window);
        window.workspace().currentPage()->startTyping();
        auto *title = qobject_cast<QPlainTextEdit *>(window->focusWidget());
        QVERIFY(title);
        QGuiApplication::clipboard()->setText(QStringLiteral("https://example.org"));
        QTest::keyClick(title, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!window.workspace().work().isRunning());
        window.session().flush();
        QVERIFY(window.field(project, "title").toString().contains(QStringLiteral("example.org")));
        QVERIFY(artifacts(window).empty());
    }

    void badgesArePastedOnTheirPage()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const auto there = [&window] { window.workspace().go({QStringLiteral("badge"), {}}); };
        there();
        paste(window, plain(QString::fromUtf8(BadgeJson)));
        const auto badges = window.reader().records(Badge::info()).value();
        QCOMPARE(badges.size(), size_t(1));
        QCOMPARE(recordTitle(*badges.front()), QStringLiteral("Soldering"));
        QVERIFY(window.workspace().messages().text().contains(QStringLiteral("Badge")));
        there();
        paste(window, plain(QStringLiteral("{\"a\": 1}")));
        QCOMPARE(window.reader().count(Badge::info()).value(), 1);
        QVERIFY(artifacts(window).empty());
        QVERIFY(!window.workspace().messages().text().contains(QStringLiteral("added")));
        there();
        paste(window, mime("image/png", picture()));
        QCOMPARE(window.reader().count(Badge::info()).value(), 1);
        QCOMPARE(artifacts(window).size(), size_t(1));
    }

    void droppedLinksTextsAndPicturesAreTaken()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        openProject(window);
        QVERIFY(drop(window, plain(QStringLiteral("Dear diary"))));
        QVERIFY(drop(window, mime("image/png", picture())));
        auto *link = new QMimeData;
        link->setUrls({QUrl(QStringLiteral("https://example.org/one")), QUrl(QStringLiteral("https://example.org/two"))});
        QVERIFY(drop(window, link));
        QCOMPARE(artifacts(window).size(), size_t(4));
        QVERIFY(!drop(window, mime("application/x-unknown", "x")));
    }

    void anArchiveIsOfferedForImport_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("home") << QStringLiteral("home");
        QTest::newRow("all files") << QStringLiteral("artifact");
        QTest::newRow("badges") << QStringLiteral("badge");
    }
    void anArchiveIsOfferedForImport()
    {
        QFETCH(const QString, page);
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.workspace().go({page, {}});
        int asked = 0;
        whenAsked("Bring it in", &asked);
        // What is in it tells, not what it is called.
        window.drop({archive(window, QStringLiteral("sent to me.bin"))});
        QTRY_COMPARE(projects(window), 1);
        QTRY_VERIFY(window.workspace().messages().text().contains(QStringLiteral("New here")));
        QCOMPARE(asked, 1);
        QVERIFY(artifacts(window).empty());
        window.session().undo();
        QCOMPARE(projects(window), 0);
    }

    void aPastedArchiveCanBeWorkToo()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId project = openProject(window);
        int asked = 0;
        whenAsked("Add the file", &asked);
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(archive(window, QStringLiteral("other.kinfolio"))),
                       QUrl::fromLocalFile(window.makeFile(QStringLiteral("notes.txt"), "beside it"))});
        paste(window, data);
        QTRY_COMPARE(artifacts(window).size(), size_t(2));
        QCOMPARE(asked, 1);
        QCOMPARE(projects(window), 1);
        QCOMPARE(window.reader().linksAt(project)->size(), 2);
    }

    void anArchiveCanBeLeft()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.workspace().go({QStringLiteral("home"), {}});
        int asked = 0;
        whenAsked("Leave it", &asked);
        window.drop({archive(window, QStringLiteral("other.kinfolio"))});
        QTRY_COMPARE(asked, 1);
        QVERIFY(!window.workspace().work().isRunning());
        QCOMPARE(projects(window), 0);
        QVERIFY(artifacts(window).empty());
        // It was nobody's fault that nothing came.
        QVERIFY(!window.workspace().messages().text().contains(QStringLiteral("no file")));
    }

    void whatIsOnlyCalledAnArchiveIsWork()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.workspace().go({QStringLiteral("artifact"), {}});
        QSignalSpy ended(&window.workspace().work(), &Work::ended);
        window.drop({window.makeFile(QStringLiteral("a.kinfolio"), "words"), window.makeFile(QStringLiteral("b.zip"), "PK words")});
        QVERIFY(ended.wait());
        QTRY_COMPARE(artifacts(window).size(), size_t(2));
        QVERIFY(!QApplication::activeModalWidget());
    }

    void theStartScreenTakesFilesOnly()
    {
        TestWindow window;
        QVERIFY(!drop(window, plain(QStringLiteral("Dear diary"))));
    }

private:
    static bool drop(TestWindow &window, QMimeData *raw)
    {
        const std::unique_ptr<QMimeData> data(raw);
        const QPoint middle = window->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction | Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.window(), &enter);
        if (!enter.isAccepted())
            return false;
        QSignalSpy ended(&window.workspace().work(), &Work::ended);
        QDropEvent event(middle, Qt::CopyAction | Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.window(), &event);
        return event.isAccepted() && event.dropAction() == Qt::CopyAction && ended.wait(30000);
    }
};

QTEST_MAIN(FilesTest)
#include "filestest.moc"
