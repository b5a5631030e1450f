// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The journal says what was done since the last snapshot, notices what is torn or missing, and never stands in the way of
// an edit.

#include "core/portfolio/journal.h"

#include "core/portfolio/snapshots.h"
#include "core/records/kinds.h"
#include "core/records/recordjson.h"
#include "tests/support/testfiles.h"
#include "tests/support/testportfolio.h"

using namespace kinfolio;

namespace {

QJsonObject project(const QString &title)
{
    return {{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), title}};
}

} // namespace

class JournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_portfolio = std::make_unique<TestPortfolio>(); }

    void beginsWithTheNewPortfolio();
    void whatWasCutShortIsTidiedAway();
    void linesGiveBackEveryField();
    void saysWhatEachEditDid();
    void undoIsWrittenDownToo();
    void beginsAnewWithASnapshot();
    void followsTheSnapshotThatWasRestored();
    void goesOnAfterReopening();
    void knowsATornLine_data();
    void knowsATornLine();
    void knowsADamagedLine();
    void mendsATornEndAtTheNextEdit();
    void anEditDoesNotFailWithIt();
    void makesUpForWhatItMissed();
    void noticesWhatIsMissing();
    void takesASnapshotInsteadOfAHugeLine();
    void staysSmall();
    void forgetsWhatIsDeletedForGood();
    void neverFollowsALink();

private:
    [[nodiscard]] QString path() { return (*m_portfolio)->folder().journal(); }
    [[nodiscard]] JournalContent content() { return readJournal(m_portfolio->files, path()).value_or(JournalContent()); }
    [[nodiscard]] QDateTime lastChange() { return (*m_portfolio)->reader().info()->lastChange; }
    [[nodiscard]] qsizetype snapshotCount()
    {
        return Snapshots(m_portfolio->files, (*m_portfolio)->folder()).list()->size();
    }
    QByteArray bytes()
    {
        return contentOf(path());
    }
    void overwrite(const QByteArray &text)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    std::unique_ptr<TestPortfolio> m_portfolio;
};

