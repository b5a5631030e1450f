// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/map/mappainter.h"

#include "core/base/text.h"
#include "core/words/words.h"
#include "ui/delegates/textlines.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/shapes.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace kinfolio {

namespace {

constexpr double PlainSide = 44;
constexpr double LitSide = 48;
constexpr double ChosenSide = 60;
constexpr double LeastSide = 7;
constexpr double IconPart = 0.46;
constexpr double LeastIcon = 9;
constexpr double FadedOpacity = 0.55;
constexpr double GroundAround = 4; // between a shape and the links that end at it
// In parts of the natural size.
constexpr double NoLabelsBelow = 0.42;
constexpr double FarOutBelow = 0.4;
constexpr double BesideLabel = 12;
constexpr double FarOutOpacity = 0.5;
constexpr qsizetype ManyLinks = 1500;
constexpr double ManyBelow = 0.9;
constexpr int LongestName = 60;
constexpr int Halo = 4;
constexpr auto Around = std::to_array<QPointF>({{-1, 0}, {1, 0}, {0, -1}, {0, 1}, {-0.7, -0.7}, {0.7, -0.7}, {-0.7, 0.7}, {0.7, 0.7}});

// Of a long curve that only passes by, what lies in the area: drawing all of it would cost its whole length.
void addPieces(QList<QLineF> &pieces, const MapCurve &curve, double scale, const QRectF &area)
{
    constexpr double Piece = 24; // pixels
    constexpr int MostPieces = 64;
    const double length = QLineF(curve.from, curve.to).length() * scale;
    const int count = std::clamp(int(length / Piece), 4, MostPieces);
    QPointF before = curve.from * scale;
    for (int i = 1; i <= count; ++i) {
        const QPointF now = curve.at(double(i) / count) * scale;
        const QRectF around(QPointF(std::min(before.x(), now.x()), std::min(before.y(), now.y())),
                            QPointF(std::max(before.x(), now.x()), std::max(before.y(), now.y())));
        if (around.adjusted(-2, -2, 2, 2).intersects(area))
            pieces.append(QLineF(before, now));
        before = now;
    }
}

QPainterPath joined(const QList<QLineF> &pieces)
{
    QPainterPath path;
    for (const QLineF &piece : pieces) {
        if (path.isEmpty() || path.currentPosition() != piece.p1())
            path.moveTo(piece.p1());
        path.lineTo(piece.p2());
    }
    return path;
}

QColor mixed(const QColor &ink, const QColor &ground, double part)
{
    const auto mix = [part](int a, int b) { return int(std::lround(a * part + b * (1 - part))); };
    return {mix(ink.red(), ground.red()), mix(ink.green(), ground.green()), mix(ink.blue(), ground.blue())};
}

QRectF boundsOf(const MapCurve &curve, double scale)
{
    const QPointF &a = curve.from;
    const QPointF &b = curve.bend;
    const QPointF &c = curve.to;
    const QPointF topLeft(std::min({a.x(), b.x(), c.x()}), std::min({a.y(), b.y(), c.y()}));
    const QPointF bottomRight(std::max({a.x(), b.x(), c.x()}), std::max({a.y(), b.y(), c.y()}));
    return QRectF(topLeft * scale, bottomRight * scale).adjusted(-2, -2, 2, 2);
}

// The nearest place above or below where nothing is hidden; further away nobody would know what the words belong to.
std::optional<QRectF> freePlace(const QRectF &wished, const QList<QRectF> &taken)
{
    constexpr auto Asides = std::to_array<double>({0, -0.5, 0.5, -1, 1});
    for (const double aside : Asides) {
        const QRectF there = wished.translated(0, std::round(aside * wished.height()));
        if (std::ranges::none_of(taken, [&](const QRectF &other) { return other.intersects(there); }))
            return there;
    }
    return {};
}

} // namespace

MapPainter::MapPainter(Look look, double scale, double dots)
    : m_look(std::move(look))
    , m_scale(scale)
    , m_dots(dots)
{
    // Asked for often, so it is the same for all: the largest shape and three lines of a name below it.
    const double beside = std::max(MapColumnWidth * scale, double(m_look.scaled(MapColumnWidth))) / 2 + Halo;
    const double above = sideOf(Style::Chosen) / 2 + GroundAround;
    m_around = {beside, above, beside, above + 3 * QFontMetricsF(m_look.font(Look::Type::Strong)).height()};
}

bool MapPainter::isFarOut() const
{
    return m_scale < FarOutBelow * m_look.textScale();
}

MapPainter::Style MapPainter::styleOf(const MapScene &scene, int node) const
{
    const RecordId id = scene.map.nodes.at(node).id;
    if (id == scene.chosen)
        return Style::Chosen;
    if (!scene.isAsked())
        return Style::Plain;
    return scene.lit.nodes.contains(id) ? Style::Lit : Style::Faded;
}

bool MapPainter::isStrong(const MapScene &scene, int node) const
{
    const Style style = styleOf(scene, node);
    return style == Style::Lit || style == Style::Chosen;
}

