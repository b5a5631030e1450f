// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files of every shape on their way into a portfolio: what becomes of their names, of doubles, and of those
// that are no files at all.

#include "core/portfolio/filing.h"

#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/interest.h"
#include "core/records/project.h"
#include "tests/support/faultyfiles.h"
#include "tests/support/testfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#endif

using namespace kinfolio;

class FilingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void guessesTitlesFromNames_data();
    void guessesTitlesFromNames();
    void keepsWhatTheFileSays();
    void storesEachContentOnce();
    void gathersFilesInAProject();
    void makesOneEditThatUndoTakesBack();
    void joinsFilesToAProject();
    void joinsFilesToOtherRecords();
    void refusesAnUnknownTarget();
    void describesOnlyASingleFile();
    void refusesWhatIsNoFile();
    void goesOnAfterABadFile();
    void readsFilesBehindLinks();
    void neverKeepsLocalPaths();
    void mendsADamagedFile();
    void stopsWhenAsked();
    void stopsWhenTheDiskIsFull();
    void takesWhatLiesInNoFile();
    void takesABadgeThatLiesInNoFile();
    void filesBadgesByteForByte();
    void refusesFilesThatAreNoBadges();
    void filesEachBadgeOfASet();
    void warnsAboutBadgesThatNameTheRecipient();

private:
    QString makeFile(const QString &name, const QByteArray &content);
    template<typename R>
    std::shared_ptr<const R> only() const;
    RecordId addProject();
    int leftovers() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    FaultyFiles m_files;
    SystemClock m_clock;
    std::unique_ptr<Portfolio> m_portfolio;
};

void FilingTest::init()
{
    m_files.plan = {};
    m_dir = std::make_unique<QTemporaryDir>();
    QDir(m_dir->path()).mkdir(QStringLiteral("from"));
    auto made = Portfolio::create({m_files, m_clock}, m_dir->filePath(QStringLiteral("p")),
                                  {QStringLiteral("Amina"), QStringLiteral("en"), {}});
    QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    m_portfolio = std::move(*made);
}

void FilingTest::cleanup()
{
    m_portfolio.reset();
    m_dir.reset();
}

QString FilingTest::makeFile(const QString &name, const QByteArray &content)
{
    QFile file(m_dir->filePath(QStringLiteral("from/") + name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return file.fileName();
}

template<typename R>
std::shared_ptr<const R> FilingTest::only() const
{
    const auto records = m_portfolio->reader().records(R::info());
    if (!records || records->size() != 1)
        return {};
    return std::static_pointer_cast<const R>(records->front());
}

RecordId FilingTest::addProject()
{
    Edit edit;
    auto project = std::make_unique<Project>();
    project->title = QStringLiteral("Solar oven");
    const RecordId id = edit.put(std::move(project));
    return m_portfolio->apply(edit) ? id : RecordId();
}

int FilingTest::leftovers() const
{
    const auto entries = SystemFiles().list(m_portfolio->folder().staging());
    return entries ? int(entries->size()) : 0;
}

void FilingTest::guessesTitlesFromNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("fileName");
    const auto row = [](const QString &name, const QString &title, const QString &fileName) {
        QTest::newRow(qPrintable(name)) << name << title << fileName;
    };
    row(QStringLiteral("solar_oven-2.jpg"), QStringLiteral("solar oven 2"),
        QStringLiteral("solar_oven-2.jpg"));
    row(QStringLiteral("no extension"), QStringLiteral("no extension"), QStringLiteral("no extension"));
    row(QStringLiteral("Talk at 3.30 pm"), QStringLiteral("Talk at 3.30 pm"),
        QStringLiteral("Talk at 3.30 pm"));
    row(QStringLiteral(".profile"), QStringLiteral(".profile"), QStringLiteral(".profile"));
    row(QStringLiteral("___.png"), QStringLiteral("___.png"), QStringLiteral("___.png"));
    row(QStringLiteral("صورتي.jpg"), QStringLiteral("صورتي"), QStringLiteral("صورتي.jpg"));
    row(QStringLiteral("🚀🪐.png"), QStringLiteral("🚀🪐"), QStringLiteral("🚀🪐.png"));
    row(QStringLiteral("a\u202egpj.exe"), QStringLiteral("a gpj"), QStringLiteral("agpj.exe"));
    row(QStringLiteral("two\nlines.txt"), QStringLiteral("two lines"), QStringLiteral("twolines.txt"));
}

void FilingTest::guessesTitlesFromNames()
{
    QFETCH(QString, name);
    const QString path = makeFile(name, "content");
    QVERIFY(!path.isEmpty());
    auto staged = stageArtifacts(m_portfolio->media(), {path});
    QVERIFY(staged);
    QCOMPARE(staged->problems.size(), 0);
    QVERIFY(fileInto(*m_portfolio, *staged));
    const auto artifact = only<Artifact>();
    QVERIFY(artifact);
    QTEST(artifact->title, "title");
    QTEST(artifact->fileName, "fileName");
}

void FilingTest::keepsWhatTheFileSays()
{
    const QString path = makeFile(QStringLiteral("photo.txt"), "\x89PNG\r\n\x1a\n and more");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime(QDate(2021, 6, 5), QTime(12, 0), QTimeZone::UTC),
                             QFileDevice::FileModificationTime));
    file.close();
    auto staged = stageArtifacts(m_portfolio->media(), {path});
    QVERIFY(staged);
    QVERIFY(fileInto(*m_portfolio, *staged));
    const auto artifact = only<Artifact>();
    QVERIFY(artifact);
    QCOMPARE(artifact->made.text(), QStringLiteral("2021-06-05"));
    QCOMPARE(artifact->mediaType, QStringLiteral("image/png"));
    QCOMPARE(artifact->id, staged->files.first().record);
    const auto media = m_portfolio->reader().media(artifact->media);
    QVERIFY(media && *media);
    QCOMPARE((*media)->extension, QStringLiteral("png"));
    QVERIFY(m_portfolio->media().verify(**media));
}

