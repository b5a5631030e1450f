// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/pageflow.h"

#include "ui/print/typesetter.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr double Pt = PrintType::Point;
constexpr qint64 ReportEvery = 16;
/// No paragraph leaves fewer lines than this alone on a page.
constexpr int FewestLines = 2;
/// Pictures become smaller down to this part of themselves rather than leave the end of a page empty.
constexpr double SmallestPictures = 0.6;

struct PrintedFoot {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::PrintedFoot)
};

bool staysWithNext(const PrintBlock &block)
{
    using enum PrintBlock::Style;
    return block.style == Kind || block.style == Title || block.style == Heading || block.style == RowHead;
}

/// How large the pictures of a block are drawn where there is so much room for it.
double pictureScale(const SetBlock &set, double room)
{
    const double pictures = set.picturesHeight();
    if (pictures <= 0 || set.height <= room)
        return 1;
    const double beside = set.height - pictures;
    return std::max((room - beside) / pictures, SmallestPictures);
}

/// Ground between a block and the one above it.
double spaceAbove(const PrintBlock &block, const PrintBlock &before)
{
    switch (block.style) {
    case PrintBlock::Style::Kind:
    case PrintBlock::Style::Row:
        return 0;
    case PrintBlock::Style::Title:
        return 7 * Pt;
    case PrintBlock::Style::Caption:
        return 2 * Pt;
    case PrintBlock::Style::Voice:
        return 9 * Pt;
    case PrintBlock::Style::Pictures:
        return 13 * Pt;
    case PrintBlock::Style::Heading:
        return 20 * Pt;
    case PrintBlock::Style::Field:
        if (!block.label.isEmpty())
            return (before.style == PrintBlock::Style::Field ? 7 : 14) * Pt;
        return block.marker.isEmpty() ? 6 * Pt : 2 * Pt;
    case PrintBlock::Style::Item:
        return block.label.isEmpty() ? 6 * Pt : 10 * Pt;
    case PrintBlock::Style::RowHead:
        return 12 * Pt;
    }
    Q_UNREACHABLE_RETURN(0);
}

} // namespace

/// Puts one block after the other on pages; lives for one run.
class PageFlow {
public:
    PageFlow(PrintPages &pages, const Typesetter &setter, double height)
        : m_pages(pages)
        , m_blocks(pages.m_printout->blocks)
        , m_setter(setter)
        , m_height(height)
    {
        turn();
    }

    [[nodiscard]] Result<> run(const Progress &progress);

private:
    void place(int index);
    void placeBroken(int index, const SetBlock &set);
    void placeWhole(int index, const SetBlock &set);
    /// The least that must go on a page together with the beginning of a block.
    [[nodiscard]] double least(int index, const SetBlock &set) const;
    /// How many lines from `from` on go on this page.
    [[nodiscard]] int linesThatFit(const SetBlock &set, int from) const;
    void put(int index, int from, int to, double height, double pictures = 1);
    void turn();
    void turnInside(int index);

    PrintPages &m_pages;
    const std::vector<PrintBlock> &m_blocks;
    const Typesetter &m_setter;
    double m_height;
    double m_y = 0;
    int m_rowHead = -1;
};

Result<> PageFlow::run(const Progress &progress)
{
    for (int i = 0; i < int(m_blocks.size()); ++i) {
        if (i % ReportEvery == 0) {
            if (auto going = report(progress, i, qint64(m_blocks.size())); !going)
                return going;
        }
        place(i);
    }
    return {};
}

void PageFlow::place(int index)
{
    const PrintBlock &block = m_blocks[size_t(index)];
    const SetBlock set = m_setter.set(block);
    if (block.style != PrintBlock::Style::Row)
        m_rowHead = block.style == PrintBlock::Style::RowHead ? index : -1;
    m_y += m_y > 0 ? spaceAbove(block, m_blocks[size_t(index) - 1]) : 0;
    if (m_y > 0 && m_y + least(index, set) > m_height)
        turnInside(index);
    if (set.breaks)
        placeBroken(index, set);
    else
        placeWhole(index, set);
}

double PageFlow::least(int index, const SetBlock &set) const
{
    const int lines = set.lineCount();
    const bool whole = !set.breaks || lines < 2 * FewestLines;
    double height = whole ? set.height - set.picturesHeight() * (1 - SmallestPictures) : set.partHeight(0, FewestLines);
    if (staysWithNext(m_blocks[size_t(index)]) && index + 1 < int(m_blocks.size())) {
        const PrintBlock &next = m_blocks[size_t(index) + 1];
        height = set.height + spaceAbove(next, m_blocks[size_t(index)]) + least(index + 1, m_setter.set(next));
    }
    // What no page can hold must begin somewhere.
    return std::min(height, m_height);
}

