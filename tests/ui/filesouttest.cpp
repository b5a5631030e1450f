// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files on their way to other programs, of which nothing but copies may ever leave; and the order of a project's work.

#include "core/records/artifact.h"
#include "core/records/project.h"
#include "tests/support/testfiles.h"
#include "tests/ui/testwindow.h"
#include "ui/dialogs/openquestion.h"
#include "ui/models/recordroles.h"
#include "ui/pages/record/recorddetail.h"
#include "ui/pages/record/recordgallery.h"
#include "ui/pages/record/recordpage.h"
#include "ui/pages/record/workorder.h"
#include "ui/shell/dragout.h"
#include "ui/widgets/fittedlist.h"
#include "ui/widgets/pictureview.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QDrag>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

using namespace kinfolio;

namespace {

// Stands for the system's programs.
class Programs : public QObject {
    Q_OBJECT

public:
    Programs() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~Programs() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    Programs(const Programs &) = delete;
    Programs &operator=(const Programs &) = delete;

    Q_INVOKABLE void open(const QUrl &url) { opened.append(url.toLocalFile()); }

    QStringList opened;
};

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

RecordId addFile(TestWindow &window, const QString &name, const QByteArray &content)
{
    QSignalSpy ended(&window.workspace().work(), &Work::ended);
    window.drop({window.makeFile(name, content)});
    if (!ended.wait(30000))
        qFatal("not added");
    QCoreApplication::processEvents();
    return window.reader().summaries(&Artifact::info()).value().first().id;
}

QString mediaPath(TestWindow &window, RecordId id)
{
    const auto record = window.reader().record(id).value();
    const auto media = window.reader().media(static_cast<const Artifact &>(*record).media).value();
    return window.session().portfolio().media().path(*media);
}

RecordPage &showPage(TestWindow &window, RecordId id)
{
    window.workspace().goToRecord(id);
    return *qobject_cast<RecordPage *>(window.workspace().currentPage());
}

QPushButton *openButton(RecordPage &page)
{
    for (QPushButton *one : page.detail().findChildren<QPushButton *>()) {
        if (one->text() == QStringLiteral("Open"))
            return one;
    }
    qFatal("no button");
}

} // namespace

class FilesOutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReadOnlyCopyIsOpened()
    {
        Programs programs;
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId id = addFile(window, QStringLiteral("My notes.txt"), "one");
        openButton(showPage(window, id))->click();
        QTRY_COMPARE(programs.opened.size(), 1);
        const QString copy = programs.opened.first();
        QVERIFY(!copy.startsWith(window.session().folder()));
        QCOMPARE(QFileInfo(copy).fileName(), QStringLiteral("My notes.txt"));
        QCOMPARE(contentOf(copy), QByteArray("one"));
        QVERIFY(!(QFileInfo(copy).permissions() & (QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther | QFile::ExeOwner)));
        // Whatever a program does to the copy, what we keep stays as it was.
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        QFile changed(copy);
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write("two");
        changed.close();
        QCOMPARE(contentOf(mediaPath(window, id)), QByteArray("one"));
        openButton(showPage(window, id))->click();
        QTRY_COMPARE(programs.opened.size(), 2);
        QCOMPARE(contentOf(programs.opened.last()), QByteArray("one"));
        window->closePortfolio();
        QVERIFY(!QFile::exists(copy));
        QVERIFY(!QFile::exists(QFileInfo(QFileInfo(copy).path()).path()));
    }

    void whatMayRunIsAskedAbout_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("page") << QStringLiteral("page.html") << QByteArray("<html><script>1</script></html>");
        QTest::newRow("page named picture") << QStringLiteral("photo.png") << QByteArray("<html><script>1</script></html>");
        QTest::newRow("script") << QStringLiteral("run.sh") << QByteArray("#!/bin/sh\n");
        QTest::newRow("drawing") << QStringLiteral("a.svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
        QTest::newRow("starter") << QStringLiteral("a.desktop") << QByteArray("[Desktop Entry]\nExec=true\n");
        QTest::newRow("program by name") << QStringLiteral("notes.txt.exe") << QByteArray("plain words");
    }

    void whatMayRunIsAskedAbout()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, content);
        Programs programs;
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        RecordPage &page = showPage(window, addFile(window, name, content));
        QPushButton *open = openButton(page);
        QVERIFY(open->isVisible());
        for (const int key : {Qt::Key_Return, Qt::Key_Escape}) {
            bool asked = false;
            whenShown<OpenQuestion>([&](OpenQuestion &question) {
                asked = true;
                QTest::keyClick(&question, Qt::Key(key));
            });
            open->click();
            QVERIFY(asked);
        }
        QTest::qWait(50);
        QCOMPARE(programs.opened, QStringList());
        whenShown<OpenQuestion>([&](OpenQuestion &question) {
            auto *first = question.findChildren<QPushButton *>().first();
            QCOMPARE(first->text(), QStringLiteral("Open it all the same"));
            first->setFocus();
            QTest::keyClick(first, Qt::Key_Space);
        });
        open->click();
        QTRY_COMPARE(programs.opened.size(), 1);
        QCOMPARE(QFileInfo(programs.opened.first()).fileName(), name);
    }

    void anImportedNameCannotLeadAstray()
    {
        Programs programs;
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId id = addFile(window, QStringLiteral("a.txt"), "one");
        QJsonObject hostile{{QStringLiteral("kind"), QStringLiteral("artifact")},
                            {QStringLiteral("id"), id.text()},
                            {QStringLiteral("title"), QStringLiteral("a")},
                            {QStringLiteral("fileName"), QStringLiteral("../../../x\u202Etxt.exe")},
                            {QStringLiteral("media"), window.field(id, "media")},
                            {QStringLiteral("mediaType"), QStringLiteral("text/plain")}};
        window.put(hostile);
        bool asked = false;
        whenShown<OpenQuestion>([&](OpenQuestion &question) {
            asked = true;
            question.accept();
        });
        openButton(showPage(window, id))->click();
        QVERIFY(asked);
        QTRY_COMPARE(programs.opened.size(), 1);
        QCOMPARE(QFileInfo(programs.opened.first()).fileName(), QStringLiteral("xtxt.exe"));
        QVERIFY(QFileInfo(programs.opened.first()).canonicalFilePath().startsWith(QDir(QDir::tempPath()).canonicalPath()));
    }

    void aMissingFileIsSaid()
    {
        Programs programs;
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId id = addFile(window, QStringLiteral("a.txt"), "one");
        QVERIFY(QFile::remove(mediaPath(window, id)));
        openButton(showPage(window, id))->click();
        QVERIFY(window.workspace().messages().text().contains(QStringLiteral("missing")));
        QVERIFY(programs.opened.isEmpty());
    }

    void aCopyIsSavedWhereOneLikes()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId id = addFile(window, QStringLiteral("a.txt"), "one");
        const QString target = window.makeFile(QStringLiteral("copy.txt"), "old");
        RecordFiles &files = showPage(window, id).detail().files();
        QSignalSpy ended(&files.work(), &Work::ended);
        whenShown<QFileDialog>([&](QFileDialog &dialog) {
            QVERIFY(dialog.selectedFiles().first().endsWith(QStringLiteral("/a.txt")));
            auto *name = dialog.findChild<QLineEdit *>();
            name->selectAll();
            QTest::keyClicks(name, QStringLiteral("copy 2.txt"));
            dialog.reject(); // the system's dialog is not ours to test
        });
        files.saveCopy(id);
        QCOMPARE(ended.size(), 0);
        files.saveCopyTo(id, target);
        QVERIFY(ended.wait(30000));
        QTRY_VERIFY(window.workspace().messages().text().contains(QStringLiteral("copy.txt")));
        QCOMPARE(contentOf(target), QByteArray("one"));
        files.saveCopyTo(id, window.documents() + QStringLiteral("/nowhere/copy.txt"));
        QVERIFY(ended.wait(30000));
        QTRY_VERIFY(!window.workspace().messages().text().contains(QStringLiteral("Saved")));
        QCOMPARE(QDir(window.documents()).entryList({QStringLiteral("*.part")}, QDir::Files | QDir::Hidden), QStringList());
    }

    void theFolderIsShown()
    {
        Programs programs;
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId id = addFile(window, QStringLiteral("a.txt"), "one");
        showPage(window, id).detail().files().showInFolder(id);
        QCOMPARE(programs.opened, QStringList{QFileInfo(mediaPath(window, id)).path()});
        QVERIFY(window.workspace().messages().text().contains(QFileInfo(mediaPath(window, id)).fileName()));
    }

    void whatIsDraggedIsACopy()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId id = addFile(window, QStringLiteral("My notes.txt"), "one");
        RecordPage &page = showPage(window, id);
        const auto gallery = page.findChild<RecordGallery *>()->list();
        for (QWidget *from : {page.list()->viewport(), gallery->viewport(),
                              static_cast<QWidget *>(page.detail().findChild<PictureView *>())}) {
            auto *out = from->findChild<DragOut *>();
            QVERIFY(out);
            const auto data = out->dataOf({id});
            QVERIFY(data && data->hasFormat(QStringLiteral("text/uri-list")));
            QCOMPARE(data->urls().size(), 1);
            const QString copy = data->urls().first().toLocalFile();
            QVERIFY(!copy.startsWith(window.session().folder()));
            QCOMPARE(QFileInfo(copy).fileName(), QStringLiteral("My notes.txt"));
            QCOMPARE(contentOf(copy), QByteArray("one"));
            QVERIFY(!(QFileInfo(copy).permissions() & QFile::WriteOwner));
        }
        const RecordId link = window.put({{QStringLiteral("kind"), QStringLiteral("artifact")},
                                          {QStringLiteral("title"), QStringLiteral("A link")},
                                          {QStringLiteral("link"), QStringLiteral("https://example.org/a")}});
        auto *out = page.list()->viewport()->findChild<DragOut *>();
        QCOMPARE(out->dataOf({link})->urls(), QList<QUrl>{QUrl(QStringLiteral("https://example.org/a"))});
        QVERIFY(!out->dataOf({(*window.reader().learner())->id}));
        const auto both = out->dataOf({link, id});
        QCOMPARE(both->urls().size(), 2);
        QVERIFY(!both->hasFormat(DragOut::recordFormat()));
    }

    void aLargeFileIsCopiedBeforeItIsDragged()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId id = addFile(window, QStringLiteral("film.bin"), QByteArray(17 << 20, 'x'));
        auto *out = showPage(window, id).list()->viewport()->findChild<DragOut *>();
        QVERIFY(!out->dataOf({id}));
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace().messages().text().contains(QStringLiteral("ready now")), 30000);
        QVERIFY(out->dataOf({id}));
    }

    void draggingStartsWithTheMouse()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId id = addFile(window, QStringLiteral("a.txt"), "one");
        QListView *list = showPage(window, id).list();
        const QPoint from = list->visualRect(list->model()->index(0, 0)).center();
        QTest::mousePress(list->viewport(), Qt::LeftButton, Qt::NoModifier, from);
        const auto moveBy = [&](int pixels) {
            const QPoint to = from + QPoint(0, pixels);
            QMouseEvent move(QEvent::MouseMove, to, list->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(list->viewport(), &move);
        };
        moveBy(QApplication::startDragDistance() - 1);
        QVERIFY(!list->viewport()->findChild<QDrag *>());
        moveBy(QApplication::startDragDistance());
        // Without a screen a drag ends at once, but it is there until the next turn of the event loop.
        const auto *drag = list->viewport()->findChild<QDrag *>();
        QVERIFY(drag && !drag->pixmap().isNull());
        QCOMPARE(QFileInfo(drag->mimeData()->urls().first().toLocalFile()).fileName(), QStringLiteral("a.txt"));
        QCOMPARE(drag->mimeData()->data(DragOut::recordFormat()), id.text().toLatin1());
    }

    void workIsPutInOrderByKeys()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        FittedList *list = showWork(window, 4);
        QCOMPARE(order(list), QStringLiteral("abcd"));
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(order(list), QStringLiteral("bacd"));
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(list, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(order(list), QStringLiteral("bcad"));
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier); // there already
        QCOMPARE(order(list), QStringLiteral("bcda"));
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(order(list), QStringLiteral("bcad"));
        for (int i = 0; i < 4; ++i)
            window.session().undo();
        QCOMPARE(order(list), QStringLiteral("abcd"));
    }

    void workIsPutInOrderByDragging()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        FittedList *list = showWork(window, 4);
        const auto rect = [&](int row) { return list->visualRect(list->model()->index(row, 0)); };
        QVERIFY(dropOn(list, 3, rect(0).center() - QPoint(rect(0).width() / 4, 0)));
        QCOMPARE(order(list), QStringLiteral("dabc"));
        QVERIFY(dropOn(list, 0, rect(3).center() + QPoint(rect(3).width() / 4, 0)));
        QCOMPARE(order(list), QStringLiteral("abcd"));
        QVERIFY(dropOn(list, 1, rect(1).center()));
        QCOMPARE(order(list), QStringLiteral("abcd"));
        window.session().undo();
        QCOMPARE(order(list), QStringLiteral("dabc"));
        // Opened again, it is the same.
        const RecordId project = window.workspace().currentPage()->current();
        const QString folder = window.session().folder();
        window->closePortfolio();
        window->openPath(folder);
        showPage(window, project);
        QCOMPARE(order(workList(window)), QStringLiteral("dabc"));
    }

    void filesFromElsewhereStillLandOnTheWork()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        FittedList *list = showWork(window, 2);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(window.makeFile(QStringLiteral("z.txt"), "z"))});
        const QPoint at = list->viewport()->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list->viewport(), &enter);
        // The window behind the list has taken it.
        QVERIFY(enter.isAccepted());
        QVERIFY(!list->viewport()->findChild<DragOut *>()->dataOf({RecordId::make()}));
    }

