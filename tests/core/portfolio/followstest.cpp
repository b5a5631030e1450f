// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What follows by itself from a change: levels and their marks, days of states, goals that wait for a badge; and that parts
// are never shown wider than their whole.

#include "core/exchange/portfoliocopy.h"
#include "core/exchange/sharing.h"
#include "core/records/interest.h"
#include "core/records/kinds/ask.h"
#include "core/records/kinds/goal.h"
#include "core/records/kinds/skill.h"
#include "core/records/opportunity.h"
#include "core/records/recordjson.h"
#include "tests/support/testportfolio.h"

#include <algorithm>

using namespace kinfolio;
using namespace Qt::StringLiterals;

class FollowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_portfolio = std::make_unique<TestPortfolio>(); }

    void aNewDepthLeavesAMark()
    {
        const RecordId id = put({{u"kind"_s, u"interest"_s}, {u"title"_s, u"Bees"_s}, {u"started"_s, u"2024-05"_s}, {u"depth"_s, u"hangingOut"_s}});
        QVERIFY(record<Interest>(id)->depths.isEmpty()); // there is nothing to compare yet
        change(id, u"depth"_s, u"messingAround"_s);
        QCOMPARE(marks(id), (QStringList{u"hangingOut 2024-05"_s, u"messingAround 2026-03-07"_s}));
        // Changed one's mind within a day.
        change(id, u"depth"_s, u"geekingOut"_s);
        QCOMPARE(marks(id), (QStringList{u"hangingOut 2024-05"_s, u"geekingOut 2026-03-07"_s}));
        change(id, u"depth"_s, u"hangingOut"_s);
        QCOMPARE(marks(id), (QStringList{u"hangingOut 2024-05"_s}));
        m_portfolio->clock.advance(qint64(40) * 24 * 3600 * 1000);
        change(id, u"depth"_s, u"geekingOut"_s);
        QCOMPARE(marks(id), (QStringList{u"hangingOut 2024-05"_s, u"geekingOut 2026-04-16"_s}));
    }

    void theLastMarkIsTheLevel()
    {
        const RecordId id = put({{u"kind"_s, u"skill"_s}, {u"title"_s, u"Soldering"_s},
                                 {u"levels"_s, QJsonArray{mark(u"confident"_s, u"2025-12"_s), mark(u"trying"_s, {}), mark(u"practising"_s, u"2024"_s)}}});
        const auto skill = record<Skill>(id);
        QCOMPARE(skill->level, u"confident"_s);
        QCOMPARE(skill->levels.first().level, u"trying"_s);
        change(id, u"levels"_s, QJsonArray{mark(u"practising"_s, u"2024"_s)});
        QCOMPARE(record<Skill>(id)->level, u"practising"_s);
    }

    void aMarkWithALevelThatThereIsNotIsRefused()
    {
        const auto bad = recordFromJson({{u"kind"_s, u"skill"_s}, {u"title"_s, u"x"_s}, {u"levels"_s, QJsonArray{mark(u"wizard"_s, u"2024"_s)}}});
        VERIFY_OK(bad);
        QVERIFY(!checkRecord(**bad));
        for (const QJsonValue &wrong : {QJsonValue(u"x"_s), QJsonValue(QJsonArray{1}), QJsonValue(QJsonArray{QJsonObject{}}),
                                        QJsonValue(QJsonArray{mark(u"trying"_s, u"yesterday"_s)})})
            QVERIFY(!recordFromJson({{u"kind"_s, u"skill"_s}, {u"title"_s, u"x"_s}, {u"levels"_s, wrong}}));
    }

    void statesBringTheirDays()
    {
        const RecordId id = put({{u"kind"_s, u"ask"_s}, {u"title"_s, u"May I?"_s}, {u"state"_s, u"draft"_s}});
        QVERIFY(record<Ask>(id)->sent.isEmpty());
        change(id, u"state"_s, u"sent"_s);
        QCOMPARE(record<Ask>(id)->sent.text(), u"2026-03-07"_s);
        QCOMPARE(record<Ask>(id)->followUp.text(), u"2026-03-16"_s);
        change(id, u"followUp"_s, u"2026-04-01"_s);
        change(id, u"title"_s, u"May we?"_s);
        QCOMPARE(record<Ask>(id)->followUp.text(), u"2026-04-01"_s);
    }

    void anAnswerHasTheDayOnWhichItCame()
    {
        const RecordId id = put({{u"kind"_s, u"opportunity"_s}, {u"title"_s, u"Bursary"_s}, {u"state"_s, u"applied"_s}});
        QVERIFY(record<Opportunity>(id)->answered.isEmpty());
        change(id, u"state"_s, u"notThisTime"_s);
        QCOMPARE(record<Opportunity>(id)->answered.text(), u"2026-03-07"_s);
    }

    void aStepThatIsTickedKnowsItsDay()
    {
        const RecordId id = put({{u"kind"_s, u"goal"_s}, {u"title"_s, u"G"_s}, {u"steps"_s, QJsonArray{QJsonObject{{u"text"_s, u"one"_s}}}}});
        change(id, u"steps"_s, QJsonArray{QJsonObject{{u"text"_s, u"one"_s}, {u"done"_s, true}}});
        QCOMPARE(record<Goal>(id)->steps.first().date.text(), u"2026-03-07"_s);
        change(id, u"steps"_s, QJsonArray{QJsonObject{{u"text"_s, u"one"_s}, {u"date"_s, u"2026-03-07"_s}}});
        QVERIFY(record<Goal>(id)->steps.first().date.isEmpty());
    }

    void aBadgeThatArrivesClosesTheGoalThatWaitsForIt()
    {
        const auto goal = [&](const QString &title, const QString &badge, const QString &issuer) {
            return put({{u"kind"_s, u"goal"_s}, {u"title"_s, title}, {u"badgeName"_s, badge}, {u"badgeIssuer"_s, issuer},
                        {u"steps"_s, QJsonArray{QJsonObject{{u"text"_s, u"ten joints"_s}}}}});
        };
        const RecordId wanted = goal(u"a"_s, u"soldering  level 3"_s, u"The Library"_s);
        const RecordId anyIssuer = goal(u"b"_s, u"Soldering level 3"_s, {});
        const RecordId otherIssuer = goal(u"c"_s, u"Soldering level 3"_s, u"The School"_s);
        const RecordId none = goal(u"d"_s, {}, {});
        const QByteArray before = logicalDump((*m_portfolio)->reader());
        auto badge = recordFromJson({{u"kind"_s, u"badge"_s}, {u"title"_s, u"Soldering Level 3"_s}, {u"issuer"_s, u"the library"_s}});
        Edit edit;
        const RecordId arrived = edit.put(std::move(*badge));
        const auto undo = (*m_portfolio)->apply(edit);
        VERIFY_OK(undo);
        for (const RecordId &id : {wanted, anyIssuer}) {
            QCOMPARE(record<Goal>(id)->state, u"reached"_s);
            QCOMPARE(record<Goal>(id)->reached.text(), u"2026-03-07"_s);
            QVERIFY(record<Goal>(id)->steps.first().done);
            QCOMPARE((*m_portfolio)->reader().linksAt(id)->first().from, arrived);
        }
        for (const RecordId &id : {otherIssuer, none})
            QVERIFY(record<Goal>(id)->state.isEmpty());
        const QByteArray after = logicalDump((*m_portfolio)->reader());
        const auto redo = (*m_portfolio)->apply(*undo);
        VERIFY_OK(redo);
        QCOMPARE(logicalDump((*m_portfolio)->reader()), before);
        VERIFY_OK((*m_portfolio)->apply(*redo));
        QCOMPARE(logicalDump((*m_portfolio)->reader()), after);
    }

    void aPartIsNotShownWithoutItsWhole()
    {
        const RecordId hidden = put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Secret"_s}, {u"audience"_s, u"me"_s}});
        const RecordId shown = put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Open"_s}});
        const RecordId inHidden = put({{u"kind"_s, u"step"_s}, {u"title"_s, u"one"_s}, {u"audience"_s, u"everyone"_s}});
        const RecordId inShown = put({{u"kind"_s, u"step"_s}, {u"title"_s, u"two"_s}});
        const RecordId asked = put({{u"kind"_s, u"requirement"_s}, {u"title"_s, u"three"_s}});
        const RecordId door = put({{u"kind"_s, u"opportunity"_s}, {u"title"_s, u"Door"_s}}); // only for the learner until it opens
        Edit links;
        links.link(inHidden, LinkRole::PartOf, hidden);
        links.link(inShown, LinkRole::PartOf, shown);
        links.link(asked, LinkRole::PartOf, door);
        VERIFY_OK((*m_portfolio)->apply(links));
        for (const Audience audience : {Audience::Everyone, Audience::Chosen}) {
            const SharedPortfolio shared = shareWith(audience, copy());
            const auto holds = [&](RecordId id) { return std::ranges::any_of(shared.content.records, [&](const RecordPtr &one) { return one->id == id; }); };
            QVERIFY(holds(shown) && holds(inShown));
            QVERIFY(!holds(hidden) && !holds(inHidden) && !holds(asked));
        }
        QCOMPARE(shareWith(Audience::Me, copy()).content.records.size(), size_t(7));
    }

