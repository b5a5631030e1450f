// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printedreport.h"

#include "core/overview/reports.h"
#include "ui/print/printedrecord.h"
#include "ui/print/printtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace kinfolio {

namespace {

struct PrintedReport {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::PrintedReport)
};

PrintBlock &add(Printout &printout, PrintBlock::Style style, const QString &text)
{
    PrintBlock &block = printout.blocks.emplace_back();
    block.style = style;
    block.text.text = printLine(text);
    return block;
}

Practices counted(const RecordGraph &graph, const std::optional<SchoolYear> &only, QDate today)
{
    return only ? practicesOf(graph, *only, today) : practicesOf(graph);
}

// How many records that only the learner sees are counted in it.
int privateIn(const QList<ReportSection> &sections)
{
    QSet<RecordId> found;
    for (const ReportSection &section : sections) {
        for (const ReportLine &line : section.lines) {
            for (const RecordPtr &record : line.records) {
                if (isOnlyMine(*record))
                    found.insert(record->id);
            }
        }
    }
    return int(found.size());
}

Result<Printout> printedReport(const std::optional<SchoolYear> &only, const QString &when, QDate today, const PrintSource &source)
{
    auto graph = RecordGraph::read(source.reader);
    if (!graph)
        return fail(graph.error());
    Printout printout;
    printout.privateParts = privateIn(reportOf(counted(*graph, only, today), acknowledgements(*graph)));
    if (source.privateParts == PrivateParts::LeaveOut)
        graph = graph->forOthers();
    const Practices practices = counted(*graph, only, today);
    add(printout, PrintBlock::Style::Title, PrintedReport::tr("Reports"));
    add(printout, PrintBlock::Style::Caption, PrintedReport::tr("%1: %2", "when, how much in all").arg(when, reportSum(practices)));
    for (const ReportSection &section : reportOf(practices, acknowledgements(*graph))) {
        add(printout, PrintBlock::Style::Heading, section.title);
        if (!section.sentence.isEmpty())
            add(printout, PrintBlock::Style::Caption, section.sentence);
        for (const ReportLine &line : section.lines)
            add(printout, PrintBlock::Style::Row, line.label).second = printLine(line.words);
    }
    if (const QString leftOut = reportLeftOut(practices); !leftOut.isEmpty())
        add(printout, PrintBlock::Style::Caption, leftOut);
    return printout;
}

} // namespace

PrintJob reportJob(const std::optional<SchoolYear> &only, const QString &when, QDate today)
{
    return {PrintedReport::tr("Reports"), [only, when, today](const PrintSource &source, const Progress &) {
                return printedReport(only, when, today, source);
            }};
}

} // namespace kinfolio
