// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printedtimeline.h"

#include "core/base/text.h"
#include "core/words/timelinewords.h"
#include "core/words/words.h"
#include "ui/print/printedrecord.h"
#include "ui/print/printtext.h"

#include <QCoreApplication>

#include <utility>

namespace kinfolio {

namespace {

struct PrintedTimeline {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::PrintedTimeline)
};

constexpr int LongestLine = 300;

PrintBlock &add(Printout &printout, PrintBlock::Style style, const QString &text)
{
    PrintBlock &block = printout.blocks.emplace_back();
    block.style = style;
    block.text.text = printLine(text);
    return block;
}

void addEntry(Printout &printout, const TimelineEntry &entry, const RecordBase &record)
{
    PrintBlock &row = add(printout, PrintBlock::Style::Row, plainLine(words::entryTitle(entry), LongestLine));
    QString second = words::entryCaption(entry);
    if (isOnlyMine(record))
        second += QStringLiteral(" · ") + audienceWords(record);
    row.second = plainLine(second, LongestLine);
    row.kind = entry.kind->key();
}

Result<> addSection(Printout &printout, const TimelineSection &section, int firstMonth,
                    const PrintSource &source, const Progress &progress)
{
    bool headed = false;
    for (const TimelineEntry &entry : section.entries) {
        if (auto going = report(progress, 0, 0); !going)
            return going;
        const auto record = source.reader.record(entry.record);
        if (!record)
            continue;
        printout.privateParts += isOnlyMine(**record) ? 1 : 0;
        if (isOnlyMine(**record) && source.privateParts == PrivateParts::LeaveOut)
            continue;
        // A school year of which nothing may be told is not told of.
        if (!std::exchange(headed, true))
            add(printout, PrintBlock::Style::Heading, words::periodName(section.period, firstMonth));
        addEntry(printout, entry, **record);
    }
    return {};
}

Result<Printout> printedTimeline(const TimelineFilter &filter, int firstMonth, const QString &only,
                                 const PrintSource &source, const Progress &progress)
{
    auto entries = source.reader.timelineEntries();
    if (!entries)
        return fail(entries.error());
    Printout printout;
    add(printout, PrintBlock::Style::Title, PrintedTimeline::tr("Timeline"));
    if (!only.isEmpty())
        add(printout, PrintBlock::Style::Caption,
            PrintedTimeline::tr("Only: %1", "what a timeline is narrowed to").arg(only));
    for (const TimelineSection &section : timelineSections(std::move(*entries), filter, firstMonth)) {
        if (auto done = addSection(printout, section, firstMonth, source, progress); !done)
            return fail(done.error());
    }
    return printout;
}

} // namespace

PrintJob timelineJob(const TimelineFilter &filter, int firstMonth, const QString &only)
{
    return {PrintedTimeline::tr("Timeline"),
            [filter, firstMonth, only](const PrintSource &source, const Progress &progress) {
                return printedTimeline(filter, firstMonth, only, source, progress);
            }};
}

} // namespace kinfolio