double MapPainter::sideOf(Style style) const
{
    const double natural = style == Style::Chosen ? ChosenSide : style == Style::Lit ? LitSide : PlainSide;
    return std::max(LeastSide, natural * m_scale);
}

QRectF MapPainter::shapeOf(const MapScene &scene, int node) const
{
    const double side = sideOf(styleOf(scene, node));
    return {place(scene.layout.nodes.at(node)) - QPointF(side, side) / 2, QSizeF(side, side)};
}

QRectF MapPainter::roomOf(const MapScene &scene, int node) const
{
    return QRectF(place(scene.layout.nodes.at(node)), QSizeF()).marginsAdded(m_around);
}

QRectF MapPainter::wholePicture(const MapScene &scene) const
{
    return {place(scene.layout.bounds.topLeft()), scene.layout.bounds.size() * m_scale};
}

const QImage &MapPainter::sprite(const QString &kind, Style style)
{
    const std::pair key(kind, int(style));
    auto found = m_sprites.find(key);
    if (found == m_sprites.end())
        found = m_sprites.insert(key, drawnSprite(kind, style));
    return *found;
}

// The ground is drawn with it, so that no link shows through.
QImage MapPainter::drawnSprite(const QString &kind, Style style) const
{
    const Look::Kind &look = m_look.kind(kind);
    const double side = sideOf(style);
    const double around = std::max(1.0, GroundAround * m_scale) + 1;
    const int whole = int(std::ceil(side + 2 * around));
    QImage image(QSize(whole, whole) * m_dots, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(m_dots);
    image.fill(Qt::transparent);
    QRectF box(0, 0, side, side);
    box.moveCenter(QPointF(whole, whole) / 2);
    const double line = m_look.theme() == Look::Theme::HighContrast ? 2 : side < PlainSide / 2 ? 1 : 1.6;
    const QPainterPath shape = shapeFor(m_look, kind, box.adjusted(line, line, -line, -line));
    const bool filled = style == Style::Lit || style == Style::Chosen;
    const QColor ground = m_look.colour(Ink::MapGround);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ground, 2 * around - 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(ground);
    painter.drawPath(shape);
    painter.setOpacity(style == Style::Faded ? FadedOpacity : 1);
    painter.setPen(QPen(look.accent, line));
    painter.setBrush(filled ? look.accent : look.soft);
    painter.drawPath(shape);
    const double icon = std::round(side * IconPart);
    if (icon >= LeastIcon) {
        QRectF inner(0, 0, icon, icon);
        inner.moveCenter(box.center());
        const Ink inkOnFill = m_look.theme() == Look::Theme::Light ? Ink::Surface : Ink::Window;
        drawIcon(&painter, inner, look.icon, filled ? m_look.colour(inkOnFill) : look.accent);
    }
    return image;
}

void MapPainter::paint(QPainter *painter, const MapScene &scene, const QRect &area)
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->translate(-area.topLeft());
    const QRectF wanted(area);
    paintLinks(painter, scene, wanted, false);
    paintLinks(painter, scene, wanted, true);
    QList<int> near;
    for (int node = 0; node < scene.map.nodes.size(); ++node) {
        if (roomOf(scene, node).intersects(wanted))
            near.append(node);
    }
    for (const int node : std::as_const(near)) {
        const QImage &image = sprite(scene.map.nodes.at(node).kind->key(), styleOf(scene, node));
        const QSizeF size = image.deviceIndependentSize();
        const QPointF corner = place(scene.layout.nodes.at(node)) - QPointF(size.width(), size.height()) / 2;
        painter->drawImage(QPointF(std::round(corner.x()), std::round(corner.y())), image);
    }
    // What the answer is about is never hidden by what is not.
    for (const bool strong : {false, true}) {
        if (strong)
            paintWords(painter, scene, wanted);
        for (const int node : std::as_const(near)) {
            if (isStrong(scene, node) == strong)
                paintLabel(painter, scene, node);
        }
    }
    painter->restore();
}