private:
    static FittedList *workList(TestWindow &window)
    {
        auto *page = qobject_cast<RecordPage *>(window.workspace().currentPage());
        return qobject_cast<FittedList *>(page->detail().workOrder()->parent());
    }

    static FittedList *showWork(TestWindow &window, int count)
    {
        const RecordId project = window.put({{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QStringLiteral("Drone")}});
        for (int i = 0; i < count; ++i) {
            const RecordId piece = window.put({{QStringLiteral("kind"), QStringLiteral("artifact")}, {QStringLiteral("title"), QString(QChar(u'a' + i))}});
            window.clock.advance(1000);
            Edit edit;
            edit.link(piece, LinkRole::ProducedIn, project);
            if (!window.session().history().perform(edit, QStringLiteral("test")))
                qFatal("cannot link");
        }
        showPage(window, project);
        QTest::qWait(50); // the list lays itself out later
        return workList(window);
    }

    static QString order(FittedList *list)
    {
        QString titles;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            titles += list->model()->index(row, 0).data().toString();
        return titles;
    }

    static bool dropOn(FittedList *list, int row, QPoint at)
    {
        const auto id = list->model()->index(row, 0).data(IdRole).value<RecordId>();
        QMimeData data;
        data.setData(DragOut::recordFormat(), id.text().toLatin1());
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list->viewport(), &enter);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list->viewport(), &event);
        QTest::qWait(20);
        return enter.isAccepted() && event.isAccepted();
    }
};

QTEST_MAIN(FilesOutTest)
#include "filesouttest.moc"