void JournalTest::beginsWithTheNewPortfolio()
{
    const JournalContent journal = content();
    QVERIFY(journal.isComplete());
    QVERIFY(journal.head.snapshot.isEmpty());
    QCOMPARE(journal.head.info.portfolioId, (*m_portfolio)->reader().info()->portfolioId);
    QCOMPARE(journal.entries.size(), size_t(1));
    QCOMPARE(journal.entries.front().effect.records.size(), 1);
    QCOMPARE(recordTitle(*journal.entries.front().effect.records.first().record), QStringLiteral("Noor Haddad"));
    QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void JournalTest::linesGiveBackEveryField()
{
    for (const KindInfo *kind : allKinds()) {
        RecordPtr record = filledRecord(*kind, 3);
        JournalEntry entry{7, m_portfolio->clock.now(), m_portfolio->clock.now().addMSecs(1), {}};
        entry.effect.put(record, m_portfolio->clock.now());
        const auto read = journalEntryFrom(journalLine(entry));
        VERIFY_OK(read);
        QCOMPARE(read->number, 7);
        QCOMPARE(read->after, entry.after);
        QCOMPARE(read->at, entry.at);
        QCOMPARE(read->effect.records.size(), 1);
        QVERIFY2(sameContent(*read->effect.records.first().record, *record), kind->name);
        QCOMPARE(read->effect.records.first().record->revision, record->revision);
        QCOMPARE(read->effect.records.first().binnedAt, m_portfolio->clock.now());
    }
}

void JournalTest::saysWhatEachEditDid()
{
    const RecordId a = m_portfolio->put(project(QStringLiteral("One")));
    const RecordId file = m_portfolio->addFile(QStringLiteral("x.txt"), "content");
    Edit edit;
    const LinkId link = edit.link(file, LinkRole::ProducedIn, a, 2, QStringLiteral("said"));
    edit.erase(a);
    VERIFY_OK((*m_portfolio)->apply(edit));
    Edit remove;
    remove.changes.emplace_back(RemoveRecord{a});
    VERIFY_OK((*m_portfolio)->apply(remove));

    const JournalContent journal = content();
    QVERIFY(journal.isComplete());
    QCOMPARE(journal.reaches(), lastChange());
    QCOMPARE(journal.entries.size(), size_t(5));
    for (size_t i = 0; i < journal.entries.size(); ++i)
        QCOMPARE(journal.entries.at(i).number, qint64(i + 1));
    QCOMPARE(journal.entries.at(1).effect.records.value(a).record->revision, 1);
    const EditEffect &added = journal.entries.at(2).effect;
    QCOMPARE(added.media.size(), 1);
    QCOMPARE(added.media.first(), (*m_portfolio)->reader().allMedia()->first());
    QVERIFY(added.records.contains(file));
    const EditEffect &binned = journal.entries.at(3).effect;
    QVERIFY(binned.records.value(a).binnedAt.isValid());
    QCOMPARE(binned.records.value(a).record->revision, 2);
    QCOMPARE(binned.links.value(link).note, QStringLiteral("said"));
    QCOMPARE(binned.links.value(link).position, 2);
    const EditEffect &removed = journal.entries.at(4).effect;
    QCOMPARE(removed.removed.value(a).revision, 3);
    QVERIFY(removed.unlinked.contains(link));
    QVERIFY(removed.records.isEmpty() && removed.links.isEmpty());
}

void JournalTest::undoIsWrittenDownToo()
{
    const RecordId id = m_portfolio->put(project(QStringLiteral("Before")));
    Edit edit;
    edit.put(std::move(*recordUpdatedByJson(**(*m_portfolio)->reader().record(id), project(QStringLiteral("After")))));
    const auto inverse = (*m_portfolio)->apply(edit);
    VERIFY_OK(inverse);
    VERIFY_OK((*m_portfolio)->apply(*inverse));
    const JournalContent journal = content();
    const RecordPtr last = journal.entries.back().effect.records.value(id).record;
    QCOMPARE(recordTitle(*last), QStringLiteral("Before"));
    QCOMPARE(last->revision, (*(*m_portfolio)->reader().record(id))->revision);
}

void JournalTest::beginsAnewWithASnapshot()
{
    m_portfolio->put(project(QStringLiteral("One")));
    const auto name = (*m_portfolio)->takeSnapshot();
    VERIFY_OK(name);
    QCOMPARE(content().head.snapshot, *name);
    QVERIFY(content().entries.empty());
    QCOMPARE(content().reaches(), lastChange());
    m_portfolio->put(project(QStringLiteral("Two")));
    QCOMPARE(content().entries.size(), size_t(1));
    QCOMPARE(content().entries.front().number, 1);
    QVERIFY(content().isComplete());
}

void JournalTest::followsTheSnapshotThatWasRestored()
{
    const auto name = (*m_portfolio)->takeSnapshot();
    VERIFY_OK(name);
    m_portfolio->put(project(QStringLiteral("Gone again")));
    VERIFY_OK((*m_portfolio)->restoreSnapshot(*name));
    QCOMPARE(content().head.snapshot, *name);
    QVERIFY(content().entries.empty());
    m_portfolio->put(project(QStringLiteral("Later")));
    QVERIFY(content().isComplete());
    QCOMPARE(content().reaches(), lastChange());
}

void JournalTest::goesOnAfterReopening()
{
    m_portfolio->put(project(QStringLiteral("One")));
    m_portfolio->reopen();
    m_portfolio->put(project(QStringLiteral("Two")));
    QCOMPARE(content().entries.size(), size_t(3));
    QCOMPARE(content().entries.back().number, 3);
    QVERIFY(content().isComplete());
    QCOMPARE(snapshotCount(), 0);
}

void JournalTest::knowsATornLine_data()
{
    QTest::addColumn<int>("missing");
    QTest::newRow("the line break") << 1;
    QTest::newRow("the brace") << 2;
    QTest::newRow("half of the checksum") << 10;
    QTest::newRow("half of the line") << 80;
}

void JournalTest::knowsATornLine()
{
    QFETCH(int, missing);
    m_portfolio->put(project(QStringLiteral("One")));
    m_portfolio->put(project(QStringLiteral("Two")));
    overwrite(bytes().chopped(missing));
    const JournalContent journal = content();
    QVERIFY(journal.endsTorn);
    QCOMPARE(journal.damagedLines, 0);
    QCOMPARE(journal.entries.size(), size_t(2));
    QVERIFY(journal.reaches() < lastChange());
}

void JournalTest::knowsADamagedLine()
{
    m_portfolio->put(project(QStringLiteral("One")));
    m_portfolio->put(project(QStringLiteral("Two")));
    m_portfolio->put(project(QStringLiteral("Three")));
    overwrite(bytes().replace("Two", "Owt"));
    const JournalContent journal = content();
    QCOMPARE(journal.damagedLines, 1);
    QCOMPARE(journal.gaps, 1);
    QVERIFY(!journal.isComplete() && !journal.endsTorn);
    QCOMPARE(journal.entries.size(), size_t(3)); // the learner, one and three
}

void JournalTest::mendsATornEndAtTheNextEdit()
{
    m_portfolio->put(project(QStringLiteral("One")));
    m_portfolio->put(project(QStringLiteral("Two")));
    m_portfolio->close();
    QFile file(m_portfolio->path() + QStringLiteral("/backups/journal.jsonl"));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 20));
    file.close();
    m_portfolio->reopen();
    m_portfolio->put(project(QStringLiteral("Three")));
    // What was torn off is not made up again, so a snapshot says it.
    QCOMPARE(snapshotCount(), 1);
    QVERIFY(content().isComplete());
    QCOMPARE(content().reaches(), lastChange());
}

