// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Frameworks of standards coming into a portfolio, once and again.

#include "core/exchange/exchange.h"
#include "core/exchange/portfoliocopy.h"
#include "core/exchange/sharing.h"
#include "core/records/kinds/framework.h"
#include "core/records/kinds/standard.h"
#include "core/records/recordjson.h"
#include "core/standards/coverage.h"
#include "tests/support/testfiles.h"
#include "tests/support/testportfolio.h"

#include <QElapsedTimer>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QString corpus(const QString &name)
{
    return inCorpus(u"interchange/"_s + name);
}

QJsonObject end(const QString &identifier)
{
    return {{u"identifier"_s, identifier}};
}

// A CASE package that a test can change.
struct Package {
    QStringList items;
    QStringList relations; ///< u"child parent"_s, "a isPeerOf b"
    QString words = u"Can do"_s;
    QString identifier = u"doc"_s;
    QString creator = u"State"_s;

    [[nodiscard]] QByteArray text() const
    {
        QJsonArray itemList;
        for (const QString &item : items)
            itemList.append(QJsonObject{{u"identifier"_s, item}, {u"humanCodingScheme"_s, item}, {u"fullStatement"_s, words + u' ' + item}});
        QJsonArray links;
        for (const QString &relation : relations) {
            const QStringList parts = relation.split(u' ');
            const bool child = parts.size() == 2;
            links.append(QJsonObject{{u"associationType"_s, child ? u"isChildOf"_s : parts.at(1)},
                                     {u"originNodeURI"_s, end(parts.first())},
                                     {u"destinationNodeURI"_s, end(parts.last())}});
        }
        return jsonText({{u"CFDocument"_s, QJsonObject{{u"identifier"_s, identifier}, {u"title"_s, u"Maths"_s}, {u"creator"_s, creator}}},
                         {u"CFItems"_s, itemList},
                         {u"CFAssociations"_s, links}});
    }
};

class Importing {
public:
    Result<ImportReport> bring(const QByteArray &text, bool planOnly = false)
    {
        ImportRequest request;
        request.source = portfolio.beside(u"framework.json"_s);
        request.planOnly = planOnly;
        if (const auto written = portfolio.files.writeAtomically(request.source, text); !written)
            return fail(written.error());
        portfolio.clock.advance(1000);
        return importFile(*portfolio, request);
    }
    Result<ImportReport> bring(const Package &package, bool planOnly = false) { return bring(package.text(), planOnly); }

    [[nodiscard]] RecordId standard(const QString &identifier)
    {
        const std::vector<RecordPtr> all = portfolio->reader().records(Standard::info()).value();
        for (const RecordPtr &record : all) {
            if (static_cast<const Standard &>(*record).identifier == identifier)
                return record->id;
        }
        return {};
    }

    // Titles in the order of the tree, with their depth.
    [[nodiscard]] QString tree()
    {
        const auto source = CoverageSource::read(portfolio->reader()).value();
        QStringList lines;
        for (const CoverageRow &row : source.of(source.frameworks().value(0)).rows) {
            const auto record = portfolio->reader().record(row.standard).value();
            lines.append(QString(row.depth, u'-') + static_cast<const Standard &>(*record).code
                         + (row.retired ? u" retired"_s : QString()));
        }
        return lines.join(u", "_s);
    }

    TestPortfolio portfolio;
};

Evidence because()
{
    Evidence evidence;
    evidence.reason = u"Because"_s;
    return evidence;
}

// "standard new" and so on, sorted; links are counted.
QString told(const Result<ImportReport> &report)
{
    if (!report)
        return errorText(report);
    QMap<QString, int> counts;
    for (const ImportItem &item : report->items)
        ++counts[item.what + u' ' + importDecisionName(item.decision) + u' ' + item.reason];
    QStringList lines;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        lines.append(count.key() + u": "_s + QString::number(*count));
    return lines.join(u", "_s);
}

} // namespace

class FrameworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCorpusComesIn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("standards");
        QTest::newRow("adopted") << u"case/AdoptedTestFramework.json"_s << u"case"_s << 1;
        QTest::newRow("empty") << u"case/EmptyExternalFramework.json"_s << u"case"_s << 0;
        QTest::newRow("item types") << u"case/ItemTypeTestFramework.json"_s << u"case"_s << 1;
        QTest::newRow("ordering") << u"case/Ordering.json"_s << u"case"_s << 28;
        QTest::newRow("sequence numbers") << u"case/SequenceNumberFramework.json"_s << u"case"_s << 2;
        QTest::newRow("utf-8") << u"case/Utf8TestFramework.json"_s << u"case"_s << 1;
        QTest::newRow("matrix") << u"mahara-matrix/example.matrix"_s << u"matrix"_s << 35;
    }
    void theCorpusComesIn()
    {
        QFETCH(QString, name);
        QFETCH(int, standards);
        if (!QFile::exists(corpus(name)))
            QSKIP("no corpus: set KINFOLIO_CORPUS");
        TestPortfolio portfolio;
        const QByteArray before = logicalDump(portfolio->reader());
        ImportRequest request;
        request.source = corpus(name);
        QVERIFY(importerOf(portfolio.files, request.source));
        const auto report = importFile(*portfolio, request);
        VERIFY_OK(report);
        QTEST(report->format, "format");
        QVERIFY(report->warnings.isEmpty());
        QCOMPARE(portfolio->reader().count(Framework::info()).value(), 1);
        QCOMPARE(portfolio->reader().count(Standard::info()).value(), standards);
        const auto source = CoverageSource::read(portfolio->reader());
        VERIFY_OK(source);
        QCOMPARE(source->of(source->frameworks().first()).rows.size(), standards);

        const QByteArray after = logicalDump(portfolio->reader());
        const auto again = importFile(*portfolio, request);
        VERIFY_OK(again);
        QVERIFY(again->undo.isEmpty());
        for (const ImportItem &item : again->items)
            QCOMPARE(item.decision, ImportDecision::Skip);
        QCOMPARE(logicalDump(portfolio->reader()), after);

        VERIFY_OK(portfolio->apply(report->undo));
        QCOMPARE(portfolio->reader().count(Standard::info()).value(), 0);
        QCOMPARE(logicalDump(portfolio->reader()), before);
    }

    void theRealFrameworkIsInOrder()
    {
        if (!QFile::exists(corpus(u"case/Ordering.json"_s)))
            QSKIP("no corpus: set KINFOLIO_CORPUS");
        Importing importing;
        QFile file(corpus(u"case/Ordering.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        VERIFY_OK(importing.bring(file.readAll()));
        QStringList expected{u"H.A.MATH.GM"_s, u"-H.A.MATH.GM.PF"_s, u"--H.A.MATH.GM.PF.2DFP"_s, u"---H.A.MATH.GM.PF.2DFP.L1"_s};
        for (int i = 1; i <= 24; ++i)
            expected.append(u"----H.A.MATH.GM.PF.2DFP.L1.%1"_s.arg(i));
        QCOMPARE(importing.tree(), expected.join(u", "_s));
    }

    void aPlanChangesNothing()
    {
        Importing importing;
        const QByteArray before = logicalDump(importing.portfolio->reader());
        const Package package{{u"a"_s, u"b"_s}, {u"b a"_s}};
        const auto plan = importing.bring(package, true);
        QCOMPARE(told(plan), u"framework add new: 1, link add new: 3, standard add new: 2"_s);
        QVERIFY(plan->undo.isEmpty());
        QCOMPARE(logicalDump(importing.portfolio->reader()), before);
        QCOMPARE(told(importing.bring(package)), told(plan));
    }

    void aNewVersionKeepsEvidence()
    {
        Importing importing;
        Package package{{u"a"_s, u"b"_s, u"c"_s}, {u"b a"_s, u"c a"_s}};
        VERIFY_OK(importing.bring(package));
        const RecordId b = importing.standard(u"b"_s);
        const RecordId c = importing.standard(u"c"_s);
        const RecordId project = importing.portfolio.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Sequencer"_s}});
        Edit edit;
        const RecordId evidence = addEvidence(edit, {{b, c}, {project}, because(), {}});
        const auto record = importing.portfolio->reader().record(b).value();
        auto mine = record->kind().clone(*record);
        mine->tags = QStringList{u"exam"_s};
        mine->audience = u"me"_s;
        edit.put(std::move(mine));
        VERIFY_OK(importing.portfolio->apply(edit));

        // b changes its words and its place, c is gone, d is new.
        package = {{u"a"_s, u"b"_s, u"d"_s}, {u"d b"_s, u"b doc"_s}, u"Knows how to do"_s};
        const auto report = importing.bring(package);
        QCOMPARE(told(report), u"framework skip same: 1, link add new: 2, standard add new: 1, standard update changed: 2, standard update retired: 1"_s);
        QCOMPARE(importing.tree(), u"a, -c retired, b, -d"_s);
        QCOMPARE(importing.standard(u"b"_s), b);
        const auto now = importing.portfolio->reader().record(b).value();
        QCOMPARE(recordTitle(*now), u"Knows how to do b"_s);
        QCOMPARE(now->tags, QStringList{u"exam"_s});
        QCOMPARE(now->audience, u"me"_s);
        const auto links = importing.portfolio->reader().linksAt(evidence).value();
        QCOMPARE(links.size(), 3);

        // And back again.
        package = {{u"a"_s, u"b"_s, u"c"_s}, {u"b a"_s, u"c a"_s}};
        QCOMPARE(told(importing.bring(package)),
                 u"framework skip same: 1, link add new: 1, standard update back: 1, standard update changed: 2, standard update retired: 1"_s);
        QCOMPARE(importing.standard(u"c"_s), c);
        QCOMPARE(importing.portfolio->reader().linksAt(evidence).value().size(), 3);
    }

    void versionsAtRandomNeverLoseAnything()
    {
        QRandomGenerator random(6);
        Importing importing;
        QMap<QString, RecordId> known;
        RecordId one; ///< that has the evidence
        qsizetype evidence = 0;
        for (int version = 0; version < 25; ++version) {
            Package package;
            package.words = u"Version %1:"_s.arg(random.bounded(3));
            for (int i = 0; i < 12; ++i) {
                const QString item = u"i%1"_s.arg(i);
                if (random.bounded(4) != 0)
                    package.items.append(item);
                package.relations.append(u"%1 i%2"_s.arg(item).arg(random.bounded(12)));
            }
            VERIFY_OK(importing.bring(package));
            for (const QString &item : std::as_const(package.items)) {
                const RecordId id = importing.standard(item);
                QVERIFY(id.isValid());
                QCOMPARE(known.value(item, id), id);
                known.insert(item, id);
            }
            for (auto item = known.begin(); item != known.end(); ++item) {
                const auto record = importing.portfolio->reader().record(*item);
                VERIFY_OK(record);
                QCOMPARE(static_cast<const Standard &>(**record).retired, !package.items.contains(item.key()));
            }
            Edit edit;
            if (!one.isValid())
                one = known.first();
            addEvidence(edit, {{one}, {}, because(), {}});
            VERIFY_OK(importing.portfolio->apply(edit));
            ++evidence;
            const auto source = CoverageSource::read(importing.portfolio->reader()).value();
            QCOMPARE(source.of(source.frameworks().first()).rows.size(), known.size());
            QCOMPARE(source.of(source.frameworks().first()).best.value(one).evidence.size(), evidence);
        }
    }

    void whatWasThrownAwayStaysAway()
    {
        Importing importing;
        const Package package{{u"a"_s, u"b"_s}, {}};
        VERIFY_OK(importing.bring(package));
        Edit edit;
        edit.erase(importing.standard(u"b"_s));
        VERIFY_OK(importing.portfolio->apply(edit));
        QCOMPARE(told(importing.bring(package)), u"framework skip same: 1, standard keep in-bin: 1, standard skip same: 1"_s);
        QCOMPARE(importing.tree(), u"a"_s);
    }

    void aFrameworkThatWasThrownAwayComesBack()
    {
        Importing importing;
        const Package package{{u"a"_s, u"b"_s}, {u"b a"_s}};
        VERIFY_OK(importing.bring(package));
        Edit edit;
        for (const RecordId &id : {importing.standard(u"a"_s), importing.standard(u"b"_s),
                                   importing.portfolio->reader().ids(&Framework::info()).value().first()})
            edit.erase(id);
        VERIFY_OK(importing.portfolio->apply(edit));
        QCOMPARE(told(importing.bring(package)), u"framework update back: 1, standard update back: 2"_s);
        QCOMPARE(importing.tree(), u"a, -b"_s);
        QVERIFY(importing.portfolio->reader().bin().value().empty());
    }

    void theSameFrameworkIsTheSameForTwo()
    {
        Importing mine;
        Importing theirs;
        const Package package{{u"a"_s}, {}};
        VERIFY_OK(mine.bring(package));
        VERIFY_OK(theirs.bring(package));
        QCOMPARE(mine.standard(u"a"_s), theirs.standard(u"a"_s));
        // The same identifiers from somebody else are something else.
        VERIFY_OK(mine.bring(Package{{u"a"_s}, {}, u"Other"_s, u"doc"_s, u"Another state"_s}));
        QCOMPARE(mine.portfolio->reader().count(Framework::info()).value(), 2);
        QCOMPARE(mine.portfolio->reader().count(Standard::info()).value(), 2);
    }

    void otherAssociationsBecomeLinks()
    {
        Importing importing;
        VERIFY_OK(importing.bring(Package{{u"far"_s}, {}, u"Far"_s, u"other"_s}));
        const auto report = importing.bring(Package{{u"a"_s, u"b"_s},
                                                    {u"a isPeerOf b"_s, u"a exactMatchOf b"_s, u"a precedes b"_s, u"b isRelatedTo far"_s,
                                                     u"a exemplar nowhere"_s, u"a isPeerOf a"_s}});
        VERIFY_OK(report);
        QCOMPARE(report->warnings.size(), 1);
        QCOMPARE(report->warnings.first().code, u"framework.elsewhere"_s);
        QStringList links;
        const QList<Link> all = importing.portfolio->reader().links().value();
        for (const Link &link : all) {
            if (link.role == LinkRole::PartOf)
                continue;
            const auto code = [&](RecordId id) {
                return static_cast<const Standard &>(*importing.portfolio->reader().record(id).value()).code;
            };
            links.append(code(link.from) + u' ' + QLatin1String(roleInfo(link.role).name) + u' ' + code(link.to) + u": "_s + link.note);
        }
        links.sort();
        QCOMPARE(links, (QStringList{u"a relatedTo b: isPeerOf, exactMatchOf"_s, u"b followsFrom a: precedes"_s, u"b relatedTo far: isRelatedTo"_s}));
    }

    void onlyStandardsWithWorkAreShared()
    {
        Importing importing;
        VERIFY_OK(importing.bring(Package{{u"a"_s, u"b"_s, u"c"_s, u"d"_s}, {u"b a"_s, u"c b"_s, u"d b"_s, u"c isPeerOf d"_s}}));
        VERIFY_OK(importing.bring(Package{{u"x"_s}, {}, u"Other"_s, u"other"_s}));
        const RecordId project = importing.portfolio.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Sequencer"_s}});
        const auto shared = [&](Audience audience) {
            const auto view = PortfolioView::open(importing.portfolio.files, importing.portfolio.path());
            if (!view)
                qFatal("%s", qPrintable(errorText(view)));
            return shareWith(audience, copyPortfolio(**view).value());
        };
        const auto count = [&](Audience audience, const KindInfo &kind) {
            const SharedPortfolio seen = shared(audience);
            return std::ranges::count_if(seen.content.records, [&](const RecordPtr &record) { return &record->kind() == &kind; });
        };
        QCOMPARE(count(Audience::Everyone, Standard::info()), 0);
        QCOMPARE(count(Audience::Everyone, Framework::info()), 0);
        Edit edit;
        const RecordId evidence = addEvidence(edit, {{importing.standard(u"c"_s)}, {project}, because(), {}});
        VERIFY_OK(importing.portfolio->apply(edit));
        // With what is above it, so that one sees where it belongs.
        QCOMPARE(count(Audience::Everyone, Standard::info()), 3);
        QCOMPARE(count(Audience::Everyone, Framework::info()), 1);
        QCOMPARE(count(Audience::Me, Standard::info()), 5);
        const QList<LeftOut> left = shared(Audience::Everyone).leftOut;
        QVERIFY(std::ranges::any_of(left, [](const LeftOut &one) {
            return one.what == u"standard"_s && one.reason == LeftOutReason::WithoutWork && one.count == 2;
        }));
        // Evidence that stays with the learner shows nobody the standard.
        const auto record = importing.portfolio->reader().record(evidence).value();
        auto mine = record->kind().clone(*record);
        mine->audience = u"me"_s;
        Edit hide;
        hide.put(std::move(mine));
        VERIFY_OK(importing.portfolio->apply(hide));
        QCOMPARE(count(Audience::Everyone, Standard::info()), 0);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no bytes") << QByteArray() << ErrorCode::ArchiveNotAnArchive;
        QTest::newRow("words") << QByteArray("some words") << ErrorCode::ArchiveNotAnArchive;
        QTest::newRow("other JSON") << QByteArray("{\"name\":\"Noor\"}") << ErrorCode::FrameworkInvalid;
        QTest::newRow("half") << Package{{u"a"_s}, {}}.text().chopped(1) << ErrorCode::JsonInvalid;
        QTest::newRow("twice") << Package{{u"a"_s, u"a"_s}, {}}.text() << ErrorCode::FrameworkDuplicate;
        QTest::newRow("100 MB") << QByteArray("{\"CFItems\":[") + QByteArray(100'000'000, ' ') << ErrorCode::FileTooLarge;
        QTest::newRow("deep") << "{\"framework\":{\"standards\":[" + QByteArray(10'000, '[') << ErrorCode::JsonTooDeep;
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        Importing importing;
        const QByteArray before = logicalDump(importing.portfolio->reader());
        QElapsedTimer timer;
        timer.start();
        const auto report = importing.bring(text);
        qInfo() << timer.elapsed() << "ms";
        QVERIFY(!report);
        QTEST(report.error().code, "code");
        QVERIFY(!report.error().subject.isEmpty());
        QCOMPARE(logicalDump(importing.portfolio->reader()), before);
    }

    void aFrameworkIsNoPortfolio()
    {
        TestPortfolio portfolio;
        ImportRequest request;
        request.source = portfolio.beside(u"framework.json"_s);
        request.folder = portfolio.beside(u"new"_s);
        VERIFY_OK(portfolio.files.writeAtomically(request.source, Package{{u"a"_s}, {}}.text()));
        const auto made = importFileAsNew(portfolio.environment(), request);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::PortfolioNotFound);
        QVERIFY(!portfolio.files.exists(request.folder));
    }

    void largeFrameworksComeIn()
    {
        Importing importing;
        Package package;
        for (int i = 0; i < 3000; ++i) {
            package.items.append(u"i%1"_s.arg(i));
            package.relations.append(u"i%1 i%2"_s.arg(i).arg(i / 10));
        }
        package.relations.removeFirst();
        QElapsedTimer timer;
        timer.start();
        VERIFY_OK(importing.bring(package));
        qInfo() << "3,000 standards:" << timer.restart() << "ms";
        VERIFY_OK(importing.bring(package));
        qInfo() << "again:" << timer.elapsed() << "ms";
        QCOMPARE(importing.portfolio->reader().count(Standard::info()).value(), 3000);
    }
};

QTEST_GUILESS_MAIN(FrameworkTest)

#include "frameworktest.moc"
