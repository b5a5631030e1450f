// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/map/mapread.h"

#include "core/map/mapwalk.h"

namespace kinfolio {

namespace {

// More would hide what they are about; the list has them all.
constexpr qsizetype MostWords = 40;

} // namespace

MapReading readingOf(const MapGraph &all, const MapRequest &request)
{
    MapReading reading{.all = all, .scene = {}, .order = {}};
    if (request.question)
        reading.scene.lit = answerMap(all, *request.question, request.about);
    MapChoice choice = request.choice;
    choice.always = reading.scene.lit.nodes;
    reading.scene.map = mapPart(all, choice);
    reading.scene.layout = layOutMap(reading.scene.map);
    // It is read the same way from either side.
    reading.order = mapReadingOrder(reading.scene.layout);
    if (request.rightToLeft)
        reading.scene.layout = mirrored(std::move(reading.scene.layout));
    QList<int> lit;
    for (int link = 0; link < reading.scene.map.links.size() && lit.size() < MostWords; ++link) {
        if (reading.scene.lit.links.contains(reading.scene.map.links.at(link).id))
            lit.append(link);
    }
    reading.scene.words = placesForWords(reading.scene.layout, lit);
    return reading;
}

Result<MapReading> readMap(Files &files, const QString &folder, const MapRequest &request)
{
    const auto view = PortfolioView::open(files, folder);
    if (!view)
        return fail(view.error());
    const auto map = (*view)->reader().map();
    if (!map)
        return fail(map.error());
    return readingOf(*map, request);
}

} // namespace kinfolio
