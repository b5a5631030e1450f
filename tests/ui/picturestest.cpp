// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures in the window: many at once, the words that they need, and one whose file was away.

#include "core/records/artifact.h"
#include "tests/ui/testwindow.h"
#include "ui/dialogs/describepictures.h"
#include "ui/forms/sentenceedit.h"
#include "ui/shell/picturewords.h"
#include "ui/widgets/pictureview.h"
#include "ui/widgets/workstrip.h"

#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include <algorithm>

using namespace kinfolio;

namespace {

QByteArray picture(int seed)
{
    QImage image(24 + seed % 7, 16, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(seed * 37 % 360, 200, 100 + seed % 150));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        qFatal("cannot write a picture");
    return bytes;
}

void openProject(TestWindow &window)
{
    window.workspace().goToRecord(
        window.put({{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QStringLiteral("Drone")}}));
}

// Does something to the dialog that is about to be shown.
template<typename D>
void whenShown(std::function<void(D &)> act)
{
    QTimer::singleShot(0, qApp, [act = std::move(act)] {
        auto *dialog = qobject_cast<D *>(QApplication::activeModalWidget());
        if (!dialog)
            qFatal("another dialog is shown, or none");
        act(*dialog);
    });
}

} // namespace

class PicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("KINFOLIO_DECODE", qgetenv("KINFOLIO_BIN") + "/kinfolio-decode"); }

    void aPictureThatWasAwayComesBack()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        addPictures(window, 1);
        const RecordPtr artifact = window.reader().records(Artifact::info())->front();
        const RecordId id = artifact->id;
        const MediaInfo media = window.reader().media(static_cast<const Artifact &>(*artifact).media)->value();
        const QString path = window.session().portfolio().media().path(media);
        const QString folder = window.session().folder();
        window->closePortfolio();
        QVERIFY(QFile::rename(path, path + QStringLiteral(".away")));
        window->openFolder(folder);
        window.workspace().goToRecord(id);
        auto *view = window.workspace().currentPage()->findChild<PictureView *>();
        Thumbnails &thumbnails = window.session().thumbnails();
        const auto isThere = [&] { return !thumbnails.picture(media, Thumbnails::Size::Detail).isNull(); };
        const auto rest = [&] {
            (void)isThere();
            QTRY_VERIFY_WITH_TIMEOUT(!thumbnails.isBusy(), 20000);
            QCoreApplication::processEvents();
        };
        rest();
        QVERIFY(!isThere());
        const int empty = view->heightForWidth(400);
        QVERIFY(QFile::rename(path + QStringLiteral(".away"), path));
        // Nothing asks over and over while the page stays.
        rest();
        QVERIFY(!isThere());
        window.workspace().go({QStringLiteral("home"), {}});
        window.workspace().goToRecord(id);
        QTRY_VERIFY_WITH_TIMEOUT(view->heightForWidth(400) != empty, 20000);
        QVERIFY(isThere());
    }

    void newPicturesAskForWords()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        openProject(window);
        addPictures(window, 3);
        auto *strip = window.workspace().findChild<PictureWords *>()->strip();
        QVERIFY(strip->text().contains(QStringLiteral("3")));
        const QByteArray before = logicalDump(window.reader());
        whenShown<DescribePictures>([](DescribePictures &dialog) {
            auto *words = named<SentenceEdit>(&dialog, "What does it show?");
            QVERIFY(words->hasFocus() || dialog.focusWidget() == words);
            QVERIFY(shows(dialog, "1 of 3"));
            QPushButton *next = defaultButton(dialog);
            QVERIFY(!next->isEnabled());
            QTest::keyClick(words, Qt::Key_Return); // nothing said: nothing happens
            QVERIFY(shows(dialog, "1 of 3"));
            QTest::keyClicks(words, QStringLiteral("A red box"));
            QTest::keyClick(words, Qt::Key_Return);
            QVERIFY(shows(dialog, "2 of 3"));
            QVERIFY(words->sentence().isEmpty());
            button(dialog, "Later")->click();
            QVERIFY(shows(dialog, "3 of 3"));
            QTest::keyClick(dialog.findChild<QCheckBox *>(), Qt::Key_Space);
            QVERIFY(!words->isEnabled());
            QCOMPARE(next->text(), QStringLiteral("Done"));
            next->click();
            QVERIFY(!dialog.isVisible());
        });
        strip->findChild<QPushButton *>()->click();
        QCOMPARE(window.reader().undescribedPictures()->size(), 1);
        QVERIFY(window.workspace().messages().text().contains(QStringLiteral("2")));
        window.session().undo();
        QCOMPARE(window.reader().undescribedPictures()->size(), 2);
        window.session().undo();
        QCOMPARE(logicalDump(window.reader()), before);
    }

    void theQuestionGoesWhenThePicturesGo()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        openProject(window);
        addPictures(window, 2);
        auto *strip = window.workspace().findChild<PictureWords *>()->strip();
        QVERIFY(!strip->text().isEmpty());
        window.session().undo();
        QVERIFY(strip->text().isEmpty());
    }

    void theSharePageRemindsOfPictures()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        openProject(window);
        addPictures(window, 2);
        window.workspace().go({QStringLiteral("share"), {}});
        QWidget *page = window.workspace().currentPage();
        QPushButton *describe = button(*page, "Describe them");
        QTRY_VERIFY(describe->isVisible());
        whenShown<DescribePictures>([](DescribePictures &dialog) {
            QVERIFY(shows(dialog, "1 of 2"));
            for (int i = 0; i < 2; ++i) {
                QTest::keyClick(dialog.findChild<QCheckBox *>(), Qt::Key_Space);
                defaultButton(dialog)->click();
            }
        });
        describe->click();
        QTRY_VERIFY(!describe->isVisible());
        window.workspace().describePictures();
        QVERIFY(window.workspace().messages().text().contains(QStringLiteral("Every picture")));
    }

    void manyPhotosShowHowFarTheyAre()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        openProject(window);
        Handover photos = manyPhotos(window, 200);
        Work &work = window.workspace().work();
        qint64 most = 0;
        int steps = 0;
        connect(&work, &Work::progressed, this, [&](qint64 done, qint64 total) {
            QVERIFY(done >= most && done <= total);
            most = done;
            ++steps;
        });
        QSignalSpy ended(&work, &Work::ended);
        QElapsedTimer clock;
        clock.start();
        window.workspace().take(photos);
        auto *strip = window.workspace().findChild<WorkStrip *>();
        QVERIFY(strip->isVisible());
        QVERIFY(ended.wait(60000));
        QTRY_COMPARE(window.reader().count(Artifact::info()).value(), 200);
        qInfo("200 photos: %lld ms, %d reports", clock.elapsed(), steps);
        QVERIFY(!strip->isVisible());
        QVERIFY(steps > 1);
        window.session().undo();
        QCOMPARE(window.reader().count(Artifact::info()).value(), 0);
    }

    void manyPhotosCanBeStopped()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        openProject(window);
        const QByteArray before = logicalDump(window.reader());
        Work &work = window.workspace().work();
        auto *stop = button(*window.workspace().findChild<WorkStrip *>(), "Stop");
        // As soon as anything is reported, so in the middle.
        connect(&work, &Work::progressed, stop, [stop] { stop->click(); });
        QSignalSpy ended(&work, &Work::ended);
        window.workspace().take(manyPhotos(window, 200));
        QVERIFY(ended.wait(60000));
        QTRY_VERIFY(window.workspace().messages().text().contains(QStringLiteral("Stopped")));
        QCOMPARE(logicalDump(window.reader()), before);
        QCOMPARE(window.session().portfolio().media().filesPresent()->size(), 0);
    }

