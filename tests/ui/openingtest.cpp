// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a window does while a portfolio takes long to open: on a disk that waits for the test.

#include "core/portfolio/sample.h"
#include "core/store/migrator.h"
#include "tests/support/firstportfolio.h"
#include "tests/ui/testwindow.h"
#include "ui/pages/start/startscreen.h"
#include "ui/shell/lookingbar.h"
#include "ui/shell/windows.h"
#include "ui/widgets/label.h"
#include "ui/widgets/workstrip.h"

#include <QProgressBar>
#include <QPushButton>
#include <QScopeGuard>

#include <atomic>

using namespace kinfolio;

namespace {

/// The disk, where whoever asks for a certain path waits until he is let go.
class WaitingFiles final : public Files {
public:
    /// From now on paths with this ending wait. They all do until letGo().
    void hold(const QString &ending)
    {
        m_ending = ending;
        m_reached = false;
        m_holds = true;
    }
    void letGo()
    {
        m_holds = false;
        m_holds.notify_all();
    }
    /// Somebody waits, or has waited.
    [[nodiscard]] bool isReached() const { return m_reached; }
    /// From now on no folder can be made.
    void fillUp() { m_isFull = true; }

    Result<std::unique_ptr<File>> openForReading(const QString &path) override
    {
        pass(path);
        return m_disk.openForReading(path);
    }
    Result<> makeFolder(const QString &path) override
    {
        pass(path);
        return m_isFull ? Result<>(fail(ErrorCode::NoSpace, path)) : m_disk.makeFolder(path);
    }
    Result<std::unique_ptr<File>> createNew(const QString &path) override { return m_disk.createNew(path); }
    Result<std::unique_ptr<File>> openToAppend(const QString &path) override { return m_disk.openToAppend(path); }
    Result<> rename(const QString &from, const QString &to) override { return m_disk.rename(from, to); }
    Result<> remove(const QString &path) override { return m_disk.remove(path); }
    Result<> removeFolder(const QString &path) override { return m_disk.removeFolder(path); }
    Result<> syncFolder(const QString &path) override { return m_disk.syncFolder(path); }
    Result<QList<FileInfo>> list(const QString &folder) override { return m_disk.list(folder); }
    Result<FileInfo> info(const QString &path) override { return m_disk.info(path); }
    Result<qint64> freeSpace(const QString &path) override { return m_disk.freeSpace(path); }
    Result<Mount> mount(const QString &path) override { return m_disk.mount(path); }

private:
    void pass(const QString &path)
    {
        if (!m_holds || !path.endsWith(m_ending))
            return;
        m_reached = true;
        m_holds.wait(true);
    }

    SystemFiles m_disk;
    QString m_ending;
    std::atomic<bool> m_holds = false;
    std::atomic<bool> m_reached = false;
    std::atomic<bool> m_isFull = false;
};

bool isLocked(const QString &folder)
{
    return QFile::exists(folder + QStringLiteral("/kinfolio.lock"));
}

} // namespace

class OpeningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_disk = std::make_unique<WaitingFiles>();
        m_documents = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(Settings::Keep::InMemory);
        m_appearance = std::make_unique<Appearance>(*m_settings);
        m_appearance->setMovement(false);
        m_spelling = std::make_unique<Spelling>(*m_settings);
        m_old = m_documents->filePath(QStringLiteral("old"));
        makeFirstPortfolio(m_old);
        m_other = m_documents->filePath(QStringLiteral("other"));
        VERIFY_OK(createSample({*m_disk, m_clock}, m_other));
    }

    void cleanup()
    {
        m_disk->letGo();
        m_window.reset();
    }

    void whoWaitsIsToldWhatFor()
    {
        makeWindow();
        m_disk->hold(m_old + QStringLiteral("/backups"));
        m_window->openFolder(m_old);
        QTRY_VERIFY(m_disk->isReached());
        QTRY_VERIFY(strip()->isVisible());
        const auto *bar = strip()->findChild<QProgressBar *>();
        QCOMPARE(bar->accessibleName(), QStringLiteral("Progress"));
        QVERIFY(bar->accessibleDescription().contains(QStringLiteral("Opening “old”")));
        QCOMPARE(bar->maximum(), 0); // nobody knows how long
        QVERIFY(m_window->startScreen()->isVisible());
        m_disk->letGo();
        QTRY_VERIFY(m_window->workspace());
        QVERIFY(!strip()->isVisible());
        QCOMPARE(m_window->workspace()->session().learnerName(), QStringLiteral("Noor Haddad"));
        QVERIFY(m_window->workspace()->session().canChange());
        // Known by now, it is called by its learner.
        m_window->closePortfolio();
        m_disk->hold(m_old + QStringLiteral("/portfolio.db"));
        m_window->openFolder(m_old);
        QTRY_VERIFY(bar->accessibleDescription().contains(QStringLiteral("Opening Noor Haddad’s portfolio")));
        m_disk->letGo();
        QTRY_VERIFY(m_window->workspace());
    }

    void whatOpensAtOnceShowsNothingElse()
    {
        makeWindow(60'000);
        m_window->openFolder(m_old);
        QTRY_VERIFY(m_window->workspace());
        QVERIFY(strip()->findChild<QProgressBar *>()->accessibleDescription().isEmpty());
    }

    void stopLeavesItClosed()
    {
        makeWindow();
        m_disk->hold(m_old + QStringLiteral("/backups"));
        m_window->openFolder(m_old);
        QTRY_VERIFY(m_disk->isReached());
        QTRY_VERIFY(strip()->isVisible());
        strip()->findChild<QPushButton *>()->click();
        m_disk->letGo();
        QTRY_VERIFY(!m_window->isOpening());
        QVERIFY(!m_window->workspace());
        QVERIFY(!strip()->isVisible());
        QVERIFY(messages()->text().isEmpty());
        QVERIFY(m_window->folder().isEmpty());
        QVERIFY(!isLocked(m_old));
        m_window->openFolder(m_old);
        QTRY_VERIFY(m_window->workspace());
    }

    void theExampleCanBeStopped()
    {
        makeWindow();
        const QString folder = m_documents->filePath(QStringLiteral("Kinfolio example.kinfolio-folder"));
        m_disk->hold(folder);
        m_window->openExample();
        QTRY_VERIFY(m_disk->isReached());
        QTRY_VERIFY(strip()->isVisible());
        QVERIFY(strip()->findChild<QProgressBar *>()->accessibleDescription().contains(QStringLiteral("Making the example")));
        strip()->findChild<QPushButton *>()->click();
        m_disk->letGo();
        QTRY_VERIFY(!m_window->isOpening());
        QVERIFY(!m_window->workspace());
        QVERIFY(!strip()->isVisible());
        QVERIFY(messages()->text().isEmpty());
        QVERIFY(!QFile::exists(folder));
        // Wanted again, it is made.
        m_window->openExample();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), 60'000);
    }

    void aWindowThatIsClosedMeanwhileLeavesNothing()
    {
        makeWindow();
        m_disk->hold(m_old + QStringLiteral("/backups"));
        m_window->openFolder(m_old);
        QTRY_VERIFY(m_disk->isReached());
        m_window->close();
        QVERIFY(m_window->folder().isEmpty());
        m_disk->letGo();
        QTRY_VERIFY(!m_window->isOpening());
        QVERIFY(!m_window->workspace());
        QVERIFY(!isLocked(m_old));
    }

    void aWindowThatGoesMeanwhileLeavesNothing()
    {
        makeWindow();
        m_disk->hold(m_old + QStringLiteral("/backups"));
        m_window->openFolder(m_old);
        QTRY_VERIFY(m_disk->isReached());
        m_disk->letGo();
        m_window.reset();
        QVERIFY(!isLocked(m_old));
        VERIFY_OK(Portfolio::open({*m_disk, m_clock}, m_old));
    }

    void theLastWishCounts()
    {
        makeWindow();
        m_disk->hold(m_old + QStringLiteral("/backups"));
        m_window->openFolder(m_old);
        QTRY_VERIFY(m_disk->isReached());
        m_window->openFolder(m_other);
        QCOMPARE(m_window->folder(), m_other);
        m_disk->letGo();
        QTRY_VERIFY(m_window->workspace());
        QCOMPARE(m_window->workspace()->session().folder(), m_other);
        QVERIFY(!m_window->isOpening());
        QVERIFY(!isLocked(m_old));
    }

    void backToTheFirstIsAWishToo()
    {
        makeWindow();
        m_disk->hold(m_old + QStringLiteral("/backups"));
        m_window->openFolder(m_old);
        QTRY_VERIFY(m_disk->isReached());
        m_window->openFolder(m_other);
        m_window->openFolder(m_old);
        m_disk->letGo();
        QTRY_VERIFY(m_window->workspace());
        QCOMPARE(m_window->workspace()->session().folder(), m_old);
    }

    void askedForTwiceItOpensOnce()
    {
        makeWindow();
        m_disk->hold(m_old + QStringLiteral("/backups"));
        m_window->openFolder(m_old);
        QTRY_VERIFY(m_disk->isReached());
        m_window->openFolder(m_old);
        m_disk->letGo();
        QTRY_VERIFY(m_window->workspace());
        QVERIFY(!m_window->isOpening());
        QVERIFY(m_window->workspace()->session().canChange());
    }

    void whatGoesWrongMeanwhileIsSaid()
    {
        makeWindow();
        m_disk->hold(m_old + QStringLiteral("/backups"));
        m_window->openFolder(m_old);
        QTRY_VERIFY(m_disk->isReached());
        m_disk->fillUp();
        m_disk->letGo();
        QTRY_VERIFY(!m_window->isOpening());
        QVERIFY(!m_window->workspace());
        QVERIFY(messages()->isVisible() && !messages()->text().isEmpty());
        QVERIFY(!strip()->isVisible());
        QVERIFY(!isLocked(m_old));
    }

    void aNewerPortfolioIsExplained()
    {
        {
            const auto database = Database::open(m_old + QStringLiteral("/portfolio.db"), Database::Mode::ReadWrite);
            VERIFY_OK(database);
            VERIFY_OK(database->execute("PRAGMA user_version = 999"));
        }
        makeWindow();
        m_window->openFolder(m_old);
        QTRY_VERIFY(m_window->workspace());
        QVERIFY(!m_window->workspace()->session().canChange());
        QCOMPARE(m_window->workspace()->session().learnerName(), QStringLiteral("Noor Haddad"));
        QStringList words;
        for (const Label *label : m_window->findChild<LookingBar *>()->findChildren<Label *>())
            words.append(label->text());
        QVERIFY(words.join(QLatin1Char(' ')).contains(QStringLiteral("newer version")));
        m_window->closePortfolio();
        const auto database = Database::open(m_old + QStringLiteral("/portfolio.db"), Database::Mode::ReadOnly);
        VERIFY_OK(database);
        QCOMPARE(*schemaVersion(*database), 999);
    }

    void oneThatNobodyUnderstandsIsExplained()
    {
        {
            const auto database = Database::open(m_old + QStringLiteral("/portfolio.db"), Database::Mode::ReadWrite);
            VERIFY_OK(database);
            VERIFY_OK(database->execute("ALTER TABLE record RENAME COLUMN title TO headline; PRAGMA user_version = 999"));
        }
        makeWindow();
        m_window->openFolder(m_old);
        QTRY_VERIFY(!m_window->isOpening());
        QVERIFY(!m_window->workspace());
        QVERIFY(messages()->text().contains(QStringLiteral("newer")));
    }

    void anOldOneIsOnlyLookedAtWithoutBeingChanged()
    {
        makeWindow();
        m_window->lookAt(m_old);
        QTRY_VERIFY(m_window->workspace());
        QVERIFY(!m_window->workspace()->session().canChange());
        const auto database = Database::open(m_old + QStringLiteral("/portfolio.db"), Database::Mode::ReadOnly);
        VERIFY_OK(database);
        QCOMPARE(*schemaVersion(*database), 1);
    }

    void whatIsOnItsWayHasItsWindow()
    {
        Windows windows(surroundings(0));
        const auto free = qScopeGuard([this] { m_disk->letGo(); });
        m_disk->hold(m_old + QStringLiteral("/backups"));
        windows.open(m_old);
        QTRY_VERIFY(m_disk->isReached());
        windows.open(m_old + QStringLiteral("/../old"));
        QCOMPARE(windows.all().size(), 1);
        windows.open(m_other);
        QCOMPARE(windows.all().size(), 2);
        m_disk->letGo();
        QTRY_VERIFY(windows.all().first()->workspace() && windows.all().last()->workspace());
        QCOMPARE(windows.all().first()->workspace()->session().folder(), m_old);
        QCOMPARE(windows.all().last()->workspace()->session().folder(), m_other);
    }

private:
    [[nodiscard]] MainWindow::Surroundings surroundings(int patience)
    {
        return {{*m_disk, m_clock}, *m_settings, *m_appearance, *m_spelling, m_documents->path(), patience};
    }
    void makeWindow(int patience = 0)
    {
        m_window = std::make_unique<MainWindow>(surroundings(patience));
        m_window->show();
    }
    [[nodiscard]] WorkStrip *strip() { return m_window->startScreen()->findChild<WorkStrip *>(); }
    [[nodiscard]] MessageStrip *messages() { return m_window->startScreen()->findChild<MessageStrip *>(); }

    std::unique_ptr<WaitingFiles> m_disk;
    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_documents;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Spelling> m_spelling;
    std::unique_ptr<MainWindow> m_window;
    QString m_old;
    QString m_other;
};

QTEST_MAIN(OpeningTest)
#include "openingtest.moc"