void FilingTest::storesEachContentOnce()
{
    const QStringList paths = {makeFile(QStringLiteral("a.txt"), "same"),
                               makeFile(QStringLiteral("b.txt"), "same"),
                               makeFile(QStringLiteral("c.txt"), "other")};
    auto staged = stageArtifacts(m_portfolio->media(), paths);
    QVERIFY(staged);
    QVERIFY(fileInto(*m_portfolio, *staged));
    QCOMPARE(staged->files.size(), 3);
    QCOMPARE(staged->files.at(0).deduplicated, false);
    QCOMPARE(staged->files.at(1).deduplicated, true);
    QCOMPARE(staged->files.at(2).deduplicated, false);
    QCOMPARE(m_portfolio->media().filesPresent()->size(), 2);

    auto again = stageArtifacts(m_portfolio->media(), {paths.last()});
    QVERIFY(again);
    QVERIFY(fileInto(*m_portfolio, *again));
    QVERIFY(again->files.first().deduplicated);
    QCOMPARE(m_portfolio->media().filesPresent()->size(), 2);
    QCOMPARE(*m_portfolio->reader().count(Artifact::info()), 4);
}

void FilingTest::gathersFilesInAProject()
{
    const QStringList paths = {makeFile(QStringLiteral("later.txt"), "two"), makeFile(QStringLiteral("first.txt"), "one")};
    for (const auto &[path, year] : {std::pair(paths.first(), 2024), std::pair(paths.last(), 2021)}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime(QDate(year, 6, 5), QTime(12, 0), QTimeZone::UTC), QFileDevice::FileModificationTime));
    }
    auto staged = stageArtifacts(m_portfolio->media(), paths);
    QVERIFY(staged);
    gatherInProject(*staged, QStringLiteral("solar_step-sequencer.png"));
    const auto inverse = fileInto(*m_portfolio, *staged);
    QVERIFY(inverse);
    const auto project = only<Project>();
    QVERIFY(project);
    QCOMPARE(project->id, staged->project);
    QCOMPARE(project->title, QStringLiteral("solar step sequencer"));
    QCOMPARE(project->started.text(), QStringLiteral("2021-06-05"));
    const auto links = m_portfolio->reader().linksAt(project->id);
    QVERIFY(links);
    QCOMPARE(links->size(), 2);
    for (const Link &link : *links) {
        QCOMPARE(link.role, LinkRole::ProducedIn);
        QCOMPARE(link.from, staged->files.at(link.position - 1).record);
    }
    QVERIFY(m_portfolio->apply(*inverse));
    QCOMPARE(*m_portfolio->reader().count(Project::info()), 0);
    QCOMPARE(*m_portfolio->reader().count(Artifact::info()), 0);
}

