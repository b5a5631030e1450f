// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several portfolios in several windows, and portfolios that are only looked at.

#include "core/portfolio/sample.h"
#include "core/records/interest.h"
#include "tests/ui/testwindow.h"
#include "ui/pages/start/startscreen.h"
#include "ui/shell/lookingbar.h"
#include "ui/shell/windows.h"

#include <QActionGroup>
#include <QApplication>
#include <QDirIterator>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

using namespace kinfolio;

namespace {

QMap<QString, QDateTime> allFiles(const QString &folder)
{
    QMap<QString, QDateTime> found;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        found.insert(path, it.fileInfo().lastModified());
    }
    return found;
}

/// Presses the button that is shown and says so; false when there is none.
bool press(TestWindow &window, const QString &text)
{
    for (QPushButton *button : window->findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible()) {
            button->click();
            return true;
        }
    }
    return false;
}

} // namespace

class WindowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_documents = std::make_unique<QTemporaryDir>(); }

    void oneOfThePortfoliosIsChosen()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        (void)window.workspace();
        QTimer::singleShot(0, qApp, [] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            const QAction *noor = menu->actions().first();
            QCOMPARE(noor->text(), QStringLiteral("Noor"));
            QVERIFY(noor->isChecked());
            QVERIFY(noor->actionGroup() && noor->actionGroup()->isExclusive());
            menu->close();
        });
        window->showPortfolios(window->mapToGlobal(QPoint(40, 40)));
    }

    void eachPortfolioHasOneWindow()
    {
        Windows windows(surroundings());
        MainWindow *first = windows.add();
        first->startMine(QStringLiteral("Noor"));
        QTRY_VERIFY(first->workspace());
        const QString noor = first->workspace()->session().folder();
        MainWindow *second = windows.add();
        QCOMPARE(windows.all().size(), 2);
        second->startMine(QStringLiteral("Kai"));
        QTRY_VERIFY(second->workspace());
        second->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(second));
        // Written in another way it is still the same folder.
        windows.open(noor + QStringLiteral("/../") + QFileInfo(noor).fileName());
        QCOMPARE(windows.all().size(), 2);
        QVERIFY(QTest::qWaitForWindowActive(first));
        const QString kai = second->workspace()->session().folder();
        second->close();
        QTRY_COMPARE(windows.all().size(), 1);
        windows.open(kai); // the other window is in use
        QCOMPARE(windows.all().size(), 2);
        QTRY_VERIFY(windows.all().last()->workspace());
    }

    void aWindowWithNothingOpenIsUsed()
    {
        Windows windows(surroundings());
        MainWindow *first = windows.add();
        first->startMine(QStringLiteral("Noor"));
        QTRY_VERIFY(first->workspace());
        const QString folder = first->workspace()->session().folder();
        first->closePortfolio();
        windows.open(folder);
        QCOMPARE(windows.all(), QList<MainWindow *>{first});
        QTRY_VERIFY(first->workspace());
    }

    void aPortfolioIsTheFirstThatIsSeen()
    {
        QString folder;
        {
            Windows windows(surroundings());
            MainWindow *window = windows.add();
            QVERIFY(window->findChild<StartScreen *>()->isVisible());
            window->startMine(QStringLiteral("Noor"));
            QTRY_VERIFY(window->workspace());
            folder = window->workspace()->session().folder();
        }
        MainWindow::Surroundings patient = surroundings();
        patient.patience = 60'000;
        Windows windows(patient);
        windows.open(folder);
        MainWindow *window = windows.all().constFirst();
        QVERIFY(!window->isVisible());
        QTRY_VERIFY(window->isVisible());
        QVERIFY(window->workspace()->isVisible());
        QVERIFY(!window->findChild<StartScreen *>());
        window->closePortfolio();
        QVERIFY(window->startScreen()->isVisible());
    }

    void whatCannotBeOpenedIsSaidOnTheStartScreen()
    {
        Windows windows(surroundings());
        windows.open(m_documents->filePath(QStringLiteral("nowhere")));
        MainWindow *window = windows.all().constFirst();
        QTRY_VERIFY(window->isVisible() && !window->isOpening());
        QVERIFY(window->startScreen()->isVisible());
        QVERIFY(!window->startScreen()->findChild<MessageStrip *>()->text().isEmpty());
    }

    void theExampleIsOnlyLookedAt()
    {
        TestWindow window;
        window->openExample();
        QTRY_VERIFY(window->workspace());
        QVERIFY(window->findChild<LookingBar *>()->isVisible());
        const auto before = allFiles(window.session().folder());
        const qint64 interests = window.reader().count(Interest::info()).value();
        for (const PageInfo &page : window.workspace().pages())
            window.workspace().go({page.id, {}});
        window.workspace().create(Interest::info());
        QVERIFY(window.workspace().messages().text().contains(QStringLiteral("only to be looked at")));
        const auto records = window.reader().records(Interest::info());
        window.workspace().goToRecord(records->front()->id);
        window.workspace().erase(records->front()->id);
        window.drop({window.makeFile(QStringLiteral("a.txt"), "hello")});
        for (const QLineEdit *edit : window.workspace().currentPage()->findChildren<QLineEdit *>())
            QVERIFY(edit->isReadOnly() || !edit->isVisible());
        for (const QPlainTextEdit *edit : window.workspace().currentPage()->findChildren<QPlainTextEdit *>())
            QVERIFY(edit->isReadOnly() || !edit->isVisible());
        QCOMPARE(window.reader().count(Interest::info()).value(), interests);
        QCOMPARE(allFiles(window.session().folder()), before);
        QVERIFY(before.keys().filter(QStringLiteral("kinfolio.lock")).isEmpty());
    }

    void aPortfolioThatIsOpenElsewhereCanBeLookedAt()
    {
        TestWindow window;
        const QString folder = window.documents() + QStringLiteral("/taken");
        auto held = createSample({window.files, window.clock}, folder);
        VERIFY_OK(held);
        window->openFolder(folder);
        QTRY_VERIFY(window->workspace());
        QVERIFY(!window.session().canChange());
        held->reset();
        QVERIFY(press(window, QStringLiteral("Look again")));
        QTRY_VERIFY(!window->isOpening());
        QVERIFY(window.session().canChange());
    }

private:
    MainWindow::Surroundings surroundings() { return {{m_files, m_clock}, m_settings, m_appearance, m_spelling, m_documents->path()}; }

    SystemFiles m_files;
    FixedClock m_clock;
    Settings m_settings{Settings::Keep::InMemory};
    Appearance m_appearance{m_settings};
    Spelling m_spelling{m_settings};
    std::unique_ptr<QTemporaryDir> m_documents;
};

QTEST_MAIN(WindowsTest)
#include "windowstest.moc"
