// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/map/mapprint.h"

#include "core/base/text.h"
#include "core/words/mapwords.h"
#include "core/words/words.h"
#include "ui/models/maplistmodel.h"
#include "ui/models/recordroles.h"
#include "ui/print/printedrecord.h"
#include "ui/print/printtext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>

namespace kinfolio {

namespace {

struct MapPrint {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::MapPrint)
};

constexpr double LongestSide = 3000; // pixels
constexpr double MostScale = 2.5;
constexpr int Margin = 16;
constexpr int JpegQuality = 90;

PrintBlock &add(Printout &printout, PrintBlock::Style style, const QString &text)
{
    PrintBlock &block = printout.blocks.emplace_back();
    block.style = style;
    block.text.text = printLine(text);
    return block;
}

/// What may go on paper of all there is. Errors: those of reading, Interrupted.
Result<MapGraph> printedPart(Printout &printout, const PrintSource &source, const Progress &progress)
{
    const auto all = source.reader.map();
    if (!all)
        return all;
    QList<MapNode> nodes;
    QList<Link> links;
    for (qsizetype i = 0; i < all->nodes.size(); ++i) {
        if (auto going = report(progress, i, all->nodes.size()); !going)
            return fail(going.error());
        const auto record = source.reader.record(all->nodes.at(i).id);
        const bool isPrivate = record && isOnlyMine(**record);
        printout.privateParts += isPrivate ? 1 : 0;
        if (record && !(isPrivate && source.privateParts == PrivateParts::LeaveOut))
            nodes.append(all->nodes.at(i));
    }
    for (const MapLink &link : all->links)
        links.append({.id = link.id, .from = all->nodes.at(link.from).id, .role = link.role, .to = all->nodes.at(link.to).id, .note = {}, .created = {}});
    return makeMap(std::move(nodes), links);
}

void addPicture(Printout &printout, const MapScene &scene, const Look &look)
{
    const QSizeF natural = scene.layout.bounds.size();
    const double scale = std::min(MostScale, LongestSide / std::max({natural.width(), natural.height(), 1.0}));
    MapPainter map(look, scale);
    const QRect whole = map.wholePicture(scene).toAlignedRect().adjusted(-Margin, -Margin, Margin, Margin);
    QImage image(whole.size(), QImage::Format_RGB32);
    image.fill(look.colour(Ink::MapGround));
    QPainter painter(&image);
    map.paint(&painter, scene, whole);
    painter.end();
    PrintPicture picture;
    picture.size = image.size();
    QBuffer buffer(&picture.jpeg);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", JpegQuality);
    PrintBlock &block = add(printout, PrintBlock::Style::Pictures, {});
    block.pictures.push_back(std::move(picture));
}

void addRows(Printout &printout, const MapListModel &rows)
{
    QString thread;
    for (int i = 0; i < rows.rowCount(); ++i) {
        const QModelIndex row = rows.index(i, 0);
        const QString text = row.data(Qt::DisplayRole).toString();
        if (row.data(ThreadRole).toBool()) {
            thread = text;
            continue;
        }
        if (row.data(SectionRole).toBool()) {
            add(printout, PrintBlock::Style::Heading, text);
            continue;
        }
        PrintBlock &block = add(printout, PrintBlock::Style::Item, text);
        block.second = row.data(CaptionRole).toString();
        block.kind = row.data(KindRole).toString();
        block.label = std::exchange(thread, QString());
    }
}

} // namespace

PrintJob mapJob(const QString &title, const MapRequest &request, const Look &look)
{
    return {title, [=](const PrintSource &source, const Progress &progress) -> Result<Printout> {
                Printout printout;
                const auto map = printedPart(printout, source, progress);
                if (!map)
                    return fail(map.error());
                const MapReading reading = readingOf(*map, request);
                add(printout, PrintBlock::Style::Title, title);
                add(printout, PrintBlock::Style::Caption,
                    request.question ? words::mapAnswer(*request.question, reading.scene.lit)
                                     : MapPrint::tr("What belongs together in my portfolio"));
                if (source.withPictures && !reading.scene.map.nodes.isEmpty())
                    addPicture(printout, reading.scene, look);
                MapListModel rows;
                if (request.question)
                    rows.showAnswer(reading.all, reading.scene.lit);
                else
                    rows.showAll(reading.scene.map);
                addRows(printout, rows);
                return printout;
            }};
}

} // namespace kinfolio
