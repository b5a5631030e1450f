// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Template packs coming into a portfolio, once and again, and going from it without anything of the learner's.

#include "core/records/kinds/framework.h"
#include "core/records/kinds/goal.h"
#include "core/records/kinds/standard.h"
#include "core/records/reflection.h"
#include "core/records/showcase.h"
#include "tests/core/exchange/packkit.h"

#include <random>

using namespace kinfolio;
using namespace kinfolio::packkit;

class PackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPackComesInInOneStep()
    {
        Importing to;
        const QByteArray before = to.dump();
        const auto plan = to.bring(Content(), true);
        QCOMPARE(to.dump(), before);
        const auto report = to.bring(Content());
        VERIFY_OK(report);
        QCOMPARE(report->format, u"pack"_s);
        QCOMPARE(told(report), told(plan));
        QCOMPARE(told(report), u"framework add new: 1, goal add new: 2, link add new: 11, pack add new: 1, reflection add new: 2, "
                               "showcase add new: 1, standard add new: 3"_s);
        const auto pack = to.pack();
        QCOMPARE(pack->title, u"Test pack"_s);
        QCOMPARE(pack->prompts, u"What surprised you?\nWho helped?"_s);
        const auto goal = std::static_pointer_cast<const Goal>(to.titled(Goal::info(), u"Ask one person"_s));
        QCOMPARE(goal->steps.size(), 2);
        QCOMPARE(goal->steps.at(0).text, u"Begin"_s);
        QCOMPARE(effectiveAudience(*goal), Audience::Me);
        QStringList blocks;
        const auto links = to.portfolio->reader().linksAt(to.titled(Showcase::info(), u"Who I am"_s)->id).value();
        for (const Link &link : links) {
            if (link.role == LinkRole::Includes)
                blocks.append(recordTitle(*to.portfolio->reader().record(link.to).value()) + u": "_s + link.note);
        }
        QCOMPARE(blocks, (QStringList{u"What I am into: Look at into"_s, u"What I made: Look at made"_s}));
        (void)to.apply(report->undo);
        QCOMPARE(to.dump(), before);
    }

    void theShippedPacksComeIn()
    {
        const QList<ShippedPack> shipped = shippedPacks(u"en"_s);
        QCOMPARE(shipped.size(), 2);
        Importing to;
        for (const ShippedPack &one : shipped) {
            ImportRequest request;
            request.source = one.path;
            QVERIFY(importerOf(to.portfolio.files, one.path));
            const auto report = importFile(*to.portfolio, request);
            VERIFY_OK(report);
            QVERIFY(!one.about.isEmpty());
        }
        QCOMPARE(shipped.at(0).title, u"Start here"_s);
        QCOMPARE(shipped.at(1).title, u"Showcase night"_s);
        QCOMPARE(to.all(Goal::info()).size(), size_t(5));
        QCOMPARE(to.all(Showcase::info()).size(), size_t(2));
        (void)to.titled(Goal::info(), u"Ask one person"_s);
        (void)to.titled(Showcase::info(), u"Who I am"_s);
        for (const RecordPtr &record : to.all(Goal::info()))
            QVERIFY(!static_cast<const Goal &>(*record).steps.isEmpty());
    }

    void theSameAgainChangesNothing()
    {
        Importing to;
        VERIFY_OK(to.bring(Content()));
        const QByteArray before = to.dump();
        const auto again = to.bring(Content());
        QCOMPARE(told(again), u"framework skip same: 1, goal skip same: 2, pack skip same: 1, reflection skip same: 2, "
                              "showcase skip same: 1, standard skip same: 3"_s);
        QVERIFY(again->undo.isEmpty());
        QCOMPARE(to.dump(), before);
    }

    void aNewerVersionChangesWhatNobodyTouched()
    {
        Importing to;
        VERIFY_OK(to.bring(Content()));
        to.change(to.titled(Goal::info(), u"Ask one person"_s), {{u"why"_s, u"Because I am shy"_s}});
        Edit edit;
        edit.erase(to.titled(Reflection::info(), u"What I made"_s)->id);
        (void)to.apply(edit);

        Content newer;
        newer.head[u"version"_s] = u"1.1"_s;
        newer.records = {goal(u"one"_s, u"Ask two people"_s), goal(u"two"_s, u"Make two things"_s), journalPage(u"into"_s, u"What I am into"_s),
                         journalPage(u"made"_s, u"What I have made"_s), page(u"who"_s, u"Who I am now"_s, {u"into"_s, u"new"_s}),
                         journalPage(u"new"_s, u"New here"_s)};
        newer.frameworks = {framework(u"making"_s, {u"M1"_s, u"M2"_s, u"M3"_s, u"M4"_s})};
        const auto report = to.bring(newer);
        QCOMPARE(told(report), u"framework skip same: 1, goal keep differs: 1, goal update changed: 1, link add new: 3, pack update changed: 1, "
                               "reflection add new: 1, reflection keep in-bin: 1, reflection skip same: 1, showcase update changed: 1, "
                               "standard add new: 1, standard skip same: 3"_s);
        QCOMPARE(static_cast<const Goal &>(*to.titled(Goal::info(), u"Ask one person"_s)).why, u"Because I am shy"_s);
        (void)to.titled(Goal::info(), u"Make two things"_s);
        QStringList blocks;
        const auto links = to.portfolio->reader().linksAt(to.titled(Showcase::info(), u"Who I am now"_s)->id).value();
        for (const Link &link : links) {
            if (link.role == LinkRole::Includes)
                blocks.append(recordTitle(*to.portfolio->reader().record(link.to).value()));
        }
        QCOMPARE(blocks, (QStringList{u"What I am into"_s, u"New here"_s}));
        QCOMPARE(to.pack()->version, u"1.1"_s);
        // What came with the new version is known too.
        QCOMPARE(titles(to.planRemoval().stays), QStringList{u"Ask one person"_s});
        const QByteArray now = to.dump();
        const auto old = to.bring(Content());
        QCOMPARE(told(old), u"pack keep newer-here: 1"_s);
        QCOMPARE(old->warnings.at(0).code, u"pack.older"_s);
        QCOMPARE(to.dump(), now);
    }

    void wordsInThePackItselfStay()
    {
        Importing to;
        VERIFY_OK(to.bring(Content()));
        to.change(to.pack(), {{u"prompts"_s, u"What surprised you?\nMy own question?"_s}});
        QVERIFY(to.planRemoval().packChanged);
        Content newer;
        newer.head[u"version"_s] = u"2"_s;
        newer.prompts = {u"Another one?"_s};
        VERIFY_OK(to.bring(newer));
        QCOMPARE(to.pack()->prompts, u"What surprised you?\nMy own question?"_s);
        QCOMPARE(to.pack()->version, u"2"_s);
    }

    void removingItLeavesWhatTheLearnerMade_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QStringList>("stays");
        QTest::newRow("nothing") << u""_s << QStringList{};
        QTest::newRow("words") << u"words"_s << QStringList{u"Ask one person"_s};
        QTest::newRow("a tick") << u"tick"_s << QStringList{u"Ask one person"_s};
        QTest::newRow("a tag") << u"tag"_s << QStringList{u"Ask one person"_s};
        QTest::newRow("a connection") << u"link"_s << QStringList{u"Ask one person"_s};
        QTest::newRow("a page of the journal") << u"page"_s << QStringList{u"What I am into"_s, u"What I made"_s, u"Who I am"_s};
        QTest::newRow("a block less") << u"block"_s << QStringList{u"What I made"_s, u"Who I am"_s};
        QTest::newRow("evidence") << u"evidence"_s << QStringList{u"Making"_s};
        QTest::newRow("something of one's own in the pack") << u"own"_s << QStringList{u"My own goal"_s};
    }
    void removingItLeavesWhatTheLearnerMade()
    {
        QFETCH(QString, what);
        QFETCH(QStringList, stays);
        Importing to;
        const RecordId project = to.portfolio.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Kite"_s}});
        VERIFY_OK(to.bring(Content()));
        const RecordPtr asked = to.titled(Goal::info(), u"Ask one person"_s);
        Edit edit;
        if (what == "words"_L1)
            to.change(asked, {{u"why"_s, u"I want to"_s}});
        if (what == "tick"_L1)
            to.change(asked, {{u"steps"_s, QJsonArray{QJsonObject{{u"text"_s, u"Begin"_s}, {u"done"_s, true}}, QJsonObject{{u"text"_s, u"Go on"_s}}}}});
        if (what == "tag"_L1)
            to.change(asked, {{u"tags"_s, QJsonArray{u"soon"_s}}});
        if (what == "page"_L1)
            to.change(to.titled(Reflection::info(), u"What I am into"_s), {{u"text"_s, u"Kites"_s}});
        if (what == "link"_L1)
            edit.link(project, LinkRole::RelatedTo, asked->id);
        if (what == "evidence"_L1) {
            const RecordId evidence = to.portfolio.put({{u"kind"_s, u"evidence"_s}, {u"reason"_s, u"It flies"_s}});
            edit.link(evidence, LinkRole::EvidenceFor, to.all(Standard::info()).at(1)->id);
        }
        if (what == "own"_L1) {
            const RecordId own = to.portfolio.put({{u"kind"_s, u"goal"_s}, {u"title"_s, u"My own goal"_s}});
            edit.link(own, LinkRole::PartOf, to.pack()->id);
        }
        if (what == "block"_L1) {
            const auto links = to.portfolio->reader().linksAt(to.titled(Reflection::info(), u"What I am into"_s)->id).value();
            edit.unlink(std::ranges::find(links, LinkRole::Includes, &Link::role)->id);
        }
        (void)to.apply(edit);
        const QByteArray before = to.dump();
        const PackRemoval removal = to.planRemoval();
        QCOMPARE(titles(removal.stays), stays);
        QVERIFY(!removal.packChanged);
        const QStringList all{u"Ask one person"_s, u"Make one thing"_s, u"Making"_s, u"What I am into"_s, u"What I made"_s, u"Who I am"_s};
        for (const QString &title : all)
            QVERIFY2(stays.contains(title) != titles(removal.goes).contains(title), qPrintable(title));
        const Edit undo = to.apply(removal.edit);
        QVERIFY(to.all(Pack::info()).empty());
        for (const QString &title : stays)
            QVERIFY(!to.portfolio->reader().search(title).value().isEmpty());
        (void)to.apply(undo);
        QCOMPARE(to.dump(), before);
    }

    // Whatever a learner does after a pack came in, removing it changes nothing of that.
    void removingItNeverTouchesTheLearners_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 40; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void removingItNeverTouchesTheLearners()
    {
        QFETCH(int, seed);
        std::mt19937 random(static_cast<unsigned>(seed));
        const auto below = [&](size_t count) { return size_t(random() % count); };
        Importing to;
        const RecordId project = to.portfolio.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Kite"_s}});
        VERIFY_OK(to.bring(Content()));
        const auto came = [&] {
            std::vector<RecordPtr> records;
            for (const KindInfo *kind : {&Goal::info(), &Showcase::info(), &Reflection::info(), &Framework::info(), &Standard::info()})
                std::ranges::copy(to.all(*kind), std::back_inserter(records));
            return records;
        };
        QHash<RecordId, RecordPtr> touched; // as the learner left them
        QHash<LinkId, Link> joined;
        const size_t edits = below(5);
        for (size_t i = 0; i < edits; ++i) {
            const auto records = came();
            const RecordPtr &one = records.at(below(records.size()));
            const RecordPtr &other = records.at(below(records.size()));
            Edit edit;
            switch (below(5)) {
            case 0: { // any field may be the one
                const auto filled = filledRecord(one->kind(), seed + int(i));
                const auto fields = one->kind().fields();
                const FieldInfo &field = *fields.at(below(fields.size()));
                auto changed = one->kind().clone(*one);
                if (field.type == FieldType::Media || !field.set(*changed, field.get(*filled)))
                    continue;
                edit.put(std::move(changed));
                break;
            }
            case 1:
                edit.link(one->id, LinkRole::RelatedTo, project, 0, u"Mine"_s);
                break;
            case 2:
                edit.link(project, LinkRole::EvidenceFor, one->id);
                break;
            case 3:
                if (one->id == other->id)
                    continue;
                edit.link(one->id, LinkRole::FollowsFrom, other->id);
                break;
            default: { // a note on a link that came with the pack
                QList<Link> links = to.portfolio->reader().linksAt(one->id).value();
                if (links.isEmpty())
                    continue;
                Link link = links.at(qsizetype(below(size_t(links.size()))));
                link.note = u"I say so"_s;
                edit.changes.emplace_back(PutLink{link});
            }
            }
            (void)to.apply(edit);
            for (const Change &change : edit.changes) {
                if (const auto *put = std::get_if<PutRecord>(&change); put && !sameContent(*one, *to.portfolio->reader().record(one->id).value()))
                    touched.insert(one->id, {});
                if (const auto *put = std::get_if<PutLink>(&change))
                    joined.insert(put->link.id, put->link);
            }
        }
        for (auto record = touched.begin(); record != touched.end(); ++record)
            *record = to.portfolio->reader().record(record.key()).value();
        const RecordId pack = to.pack()->id;
        const QByteArray before = to.dump();
        const Edit undo = to.apply(to.planRemoval().edit);
        for (const RecordPtr &record : std::as_const(touched)) {
            const auto now = to.portfolio->reader().record(record->id);
            VERIFY_OK(now);
            QVERIFY(record->kind().equal(*record, **now)); // the counter of changes too
        }
        QSet<LinkId> inUse;
        const auto links = to.portfolio->reader().links().value();
        for (const Link &link : links)
            inUse.insert(link.id);
        for (const Link &link : std::as_const(joined)) {
            const auto kept = to.portfolio->reader().allLinks().value();
            const auto now = std::ranges::find_if(kept, [&](const Link &one) { return one.from == link.from && one.to == link.to && one.role == link.role; });
            QVERIFY(now != kept.end());
            QCOMPARE(now->note, link.note);
            QVERIFY(link.to == pack || inUse.contains(now->id));
        }
        if (edits == 0)
            QVERIFY(came().empty());
        (void)to.apply(undo);
        QCOMPARE(to.dump(), before);
    }

    void undoAndRedoMakeNoDifference()
    {
        Importing to;
        auto report = to.bring(Content());
        const Edit redo = to.apply(report->undo);
        (void)to.apply(redo);
        QVERIFY(to.planRemoval().stays.isEmpty());
        const RecordPtr asked = to.titled(Goal::info(), u"Ask one person"_s);
        Edit edit;
        edit.put(std::move(recordUpdatedByJson(*asked, {{u"why"_s, u"X"_s}}).value()));
        (void)to.apply(to.apply(edit));
        QVERIFY(to.planRemoval().stays.isEmpty());
    }

    void aRemovedPackCanComeBack()
    {
        Importing to;
        VERIFY_OK(to.bring(Content()));
        to.change(to.titled(Goal::info(), u"Ask one person"_s), {{u"why"_s, u"I want to"_s}});
        (void)to.apply(to.planRemoval().edit);
        QCOMPARE(to.all(Goal::info()).size(), size_t(1));
        const auto report = to.bring(Content());
        QCOMPARE(told(report), u"framework update back: 1, goal keep differs: 1, goal update back: 1, pack update back: 1, "
                               "reflection update back: 2, showcase update back: 1, standard update back: 3"_s);
        QCOMPARE(to.all(Goal::info()).size(), size_t(2));
        QCOMPARE(to.all(Standard::info()).size(), size_t(3));
        QCOMPARE(titles(to.planRemoval().stays), QStringList{u"Ask one person"_s});
    }

    void oneThatWasThrownAwayAloneFindsItsThingsAgain()
    {
        Importing to;
        VERIFY_OK(to.bring(Content()));
        Edit edit;
        edit.erase(to.pack()->id);
        (void)to.apply(edit);
        QCOMPARE(to.all(Goal::info()).size(), size_t(2));
        QCOMPARE(told(to.bring(Content())), u"framework skip same: 1, goal skip same: 2, pack update back: 1, reflection skip same: 2, "
                                            "showcase skip same: 1, standard skip same: 3"_s);
        QCOMPARE(to.planRemoval().goes.size(), 6);
        QCOMPARE(to.all(Pack::info()).size(), size_t(1));
    }

    void aFrameworkThatWasThereIsNotThePacks()
    {
        Importing to;
        ImportRequest request;
        request.source = to.portfolio.beside(u"making.json"_s);
        VERIFY_OK(to.portfolio.files.writeAtomically(request.source, jsonText(framework(u"making"_s, {u"M1"_s}))));
        VERIFY_OK(importFile(*to.portfolio, request));
        VERIFY_OK(to.bring(Content()));
        QCOMPARE(to.all(Standard::info()).size(), size_t(1));
        (void)to.apply(to.planRemoval().edit);
        QCOMPARE(to.all(Framework::info()).size(), size_t(1));
        QVERIFY(to.all(Goal::info()).empty());
    }

    void whatItKnowsOfItsThingsLeavesWithNobody()
    {
        const FieldInfo *field = Pack::info().field(u"contents");
        QVERIFY(field && field->has(FieldFlag::Private) && field->has(FieldFlag::Inner));
        for (const QString &garbage : {u""_s, u"{"_s, u"[]"_s, u"{\"x\":1}"_s, u"{\"c5b0f4a7-0000-4000-8000-000000000000\":[]}"_s}) {
            Pack pack;
            pack.contents = garbage;
            QVERIFY(packContents(pack).values().join(QString()).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(PackTest)

#include "packtest.moc"