void FilingTest::makesOneEditThatUndoTakesBack()
{
    auto staged =
        stageArtifacts(m_portfolio->media(),
                       {makeFile(QStringLiteral("a.txt"), "1"), makeFile(QStringLiteral("b.txt"), "2")});
    QVERIFY(staged);
    const auto inverse = fileInto(*m_portfolio, *staged);
    QVERIFY(inverse);
    QVERIFY(m_portfolio->apply(*inverse));
    QCOMPARE(*m_portfolio->reader().count(Artifact::info()), 0);
}

void FilingTest::joinsFilesToAProject()
{
    const RecordId project = addProject();
    auto staged =
        stageArtifacts(m_portfolio->media(), {makeFile(QStringLiteral("a.txt"), "1")}, {project, {}});
    QVERIFY(staged);
    QVERIFY(fileInto(*m_portfolio, *staged));
    const auto links = m_portfolio->reader().linksAt(project);
    QVERIFY(links && links->size() == 1);
    QCOMPARE(links->first().role, LinkRole::ProducedIn);
    QCOMPARE(links->first().from, staged->files.first().record);
    QCOMPARE(links->first().to, project);
}

void FilingTest::joinsFilesToOtherRecords()
{
    Edit edit;
    auto interest = std::make_unique<Interest>();
    interest->title = QStringLiteral("Cooking with the sun");
    const RecordId id = edit.put(std::move(interest));
    QVERIFY(m_portfolio->apply(edit));
    auto staged = stageArtifacts(m_portfolio->media(), {makeFile(QStringLiteral("a.txt"), "1")}, {id, {}});
    QVERIFY(staged);
    QVERIFY(fileInto(*m_portfolio, *staged));
    QCOMPARE(m_portfolio->reader().linksAt(id)->first().role, LinkRole::RelatedTo);
}

void FilingTest::refusesAnUnknownTarget()
{
    {
        auto staged = stageArtifacts(m_portfolio->media(), {makeFile(QStringLiteral("a.txt"), "1")},
                                     {RecordId::make(), {}});
        QVERIFY(staged);
        const auto filed = fileInto(*m_portfolio, *staged);
        QVERIFY(!filed);
        QCOMPARE(filed.error().code, ErrorCode::RecordNotFound);
    }
    QCOMPARE(*m_portfolio->reader().count(Artifact::info()), 0);
    QCOMPARE(m_portfolio->media().filesPresent()->size(), 0);
    QCOMPARE(leftovers(), 0);
}

void FilingTest::describesOnlyASingleFile()
{
    const QString one = makeFile(QStringLiteral("a.txt"), "1");
    auto single = stageArtifacts(m_portfolio->media(), {one}, {{}, QStringLiteral("A box of foil")});
    QVERIFY(single);
    QVERIFY(fileInto(*m_portfolio, *single));
    QCOMPARE(only<Artifact>()->alt, QStringLiteral("A box of foil"));
    auto two = stageArtifacts(m_portfolio->media(), {one, one}, {{}, QStringLiteral("A box of foil")});
    QVERIFY(two);
    QVERIFY(fileInto(*m_portfolio, *two));
    int described = 0;
    const auto artifacts = m_portfolio->reader().records(Artifact::info());
    QVERIFY(artifacts);
    for (const RecordPtr &record : *artifacts)
        described += static_cast<const Artifact &>(*record).alt.isEmpty() ? 0 : 1;
    QCOMPARE(described, 1);
}

