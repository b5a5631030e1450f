// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sets one block in type for a width: where its lines, pictures and rules go. Blocks that may be broken are drawn in parts.

#pragma once

#include "ui/print/printout.h"
#include "ui/print/printtype.h"

#include <memory>

class QPainter;

namespace kinfolio {

/// Lengths as in PrintType; the corner of the block is at 0, 0.
struct SetBlock {
    struct Text {
        std::unique_ptr<QTextLayout> layout;
        std::vector<double> tops; ///< of its lines, and the end of the last
        QPointF at;
        QColor ink;
    };
    struct Picture {
        QRectF at;
        QByteArray jpeg;
        bool isCutOut = false;
    };
    struct Rule {
        QRectF at;
        QColor ink;
    };
    struct Tile {
        QRectF at;
        QString kind;
    };

    std::vector<Text> texts; ///< the first is the one whose lines may be broken
    std::vector<Picture> pictures;
    std::vector<Rule> rules;
    std::vector<Tile> tiles;
    double height = 0;
    bool breaks = false;

    [[nodiscard]] int lineCount() const;
    /// How far down its pictures reach.
    [[nodiscard]] double picturesHeight() const;
    /// Of a part, from a line to the one before `to`.
    [[nodiscard]] double partHeight(int from, int to) const;
    /// What stands beside the lines is drawn with the first of them.
    void paint(QPainter &painter, const QPointF &corner, const Look &look, int from, int to) const;
};

class Typesetter {
public:
    Typesetter(const PrintType &type, double width, Qt::LayoutDirection direction)
        : m_type(type)
        , m_width(width)
        , m_direction(direction)
    {
    }

    /// \param pictures how large they are drawn: 1 as they are meant to be, less where there is no room for that
    [[nodiscard]] SetBlock set(const PrintBlock &block, double pictures = 1) const;
    /// One line, cut where there is no more room. \param atEnd at the end of the width and not at its beginning
    [[nodiscard]] SetBlock::Text line(const QString &text, double x, double width, bool atEnd) const;

private:
    enum class Align { Leading, Trailing, ByText };
    struct Cell {
        double x = 0;
        double width = 0;
        Look::Type type = Look::Type::Body;
        Ink ink = Ink::Text;
        Align align = Align::Leading;
    };

    /// Adds text to a block and gives where it ends.
    double add(SetBlock &block, const PrintText &text, const Cell &cell, double y) const;
    void addTile(SetBlock &block, const QString &kind, double x, double y, double side) const;
    void addRule(SetBlock &block, double x, double y, double width, double height, Ink ink) const;
    /// Puts a smaller text on the line on which the first text of the block begins.
    void alignFirstLines(SetBlock &block) const;

    void setKind(SetBlock &set, const PrintBlock &block) const;
    void setVoice(SetBlock &set, const PrintBlock &block) const;
    void setHeading(SetBlock &set, const PrintBlock &block) const;
    void setField(SetBlock &set, const PrintBlock &block) const;
    void setItem(SetBlock &set, const PrintBlock &block) const;
    void setRowHead(SetBlock &set, const PrintBlock &block) const;
    void setRow(SetBlock &set, const PrintBlock &block) const;
    void setPictures(SetBlock &set, const PrintBlock &block, double scale) const;

    [[nodiscard]] double sideWidth() const;
    /// Turned around where people read from right to left.
    [[nodiscard]] double mirrored(double x, double width) const;

    const PrintType &m_type;
    double m_width;
    Qt::LayoutDirection m_direction;
};

} // namespace kinfolio
