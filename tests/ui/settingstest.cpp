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
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
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
    return buttonCalled(window.workspace().currentPage(), text);
}

QString message(TestWindow &window)
{
    return window.workspace().messages().text();
}

// Answers the question for a folder or a name that comes, and asks again until the dialog is closed: it takes a path only
// when it has read the folder that it lies in, on a thread of its own, and says so in a box of its own when it has not.
class Answer : public QObject {
public:
    explicit Answer(const QString &path)
        : m_path(path)
    {
        // Each try is a timer of its own: a box that accept() opens would hold up one that repeats.
        tryLater();
    }

private:
    void tryLater()
    {
        QTimer::singleShot(20, this, [this] { answer(); });
    }

    void answer()
    {
        if (m_asked && (!m_dialog || !m_dialog->isVisible()))
            return deleteLater();
        tryLater();
        QWidget *modal = QApplication::activeModalWidget();
        if (auto *box = qobject_cast<QMessageBox *>(modal); box && m_dialog)
            return box->reject();
        if (!m_asked)
            m_dialog = qobject_cast<QFileDialog *>(modal);
        if (!m_dialog || modal != m_dialog)
            return;
        m_asked = true;
        auto *name = m_dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        QVERIFY(name);
        // Typed whole, so it does not matter which folder is shown.
        name->setText(QDir::toNativeSeparators(m_path));
        QMetaObject::invokeMethod(m_dialog, "accept");
    }

    QString m_path;
    QPointer<QFileDialog> m_dialog; ///< the first one that comes
    bool m_asked = false;
};

// Clicks, and answers the question that comes.
void answer(QAbstractButton *button, const QString &path)
{
    new Answer(path); // gone when it has been answered
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