void FilingTest::refusesWhatIsNoFile()
{
    const QString folder = m_dir->filePath(QStringLiteral("from"));
    QStringList paths = {QString(),
                         QStringLiteral("/"),
                         folder + QLatin1Char('/'),
                         folder + QStringLiteral("/.."),
                         folder,
                         folder + QStringLiteral("/absent.txt")};
    QList<ErrorCode> codes = {ErrorCode::FileNameless, ErrorCode::FileNameless,   ErrorCode::FileNameless,
                              ErrorCode::FileNameless, ErrorCode::FileUnreadable, ErrorCode::FileNotFound};
#ifndef Q_OS_WIN
    const QString pipe = folder + QStringLiteral("/pipe");
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    paths << pipe << QStringLiteral("/dev/zero");
    codes << ErrorCode::FileUnreadable << ErrorCode::FileUnreadable;
#endif
    auto staged = stageArtifacts(m_portfolio->media(), paths);
    QVERIFY(staged);
    QCOMPARE(staged->problems.size(), paths.size());
    for (qsizetype i = 0; i < paths.size(); ++i) {
        QCOMPARE(staged->problems.at(i).path, paths.at(i));
        QCOMPARE(staged->problems.at(i).error.code, codes.at(i));
    }
    const auto filed = fileInto(*m_portfolio, *staged);
    QVERIFY(filed && filed->isEmpty());
}

void FilingTest::goesOnAfterABadFile()
{
    const QString good = makeFile(QStringLiteral("good.txt"), "good");
    auto staged =
        stageArtifacts(m_portfolio->media(), {QStringLiteral("/absent"), good, QStringLiteral("/absent")});
    QVERIFY(staged);
    QCOMPARE(staged->problems.size(), 2);
    QVERIFY(fileInto(*m_portfolio, *staged));
    QCOMPARE(only<Artifact>()->title, QStringLiteral("good"));
}

void FilingTest::readsFilesBehindLinks()
{
    const QString real = makeFile(QStringLiteral("real.txt"), "real");
    const QString link = m_dir->filePath(QStringLiteral("from/link.txt"));
    if (!QFile::link(real, link))
        QSKIP("no symbolic links here");
    auto staged = stageArtifacts(m_portfolio->media(), {link});
    QVERIFY(staged && staged->problems.isEmpty());
    QVERIFY(fileInto(*m_portfolio, *staged));
    QCOMPARE(only<Artifact>()->title, QStringLiteral("link"));
    QVERIFY(!only<Artifact>()->made.isEmpty());
}

void FilingTest::neverKeepsLocalPaths()
{
    auto staged = stageArtifacts(m_portfolio->media(), {makeFile(QStringLiteral("a.txt"), "1")});
    QVERIFY(staged);
    QVERIFY(fileInto(*m_portfolio, *staged));
    m_portfolio.reset();
    QFile database(m_dir->filePath(QStringLiteral("p/portfolio.db")));
    QVERIFY(database.open(QIODevice::ReadOnly));
    QVERIFY(!database.readAll().contains(m_dir->path().toUtf8()));
}

void FilingTest::mendsADamagedFile()
{
    const QString path = makeFile(QStringLiteral("a.txt"), "right");
    auto staged = stageArtifacts(m_portfolio->media(), {path});
    QVERIFY(staged);
    QVERIFY(fileInto(*m_portfolio, *staged));
    const MediaInfo media = staged->files.first().media;
    QFile kept(m_portfolio->media().path(media));
    QVERIFY(kept.open(QIODevice::WriteOnly));
    kept.write("wrong");
    kept.close();
    QVERIFY(!m_portfolio->media().verify(media));
    auto again = stageArtifacts(m_portfolio->media(), {path});
    QVERIFY(again);
    QVERIFY(fileInto(*m_portfolio, *again));
    QVERIFY(m_portfolio->media().verify(media));
}

void FilingTest::stopsWhenAsked()
{
    const QStringList paths = {makeFile(QStringLiteral("a.txt"), QByteArray(5'000'000, 'a')),
                               makeFile(QStringLiteral("b.txt"), QByteArray(5'000'000, 'b'))};
    qint64 last = 0;
    const auto staged = stageArtifacts(m_portfolio->media(), paths, {}, [&](qint64 done, qint64 total) {
        last = done;
        return total == 10'000'000 && done < 6'000'000;
    });
    QVERIFY(!staged);
    QCOMPARE(staged.error().code, ErrorCode::Interrupted);
    QVERIFY(last >= 6'000'000 && last < 8'000'000);
    QCOMPARE(leftovers(), 0);
}