private:
    static QJsonObject mark(const QString &level, const QString &since)
    {
        QJsonObject json{{u"level"_s, level}};
        if (!since.isEmpty())
            json.insert(u"since"_s, since);
        return json;
    }

    RecordId put(const QJsonObject &json) { return m_portfolio->put(json); }

    void change(RecordId id, const QString &field, const QJsonValue &value)
    {
        QJsonObject json = recordToJson(**(*m_portfolio)->reader().record(id));
        json.insert(field, value);
        put(json);
    }

    template<typename R>
    [[nodiscard]] std::shared_ptr<const R> record(RecordId id)
    {
        return std::static_pointer_cast<const R>((*m_portfolio)->reader().record(id).value());
    }

    QStringList marks(RecordId id)
    {
        QStringList texts;
        const auto interest = record<Interest>(id);
        for (const LevelMark &mark : interest->depths)
            texts.append(mark.level + u' ' + mark.since.text());
        return texts;
    }

    PortfolioCopy copy()
    {
        auto view = PortfolioView::open(m_portfolio->files, m_portfolio->path());
        return copyPortfolio(**view).value();
    }

    std::unique_ptr<TestPortfolio> m_portfolio;
};

QTEST_GUILESS_MAIN(FollowsTest)
#include "followstest.moc"
