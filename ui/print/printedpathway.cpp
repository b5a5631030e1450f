// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printedpathway.h"

#include "core/base/text.h"
#include "core/markdown/markdown.h"
#include "core/overview/pathway.h"
#include "core/records/artifact.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"
#include "ui/print/pageflow.h"
#include "ui/print/printedrecord.h"
#include "ui/print/printtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kinfolio {

namespace {

using What = PathwayStage::What;

struct PrintedPathway {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::PrintedPathway)
};

constexpr int LongestName = 90;
constexpr int LongestCaption = 80;
constexpr int PictureSide = 700; // pixels
constexpr qsizetype MostPictures = 3;
constexpr qsizetype MostTried = 12; // a picture takes a process

/// How much of everything goes on the page.
struct Measure {
    qsizetype more; ///< how many things beside the one of each stage
    int story; ///< letters
    int quote;
    bool withPictures;
};

/// From all that one would like to tell to what always fits.
constexpr auto Measures = std::to_array<Measure>({
    {10, 600, 140, true}, {9, 500, 120, true}, {8, 400, 100, true}, {7, 400, 100, true}, {6, 400, 100, true}, {5, 400, 90, true},
    {4, 400, 90, true}, {3, 400, 90, true}, {2, 300, 90, true}, {1, 300, 90, true}, {0, 300, 90, true}, {0, 200, 60, false},
    {0, 120, 0, false},
});
/// To which stage what there is more room for goes, one after the other.
constexpr auto MoreGoesTo = std::to_array<What>({What::People, What::Made, What::Learned, What::Earned, What::People, What::Made,
                                                 What::Learned, What::Interest, What::Door, What::People});

class StoryTeller {
public:
    StoryTeller(const PrintSource &source, Pathway pathway)
        : m_source(source)
        , m_pathway(std::move(pathway))
    {
        leaveOutPrivate();
    }

    /// Draws what shows the work, once for all measures.
    Result<> draw(const RecordGraph &graph, const Progress &progress)
    {
        qsizetype tried = 0;
        for (const PathwayItem &item : m_pathway.stage(What::Made)->items) {
            for (const RecordPtr &work : graph.neighbours(item.record->id, {&Artifact::info()})) {
                if (auto going = report(progress, m_pictures.size(), MostPictures); !going)
                    return going;
                if (isLeftOut(*work) || ++tried > MostTried)
                    continue;
                auto picture = printPicture(m_source, *work, PictureSide);
                if (!picture)
                    continue;
                const QString caption = markdownPlainText(static_cast<const Artifact &>(*work).caption);
                picture->caption = beginningOf(caption.isEmpty() ? recordTitle(*work) : caption, LongestCaption);
                picture->title.clear();
                m_pictures.append(*picture);
                break; // of another project the next
            }
            if (m_pictures.size() == MostPictures)
                break;
        }
        return {};
    }

    [[nodiscard]] Printout told(const Measure &measure) const
    {
        Printout printout;
        printout.privateParts = int(m_private.size());
        const Interest &interest = *m_pathway.interest;
        add(printout, PrintBlock::Style::Kind, PrintedPathway::tr("How I got here")).kind =
            Interest::info().key();
        add(printout, PrintBlock::Style::Title, plainLine(interest.title, LongestName));
        if (!interest.depths.isEmpty()) {
            const QString deepest =
                words::levelText(*Interest::info().field(u"depths"), byTime(interest.depths).last());
            add(printout, PrintBlock::Style::Caption, plainLine(deepest, LongestName));
        }
        if (const QString story = beginningOf(markdownPlainText(interest.story), measure.story);
            !story.isEmpty())
            add(printout, PrintBlock::Style::Voice, story);
        if (measure.withPictures && !m_pictures.isEmpty()) {
            PrintBlock &block = add(printout, PrintBlock::Style::Pictures, {});
            block.pictures.assign(m_pictures.begin(), m_pictures.end());
            block.columns = int(MostPictures);
        }
        for (const PathwayStage &stage : m_pathway.stages)
            addStage(printout, stage, measure);
        return printout;
    }

private:
    static PrintBlock &add(Printout &printout, PrintBlock::Style style, const QString &text)
    {
        PrintBlock &block = printout.blocks.emplace_back();
        block.style = style;
        block.text.text = printLine(text);
        return block;
    }

