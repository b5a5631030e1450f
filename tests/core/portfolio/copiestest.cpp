// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Copies of a portfolio: making one, telling which is newer, moving one.

#include "core/portfolio/integritycheck.h"
#include "core/portfolio/portfoliocopies.h"
#include "tests/support/testportfolio.h"

using namespace kinfolio;

namespace {

QJsonObject project(const QString &title)
{
    return {{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), title}};
}

using Verdict = CopyComparison::Verdict;

/// A portfolio with a file, a snapshot and something that somebody put beside them.
class Scene {
public:
    Scene()
    {
        kite = portfolio.put(project(QStringLiteral("Kite")));
        file = portfolio.addFile(QStringLiteral("note.txt"), QByteArray(3'000'000, 'x'));
        if (!portfolio->takeSnapshot())
            qFatal("no snapshot");
        QFile own(portfolio.path() + QStringLiteral("/own.txt"));
        if (!own.open(QIODevice::WriteOnly) || own.write("mine") != 4)
            qFatal("cannot write");
    }
    [[nodiscard]] QString copy() const { return portfolio.beside(QStringLiteral("stick/noor")); }
    [[nodiscard]] Result<> makeCopy(const Progress &progress = {})
    {
        return copyPortfolioTo(portfolio.environment(), portfolio.path(), copy(), progress);
    }
    [[nodiscard]] Verdict verdict()
    {
        const auto compared = compareCopies(portfolio.environment(), portfolio.path(), copy());
        if (!compared)
            qFatal("%s", qPrintable(errorText(compared)));
        return compared->verdict;
    }
    [[nodiscard]] std::unique_ptr<Portfolio> openCopy()
    {
        auto opened = Portfolio::open(portfolio.environment(), copy());
        if (!opened)
            qFatal("%s", qPrintable(errorText(opened)));
        return std::move(*opened);
    }
    void changeCopy(const QString &title)
    {
        portfolio.clock.advance(1000);
        Edit edit;
        edit.put(std::move(*recordFromJson(project(title))));
        if (!openCopy()->apply(edit))
            qFatal("cannot change the copy");
    }

    TestPortfolio portfolio;
    RecordId kite;
    RecordId file;
};

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

class CopiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCopyIsWholeWhileTheOriginalIsOpen()
    {
        Scene scene;
        VERIFY_OK(scene.makeCopy());
        scene.portfolio.put(project(QStringLiteral("later")));
        const auto copy = scene.openCopy();
        const auto problems = checkPortfolio(**PortfolioView::open(scene.portfolio.files, scene.copy()), scene.portfolio.files);
        VERIFY_OK(problems);
        QVERIFY(problems->isEmpty());
        QVERIFY(copy->reader().record(scene.kite).has_value());
        VERIFY_OK(copy->media().verify(copy->reader().allMedia()->first()));
        QCOMPARE(namesIn(scene.copy() + QStringLiteral("/backups")), namesIn(scene.portfolio.path() + QStringLiteral("/backups")));
        QVERIFY(QFile::exists(scene.copy() + QStringLiteral("/own.txt")));
        const auto here = scene.portfolio->reader().info();
        const auto there = copy->reader().info();
        QCOMPARE(there->portfolioId, here->portfolioId);
        QVERIFY(there->copyId != here->copyId);
        QVERIFY(!QFile::exists(scene.copy() + QStringLiteral("/staging")));
    }

    void aCopyThatFailsLeavesNothing_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("stopped") << 0;
        QTest::newRow("no room") << 1;
        QTest::newRow("file missing") << 2;
        QTest::newRow("file damaged") << 3;
    }

    void aCopyThatFailsLeavesNothing()
    {
        QFETCH(const int, fault);
        Scene scene;
        const auto media = scene.portfolio->reader().allMedia()->first();
        QFile file(scene.portfolio->media().path(media));
        Progress progress;
        ErrorCode expected = ErrorCode::Interrupted;
        if (fault == 0)
            progress = [](qint64, qint64) { return false; };
        if (fault == 1) {
            scene.portfolio.files.plan.room = 1'000'000;
            expected = ErrorCode::NoSpace;
        }
        if (fault == 2) {
            QVERIFY(file.remove());
            expected = ErrorCode::MediaMissing;
        }
        if (fault == 3) {
            QVERIFY(file.open(QIODevice::ReadWrite));
            QCOMPARE(file.write("y"), 1);
            file.close();
            expected = ErrorCode::MediaDamaged;
        }
        const QStringList before = namesIn(scene.portfolio.path());
        const auto copied = scene.makeCopy(progress);
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, expected);
        QVERIFY(!QFile::exists(scene.copy()));
        QCOMPARE(namesIn(scene.portfolio.path()), before);
    }

    void eachWriteOfACopyMayFail()
    {
        Scene scene;
        int operations = 0;
        {
            const int before = scene.portfolio.files.plan.operations;
            VERIFY_OK(scene.makeCopy());
            operations = scene.portfolio.files.plan.operations - before;
            QVERIFY(QDir(scene.copy()).removeRecursively());
        }
        QVERIFY(operations > 10);
        for (int i = 1; i <= operations; ++i) {
            scene.portfolio.files.plan.failingOperation = scene.portfolio.files.plan.operations + i;
            const auto copied = scene.makeCopy();
            scene.portfolio.files.plan.failingOperation.reset();
            // Either it says that it failed, or all of it is there.
            if (copied) {
                VERIFY_OK(scene.openCopy()->media().verify(scene.portfolio->reader().allMedia()->first()));
                QCOMPARE(scene.verdict(), Verdict::Same);
            }
            QVERIFY(QDir(scene.copy()).removeRecursively() || !QFile::exists(scene.copy()));
        }
    }

    void tellsWhichIsNewer()
    {
        Scene scene;
        VERIFY_OK(scene.makeCopy());
        QCOMPARE(scene.verdict(), Verdict::Same);
        scene.changeCopy(QStringLiteral("On the stick"));
        QCOMPARE(scene.verdict(), Verdict::SecondIsNewer);
        scene.portfolio.put(project(QStringLiteral("Here")));
        const auto compared = compareCopies(scene.portfolio.environment(), scene.portfolio.path(), scene.copy());
        VERIFY_OK(compared);
        QCOMPARE(compared->verdict, Verdict::BothChanged);
        QCOMPARE(compared->first.ahead, 1);
        QCOMPARE(compared->second.ahead, 1);
        QCOMPARE(compared->first.learner, QStringLiteral("Noor Haddad"));
        QCOMPARE(compared->first.files, 1);
    }

    void erasingIsNewerToo()
    {
        Scene scene;
        VERIFY_OK(scene.makeCopy());
        scene.portfolio.clock.advance(1000);
        Edit edit;
        edit.erase(scene.kite);
        VERIFY_OK(scene.portfolio->apply(edit));
        QCOMPARE(scene.verdict(), Verdict::FirstIsNewer);
        VERIFY_OK(scene.portfolio->eraseForGood({scene.kite}));
        QCOMPARE(scene.verdict(), Verdict::FirstIsNewer);
    }

    void strangersAreNotCompared()
    {
        Scene scene;
        TestPortfolio other;
        const auto compared = compareCopies(scene.portfolio.environment(), scene.portfolio.path(), other.path());
        VERIFY_OK(compared);
        QCOMPARE(compared->verdict, Verdict::Strangers);
    }

    void movesByNameAndByCopy_data()
    {
        QTest::addColumn<bool>("renames");
        QTest::newRow("by name") << true;
        QTest::newRow("by copy") << false;
    }

    void movesByNameAndByCopy()
    {
        QFETCH(const bool, renames);
        Scene scene;
        const QByteArray before = logicalDump(scene.portfolio->reader());
        const QString copyId = scene.portfolio->reader().info()->copyId;
        QCOMPARE(movePortfolioTo(scene.portfolio.environment(), scene.portfolio.path(), scene.copy()).error().code,
                 ErrorCode::PortfolioLocked);
        scene.portfolio.close();
        if (!renames)
            scene.portfolio.files.plan.failRenameTo = QStringLiteral("stick/noor");
        VERIFY_OK(movePortfolioTo(scene.portfolio.environment(), scene.portfolio.path(), scene.copy()));
        QVERIFY(!QFile::exists(scene.portfolio.path()));
        const auto moved = scene.openCopy();
        QCOMPARE(logicalDump(moved->reader()), before);
        QCOMPARE(moved->reader().info()->copyId, copyId);
        VERIFY_OK(moved->media().verify(moved->reader().allMedia()->first()));
        QVERIFY(QFile::exists(scene.copy() + QStringLiteral("/own.txt")));
    }

    void aMoveThatFailsLeavesTheOriginal()
    {
        Scene scene;
        const auto media = scene.portfolio->reader().allMedia()->first();
        const QString path = scene.portfolio->media().path(media);
        scene.portfolio.close();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write("y") == 1);
        file.close();
        scene.portfolio.files.plan.failRenameTo = QStringLiteral("stick/noor");
        QCOMPARE(movePortfolioTo(scene.portfolio.environment(), scene.portfolio.path(), scene.copy()).error().code,
                 ErrorCode::MediaDamaged);
        QVERIFY(!QFile::exists(scene.copy()));
        scene.portfolio.reopen();
        QVERIFY(scene.portfolio->reader().record(scene.kite).has_value());
    }
};

QTEST_GUILESS_MAIN(CopiesTest)
#include "copiestest.moc"