private:
    static void addPictures(TestWindow &window, int count)
    {
        QStringList paths;
        for (int i = 0; i < count; ++i)
            paths.append(window.makeFile(QStringLiteral("p%1.png").arg(i), picture(i)));
        QSignalSpy ended(&window.workspace().work(), &Work::ended);
        window.drop(paths);
        QVERIFY(ended.wait(30000));
        QTRY_COMPARE(window.reader().count(Artifact::info()).value(), count);
    }

    static Handover manyPhotos(TestWindow &window, int count)
    {
        Handover photos;
        for (int i = 0; i < count; ++i) {
            const QByteArray content = picture(i) + QByteArray(400'000, char('a' + i % 20)) + QByteArray::number(i);
            photos.files.append(window.makeFile(QStringLiteral("IMG_%1.png").arg(i), content));
        }
        return photos;
    }

    static bool shows(const QWidget &parent, const char *text)
    {
        const auto labels = parent.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == QLatin1String(text); });
    }

    static QPushButton *button(const QWidget &parent, const char *text)
    {
        for (QPushButton *one : parent.findChildren<QPushButton *>()) {
            if (one->text() == QLatin1String(text))
                return one;
        }
        qFatal("no button %s", text);
    }

    static QPushButton *defaultButton(const QWidget &parent)
    {
        for (QPushButton *one : parent.findChildren<QPushButton *>()) {
            if (one->isDefault())
                return one;
        }
        qFatal("no default button");
    }
};

QTEST_MAIN(PicturesTest)
#include "picturestest.moc"
