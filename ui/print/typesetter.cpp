// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/typesetter.h"

#include "ui/look/icons.h"
#include "ui/look/shapes.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr double Pt = PrintType::Point;
constexpr double Gap = millimetres(5);
constexpr double Indent = millimetres(5);
constexpr double TileSide = 17 * Pt;
constexpr double EndWidth = millimetres(34);
constexpr double TallestAlone = millimetres(90);
constexpr double TallestBeside = millimetres(60);
constexpr double TallestCutOut = millimetres(48);
/// A longer text is read in its own direction, a shorter one stands where the page begins.
constexpr qsizetype LongestFact = 80;
/// Small pictures are not blown up further than this many dots per inch.
constexpr double CoarsestDots = 110;

void paintTile(QPainter &painter, const SetBlock::Tile &tile, const Look &look)
{
    // An outline alone: it costs no ink and stays a shape on any printer.
    const Look::Kind &kind = look.kind(tile.kind);
    painter.setPen(QPen(kind.accent, 0.9 * Pt));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shapeFor(look, tile.kind, tile.at));
    const double inset = tile.at.width() * 0.25;
    drawIcon(&painter, tile.at.adjusted(inset, inset, -inset, -inset), kind.icon, kind.accent);
}

void paintPicture(QPainter &painter, const SetBlock::Picture &picture, const QColor &edge)
{
    // What our helper drew, see Thumbnails::forPaper().
    const QImage image = QImage::fromData(picture.jpeg, "JPG");
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(picture.at, image);
    if (picture.isCutOut)
        return;
    painter.setPen(QPen(edge, 0.5 * Pt));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(picture.at);
}

QSizeF pictureSize(const PrintPicture &picture, double width, double height)
{
    const double largest = 72 / CoarsestDots * Pt;
    const QSizeF natural = QSizeF(picture.size) * largest;
    const QSizeF room(width, height);
    return natural.width() <= room.width() && natural.height() <= room.height() ? natural
                                                                                  : natural.scaled(room, Qt::KeepAspectRatio);
}

} // namespace

int SetBlock::lineCount() const
{
    return texts.empty() ? 0 : texts.front().layout->lineCount();
}

double SetBlock::picturesHeight() const
{
    double end = 0;
    for (const Picture &picture : pictures)
        end = std::max(end, picture.at.bottom());
    return end;
}

double SetBlock::partHeight(int from, int to) const
{
    if (!breaks || (from == 0 && to >= lineCount()))
        return height;
    const std::vector<double> &tops = texts.front().tops;
    return tops[size_t(to)] - tops[size_t(from)];
}

void SetBlock::paint(QPainter &painter, const QPointF &corner, const Look &look, int from, int to) const
{
    painter.save();
    painter.translate(corner);
    const double above = breaks ? texts.front().tops[size_t(from)] : 0;
    for (const Rule &rule : rules)
        painter.fillRect(breaks ? QRectF(rule.at.x(), rule.at.y(), rule.at.width(), partHeight(from, to)) : rule.at, rule.ink);
    for (size_t i = 0; i < texts.size(); ++i) {
        const Text &text = texts[i];
        const bool isMain = i == 0 && breaks;
        if (!isMain && from > 0)
            continue;
        painter.setPen(text.ink);
        for (int line = isMain ? from : 0; line < (isMain ? to : text.layout->lineCount()); ++line)
            text.layout->lineAt(line).draw(&painter, text.at - QPointF(0, isMain ? above : 0));
    }
    for (const Picture &picture : pictures)
        paintPicture(painter, picture, look.colour(Ink::Hairline));
    for (const Tile &tile : tiles)
        paintTile(painter, tile, look);
    painter.restore();
}

SetBlock Typesetter::set(const PrintBlock &block, double pictures) const
{
    SetBlock set;
    switch (block.style) {
    case PrintBlock::Style::Kind:
        setKind(set, block);
        break;
    case PrintBlock::Style::Title:
        set.breaks = true;
        set.height = add(set, block.text, {0, m_width, Look::Type::Headline, Ink::Text}, 0);
        break;
    case PrintBlock::Style::Caption:
        set.breaks = true;
        set.height = add(set, block.text, {0, m_width, Look::Type::Body, Ink::TextMuted}, 0);
        break;
    case PrintBlock::Style::Voice:
        setVoice(set, block);
        break;
    case PrintBlock::Style::Pictures:
        setPictures(set, block, pictures);
        break;
    case PrintBlock::Style::Heading:
        setHeading(set, block);
        break;
    case PrintBlock::Style::Field:
        setField(set, block);
        break;
    case PrintBlock::Style::Item:
        setItem(set, block);
        break;
    case PrintBlock::Style::RowHead:
        setRowHead(set, block);
        break;
    case PrintBlock::Style::Row:
        setRow(set, block);
        break;
    }
    return set;
}

