// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/archive/archivereader.h"
#include "core/exchange/archive/archiveverifier.h"
#include "core/exchange/exchange.h"
#include "core/records/artifact.h"
#include "core/records/kinds.h"
#include "core/records/learner.h"
#include "tests/core/zip/rawzip.h"
#include "tests/support/testfiles.h"
#include "tests/support/testportfolio.h"

#include <QRandomGenerator>

using namespace kinfolio;

namespace {

QByteArray noise(qsizetype bytes, quint32 seed)
{
    QByteArray content(bytes, Qt::Uninitialized);
    QRandomGenerator random(seed);
    for (char &c : content)
        c = char(random.generate());
    return content;
}

// A portfolio with something of everything: all kinds, files, links, a bin and a tombstone.
void fill(TestPortfolio &portfolio, int files = 6, qsizetype bytes = 3000)
{
    QList<RecordId> ids;
    int seed = 0;
    for (const KindInfo *kind : allKinds()) {
        if (kind == &Learner::info())
            continue;
        for (int i = 0; i < 3; ++i) {
            Edit edit;
            auto record = filledRecord(*kind, ++seed);
            record->audience = QStringLiteral("everyone");
            ids.append(edit.put(std::move(record), Stamps::Keep));
            VERIFY_OK(portfolio->apply(edit));
        }
    }
    for (int i = 0; i < files; ++i)
        ids.append(portfolio.addFile(QStringLiteral("file %1.bin").arg(i), noise(bytes, quint32(i))));
    Edit edit;
    for (qsizetype i = 1; i < ids.size(); ++i)
        edit.link(ids.at(i - 1), LinkRole(i % 15), ids.at(i), i, QStringLiteral("note %1").arg(i));
    edit.erase(ids.at(2));
    edit.changes.emplace_back(RemoveRecord{ids.at(4)});
    VERIFY_OK(portfolio->apply(edit));
}

ExportRequest requestFor(const QString &target, Audience audience)
{
    ExportRequest request;
    request.target = target;
    request.audience = audience;
    return request;
}

// Every listed file of an archive, by path; fails as the reader fails.
Result<QMap<QString, QByteArray>> allContent(Files &files, const QString &path)
{
    const auto reader = ArchiveReader::open(files, path);
    if (!reader)
        return fail(reader.error());
    QMap<QString, QByteArray> content;
    for (const BagManifest *manifest : {&reader->payload(), &reader->tags()}) {
        for (auto listed = manifest->begin(); listed != manifest->end(); ++listed) {
            auto stream = reader->stream(listed.key());
            if (!stream)
                return fail(stream.error());
            QByteArray block(65536, Qt::Uninitialized);
            while (true) {
                const auto got = stream->read(block.data(), block.size());
                if (!got)
                    return fail(got.error());
                if (*got == 0)
                    break;
                content[listed.key()].append(block.constData(), *got);
            }
        }
    }
    return content;
}

} // namespace

class ArchiveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackWithoutLoss()
    {
        TestPortfolio portfolio;
        fill(portfolio);
        const QString archive = portfolio.beside(QStringLiteral("a.kinfolio"));
        const auto report = exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(archive, Audience::Me));
        VERIFY_OK(report);
        QCOMPARE(report->sha256, Sha256::of(contentOf(archive)).text());
        QCOMPARE(report->bytes, QFileInfo(archive).size());
        QVERIFY(report->leftOut.isEmpty());

        const QString copy = portfolio.beside(QStringLiteral("copy"));
        ImportRequest request;
        request.source = archive;
        request.folder = copy;
        VERIFY_OK(importFileAsNew(portfolio.environment(), request));
        const auto view = PortfolioView::open(portfolio.files, copy);
        VERIFY_OK(view);
        QCOMPARE(logicalDump((*view)->reader()), logicalDump(portfolio->reader()));
        QCOMPARE((*view)->reader().info()->portfolioId, portfolio->reader().info()->portfolioId);
        QCOMPARE((*view)->reader().info()->lastChange, portfolio->reader().info()->lastChange);
        QVERIFY((*view)->reader().info()->copyId != portfolio->reader().info()->copyId);
        const MediaStore store(portfolio.files, copy + QStringLiteral("/media"), copy + QStringLiteral("/staging"));
        QCOMPARE((*view)->reader().allMedia().value(), portfolio->reader().allMedia().value());
        const auto copied = (*view)->reader().allMedia().value();
        for (const MediaInfo &media : copied)
            VERIFY_OK(store.verify(media));

        const QString again = portfolio.beside(QStringLiteral("b.kinfolio"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), copy, requestFor(again, Audience::Me)));
        QCOMPARE(contentOf(again), contentOf(archive));
    }

    void isTheSameFileEachTime_data()
    {
        QTest::addColumn<Audience>("audience");
        QTest::newRow("me") << Audience::Me;
        QTest::newRow("chosen") << Audience::Chosen;
        QTest::newRow("everyone") << Audience::Everyone;
    }
    void isTheSameFileEachTime()
    {
        QFETCH(Audience, audience);
        TestPortfolio portfolio;
        fill(portfolio);
        const QString first = portfolio.beside(QStringLiteral("1.kinfolio"));
        const QString second = portfolio.beside(QStringLiteral("2.kinfolio"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(first, audience)));
        portfolio.clock.advance(3'600'000);
        portfolio.reopen();
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(second, audience)));
        QCOMPARE(contentOf(second), contentOf(first));
        const auto verdict = verifyArchive(portfolio.files, first);
        VERIFY_OK(verdict);
        QVERIFY(verdict->problems.isEmpty());
        QVERIFY(verdict->warnings.isEmpty());
    }

    void everyFlippedByteIsFoundOrMeansNothing()
    {
        TestPortfolio portfolio;
        fill(portfolio, 3, 400);
        const QString archive = portfolio.beside(QStringLiteral("a.kinfolio"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(archive, Audience::Me)));
        const QByteArray good = contentOf(archive);
        const auto content = allContent(portfolio.files, archive);
        VERIFY_OK(content);
        const QString changed = portfolio.beside(QStringLiteral("changed.kinfolio"));
        QRandomGenerator random(20260307);
        int found = 0;
        for (int i = 0; i < 300; ++i) {
            QByteArray bytes = good;
            const qsizetype at = random.bounded(int(bytes.size()));
            bytes[at] = char(bytes.at(at) ^ (1 + random.bounded(255)));
            QFile file(changed);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
            const auto verdict = verifyArchive(portfolio.files, changed);
            if (!verdict || !verdict->problems.isEmpty()) {
                ++found;
                continue;
            }
            const auto now = allContent(portfolio.files, changed);
            QVERIFY2(now && *now == *content, qPrintable(QStringLiteral("byte %1").arg(at)));
        }
        QVERIFY2(found > 250, qPrintable(QString::number(found)));
    }

    void namesTheFileThatChanged()
    {
        TestPortfolio portfolio;
        const QByteArray secret = noise(2000, 7);
        // A kind of file that is never deflated, so that its bytes are found again.
        portfolio.addFile(QStringLiteral("drum loop.mp3"), secret);
        const QString archive = portfolio.beside(QStringLiteral("a.kinfolio"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(archive, Audience::Me)));
        QByteArray bytes = contentOf(archive);
        const qsizetype at = bytes.indexOf(secret.mid(100, 100));
        QVERIFY(at >= 0);
        bytes[at] = char(bytes.at(at) ^ 1);
        VERIFY_OK(portfolio.files.writeAtomically(archive, bytes));
        const auto verdict = verifyArchive(portfolio.files, archive);
        VERIFY_OK(verdict);
        QCOMPARE(verdict->problems.size(), 1);
        QVERIFY(verdict->problems.first().subject.contains(QStringLiteral("drum-loop")));
    }

    void aFullDiskLeavesTheOldFile()
    {
        TestPortfolio portfolio;
        fill(portfolio, 10, 60'000);
        const QString archive = portfolio.beside(QStringLiteral("a.kinfolio"));
        VERIFY_OK(portfolio.files.writeAtomically(archive, "the old file"));
        const QString folder = QFileInfo(archive).path();
        int failures = 0;
        for (qint64 room = 0;; room += 65536) {
            portfolio.files.plan.room = room;
            const auto report = exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(archive, Audience::Me));
            portfolio.files.plan.room.reset();
            QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a.kinfolio")});
            if (report)
                break;
            ++failures;
            QCOMPARE(report.error().code, ErrorCode::NoSpace);
            QCOMPARE(contentOf(archive), QByteArray("the old file"));
        }
        QVERIFY(failures >= 9);
    }

    void aFullDiskLeavesNoHalfImport()
    {
        TestPortfolio portfolio;
        fill(portfolio, 10, 60'000);
        const QString archive = portfolio.beside(QStringLiteral("a.kinfolio"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(archive, Audience::Me)));
        TestPortfolio other;
        const QByteArray before = logicalDump(other->reader());
        ImportRequest request;
        request.source = archive;
        request.folder = portfolio.beside(QStringLiteral("new"));
        for (qint64 room = 0; room < 600'000; room += 65536) {
            portfolio.files.plan.room = room;
            QVERIFY(!importFileAsNew(portfolio.environment(), request));
            portfolio.files.plan.room.reset();
            QVERIFY2(!QFileInfo::exists(request.folder), qPrintable(QString::number(room)));
            other.files.plan.room = room;
            QVERIFY(!importFile(*other, request));
            other.files.plan.room.reset();
            QCOMPARE(logicalDump(other->reader()), before);
            QCOMPARE(other->media().filesPresent()->size(), 0);
        }
        VERIFY_OK(importFileAsNew(portfolio.environment(), request));
    }

    void neverWritesOverThePortfolioItself()
    {
        TestPortfolio portfolio;
        for (const char *name : {"/portfolio.db", "/portfolio.db-wal", "/media/ab/x", "/backups/x.db", "/kinfolio.lock", "", "/../noor/portfolio.db"}) {
            const auto report = exportPortfolio(portfolio.environment(), portfolio.path(),
                                                requestFor(portfolio.path() + QString::fromLatin1(name), Audience::Me));
            QVERIFY2(!report && report.error().code == ErrorCode::FileNotWritable, name);
        }
        portfolio.reopen();
    }

    void stopsWhenAsked()
    {
        TestPortfolio portfolio;
        fill(portfolio, 10, 60'000);
        const QString archive = portfolio.beside(QStringLiteral("a.kinfolio"));
        const auto report = exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(archive, Audience::Me),
                                            [](qint64 done, qint64 total) { return done * 2 < total; });
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Interrupted);
        QCOMPARE(QDir(QFileInfo(archive).path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void addsToAPortfolioWhatIsNew()
    {
        TestPortfolio portfolio;
        fill(portfolio);
        const QString archive = portfolio.beside(QStringLiteral("a.kinfolio"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(archive, Audience::Everyone)));
        TestPortfolio other;
        const QByteArray before = logicalDump(other->reader());
        ImportRequest request;
        request.source = archive;
        request.planOnly = true;
        const auto plan = importFile(*other, request);
        VERIFY_OK(plan);
        QCOMPARE(logicalDump(other->reader()), before);
        request.planOnly = false;
        const auto report = importFile(*other, request);
        VERIFY_OK(report);
        QCOMPARE(report->items.size(), plan->items.size());
        QCOMPARE(*other->reader().count(Artifact::info()), *portfolio->reader().count(Artifact::info()));
        QCOMPARE(recordTitle(**other->reader().learner()), QStringLiteral("Noor Haddad"));
        const QByteArray after = logicalDump(other->reader());
        const auto again = importFile(*other, request);
        VERIFY_OK(again);
        QVERIFY(std::ranges::none_of(again->items, [](const ImportItem &item) { return item.decision == ImportDecision::Add; }));
        QCOMPARE(logicalDump(other->reader()), after);
        VERIFY_OK(other->apply(report->undo));
        QCOMPARE(logicalDump(other->reader()), before);
    }

    void leavesOutAFileThatIsGoneAndSaysSo()
    {
        TestPortfolio portfolio;
        fill(portfolio);
        const MediaInfo lost = portfolio->reader().allMedia()->first();
        const MediaInfo damaged = portfolio->reader().allMedia()->last();
        QVERIFY(QFile::remove(portfolio->media().path(lost)));
        QFile file(portfolio->media().path(damaged));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write("X");
        file.close();
        const QString archive = portfolio.beside(QStringLiteral("a.kinfolio"));
        const auto report = exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(archive, Audience::Me));
        VERIFY_OK(report);
        QStringList codes;
        for (const ExportWarning &warning : report->warnings)
            codes.append(warning.code);
        codes.sort();
        QCOMPARE(codes, (QStringList{QStringLiteral("media.damaged"), QStringLiteral("media.missing")}));
        QVERIFY(verifyArchive(portfolio.files, archive)->problems.isEmpty());
        ImportRequest request;
        request.source = archive;
        request.folder = portfolio.beside(QStringLiteral("copy"));
        VERIFY_OK(importFileAsNew(portfolio.environment(), request));
    }

    void refusesAnArchiveOfANewerFormat()
    {
        const auto read = readDocument([given = false](char *buffer, qint64) mutable -> Result<qint64> {
            static const QByteArray text = R"({"format":"kinfolio-portfolio","version":99})";
            if (std::exchange(given, true))
                return 0;
            std::copy(text.begin(), text.end(), buffer);
            return text.size();
        });
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::ArchiveNewer);
    }

    void isKnownByWhatIsInIt()
    {
        TestPortfolio portfolio;
        fill(portfolio);
        const QString archive = portfolio.beside(QStringLiteral("holiday.jpg"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(archive, Audience::Everyone)));
        QVERIFY(importerOf(portfolio.files, archive) != nullptr);
        const auto isKnown = [&](const QByteArray &content) {
            const QString path = portfolio.beside(QStringLiteral("other.kinfolio"));
            if (!portfolio.files.writeAtomically(path, content))
                qFatal("cannot write %s", qPrintable(path));
            return importerOf(portfolio.files, path) != nullptr;
        };
        const QByteArray whole = contentOf(archive);
        QVERIFY(isKnown(whole));
        QVERIFY(!isKnown(whole.first(whole.size() / 2)));
        QVERIFY(!isKnown("PK, a text"));
        QVERIFY(!isKnown({}));
        // A zip file of something else, a bag of something else, a portfolio in no bag.
        const auto zip = [](const char *name) {
            test::RawZip one;
            one.entries.append(test::RawEntry{.name = name, .content = "words"});
            return one.build();
        };
        for (const char *name : {"work.txt", "bagit.txt", "data/portfolio.json"})
            QVERIFY(!isKnown(zip(name)));
        QVERIFY(importerOf(portfolio.files, portfolio.path()) == nullptr);
    }

    void writesTheManifestLast()
    {
        TestPortfolio portfolio;
        fill(portfolio);
        const QString archive = portfolio.beside(QStringLiteral("a.kinfolio"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(archive, Audience::Everyone)));
        const auto content = allContent(portfolio.files, archive);
        VERIFY_OK(content);
        QCOMPARE(content->value(QStringLiteral("bagit.txt")), QByteArray("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
        qint64 bytes = 0;
        qint64 files = 0;
        for (auto file = content->begin(); file != content->end(); ++file) {
            if (!file.key().startsWith(QStringLiteral("data/")))
                continue;
            ++files;
            bytes += file.value().size();
        }
        QVERIFY(content->value(QStringLiteral("bag-info.txt")).contains("Payload-Oxum: " + QByteArray::number(bytes) + '.' + QByteArray::number(files)));
        QVERIFY(!content->value(QStringLiteral("data/portfolio.json")).contains("fromTheFuture"));
    }
};

QTEST_GUILESS_MAIN(ArchiveTest)
#include "archivetest.moc"
