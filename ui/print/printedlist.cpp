// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printedlist.h"

#include "core/base/text.h"
#include "core/records/interest.h"
#include "core/records/project.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"
#include "ui/models/connectedpath.h"
#include "ui/models/recorddigest.h"
#include "ui/print/printedrecord.h"
#include "ui/print/printtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace kinfolio {

namespace {

struct PrintedList {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::PrintedList)
};

constexpr qint64 ReportEvery = 64;
constexpr qint64 LatestCount = 5;
// A name that is longer ends in an ellipsis.
constexpr int LongestName = 300;

PrintBlock &add(Printout &printout, PrintBlock::Style style, const QString &text)
{
    PrintBlock &block = printout.blocks.emplace_back();
    block.style = style;
    block.text.text = printLine(text);
    return block;
}

bool isLeftOut(Printout &printout, const PrintSource &source, const RecordBase &record)
{
    if (!isOnlyMine(record))
        return false;
    ++printout.privateParts;
    return source.privateParts == PrivateParts::LeaveOut;
}

void addRow(Printout &printout, const RecordBase &record)
{
    QStringList second{recordCaption(record)};
    if (isOnlyMine(record))
        second.append(audienceWords(record));
    second.removeAll(QString());
    PrintBlock &row = add(printout, PrintBlock::Style::Row, plainLine(recordTitle(record), LongestName));
    row.second = plainLine(second.join(QStringLiteral(" · ")), LongestName);
    row.end = words::dateText(PartialDate::fromDay(record.modified.toLocalTime().date()));
    row.kind = record.kind().key();
}

// Who reads a part of a list must not take it for the whole. Nor does the whole tell of what is left out.
QString countWords(const std::vector<RecordPtr> &all, int count, const QString &only, const PrintSource &source)
{
    if (only.isEmpty())
        return PrintedList::tr("%Ln in this list", "how many records", count);
    const auto may = [&](const RecordPtr &record) { return source.privateParts == PrivateParts::Keep || !isOnlyMine(*record); };
    const QLocale locale;
    return PrintedList::tr("Only “%1”: %2 of %3", "an answer that a list is narrowed to, two counts")
        .arg(only, locale.toString(count), locale.toString(std::ranges::count_if(all, may)));
}

// The path from the interest that led furthest, as Home draws it.
void addPath(Printout &printout, const PrintSource &source, const Interest &interest)
{
    const QList<PathStep> path = connectedPath(source.reader, interest.id);
    if (path.size() < 2)
        return;
    for (const PathStep &step : path.sliced(1)) {
        const auto record = source.reader.record(step.id);
        if (record && !isLeftOut(printout, source, **record))
            printout.blocks.push_back(printItem(**record, step.words));
    }
}

Result<> addInterests(Printout &printout, const PrintSource &source, const Progress &progress)
{
    const auto interests = source.reader.records(Interest::info());
    if (!interests)
        return fail(interests.error());
    qint64 done = 0;
    for (const RecordPtr &interest : *interests) {
        if (auto going = report(progress, done++, qint64(interests->size())); !going)
            return going;
        if (isLeftOut(printout, source, *interest))
            continue;
        add(printout, PrintBlock::Style::Heading, recordTitle(*interest)).kind = Interest::info().key();
        if (const QString caption = recordCaption(*interest); !caption.isEmpty())
            add(printout, PrintBlock::Style::Caption, caption);
        addPath(printout, source, static_cast<const Interest &>(*interest));
    }
    return {};
}

Result<> addLatest(Printout &printout, const PrintSource &source)
{
    const auto latest = source.reader.ids(&Project::info(), RecordOrder::Dated, LatestCount);
    if (!latest)
        return fail(latest.error());
    bool headed = false;
    for (const RecordId &id : *latest) {
        const auto project = source.reader.record(id);
        if (!project || isLeftOut(printout, source, **project))
            continue;
        if (!std::exchange(headed, true)) {
            add(printout, PrintBlock::Style::Heading, PrintedList::tr("Latest work"));
            add(printout, PrintBlock::Style::RowHead, words::kindPlural(Project::info())).end = PrintedList::tr("Last changed");
        }
        addRow(printout, **project);
    }
    return {};
}

} // namespace

PrintJob listJob(const KindInfo &kind, const QList<RecordId> &records, const QString &only)
{
    return {words::kindPlural(kind), [&kind, records, only](const PrintSource &source, const Progress &progress) {
                return printedList(kind, records, only, source, progress);
            }};
}

PrintJob homeJob(const QString &title)
{
    return {title, [](const PrintSource &source, const Progress &progress) { return printedHome(source, progress); }};
}

Result<Printout> printedList(const KindInfo &kind, const QList<RecordId> &records, const QString &only,
                             const PrintSource &source, const Progress &progress)
{
    const auto all = source.reader.records(kind);
    if (!all)
        return fail(all.error());
    QHash<RecordId, RecordPtr> byId;
    for (const RecordPtr &record : *all)
        byId.insert(record->id, record);
    Printout printout;
    add(printout, PrintBlock::Style::Title, words::kindPlural(kind));
    add(printout, PrintBlock::Style::Caption, {});
    add(printout, PrintBlock::Style::RowHead, words::kindName(kind)).end = PrintedList::tr("Last changed");
    int count = 0;
    for (qint64 i = 0; i < records.size(); ++i) {
        if (i % ReportEvery == 0) {
            if (auto going = report(progress, i, records.size()); !going)
                return fail(going.error());
        }
        const RecordPtr record = byId.value(records.at(i));
        if (!record || isLeftOut(printout, source, *record))
            continue;
        addRow(printout, *record);
        ++count;
    }
    printout.blocks.at(1).text.text = printLine(countWords(*all, count, only, source));
    return printout;
}

PrintJob tableJob(const QString &title, const QList<RecordId> &records, const QString &only)
{
    return {title, [title, records, only](const PrintSource &source, const Progress &progress) -> Result<Printout> {
                Printout printout;
                add(printout, PrintBlock::Style::Title, title);
                add(printout, PrintBlock::Style::Caption, {});
                add(printout, PrintBlock::Style::RowHead, PrintedList::tr("Name")).end = PrintedList::tr("Last changed");
                const size_t head = printout.blocks.size();
                for (qint64 i = 0; i < records.size(); ++i) {
                    if (auto going = report(progress, i, records.size()); !going)
                        return fail(going.error());
                    const auto record = source.reader.record(records.at(i));
                    if (record && !isLeftOut(printout, source, **record))
                        addRow(printout, **record);
                }
                const QString count = PrintedList::tr("%Ln in this list", "how many records", int(printout.blocks.size() - head));
                printout.blocks.at(1).text.text =
                    printLine(only.isEmpty() ? count : PrintedList::tr("%1: %2", "by what a table is narrowed, how many are left").arg(only, count));
                return printout;
            }};
}

Result<Printout> printedHome(const PrintSource &source, const Progress &progress)
{
    Printout printout;
    if (const auto learner = source.reader.learner())
        add(printout, PrintBlock::Style::Title, recordTitle(**learner));
    add(printout, PrintBlock::Style::Caption, PrintedList::tr("What I am into, and where it led"));
    if (auto done = addInterests(printout, source, progress); !done)
        return fail(done.error());
    if (auto done = addLatest(printout, source); !done)
        return fail(done.error());
    return printout;
}

} // namespace kinfolio
