// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The questions to the map and their answers, row by row.

#include "core/map/mapquestions.h"
#include "core/words/mapwords.h"
#include "tests/core/map/smallmaps.h"

#include <QTest>

using namespace kinfolio;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "Marisol" or ">Zine" for a row below another.
QStringList rowsOf(const MapGraph &map, const MapAnswer &answer)
{
    QStringList rows;
    for (const MapRow &row : answer.rows)
        rows.append(QString(row.level, QLatin1Char('>')) + map.nodes.at(map.indexOf(row.record)).title);
    return rows;
}

QStringList wordsOnTheWay(const MapAnswer &answer)
{
    QStringList said;
    for (const MapRow &row : answer.rows) {
        if (row.role)
            said.append(QLatin1String(roleInfo(row.role->role).name) + (row.role->outwards ? QStringLiteral(" >") : QStringLiteral(" <")));
    }
    return said;
}

} // namespace

Q_DECLARE_METATYPE(kinfolio::MapQuestion)

class MapQuestionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<MapQuestion>("question");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("how did I get here") << MapQuestion::HowDidIGetHere
                                            << QStringList{u"Synths"_s, u"Club"_s, u"Marisol"_s, u"Sequencer"_s, u"Soldering"_s, u"School"_s};
        QTest::newRow("who helped") << MapQuestion::WhoHelped << QStringList{u"Marisol"_s, u">Sequencer"_s, u">Zine"_s, u"Ife"_s, u">Music"_s};
        QTest::newRow("no opportunity") << MapQuestion::NoOpportunityYet << QStringList{u"Music"_s, u"Recording"_s};
        QTest::newRow("no mentor") << MapQuestion::NoMentor << QStringList{u"Recording"_s};
        QTest::newRow("no evidence") << MapQuestion::NoEvidence << QStringList{u"Zine"_s};
        QTest::newRow("who introduced") << MapQuestion::WhoIntroduced << QStringList{u"Marisol"_s, u">Ife"_s};
        QTest::newRow("across settings") << MapQuestion::AcrossSettings << QStringList{u"Synths"_s, u">Demo"_s};
    }
    void answers()
    {
        QFETCH(const MapQuestion, question);
        const MapGraph map = noorsMap();
        const MapAnswer answer = answerMap(map, question);
        QTEST(rowsOf(map, answer), "rows");
        for (const MapRow &row : answer.rows)
            QVERIFY(answer.nodes.contains(row.record));
        QVERIFY(!words::mapQuestion(question).isEmpty());
        QVERIFY(words::mapAnswer(question, answer) != words::mapAnswer(question, {}));
    }

    void thePathSaysHowOneThingLedToAnother()
    {
        const MapAnswer answer = answerMap(noorsMap(), MapQuestion::HowDidIGetHere);
        QCOMPARE(wordsOnTheWay(answer), (QStringList{u"partOf >"_s, u"memberOf <"_s, u"supportedBy <"_s, u"awardedFor <"_s, u"appliedTo >"_s}));
        QCOMPARE(answer.links.size(), 5);
    }

    void aPathThroughWhatIsChosenComesBeforeALongerOne()
    {
        const MapGraph map = noorsMap();
        const RecordId music = map.nodes.at(1).id;
        QCOMPARE(rowsOf(map, answerMap(map, MapQuestion::HowDidIGetHere, music)), (QStringList{u"Music"_s, u"Ife"_s}));
        QCOMPARE(rowsOf(map, answerMap(map, MapQuestion::HowDidIGetHere, recordNumber(99))).size(), 6);
    }

    void anOpportunityIsReachedByWayOfWork()
    {
        const MapGraph map = mapOf({QStringLiteral("interest Bees"), QStringLiteral("interest Maps"), QStringLiteral("project Hive"),
                                    QStringLiteral("opportunity Fair")},
                                   {QStringLiteral("Hive sparkedBy Bees"), QStringLiteral("Hive appliedTo Fair")});
        QCOMPARE(rowsOf(map, answerMap(map, MapQuestion::NoOpportunityYet)), QStringList{u"Maps"_s});
    }

    void whereThingsHappenedIsToldPlaceByPlace()
    {
        const MapGraph map = mapOf({QStringLiteral("interest Bees"), QStringLiteral("interest Maps"), QStringLiteral("project A @school"),
                                    QStringLiteral("project B @home"), QStringLiteral("project C @school"), QStringLiteral("project D")},
                                   {QStringLiteral("A sparkedBy Bees"), QStringLiteral("B sparkedBy Bees"), QStringLiteral("C sparkedBy Bees"),
                                    QStringLiteral("A sparkedBy Maps"), QStringLiteral("D sparkedBy Maps")});
        QCOMPARE(rowsOf(map, answerMap(map, MapQuestion::AcrossSettings)),
                 (QStringList{u"Bees"_s, u">B"_s, u">A"_s, u">C"_s, u"Maps"_s, u">A"_s}));
    }

    void anEmptyMapHasAnAnswerToEverything()
    {
        for (const MapQuestion question : allMapQuestions()) {
            const MapAnswer answer = answerMap({}, question);
            QVERIFY(answer.rows.isEmpty() && answer.nodes.isEmpty());
            QVERIFY(!words::mapAnswer(question, answer).isEmpty());
        }
    }

    void aRingDoesNotHang()
    {
        QStringList records;
        QStringList links;
        const QStringList kinds{u"interest"_s, u"person"_s, u"project"_s, u"badge"_s, u"opportunity"_s, u"group"_s};
        for (int i = 0; i < 300; ++i) {
            records.append(kinds.at(i % 6) + QStringLiteral(" R%1").arg(i));
            links.append(QStringLiteral("R%1 relatedTo R%2").arg(i).arg((i + 1) % 300));
        }
        const MapGraph map = mapOf(records, links);
        for (const MapQuestion question : allMapQuestions())
            (void)answerMap(map, question);
        QVERIFY(answerMap(map, MapQuestion::HowDidIGetHere).rows.size() > 1);
    }
};

QTEST_GUILESS_MAIN(MapQuestionsTest)
#include "mapquestionstest.moc"