void FilingTest::stopsWhenTheDiskIsFull()
{
    const QString path = makeFile(QStringLiteral("a.txt"), QByteArray(5'000'000, 'a'));
    m_files.plan.room = 1'000'000;
    const auto staged = stageArtifacts(m_portfolio->media(), {path, path});
    QVERIFY(!staged);
    QCOMPARE(staged.error().code, ErrorCode::NoSpace);
    QCOMPARE(leftovers(), 0);
}

void FilingTest::takesWhatLiesInNoFile()
{
    QList<LooseThing> things(3);
    things[0].artifact.title = QStringLiteral("Picture");
    things[0].artifact.fileName = QStringLiteral("../Picture?.png");
    things[0].content = QByteArray("\x89PNG\r\n\x1a\n rest", 13);
    things[1].artifact.title = QStringLiteral("Link");
    things[1].artifact.link = QStringLiteral("https://example.org/");
    things[2].artifact.title = QStringLiteral("Text");
    things[2].artifact.text = QStringLiteral("Words");
    const RecordId project = addProject();
    auto staged = stageLoose(m_portfolio->media(), things, {project, {}});
    QVERIFY(staged);
    const auto undo = fileInto(*m_portfolio, *staged);
    QVERIFY(undo);
    const auto all = m_portfolio->reader().records(Artifact::info());
    QCOMPARE(all->size(), size_t(3));
    const auto &picture = static_cast<const Artifact &>(*all->front());
    QCOMPARE(picture.fileName, QStringLiteral("Picture_.png"));
    QCOMPARE(picture.mediaType, QStringLiteral("image/png"));
    QVERIFY(m_portfolio->reader().media(picture.media)->has_value());
    const auto links = m_portfolio->reader().linksAt(project);
    QCOMPARE(links->size(), 3);
    for (qsizetype i = 0; i < 3; ++i) {
        QCOMPARE(links->at(i).role, LinkRole::ProducedIn);
        QCOMPARE(links->at(i).from, staged->files.at(i).record); // as they came, though made in the same moment
    }
    QVERIFY(m_portfolio->apply(*undo));
    QCOMPARE(*m_portfolio->reader().count(Artifact::info()), 0);

    int asked = 0;
    const auto stopped = stageLoose(m_portfolio->media(), things, {}, [&](qint64, qint64) { return ++asked < 2; });
    QCOMPARE(stopped.error().code, ErrorCode::Interrupted);
}

void FilingTest::takesABadgeThatLiesInNoFile()
{
    QFile source(inCorpus(QStringLiteral("hostile/badge/badge-benign-baked.png")));
    QVERIFY(source.open(QIODevice::ReadOnly));
    auto staged = stageLooseBadge(m_portfolio->media(), source.readAll(), QStringLiteral("badge.png"));
    QVERIFY(staged);
    QVERIFY(fileInto(*m_portfolio, *staged));
    QCOMPARE(only<Badge>()->standard, QStringLiteral("Open Badges 2.0"));
    QCOMPARE(only<Badge>()->fileName, QStringLiteral("badge.png"));
    const auto refused = stageLooseBadge(m_portfolio->media(), "{}", QStringLiteral("badge.json"));
    QVERIFY(!refused);
    QCOMPARE(*m_portfolio->reader().count(Badge::info()), 1);
}

void FilingTest::filesBadgesByteForByte()
{
    const QString source = inCorpus(QStringLiteral("hostile/badge/badge-benign-baked.png"));
    const RecordId project = addProject();
    auto staged = stageBadges(m_portfolio->media(), {source}, {project, {}});
    QVERIFY(staged);
    QVERIFY2(staged->problems.isEmpty(),
             qPrintable(staged->problems.isEmpty() ? QString() : staged->problems.first().error.detail));
    QVERIFY(fileInto(*m_portfolio, *staged));
    const auto badge = only<Badge>();
    QVERIFY(badge);
    QVERIFY(!badge->title.isEmpty());
    QCOMPARE(badge->check, QStringLiteral("notChecked"));
    QCOMPARE(badge->mediaType, QStringLiteral("image/png"));
    QCOMPARE(badge->standard, QStringLiteral("Open Badges 2.0"));
    QCOMPARE(badge->fileName, QStringLiteral("badge-benign-baked.png"));
    QFile original(source);
    QFile kept(m_portfolio->media().path(staged->files.first().media));
    QVERIFY(original.open(QIODevice::ReadOnly) && kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), original.readAll());
    QCOMPARE(m_portfolio->reader().linksAt(project)->first().role, LinkRole::AwardedFor);
}

