// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/standards/coverage.h"
#include "tests/support/testportfolio.h"

#include <QElapsedTimer>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

// A framework with a small tree, two projects and a person.
struct Sample {
    Sample()
        : framework(portfolio.put({{u"kind"_s, u"framework"_s}, {u"title"_s, u"Maths"_s}}))
        , number(standard(u"N"_s, 1))
        , count(standard(u"N.1"_s, 2, number))
        , compare(standard(u"N.1.a"_s, 3, count))
        , shape(standard(u"S"_s, 4))
        , sequencer(portfolio.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Sequencer"_s}}))
        , bed(portfolio.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Garden bed"_s}}))
        , mentor(portfolio.put({{u"kind"_s, u"person"_s}, {u"name"_s, u"Ada"_s}}))
    {
    }

    RecordId standard(const QString &code, qint64 position, RecordId parent = {}, bool retired = false)
    {
        const RecordId id = portfolio.put(
            {{u"kind"_s, u"standard"_s}, {u"title"_s, u"Can do "_s + code}, {u"code"_s, code}, {u"retired"_s, retired}});
        Edit edit;
        edit.link(id, LinkRole::PartOf, framework, position);
        if (parent.isValid())
            edit.link(id, LinkRole::PartOf, parent, position);
        apply(edit);
        return id;
    }

    RecordId show(const QList<RecordId> &standards, const QList<RecordId> &works, EvidenceState state, RecordId confirmedBy = {})
    {
        NewEvidence wanted{standards, works, {}, confirmedBy};
        wanted.said.state = evidenceStateText(state);
        wanted.said.reason = u"Because"_s;
        portfolio.clock.advance(1000);
        Edit edit;
        const RecordId id = addEvidence(edit, wanted);
        apply(edit);
        return id;
    }

    void apply(const Edit &edit)
    {
        if (const auto applied = portfolio->apply(edit); !applied)
            qFatal("%s", qPrintable(errorText(applied)));
    }

    Coverage coverage()
    {
        const auto source = CoverageSource::read(portfolio->reader());
        if (!source)
            qFatal("%s", qPrintable(errorText(source)));
        return source->of(framework);
    }

    QString rows()
    {
        QStringList lines;
        const Coverage shown = coverage();
        for (const CoverageRow &row : shown.rows) {
            const auto record = portfolio->reader().record(row.standard).value();
            const QString code = record->kind().field(u"code")->get(*record).toString();
            lines.append(QString(row.depth, u'-') + code + (row.retired ? u" retired"_s : QString()));
        }
        return lines.join(u", "_s);
    }

    TestPortfolio portfolio;
    RecordId framework;
    RecordId number;
    RecordId count;
    RecordId compare;
    RecordId shape;
    RecordId sequencer;
    RecordId bed;
    RecordId mentor;
};

} // namespace

class CoverageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsStandInTheOrderOfTheTree()
    {
        Sample sample;
        QCOMPARE(sample.rows(), u"N, -N.1, --N.1.a, S"_s);
        // One that the learner added has no place, one that is in the bin no row.
        sample.standard(u"own"_s, 0);
        Edit edit;
        edit.erase(sample.count);
        sample.apply(edit);
        QCOMPARE(sample.rows(), u"N, N.1.a, S, own"_s);
    }

    void twoProjectsAndThreeStandardsFillThreeCells()
    {
        Sample sample;
        const RecordId first = sample.show({sample.count, sample.compare}, {sample.sequencer}, EvidenceState::Partial);
        const RecordId second = sample.show({sample.shape}, {sample.bed}, EvidenceState::Completed, sample.mentor);
        const Coverage coverage = sample.coverage();
        QCOMPARE(coverage.works, (QList<RecordId>{sample.sequencer, sample.bed}));
        QCOMPARE(coverage.cells.size(), 3);
        QCOMPARE(coverage.cell(sample.count, sample.sequencer)->evidence, QList<RecordId>{first});
        QCOMPARE(coverage.cell(sample.compare, sample.sequencer)->state, EvidenceState::Partial);
        QCOMPARE(coverage.cell(sample.shape, sample.bed)->evidence, QList<RecordId>{second});
        QVERIFY(!coverage.cell(sample.number, sample.bed));
        QCOMPARE(coverage.counts(), (CoverageCounts{4, {0, 0, 2, 1}}));
    }

