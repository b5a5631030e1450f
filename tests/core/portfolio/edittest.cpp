// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/kinds.h"
#include "core/records/project.h"
#include "tests/support/testportfolio.h"

#include <QSignalSpy>

#include <memory>

using namespace kinfolio;

namespace {

QJsonObject project(const QString &title)
{
    return {{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), title}};
}

// One random change that is legal in the present state.
class RandomEdits {
public:
    RandomEdits(TestPortfolio &portfolio, quint32 seed)
        : m_portfolio(portfolio)
        , m_random(seed)
    {
    }

    Edit next()
    {
        Edit edit;
        const auto present = m_portfolio->reader().summaries(nullptr).value();
        switch (present.size() < 4 ? 0 : m_random.bounded(8)) {
        case 0:
        case 1:
            edit.put(filledRecord(*allKinds().at(size_t(m_random.bounded(1, int(allKinds().size())))), int(m_random.bounded(100))));
            edit.changes.emplace_back(edit.changes.back()); // twice in one edit
            break;
        case 2:
        case 3: {
            const RecordPtr record = *m_portfolio->reader().record(pick(present).id);
            auto changed = record->kind().clone(*record);
            changed->tags.append(QString::number(m_random.generate()));
            edit.put(std::move(changed));
            break;
        }
        case 4:
            eraseOne(edit, present);
            break;
        case 5: {
            const auto bin = m_portfolio->reader().bin().value();
            if (!bin.empty())
                edit.changes.emplace_back(RestoreRecord{bin.at(m_random.bounded(quint32(bin.size()))).record->id});
            break;
        }
        case 6: {
            const RecordId a = pick(present).id;
            const RecordId b = pick(present).id;
            if (a != b)
                edit.link(a, LinkRole(m_random.bounded(15)), b, m_random.bounded(3), QString::number(m_random.generate()));
            break;
        }
        default:
            removeSomething(edit, present);
            break;
        }
        return edit;
    }

private:
    const RecordSummary &pick(const QList<RecordSummary> &from) { return from.at(m_random.bounded(int(from.size()))); }

    void eraseOne(Edit &edit, const QList<RecordSummary> &present)
    {
        const RecordSummary &one = pick(present);
        if (one.kind->key() != QLatin1String("learner"))
            edit.erase(one.id);
    }

    void removeSomething(Edit &edit, const QList<RecordSummary> &present)
    {
        const auto links = m_portfolio->reader().allLinks().value();
        if (!links.isEmpty() && m_random.bounded(2) == 0) {
            edit.unlink(links.at(m_random.bounded(int(links.size()))).id);
            return;
        }
        // Two at once, so that a link between them has to come back after both.
        const RecordId a = pick(present).id;
        const RecordId b = pick(present).id;
        for (const RecordId id : {a, b}) {
            const bool learner = id == (*m_portfolio->reader().learner())->id;
            if (!learner && (id == a || a != b))
                edit.changes.emplace_back(RemoveRecord{id});
            if (a == b)
                break;
        }
    }

    TestPortfolio &m_portfolio;
    QRandomGenerator m_random;
};

} // namespace

class EditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // KINFOLIO_UNDO_SEQUENCES sets how many sequences of 50 edits are tried; a thousand take longer than the five minutes of
    // QTEST_FUNCTION_TIMEOUT, so set that too.
    void undoingEverythingLeavesTheSamePortfolio()
    {
        const int sequences = qEnvironmentVariable("KINFOLIO_UNDO_SEQUENCES", QStringLiteral("40")).toInt();
        std::unique_ptr<TestPortfolio> fresh;
        for (int sequence = 0; sequence < sequences; ++sequence) {
            // Each sequence leaves records behind, and looking at all of them takes longer and longer.
            if (sequence % 20 == 0) {
                fresh = std::make_unique<TestPortfolio>();
                for (int i = 0; i < 6; ++i)
                    fresh->put(project(QString::number(i)));
            }
            TestPortfolio &portfolio = *fresh;
            const QByteArray before = logicalDump(portfolio->reader());
            RandomEdits edits(portfolio, quint32(sequence));
            std::vector<Edit> undo;
            for (int i = 0; i < 50; ++i) {
                portfolio.clock.advance(1000);
                auto inverse = portfolio->apply(edits.next());
                VERIFY_OK(inverse);
                undo.push_back(std::move(*inverse));
            }
            const QByteArray after = logicalDump(portfolio->reader());
            std::vector<Edit> redo;
            for (auto edit = undo.rbegin(); edit != undo.rend(); ++edit) {
                auto inverse = portfolio->apply(*edit);
                VERIFY_OK(inverse);
                redo.push_back(std::move(*inverse));
            }
            QCOMPARE(logicalDump(portfolio->reader()), before);
            for (auto edit = redo.rbegin(); edit != redo.rend(); ++edit)
                VERIFY_OK(portfolio->apply(*edit));
            QCOMPARE(logicalDump(portfolio->reader()), after);
        }
    }

    void aFailedEditChangesNothing()
    {
        TestPortfolio portfolio;
        portfolio.put(project(QStringLiteral("there")));
        const QByteArray before = logicalDump(portfolio->reader());
        QSignalSpy changed(&*portfolio, &Portfolio::changed);
        Edit edit;
        edit.put(std::move(*recordFromJson(project(QStringLiteral("good")))));
        edit.put(std::move(*recordFromJson(project(QString()))));
        const auto applied = portfolio->apply(edit);
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, ErrorCode::RecordInvalid);
        QCOMPARE(logicalDump(portfolio->reader()), before);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(portfolio->reader().search(QStringLiteral("good"))->size(), 0);
    }

    void tellsWhatChanged()
    {
        TestPortfolio portfolio;
        const RecordId a = portfolio.put(project(QStringLiteral("a")));
        const RecordId b = portfolio.put(project(QStringLiteral("b")));
        ChangeSet seen;
        connect(&*portfolio, &Portfolio::changed, this, [&](const ChangeSet &changes) { seen = changes; });
        Edit edit;
        edit.link(a, LinkRole::FollowsFrom, b);
        edit.erase(a);
        VERIFY_OK(portfolio->apply(edit));
        QCOMPARE(seen.changed, QSet<RecordId>{a});
        QCOMPARE(seen.linked, (QSet<RecordId>{a, b}));
    }

    void countsRevisionsUpEvenWhenUndoing()
    {
        TestPortfolio portfolio;
        const RecordId id = portfolio.put(project(QStringLiteral("a")));
        Edit edit;
        edit.put(std::move(*recordUpdatedByJson(**portfolio->reader().record(id), {{QStringLiteral("title"), QStringLiteral("b")}})));
        const auto undo = portfolio->apply(edit);
        VERIFY_OK(undo);
        VERIFY_OK(portfolio->apply(*undo));
        const auto record = portfolio->reader().record(id);
        QCOMPARE(recordTitle(**record), QStringLiteral("a"));
        QCOMPARE((*record)->revision, 3);
    }

    void refusesWhatMakesNoSense()
    {
        TestPortfolio portfolio;
        const RecordId a = portfolio.put(project(QStringLiteral("a")));
        const auto outcome = [&](const Change &change) {
            Edit edit;
            edit.changes.push_back(change);
            const auto applied = portfolio->apply(edit);
            return applied ? ErrorCode::Internal : applied.error().code;
        };
        QCOMPARE(outcome(PutLink{{LinkId::make(), a, LinkRole::RelatedTo, a, 0, {}, {}}}), ErrorCode::LinkInvalid);
        QCOMPARE(outcome(PutLink{{LinkId::make(), a, LinkRole::RelatedTo, RecordId::make(), 0, {}, {}}}), ErrorCode::LinkInvalid);
        QCOMPARE(outcome(EraseRecord{RecordId::make(), {}}), ErrorCode::RecordNotFound);
        QCOMPARE(outcome(EraseRecord{(*portfolio->reader().learner())->id, {}}), ErrorCode::RecordInvalid);
        auto second = recordFromJson({{QStringLiteral("kind"), QStringLiteral("learner")}, {QStringLiteral("name"), QStringLiteral("x")}});
        (*second)->id = RecordId::make();
        QCOMPARE(outcome(PutRecord{std::move(*second), Stamps::Touch, {}}), ErrorCode::RecordSecondLearner);
        auto missing = recordFromJson({{QStringLiteral("kind"), QStringLiteral("artifact")}, {QStringLiteral("title"), QStringLiteral("x")},
                                       {QStringLiteral("media"), QString(64, QLatin1Char('a'))}});
        (*missing)->id = RecordId::make();
        QCOMPARE(outcome(PutRecord{std::move(*missing), Stamps::Touch, {}}), ErrorCode::MediaMissing);
    }

    void takesLongAndStrangeTitles()
    {
        TestPortfolio portfolio;
        const QString strange = QStringLiteral("\u202E\u0645\u0631\u062D\u0628\u0627 \U0001F469\u200D\U0001F52C\u0000x");
        for (const QString &title : {QString(10'000, QLatin1Char('t')), strange}) {
            const RecordId id = portfolio.put(project(title));
            QCOMPARE(recordTitle(**portfolio->reader().record(id)), title);
        }
    }
};

QTEST_GUILESS_MAIN(EditTest)
#include "edittest.moc"