void FilingTest::refusesFilesThatAreNoBadges()
{
    const QString large = makeFile(QStringLiteral("large.png"), {});
    QVERIFY(QFile(large).resize(qint64(21) << 20));
    const QString text = makeFile(QStringLiteral("note.txt"), "just a note");
    auto staged = stageBadges(m_portfolio->media(), {text, large, QString()});
    QVERIFY(staged);
    QCOMPARE(staged->problems.size(), 3);
    QCOMPARE(staged->problems.at(0).error,
             (Error{ErrorCode::BadgeNotABadge, text, staged->problems.at(0).error.detail}));
    QCOMPARE(staged->problems.at(1).error.code, ErrorCode::BadgeTooLarge);
    QCOMPARE(staged->problems.at(2).error.code, ErrorCode::FileNameless);
    QCOMPARE(leftovers(), 0);
}

void FilingTest::filesEachBadgeOfASet()
{
    const auto badge = [](const QByteArray &name) {
        return "{\"type\": [\"VerifiableCredential\", \"OpenBadgeCredential\"], \"id\": \"urn:uuid:" + name
            + "\",\r\n \"issuer\": {\"name\": \"School\"}, \"credentialSubject\": {\"type\": \"AchievementSubject\", \"achievement\": {\"name\": \"" + name
            + "\"}}}";
    };
    const QByteArray transcript = "{\"type\": [\"VerifiableCredential\", \"ClrCredential\"], \"name\": \"Year 9\", \"issuer\": {\"name\": \"School\"}, "
                                  "\"credentialSubject\": {\"verifiableCredential\": ["
        + badge("Maths") + ", " + badge("Music") + ", {\"type\": \"Other\"}, \"eyJhbGciOiJub25lIn0.e30\"]}}";
    const RecordId project = addProject();
    auto staged = stageBadges(m_portfolio->media(), {makeFile(QStringLiteral("year.json"), transcript)}, {project, {}});
    QVERIFY(staged);
    QCOMPARE(staged->files.size(), 3);
    QVERIFY(staged->files.first().warnings.contains(QStringLiteral("badge.transcript")));
    QCOMPARE(staged->files.at(1).part, QStringLiteral("credentialSubject.verifiableCredential[0]"));
    QCOMPARE(staged->passedOver, QStringList{QStringLiteral("credentialSubject.verifiableCredential[2]")});
    QCOMPARE(staged->problems.size(), 1);
    QCOMPARE(staged->problems.first().error.code, ErrorCode::BadgeDamaged);
    QCOMPARE(staged->problems.first().part, QStringLiteral("credentialSubject.verifiableCredential[3]"));
    QVERIFY(fileInto(*m_portfolio, *staged));
    QCOMPARE(*m_portfolio->reader().count(Badge::info()), 3);
    QCOMPARE(m_portfolio->reader().linksAt(project)->size(), 3);
    const QList<QByteArray> kept{transcript, badge("Maths"), badge("Music")};
    for (qsizetype i = 0; i < kept.size(); ++i) {
        QFile file(m_portfolio->media().path(staged->files.at(i).media));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), kept.at(i));
    }
}

void FilingTest::warnsAboutBadgesThatNameTheRecipient()
{
    const QString source = inCorpus(QStringLiteral("hostile/badge/badge-plain-email.json"));
    auto staged = stageBadges(m_portfolio->media(), {source});
    QVERIFY(staged && staged->problems.isEmpty());
    QVERIFY(staged->files.first().warnings.contains(QStringLiteral("badge.shows-recipient")));
}

QTEST_GUILESS_MAIN(FilingTest)

#include "filingtest.moc"