    void theBestStateCounts()
    {
        Sample sample;
        const RecordId weak = sample.show({sample.count}, {sample.sequencer}, EvidenceState::Incomplete);
        const RecordId strong = sample.show({sample.count}, {sample.sequencer, sample.bed}, EvidenceState::Completed);
        const RecordId alone = sample.show({sample.count}, {}, EvidenceState::Begun);
        const Coverage coverage = sample.coverage();
        QCOMPARE(coverage.cell(sample.count, sample.sequencer)->state, EvidenceState::Completed);
        QCOMPARE(coverage.cell(sample.count, sample.sequencer)->evidence, (QList<RecordId>{weak, strong}));
        QCOMPARE(coverage.cell(sample.count, sample.bed)->evidence, QList<RecordId>{strong});
        QCOMPARE(coverage.best.value(sample.count).evidence, (QList<RecordId>{weak, strong, alone}));
        QCOMPARE(coverage.works.size(), 2);
    }

    void workThatIsOnlyConnectedHasBegun()
    {
        Sample sample;
        Edit edit;
        edit.link(sample.bed, LinkRole::EvidenceFor, sample.shape);
        edit.link(sample.mentor, LinkRole::EvidenceFor, sample.shape);
        sample.apply(edit);
        const Coverage coverage = sample.coverage();
        QCOMPARE(coverage.works, QList<RecordId>{sample.bed});
        QCOMPARE(coverage.cell(sample.shape, sample.bed)->state, EvidenceState::Begun);
        QVERIFY(coverage.cell(sample.shape, sample.bed)->evidence.isEmpty());
    }

    void retiredStandardsCountWhileTheyHaveEvidence()
    {
        Sample sample;
        const RecordId old = sample.standard(u"old"_s, 5, {}, true);
        QCOMPARE(sample.coverage().counts().standards, 4);
        QVERIFY(sample.rows().endsWith(u"old retired"_s));
        sample.show({old}, {sample.bed}, EvidenceState::Completed);
        QCOMPARE(sample.coverage().counts(), (CoverageCounts{5, {0, 0, 0, 1}}));
    }

    void binnedEvidenceDoesNotCount()
    {
        Sample sample;
        const RecordId evidence = sample.show({sample.count}, {sample.bed}, EvidenceState::Completed);
        Edit edit;
        edit.erase(evidence);
        sample.apply(edit);
        QCOMPARE(sample.coverage().counts().withEvidence(), 0);
        QVERIFY(sample.coverage().works.isEmpty());
    }

    void circlesEnd()
    {
        Sample sample;
        Edit edit;
        edit.link(sample.number, LinkRole::PartOf, sample.compare);
        sample.apply(edit);
        QCOMPARE(sample.rows(), u"S, N, -N.1, --N.1.a"_s);
    }

    void otherFrameworksStayApart()
    {
        Sample sample;
        const RecordId other = sample.portfolio.put({{u"kind"_s, u"framework"_s}, {u"title"_s, u"art"_s}});
        const auto source = CoverageSource::read(sample.portfolio->reader());
        VERIFY_OK(source);
        QCOMPARE(source->frameworks(), (QList<RecordId>{other, sample.framework}));
        QVERIFY(source->of(other).rows.isEmpty());
        QCOMPARE(source->frameworkOf(sample.compare), sample.framework);
        QVERIFY(!source->frameworkOf(sample.bed).isValid());
    }

    void thousandsOfStandardsAreReadFast()
    {
        Sample sample;
        Edit edit;
        constexpr int Count = 5000;
        for (int i = 0; i < Count; ++i) {
            auto standard = sample.portfolio->reader().record(sample.shape).value();
            auto copy = standard->kind().clone(*standard);
            copy->id = RecordId::make();
            const RecordId id = edit.put(std::move(copy));
            edit.link(id, LinkRole::PartOf, sample.framework, 10 + i);
            edit.link(id, LinkRole::PartOf, sample.shape, 10 + i);
        }
        sample.apply(edit);
        QElapsedTimer timer;
        timer.start();
        const Coverage coverage = sample.coverage();
        qInfo() << Count << "standards:" << timer.elapsed() << "ms";
        QCOMPARE(coverage.rows.size(), Count + 4);
        QCOMPARE(coverage.rows.last().depth, 1);
    }
};

QTEST_GUILESS_MAIN(CoverageTest)

#include "coveragetest.moc"