    bool isLeftOut(const RecordBase &record)
    {
        if (!isOnlyMine(record))
            return false;
        m_private.insert(record.id);
        return m_source.privateParts == PrivateParts::LeaveOut;
    }

    void leaveOutPrivate()
    {
        for (PathwayStage &stage : m_pathway.stages) {
            stage.items.removeIf([&](const PathwayItem &item) {
                const bool isHidden = item.record != m_pathway.interest && isLeftOut(*item.record);
                // What is said by a private piece of evidence, or names something private, stays with it.
                return isHidden || (item.evidence && isLeftOut(*item.evidence))
                    || (item.to && item.to != m_pathway.interest && isLeftOut(*item.to));
            });
        }
    }

    void addStage(Printout &printout, const PathwayStage &stage, const Measure &measure) const
    {
        const auto more = std::ranges::count(MoreGoesTo.begin(), MoreGoesTo.begin() + measure.more, stage.what);
        QList<PathwayItem> items = mostTelling(stage, 1 + more + (stage.what == What::Interest ? 1 : 0));
        items.removeIf([](const PathwayItem &item) { return !item.to; }); // the story itself stands above
        if (items.isEmpty())
            return;
        for (const PathwayItem &item : std::as_const(items)) {
            PrintBlock &block = add(printout, PrintBlock::Style::Item, plainLine(recordTitle(*item.record), LongestName));
            block.kind = item.record->kind().key();
            // The name of the stage stands beside the first of it.
            block.label = &item == &items.constFirst() ? pathwayStageWords(stage) : QString();
            QStringList second{item.date.isEmpty() ? QString() : words::dateText(item.date), pathwayTieWords(item),
                               measure.quote > 0 ? pathwayQuote(item, measure.quote) : QString()};
            second.removeAll(QString());
            block.second = printLine(second.join(QStringLiteral(" · ")));
        }
    }

    const PrintSource &m_source;
    Pathway m_pathway;
    QList<PrintPicture> m_pictures;
    QSet<RecordId> m_private; ///< met on the way, each once
};

bool fitsOnePage(const Printout &printout, const PrintType &type)
{
    const auto shared = std::make_shared<const Printout>(printout);
    for (const QPageSize::PageSizeId size : {QPageSize::A4, QPageSize::Letter}) {
        const auto pages = PrintPages::make(shared, type, sheet(QPageSize(size), QPageLayout::Portrait),
                                            Qt::LeftToRight, {});
        if (!pages || pages->count() > 1)
            return false;
    }
    return true;
}

} // namespace

PrintJob pathwayJob(const RecordBase &interest)
{
    return {
        plainLine(recordTitle(interest)),
        [id = interest.id, type = PrintType::make()](const PrintSource &source, const Progress &progress) {
            return printedPathway(id, type, source, progress);
        }};
}

Result<Printout> printedPathway(RecordId interest, const PrintType &type, const PrintSource &source,
                                const Progress &progress)
{
    const auto graph = RecordGraph::read(source.reader);
    if (!graph)
        return fail(graph.error());
    Pathway pathway = pathwayOf(*graph, interest);
    if (!pathway.interest)
        return fail(Error{ErrorCode::RecordNotFound, interest.text(), {}});
    StoryTeller teller(source, std::move(pathway));
    if (auto done = teller.draw(*graph, progress); !done)
        return fail(done.error());
    for (const Measure &measure : Measures) {
        Printout told = teller.told(measure);
        if (fitsOnePage(told, type))
            return told;
    }
    return teller.told(Measures.back());
}

} // namespace kinfolio
