// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/maplayout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kinfolio {

namespace {

constexpr int Sweeps = 12;
constexpr int Settlings = 6;
constexpr qsizetype LeastRows = 7;
// Of width to height, about as a window is.
constexpr double Shape = 1.35;
// Every other record of a column stands a little aside, so that the picture is less of a table.
constexpr double Aside = 0.07;
constexpr double Bend = 0.07;
constexpr double BendInColumn = 0.24;
constexpr double BendMore = 0.1;
constexpr int MostBends = 8;
constexpr double MostAside = 1.5 * MapColumnWidth; // however far apart the two are
constexpr double BesideEachOther = 16;
constexpr double GapAboveLoose = 0.4;

struct LayerOf {
    const char *kind;
    int layer;
};

// In the order of a path, see longestThread().
constexpr int LayerCount = 6;
constexpr int OtherLayer = 4;
constexpr auto Layers = std::to_array<LayerOf>({
    {"interest", 0}, {"group", 1},      {"meeting", 1},     {"person", 2}, {"ask", 2},     {"project", 3},
    {"need", 3},     {"experience", 3}, {"opportunity", 5}, {"impact", 5}, {"showcase", 5},
});

int layerOf(const MapNode &node)
{
    const auto found = std::ranges::find_if(Layers, [&](const LayerOf &one) { return node.kind->key() == QLatin1String(one.kind); });
    return found == Layers.end() ? OtherLayer : found->layer;
}

// Moves what stands in a column to where it wants to be, as far as order and room allow: wishes that cannot all be had are
// met in their middle.
QList<double> settled(const QList<double> &wishes)
{
    struct Block {
        double sum;
        int count;
        [[nodiscard]] double place() const { return sum / count; }
    };
    std::vector<Block> blocks;
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        blocks.push_back({wishes.at(i) - double(i) * MapRowHeight, 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].place() >= blocks.back().place()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().count += last.count;
        }
    }
    QList<double> places;
    for (const Block &block : blocks) {
        for (int i = 0; i < block.count; ++i)
            places.append(block.place() + double(places.size()) * MapRowHeight);
    }
    return places;
}

// How far it is to the next shape, name or words, in parts of the room that each has to itself; nothing beyond that counts.
double roomAround(QPointF place, const QList<QPointF> &nodes, const QHash<int, QPointF> &taken)
{
    double least = 1;
    const auto keepOff = [&](QPointF other) {
        const QPointF way = place - other;
        least = std::min(least, std::max(std::abs(way.x()) / (0.6 * MapColumnWidth), std::abs(way.y()) / (0.6 * MapRowHeight)));
    };
    const QPointF belowShape(0, MapRowHeight / 4); // where the name is
    for (const QPointF &node : nodes)
        keepOff(node + belowShape);
    for (const QPointF &words : taken)
        keepOff(words);
    return least;
}

class Placer {
public:
    explicit Placer(const MapGraph &map)
        : m_map(map)
        , m_y(map.nodes.size(), 0.0)
    {
        m_layout.nodes.resize(map.nodes.size());
    }

    MapLayout place()
    {
        divide();
        for (int sweep = 0; sweep < Sweeps; ++sweep) {
            for (int i = 0; i < LayerCount; ++i)
                sort(m_layers[size_t(sweep % 2 == 0 ? i : LayerCount - 1 - i)]);
        }
        for (int settling = 0; settling < Settlings; ++settling) {
            for (const QList<int> &layer : m_layers)
                settle(layer);
        }
        for (const QList<int> &layer : m_layers)
            standInColumns(layer);
        placeLoose();
        for (int link = 0; link < m_map.links.size(); ++link)
            addCurve(link);
        return m_layout;
    }

private:
    void divide()
    {
        qsizetype joined = 0;
        for (int node = 0; node < m_map.nodes.size(); ++node) {
            if (m_map.linksAt.at(node).isEmpty()) {
                m_loose.append(node);
                continue;
            }
            m_layers[size_t(layerOf(m_map.nodes.at(node)))].append(node);
            ++joined;
        }
        m_rows = std::max(LeastRows, qsizetype(std::ceil(std::sqrt(double(joined) * MapColumnWidth / MapRowHeight / Shape))));
        for (const QList<int> &layer : m_layers)
            spread(layer);
    }

    [[nodiscard]] qsizetype columnsOf(const QList<int> &layer) const { return (layer.size() + m_rows - 1) / m_rows; }

    // Evenly about the middle line, in the order that they have; side by side where one column would be too high.
    void spread(const QList<int> &layer)
    {
        const qsizetype columns = std::max<qsizetype>(1, columnsOf(layer));
        const qsizetype rows = (layer.size() + columns - 1) / columns;
        for (qsizetype i = 0; i < layer.size(); ++i) {
            const double lower = (i % columns) % 2 == 1 ? 0.5 : 0;
            const qsizetype row = i / columns;
            m_y[layer.at(i)] = (double(row) + lower - double(rows - 1) / 2) * MapRowHeight;
        }
    }

    [[nodiscard]] double wish(int node) const
    {
        double sum = 0;
        for (const int link : m_map.linksAt.at(node))
            sum += m_y.at(m_map.otherEnd(link, node));
        return sum / double(m_map.linksAt.at(node).size());
    }

