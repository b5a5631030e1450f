// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printedstandards.h"

#include "core/base/text.h"
#include "core/records/kinds/framework.h"
#include "core/records/kinds/standard.h"
#include "core/records/recordjson.h"
#include "core/standards/coverage.h"
#include "core/words/words.h"
#include "ui/print/printedrecord.h"
#include "ui/print/printtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace kinfolio {

namespace {

struct EvidenceSheet {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::EvidenceSheet)
};

// A name that is longer ends in an ellipsis.
constexpr int LongestName = 300;
constexpr qsizetype ReportEvery = 64;

class Maker {
public:
    Maker(const PrintSource &source, Printout &printout)
        : m_source(source)
        , m_printout(printout)
    {
    }

    void addHead(const Framework &framework, const CoverageCounts &counts)
    {
        add(PrintBlock::Style::Title, framework.title);
        QStringList about{framework.creator, framework.version};
        about.removeAll(QString());
        if (!about.isEmpty())
            add(PrintBlock::Style::Caption, about.join(QStringLiteral(" · ")));
        const QLocale locale;
        add(PrintBlock::Style::Caption, EvidenceSheet::tr("Evidence for %1 of %2 standards")
                                            .arg(locale.toString(counts.withEvidence()), locale.toString(counts.standards)));
    }

    // A standard with its evidence; nothing when all of that stays with the learner.
    void addStandard(RecordId id, const QList<RecordId> &evidence)
    {
        const auto record = m_source.reader.record(id);
        if (!record)
            return;
        std::vector<PrintBlock> below;
        for (const RecordId &one : evidence) {
            const auto found = m_source.reader.record(one);
            if (!found || isLeftOut(**found))
                continue;
            std::ranges::move(evidenceBlocks(static_cast<const Evidence &>(**found)), std::back_inserter(below));
        }
        if (below.empty())
            return;
        const auto &standard = static_cast<const Standard &>(**record);
        add(PrintBlock::Style::Heading, standard.code.isEmpty() ? standard.title : standard.code + QStringLiteral("  ") + standard.title);
        std::ranges::move(below, std::back_inserter(m_printout.blocks));
    }

private:
    PrintBlock &add(PrintBlock::Style style, const QString &text)
    {
        PrintBlock &block = m_printout.blocks.emplace_back();
        block.style = style;
        block.text.text = printLine(text);
        return block;
    }

    bool isLeftOut(const RecordBase &record)
    {
        if (!isOnlyMine(record))
            return false;
        ++m_printout.privateParts;
        return m_source.privateParts == PrivateParts::LeaveOut;
    }

    // The titles of the records that links in a role lead to.
    QStringList titles(const QList<Link> &links, RecordId from, LinkRole role)
    {
        QStringList titles;
        for (const Link &link : links) {
            const auto record = link.from == from && link.role == role ? m_source.reader.record(link.to) : Result<RecordPtr>(nullptr);
            if (record && *record && !isLeftOut(**record))
                titles.append(plainLine(recordTitle(**record), LongestName));
        }
        return titles;
    }

    std::vector<PrintBlock> evidenceBlocks(const Evidence &evidence)
    {
        const QList<Link> links = m_source.reader.linksAt(evidence.id).value_or(QList<Link>());
        const QStringList works = titles(links, evidence.id, LinkRole::Includes);
        std::vector<PrintBlock> blocks(1);
        PrintBlock &item = blocks.front();
        item.style = PrintBlock::Style::Item;
        item.label = words::choiceLabel(*Evidence::info().field(u"state"), evidenceStateText(evidenceState(evidence)));
        item.text.text = printLine(works.isEmpty() ? recordTitle(evidence) : works.join(EvidenceSheet::tr(", ", "between names")));
        QStringList second;
        if (!evidence.date.isEmpty())
            second.append(words::dateText(evidence.date));
        second.append(confirmation(evidence, links));
        item.second = printLine(second.join(QStringLiteral(" · ")));
        std::vector<PrintBlock> why = printParagraphs(evidence.reason);
        if (!why.empty())
            why.front().label = EvidenceSheet::tr("Why");
        std::ranges::move(why, std::back_inserter(blocks));
        return blocks;
    }

    QString confirmation(const Evidence &evidence, const QList<Link> &links)
    {
        QStringList names = titles(links, evidence.id, LinkRole::SupportedBy);
        if (!evidence.confirmedBy.isEmpty() && !names.contains(evidence.confirmedBy))
            names.prepend(plainLine(evidence.confirmedBy, LongestName));
        if (names.isEmpty())
            return EvidenceSheet::tr("Not confirmed yet");
        const QString who = names.join(EvidenceSheet::tr(", ", "between names"));
        return evidence.confirmed.isEmpty() ? EvidenceSheet::tr("Confirmed by %1").arg(who)
                                            : EvidenceSheet::tr("Confirmed by %1 on %2").arg(who, words::dateText(evidence.confirmed));
    }

    const PrintSource &m_source;
    Printout &m_printout;
};

} // namespace

PrintJob evidenceSheet(RecordId framework)
{
    return {EvidenceSheet::tr("Evidence"), [framework](const PrintSource &source, const Progress &progress) {
                return printedEvidence(framework, source, progress);
            }};
}

Result<Printout> printedEvidence(RecordId framework, const PrintSource &source, const Progress &progress)
{
    const auto record = source.reader.record(framework);
    if (!record)
        return fail(record.error());
    const auto standards = CoverageSource::read(source.reader);
    if (!standards)
        return fail(standards.error());
    const Coverage coverage = standards->of(framework);
    Printout printout;
    Maker maker(source, printout);
    maker.addHead(static_cast<const Framework &>(**record), coverage.counts());
    for (qsizetype i = 0; i < coverage.rows.size(); ++i) {
        if (i % ReportEvery == 0) {
            if (auto going = report(progress, i, coverage.rows.size()); !going)
                return fail(going.error());
        }
        const RecordId standard = coverage.rows.at(i).standard;
        if (const auto best = coverage.best.constFind(standard); best != coverage.best.constEnd())
            maker.addStandard(standard, best->evidence);
    }
    return printout;
}

} // namespace kinfolio