double Typesetter::mirrored(double x, double width) const
{
    return m_direction == Qt::RightToLeft ? m_width - x - width : x;
}

double Typesetter::sideWidth() const
{
    return std::clamp(m_width * 0.21, millimetres(28), millimetres(42));
}

double Typesetter::add(SetBlock &block, const PrintText &text, const Cell &cell, double y) const
{
    SetBlock::Text set{std::make_unique<QTextLayout>(text.text, m_type.font(cell.type)), {}, {}, m_type.ink(cell.ink)};
    QTextOption option;
    option.setUseDesignMetrics(true);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setTabStopDistance(36 * Pt);
    // Titles and names stand at the edge of the page, whatever they are written in; prose follows its own direction.
    const bool right = (m_direction == Qt::RightToLeft) != (cell.align == Align::Trailing);
    if (cell.align != Align::ByText)
        option.setAlignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    set.layout->setTextOption(option);
    set.layout->setFormats(text.formats);
    const double wanted = m_type.lineHeight(cell.type);
    double top = 0;
    set.layout->beginLayout();
    for (QTextLine line = set.layout->createLine(); line.isValid(); line = set.layout->createLine()) {
        line.setLineWidth(cell.width);
        const double height = std::max(wanted, line.height());
        line.setPosition(QPointF(0, top + (height - line.height()) / 2));
        set.tops.push_back(top);
        top += height;
    }
    set.layout->endLayout();
    set.tops.push_back(top);
    set.at = QPointF(mirrored(cell.x, cell.width), y);
    block.texts.push_back(std::move(set));
    return y + top;
}

SetBlock::Text Typesetter::line(const QString &text, double x, double width, bool atEnd) const
{
    const QString cut = QFontMetricsF(m_type.font(Look::Type::Caption)).elidedText(text, Qt::ElideRight, width);
    SetBlock block;
    add(block, {cut, {}}, {x, width, Look::Type::Caption, Ink::TextMuted, atEnd ? Align::Trailing : Align::Leading}, 0);
    return std::move(block.texts.front());
}

void Typesetter::addTile(SetBlock &block, const QString &kind, double x, double y, double side) const
{
    block.tiles.push_back({QRectF(mirrored(x, side), y, side, side), kind});
}

void Typesetter::addRule(SetBlock &block, double x, double y, double width, double height, Ink ink) const
{
    block.rules.push_back({QRectF(mirrored(x, width), y, width, height), m_type.ink(ink)});
}

void Typesetter::alignFirstLines(SetBlock &block) const
{
    const auto baseline = [](const SetBlock::Text &text) {
        const QTextLine line = text.layout->lineAt(0);
        return line.isValid() ? text.at.y() + line.y() + line.ascent() : 0;
    };
    const double wanted = baseline(block.texts.front());
    for (size_t i = 1; i < block.texts.size(); ++i)
        block.texts[i].at.ry() += std::max(0.0, wanted - baseline(block.texts[i]));
}

void Typesetter::setKind(SetBlock &set, const PrintBlock &block) const
{
    addTile(set, block.kind, 0, 0, TileSide);
    const double x = TileSide + 6 * Pt;
    const QString words = block.second.isEmpty() ? block.text.text : block.text.text + QStringLiteral(" · ") + block.second;
    const double height = add(set, {words, {}}, {x, m_width - x, Look::Type::Caption, Ink::TextMuted}, 0);
    set.texts.front().at.ry() += std::max(0.0, (TileSide - height) / 2);
    set.height = std::max(height, TileSide);
}

void Typesetter::setVoice(SetBlock &set, const PrintBlock &block) const
{
    const double x = 11 * Pt;
    set.breaks = true;
    set.height = add(set, block.text, {x, m_width - x, Look::Type::Voice, Ink::TextSecondary}, 0);
    addRule(set, 0, 0, 2 * Pt, set.height, Ink::Thread);
}

void Typesetter::setHeading(SetBlock &set, const PrintBlock &block) const
{
    const double top = 9 * Pt;
    const double x = block.kind.isEmpty() ? 0 : TileSide + 6 * Pt;
    set.height = add(set, block.text, {x, m_width - x, Look::Type::Title, Ink::Text}, top);
    addRule(set, 0, 0, m_width, 0.6 * Pt, Ink::Hairline);
    if (!block.kind.isEmpty())
        addTile(set, block.kind, 0, top + std::max(0.0, (m_type.lineHeight(Look::Type::Title) - TileSide) / 2), TileSide);
}