// Where there are many in little room they are straight, thin and pale.
void MapPainter::paintLinks(QPainter *painter, const MapScene &scene, const QRectF &area, bool lit) const
{
    const bool thin = !lit && (isFarOut() || (scene.map.links.size() > ManyLinks && m_scale < ManyBelow * m_look.textScale()));
    const double part = thin ? FarOutOpacity : scene.isAsked() && !lit ? FadedOpacity : 1;
    const QColor colour = mixed(m_look.colour(lit ? Ink::Thread : Ink::MapLine), m_look.colour(Ink::MapGround), part);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, !thin);
    painter->setPen(QPen(colour, lit ? m_look.measures().thread + 0.5 : 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    QList<QLineF> lines;
    const auto drawLines = [&] {
        // A broad line is one path, whose joints do not show.
        if (lit)
            painter->drawPath(joined(lines));
        else
            painter->drawLines(lines);
        lines.clear();
    };
    for (int link = 0; link < scene.map.links.size(); ++link) {
        const MapCurve &curve = scene.layout.links.at(link);
        if (!boundsOf(curve, m_scale).intersects(area) || scene.lit.links.contains(scene.map.links.at(link).id) != lit)
            continue;
        if (thin)
            lines.append(QLineF(place(curve.from), place(curve.to)));
        else
            addPieces(lines, curve, m_scale, area);
        if (lit)
            drawLines();
    }
    drawLines();
    painter->restore();
}

// What lit links mean. The panel beside says it too, so words that would hide what the answer is about are left out.
void MapPainter::paintWords(QPainter *painter, const MapScene &scene, const QRectF &area) const
{
    if (m_scale < NoLabelsBelow * m_look.textScale())
        return;
    // All of them each time and in one order: a strip that is drawn anew must fit those around it.
    QList<int> links = scene.words.keys();
    std::ranges::sort(links);
    QList<QRectF> taken = strongRooms(scene);
    for (const int link : std::as_const(links)) {
        const QString text = words::roleWords(scene.lit.links.value(scene.map.links.at(link).id));
        const auto pill = freePlace(pillAt(place(scene.words.value(link)), text), taken);
        if (!pill)
            continue;
        taken.append(*pill);
        if (pill->intersects(area))
            paintPill(painter, *pill, text);
    }
}

// The shapes and names that the answer is about, where words of links come near them.
QList<QRectF> MapPainter::strongRooms(const MapScene &scene) const
{
    QList<QRectF> rooms;
    for (int node = 0; node < scene.map.nodes.size(); ++node) {
        if (!isStrong(scene, node))
            continue;
        const QRectF around = roomOf(scene, node).adjusted(-MapColumnWidth, -MapRowHeight, MapColumnWidth, MapRowHeight);
        if (std::ranges::any_of(scene.words, [&](QPointF word) { return around.contains(place(word)); }))
            rooms << shapeOf(scene, node) << labelOf(scene, node).room;
    }
    return rooms;
}

QRectF MapPainter::pillAt(QPointF middle, const QString &text) const
{
    const QFontMetricsF metrics(m_look.font(Look::Type::Caption));
    QRectF pill(0, 0, std::ceil(metrics.horizontalAdvance(text)) + 2 * m_look.measures().s, std::ceil(metrics.height()) + 4);
    pill.moveCenter(middle);
    pill.moveTopLeft(pill.topLeft().toPoint());
    return pill;
}

void MapPainter::paintPill(QPainter *painter, const QRectF &pill, const QString &text) const
{
    paintPanel(painter, pill, m_look.colour(Ink::Surface), m_look.colour(Ink::Hairline), m_look.measures().hairline, pill.height() / 2);
    painter->setFont(m_look.font(Look::Type::Caption));
    painter->setPen(m_look.colour(Ink::TextSecondary));
    painter->drawText(pill, Qt::AlignCenter, text);
}

MapPainter::Label MapPainter::labelOf(const MapScene &scene, int node) const
{
    const Style style = styleOf(scene, node);
    const bool strong = isStrong(scene, node);
    const double natural = m_scale / m_look.textScale();
    if (natural < NoLabelsBelow && style != Style::Chosen && !(strong && natural >= FarOutBelow))
        return {};
    Label label{.font = m_look.font(Look::Type::Caption), .lines = {}, .room = {}};
    if (strong)
        label.font.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(label.font);
    const double width = std::max(MapColumnWidth * m_scale - BesideLabel, style == Style::Chosen ? double(m_look.scaled(MapColumnWidth)) : 0.0);
    const bool hasTwoLines = MapRowHeight * m_scale >= sideOf(Style::Lit) + 2 * metrics.lineSpacing() + 2 * Halo;
    label.lines = textLines(plainLine(scene.map.nodes.at(node).title, LongestName), label.font, int(width), hasTwoLines ? 2 : 1);
    double widest = 0;
    for (const QString &line : std::as_const(label.lines))
        widest = std::max(widest, metrics.horizontalAdvance(line));
    const QPointF top = place(scene.layout.nodes.at(node)) + QPointF(-widest / 2, sideOf(strong ? style : Style::Plain) / 2 + Halo);
    label.room = {top, QSizeF(widest, metrics.lineSpacing() * double(label.lines.size()))};
    return label;
}

void MapPainter::paintLabel(QPainter *painter, const MapScene &scene, int node) const
{
    const Label label = labelOf(scene, node);
    const QFontMetricsF metrics(label.font);
    const QColor ink = m_look.colour(isStrong(scene, node) ? Ink::Text : Ink::TextMuted);
    const QColor ground = m_look.colour(Ink::MapGround);
    painter->setFont(label.font);
    QPointF at(label.room.center().x(), label.room.top() + metrics.ascent());
    for (const QString &line : label.lines) {
        const QPointF start = at - QPointF(metrics.horizontalAdvance(line) / 2, 0);
        // Letters that are drawn again cost far less than the outline of letters.
        painter->setPen(ground);
        for (const QPointF &aside : Around)
            painter->drawText(start + aside * Halo / 2, line);
        painter->setPen(ink);
        painter->drawText(start, line);
        at.ry() += metrics.lineSpacing();
    }
}

} // namespace kinfolio