    void sort(QList<int> &layer)
    {
        std::vector<std::pair<double, int>> wishes;
        for (const int node : std::as_const(layer))
            wishes.emplace_back(wish(node), node);
        std::ranges::stable_sort(wishes, {}, &std::pair<double, int>::first);
        std::ranges::transform(wishes, layer.begin(), &std::pair<double, int>::second);
        spread(layer);
    }

    void settle(const QList<int> &layer)
    {
        if (columnsOf(layer) != 1)
            return;
        QList<double> wishes;
        for (const int node : layer)
            wishes.append(wish(node));
        const QList<double> places = settled(wishes);
        for (qsizetype i = 0; i < layer.size(); ++i)
            m_y[layer.at(i)] = places.at(i);
    }

    void standInColumns(const QList<int> &layer)
    {
        const qsizetype columns = columnsOf(layer);
        for (qsizetype i = 0; i < layer.size(); ++i) {
            const double aside = columns > 1 ? 0 : (i % 2 == 0 ? -Aside : Aside);
            put(layer.at(i), m_left + (double(i % columns) + 0.5 + aside) * MapColumnWidth, m_y.at(layer.at(i)));
        }
        m_left += double(columns) * MapColumnWidth;
    }

    void put(int node, double x, double y)
    {
        m_layout.nodes[node] = {std::round(x), std::round(y)};
        const QRectF room(m_layout.nodes.at(node) - QPointF(MapColumnWidth / 2, MapRowHeight / 2), QSizeF(MapColumnWidth, MapRowHeight));
        m_layout.bounds = m_layout.bounds.isNull() ? room : m_layout.bounds.united(room);
    }

    void placeLoose()
    {
        const double above = m_layout.bounds.isNull() ? 0 : m_layout.bounds.bottom() + GapAboveLoose * MapRowHeight;
        const double left = m_layout.bounds.left();
        const qsizetype fitting = qsizetype(m_layout.bounds.width() / MapColumnWidth);
        const qsizetype square = qsizetype(std::ceil(std::sqrt(double(m_loose.size()) * Shape * MapRowHeight / MapColumnWidth)));
        const qsizetype columns = std::max<qsizetype>(1, std::max(fitting, square));
        for (qsizetype i = 0; i < m_loose.size(); ++i) {
            const qsizetype row = i / columns;
            put(m_loose.at(i), left + (double(i % columns) + 0.5) * MapColumnWidth, above + (double(row) + 0.5) * MapRowHeight);
        }
        m_layout.looseTop = m_loose.isEmpty() ? m_layout.bounds.bottom() : above;
    }

    void addCurve(int at)
    {
        const MapLink &link = m_map.links.at(at);
        const QPointF from = m_layout.nodes.at(link.from);
        const QPointF to = m_layout.nodes.at(link.to);
        // Several between the same two go beside each other.
        const int before = std::min(m_between[std::minmax(link.from, link.to)]++, MostBends);
        const bool inColumn = std::abs(from.x() - to.x()) < MapColumnWidth / 2;
        const double amount = (inColumn ? BendInColumn : Bend) + before * BendMore;
        const QPointF along = to - from;
        const double side = (inColumn ? link.from + link.to : link.from < link.to ? 0 : 1) % 2 == 0 ? 1 : -1;
        const double length = std::max(1.0, std::hypot(along.x(), along.y()));
        const QPointF across = QPointF(-along.y(), along.x()) / length * std::min(amount * length, MostAside + before * BesideEachOther) * side;
        m_layout.links.append({from, (from + to) / 2 + across, to});
    }

    const MapGraph &m_map;
    MapLayout m_layout;
    std::array<QList<int>, LayerCount> m_layers;
    QList<int> m_loose;
    QList<double> m_y;
    qsizetype m_rows = LeastRows;
    double m_left = 0;
    QHash<std::pair<int, int>, int> m_between;
};

} // namespace

MapLayout layOutMap(const MapGraph &map)
{
    return Placer(map).place();
}

QHash<int, QPointF> placesForWords(const MapLayout &layout, const QList<int> &links)
{
    constexpr std::array<double, 7> Parts{0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74};
    QHash<int, QPointF> places;
    for (const int link : links) {
        const MapCurve &curve = layout.links.at(link);
        QPointF best = curve.middle();
        double most = -1;
        for (const double part : Parts) {
            const QPointF place = curve.at(part);
            const double room = roomAround(place, layout.nodes, places);
            // The middle is best where there is no more room elsewhere.
            if (room > most + 0.1) {
                most = room;
                best = place;
            }
        }
        places.insert(link, best);
    }
    return places;
}

MapLayout mirrored(MapLayout layout)
{
    const auto turn = [](QPointF &point) { point.setX(-point.x()); };
    for (QPointF &node : layout.nodes)
        turn(node);
    for (MapCurve &curve : layout.links) {
        turn(curve.from);
        turn(curve.bend);
        turn(curve.to);
    }
    layout.bounds.moveLeft(-layout.bounds.right());
    return layout;
}

} // namespace kinfolio