int PageFlow::linesThatFit(const SetBlock &set, int from) const
{
    const int count = set.lineCount();
    int to = from;
    while (to < count && m_y + set.partHeight(from, to + 1) <= m_height)
        ++to;
    if (to < count && count - to < FewestLines && to - from > FewestLines)
        to = count - FewestLines;
    return to;
}

void PageFlow::placeBroken(int index, const SetBlock &set)
{
    int from = 0;
    do {
        int to = linesThatFit(set, from);
        if (to == from && m_y == 0)
            to = from + 1; // one line higher than a page
        to = std::min(to, set.lineCount());
        if (to > from || set.lineCount() == 0)
            put(index, from, to, set.partHeight(from, to));
        if (to < set.lineCount())
            turn();
        from = to;
    } while (from < set.lineCount());
}

void PageFlow::placeWhole(int index, const SetBlock &set)
{
    const double scale = pictureScale(set, m_height - m_y);
    const double height = set.height - set.picturesHeight() * (1 - scale);
    put(index, 0, set.lineCount(), height, scale);
}

void PageFlow::put(int index, int from, int to, double height, double pictures)
{
    m_pages.m_pages.back().push_back({index, from, to, m_y, pictures});
    m_y += height;
}

void PageFlow::turn()
{
    m_pages.m_pages.emplace_back();
    m_y = 0;
}

void PageFlow::turnInside(int index)
{
    turn();
    if (m_rowHead < 0 || m_rowHead == index)
        return;
    const SetBlock head = m_setter.set(m_blocks[size_t(m_rowHead)]);
    put(m_rowHead, 0, head.lineCount(), head.height);
}

PrintPages::PrintPages(std::shared_ptr<const Printout> printout, const PrintType &type, const QPageLayout &paper,
                       Qt::LayoutDirection direction)
    : m_printout(std::move(printout))
    , m_type(type)
    , m_paper(paper)
    , m_direction(direction)
{
}

Result<PrintPages> PrintPages::make(std::shared_ptr<const Printout> printout, const PrintType &type,
                                    const QPageLayout &paper, Qt::LayoutDirection direction, const Progress &progress)
{
    PrintPages pages(std::move(printout), type, paper, direction);
    const QRectF body = pages.body();
    const Typesetter setter(pages.m_type, body.width(), direction);
    if (auto done = PageFlow(pages, setter, body.height()).run(progress); !done)
        return fail(done.error());
    return pages;
}

QRectF PrintPages::body() const
{
    const QRectF points = m_paper.paintRect(QPageLayout::Point);
    return {points.topLeft() * Pt, points.size() * Pt};
}

void PrintPages::paint(QPainter *painter, int page, double dots) const
{
    const QRectF body = this->body();
    const Typesetter setter(m_type, body.width(), m_direction);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter->scale(dots / Pt, dots / Pt);
    for (const Part &part : m_pages[size_t(page)]) {
        const SetBlock set = setter.set(m_printout->blocks[size_t(part.block)], part.pictures);
        set.paint(*painter, body.topLeft() + QPointF(0, part.y), m_type.look(), part.from, part.to);
    }
    paintFoot(*painter, page);
    painter->restore();
}

void PrintPages::paintFoot(QPainter &painter, int page) const
{
    const QRectF body = this->body();
    const double top = body.bottom() + millimetres(5);
    painter.fillRect(QRectF(body.left(), top, body.width(), 0.6 * Pt), m_type.ink(Ink::Hairline));
    const Typesetter setter(m_type, body.width(), m_direction);
    const QString where = PrintedFoot::tr("%1 · Page %2 of %3", "a date, then the number of the page")
                              .arg(m_printout->date, QLocale().toString(page + 1), QLocale().toString(count()));
    const bool named = m_printout->learner.isEmpty() || m_printout->learner == m_printout->title;
    const QString who = named ? m_printout->title
                              : PrintedFoot::tr("%1 · %2", "who, and what").arg(m_printout->learner, m_printout->title);
    const double half = body.width() * 0.55;
    for (const auto &text : {setter.line(who, 0, half - millimetres(4), false), setter.line(where, half, body.width() - half, true)}) {
        painter.setPen(text.ink);
        text.layout->draw(&painter, QPointF(body.left(), top + millimetres(1.5)) + text.at);
    }
}

QString PrintPages::text(int page) const
{
    QStringList lines;
    for (const Part &part : m_pages[size_t(page)]) {
        const PrintBlock &block = m_printout->blocks[size_t(part.block)];
        QStringList words;
        if (part.from == 0)
            words = {block.label, block.marker};
        words += {block.text.text, block.second, block.end};
        for (const PrintPicture &picture : block.pictures)
            words += {picture.title, picture.caption};
        words.removeAll(QString());
        lines.append(words.join(QStringLiteral("  ")));
    }
    return lines.join(u'\n');
}

} // namespace kinfolio