void JournalTest::anEditDoesNotFailWithIt()
{
    // Each of what writing a line does to the disk fails once, also where the line is torn in the middle.
    for (int operation = 1; operation <= 12; ++operation) {
        init();
        m_portfolio->put(project(QStringLiteral("One")));
        m_portfolio->files.plan.operations = 0;
        m_portfolio->files.plan.failingOperation = operation;
        Edit edit;
        edit.put(std::move(*recordFromJson(project(QStringLiteral("Two")))));
        VERIFY_OK((*m_portfolio)->apply(edit));
        m_portfolio->files.plan = {};
        m_portfolio->put(project(QStringLiteral("Three")));
        m_portfolio->reopen();
        QCOMPARE(content().reaches(), lastChange());
        QVERIFY(content().isComplete());
    }
}

void JournalTest::makesUpForWhatItMissed()
{
    m_portfolio->put(project(QStringLiteral("One")));
    m_portfolio->files.plan.room = 100; // in the middle of the line
    for (int i = 0; i < 5; ++i)
        m_portfolio->put(project(QStringLiteral("Without room %1").arg(i)));
    QVERIFY(content().endsTorn);
    QCOMPARE(content().entries.size(), size_t(2));
    m_portfolio->files.plan.room.reset();
    for (int i = 0; i < 20; ++i)
        m_portfolio->put(project(QStringLiteral("With room %1").arg(i)));
    QVERIFY(content().isComplete());
    QCOMPARE(content().entries.size(), size_t(27));
    QCOMPARE(content().reaches(), lastChange());
    QCOMPARE(snapshotCount(), 0);
}

void JournalTest::noticesWhatIsMissing()
{
    m_portfolio->put(project(QStringLiteral("One")));
    m_portfolio->close();
    const QString path = m_portfolio->path() + QStringLiteral("/backups/journal.jsonl");
    QVERIFY(QFile::copy(path, m_portfolio->beside(QStringLiteral("old.jsonl"))));
    m_portfolio->reopen();
    m_portfolio->put(project(QStringLiteral("Two")));
    m_portfolio->close();
    QVERIFY(QFile::remove(path) && QFile::rename(m_portfolio->beside(QStringLiteral("old.jsonl")), path));
    m_portfolio->reopen();
    QCOMPARE(snapshotCount(), 0);
    m_portfolio->put(project(QStringLiteral("Three")));
    QCOMPARE(snapshotCount(), 1);
    QVERIFY(content().isComplete());
    QCOMPARE(content().reaches(), lastChange());
}