void Typesetter::setField(SetBlock &set, const PrintBlock &block) const
{
    const double x = sideWidth() + Gap + block.level * Indent;
    set.breaks = true;
    const bool isProse = block.marker.isEmpty() && (block.label.isEmpty() || block.text.text.size() > LongestFact);
    const Align align = isProse ? Align::ByText : Align::Leading;
    set.height = add(set, block.text, {x, m_width - x, Look::Type::Body, Ink::Text, align}, 0);
    double beside = 0;
    if (!block.marker.isEmpty())
        beside = add(set, {block.marker, {}}, {x - Indent, Indent - Pt, Look::Type::Body, Ink::TextMuted}, 0);
    if (!block.label.isEmpty())
        beside = add(set, {block.label, {}}, {0, sideWidth(), Look::Type::Caption, Ink::TextMuted}, 0);
    alignFirstLines(set);
    set.height = std::max(set.height, beside);
}

void Typesetter::setItem(SetBlock &set, const PrintBlock &block) const
{
    const double tile = sideWidth() + Gap;
    const double x = tile + TileSide + 7 * Pt;
    double y = add(set, block.text, {x, m_width - x, Look::Type::Strong, Ink::Text}, 0);
    double beside = 0;
    if (!block.label.isEmpty())
        beside = add(set, {block.label, {}}, {0, sideWidth(), Look::Type::Caption, Ink::TextMuted}, 0);
    alignFirstLines(set);
    if (!block.second.isEmpty())
        y = add(set, {block.second, {}}, {x, m_width - x, Look::Type::Caption, Ink::TextMuted}, y);
    addTile(set, block.kind, tile, std::max(0.0, (y - TileSide) / 2), TileSide);
    set.height = std::max({y, beside, TileSide});
}

void Typesetter::setRowHead(SetBlock &set, const PrintBlock &block) const
{
    const double width = m_width - EndWidth - Gap;
    const double y = add(set, block.text, {0, width, Look::Type::Caption, Ink::TextMuted}, 0);
    add(set, {block.end, {}}, {m_width - EndWidth, EndWidth, Look::Type::Caption, Ink::TextMuted, Align::Trailing}, 0);
    set.height = y + 4 * Pt;
    addRule(set, 0, set.height - 0.8 * Pt, m_width, 0.8 * Pt, Ink::ControlBorder);
}

void Typesetter::setRow(SetBlock &set, const PrintBlock &block) const
{
    const double padding = 4.5 * Pt;
    const double width = m_width - EndWidth - Gap;
    double y = add(set, block.text, {0, width, Look::Type::Strong, Ink::Text}, padding);
    add(set, {block.end, {}}, {m_width - EndWidth, EndWidth, Look::Type::Caption, Ink::TextMuted, Align::Trailing}, padding);
    alignFirstLines(set);
    if (!block.second.isEmpty())
        y = add(set, {block.second, {}}, {0, width, Look::Type::Caption, Ink::TextMuted}, y);
    set.height = y + padding;
    addRule(set, 0, set.height - 0.5 * Pt, m_width, 0.5 * Pt, Ink::Hairline);
}

void Typesetter::setPictures(SetBlock &set, const PrintBlock &block, double scale) const
{
    const double width = (m_width - (block.columns - 1) * Gap) / block.columns;
    const double tallest = block.columns > 1 ? TallestBeside : block.pictures.front().isCutOut ? TallestCutOut : TallestAlone;
    for (const PrintPicture &picture : block.pictures) {
        const double x = double(set.pictures.size()) * (width + Gap);
        const QSizeF size = pictureSize(picture, width, tallest) * scale;
        set.pictures.push_back({QRectF(QPointF(mirrored(x, size.width()), 0), size), picture.jpeg, picture.isCutOut});
    }
    const double imagesEnd = set.picturesHeight();
    set.height = imagesEnd;
    double x = 0;
    for (const PrintPicture &picture : block.pictures) {
        double y = imagesEnd + 4 * Pt;
        if (!picture.title.isEmpty())
            y = add(set, {picture.title, {}}, {x, width, Look::Type::Strong, Ink::Text}, y);
        if (!picture.caption.isEmpty())
            y = add(set, {picture.caption, {}}, {x, width, Look::Type::Caption, Ink::TextMuted}, y);
        if (!picture.title.isEmpty() || !picture.caption.isEmpty())
            set.height = std::max(set.height, y);
        x += width + Gap;
    }
}

} // namespace kinfolio
