// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the settings do with the folder: copies of it, another place for it, room on its disk.

#include "core/portfolio/integritycheck.h"
#include "core/records/artifact.h"
#include "tests/ui/testwindow.h"
#include "ui/shell/portfoliocopier.h"
#include "ui/widgets/messagestrip.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QTimer>

using namespace kinfolio;

namespace {

void begin(TestWindow &window)
{
    window->startMine(QStringLiteral("Noor"));
    window->show();
    window.put({{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QStringLiteral("Kite")}});
    window.workspace().go({QStringLiteral("settings"), {}});
}

QAbstractButton *button(TestWindow &window, const QString &text)
{
    for (QAbstractButton *found : window.workspace().currentPage()->findChildren<QAbstractButton *>()) {
        if (found->text() == text && found->isVisible())
            return found;
    }
    return nullptr;
}

QString message(TestWindow &window)
{
    return window.workspace().messages().text();
}

// Clicks, and answers the question for a folder or a name that comes.
void answer(QAbstractButton *button, const QString &path)
{
    auto *waiting = new QTimer(qApp);
    QObject::connect(waiting, &QTimer::timeout, qApp, [waiting, path] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        waiting->deleteLater();
        const bool isFolder = dialog->fileMode() == QFileDialog::Directory;
        dialog->setDirectory(isFolder ? path : QFileInfo(path).path());
        if (!isFolder)
            dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    waiting->start(10);
    button->click();
}

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void aCopyIsMadeAndCompared()
    {
        TestWindow window;
        begin(window);
        const QString stick = window.documents() + QStringLiteral("/stick");
        QVERIFY(QDir().mkpath(stick));
        answer(button(window, QStringLiteral("Copy it to a stick …")), stick);
        QTRY_VERIFY2(message(window).contains(QStringLiteral("read back and is whole")), qPrintable(message(window)));
        const QStringList copies = QDir(stick).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(copies.size(), 1);
        const QString copy = stick + QLatin1Char('/') + copies.first();
        {
            const auto view = PortfolioView::open(window.files, copy);
            VERIFY_OK(view);
            QCOMPARE(logicalDump((*view)->reader()), logicalDump(window.reader()));
        }
        answer(button(window, QStringLiteral("Which copy is newer? …")), copy);
        QTRY_VERIFY2(message(window).contains(QStringLiteral("Both are the same")), qPrintable(message(window)));
        window.put({{QStringLiteral("kind"), QStringLiteral("interest")}, {QStringLiteral("title"), QStringLiteral("Wind")}});
        answer(button(window, QStringLiteral("Which copy is newer? …")), copy);
        QTRY_VERIFY2(message(window).contains(QStringLiteral("This one is newer")), qPrintable(message(window)));
    }

    void theFolderIsMoved()
    {
        TestWindow window;
        begin(window);
        const QString before = window.session().folder();
        const QByteArray dump = logicalDump(window.reader());
        const QString after = window.documents() + QStringLiteral("/School/Mine");
        QVERIFY(QDir().mkpath(QFileInfo(after).path()));
        answer(button(window, QStringLiteral("Move or rename it …")), after);
        QTRY_COMPARE(window.session().folder(), after);
        QCOMPARE(logicalDump(window.reader()), dump);
        QVERIFY(!QDir(before).exists());
    }

    void whatNothingNeedsIsRemoved()
    {
        TestWindow window;
        begin(window);
        QVERIFY(!button(window, QStringLiteral("Remove them")));
        window.workspace().go({Artifact::info().key(), {}});
        window.drop({window.makeFile(QStringLiteral("long.txt"), QByteArray(2000, 'x'))});
        QTRY_COMPARE(window.reader().allMedia()->size(), 1);
        QTRY_VERIFY(!window.workspace().work().isRunning());
        const MediaInfo media = window.reader().allMedia()->first();
        window.session().undo();
        window.workspace().go({QStringLiteral("settings"), {}});
        QTRY_VERIFY(button(window, QStringLiteral("Remove them")));
        QVERIFY(QFile::exists(window.session().portfolio().media().path(media)));
        button(window, QStringLiteral("Remove them"))->click();
        QVERIFY2(message(window).contains(QStringLiteral("Removed: 1")), qPrintable(message(window)));
        QVERIFY(!QFile::exists(window.session().portfolio().media().path(media)));
        // A step back to it would lead to a record without its file.
        QVERIFY(!window.session().history().stack().canRedo() && !window.session().history().stack().canUndo());
        QTRY_VERIFY(!button(window, QStringLiteral("Remove them")));
    }

    // Who only looks is offered nothing that changes it.
    void whoOnlyLooksMovesNothing()
    {
        TestWindow window;
        begin(window);
        const QString folder = window.session().folder();
        window->closePortfolio();
        window->lookAt(folder);
        window.workspace().go({QStringLiteral("settings"), {}});
        QVERIFY(button(window, QStringLiteral("Copy it to a stick …")));
        QVERIFY(!button(window, QStringLiteral("Move or rename it …")));
    }
};

QTEST_MAIN(SettingsTest)
#include "settingstest.moc"