void JournalTest::takesASnapshotInsteadOfAHugeLine()
{
    Edit edit;
    for (int i = 0; i < 1500; ++i)
        edit.put(std::move(*recordFromJson(project(QStringLiteral("Project %1").arg(i)))));
    VERIFY_OK((*m_portfolio)->apply(edit));
    QCOMPARE(snapshotCount(), 1);
    QVERIFY(content().entries.empty());
    QVERIFY(content().isComplete());
    QCOMPARE(content().reaches(), lastChange());
}

void JournalTest::staysSmall()
{
    const QString story(500'000, QLatin1Char('s'));
    QJsonObject json = project(QStringLiteral("Long"));
    json.insert(QStringLiteral("summary"), story);
    qint64 largest = 0;
    for (int i = 0; i < 40; ++i) {
        m_portfolio->put(json);
        largest = std::max(largest, QFileInfo(path()).size());
        QVERIFY(content().isComplete());
        QCOMPARE(content().reaches(), lastChange());
    }
    QVERIFY2(largest > 2'000'000 && largest <= qint64(4) * 1024 * 1024, qPrintable(QString::number(largest)));
    QVERIFY(snapshotCount() >= 2 && snapshotCount() <= 8);
}

void JournalTest::forgetsWhatIsDeletedForGood()
{
    const RecordId gone = m_portfolio->put(project(QStringLiteral("Qxgone")));
    const RecordId stays = m_portfolio->put(project(QStringLiteral("Stays")));
    Edit edit;
    edit.link(gone, LinkRole::RelatedTo, stays, 0, QStringLiteral("qxnote"));
    VERIFY_OK((*m_portfolio)->apply(edit));
    QVERIFY(bytes().contains("Qxgone") && bytes().contains("qxnote"));
    VERIFY_OK((*m_portfolio)->eraseForGood({gone}));
    QVERIFY(!bytes().contains("Qxgone") && !bytes().contains("qxnote"));
    QVERIFY(bytes().contains("Stays"));
    m_portfolio->put(project(QStringLiteral("Later")));
    QVERIFY(content().isComplete());
    QCOMPARE(content().reaches(), lastChange());
    QCOMPARE(content().entries.back().number, qint64(content().entries.size()));
}

void JournalTest::neverFollowsALink()
{
#ifdef Q_OS_WIN
    QSKIP("links are for administrators here");
#endif
    const QString other = m_portfolio->beside(QStringLiteral("other"));
    QFile file(other);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    QVERIFY(QFile::link(other, m_portfolio->beside(QStringLiteral("link"))));
    QVERIFY(!m_portfolio->files.openToAppend(m_portfolio->beside(QStringLiteral("link"))));
    QVERIFY(!m_portfolio->files.openToAppend(m_portfolio->path()));
    auto opened = m_portfolio->files.openToAppend(other);
    VERIFY_OK(opened);
    VERIFY_OK((*opened)->write(" and yours"));
    VERIFY_OK((*opened)->sync());
    opened->reset();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine and yours"));
}

// As after a crash before a journal that was begun anew got its name.
void JournalTest::whatWasCutShortIsTidiedAway()
{
    m_portfolio->put({{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QStringLiteral("Kite")}});
    const QString half = path() + QStringLiteral(".tmp-abcdefgh12345678");
    m_portfolio->close();
    QFile file(half);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    m_portfolio->reopen();
    QVERIFY(!QFile::exists(half));
    QVERIFY(QFile::exists(path()));
}

QTEST_GUILESS_MAIN(JournalTest)
#include "journaltest.moc"
