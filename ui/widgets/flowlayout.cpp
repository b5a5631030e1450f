// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace kinfolio {

FlowLayout::FlowLayout(QWidget *parent, int gap)
    : QLayout(parent)
    , m_gap(gap)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + m_gap;
        height = std::max(height, item->sizeHint().height());
    }
    return {std::max(0, width - m_gap), height};
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const auto &item : m_items)
        least = least.expandedTo(item->minimumSize());
    return least;
}

std::vector<QLayoutItem *> FlowLayout::shownItems() const
{
    std::vector<QLayoutItem *> shown;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            shown.push_back(item.get());
    }
    return shown;
}

size_t FlowLayout::perLine(int width) const
{
    const size_t all = shownItems().size();
    if (all < 2 || sizeHint().width() <= width)
        return std::max<size_t>(all, 1);
    const int column = widest() + m_gap;
    size_t most = all - 1;
    while (most > 1 && (int(most) * column - m_gap > width || all % most == 1))
        --most;
    return most;
}

int FlowLayout::widest() const
{
    int width = 0;
    for (const QLayoutItem *item : shownItems())
        width = std::max(width, item->sizeHint().width());
    return width;
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    int y = rect.y();
    const size_t most = m_even ? perLine(rect.width()) : m_items.size();
    const int least = m_even && most < shownItems().size() ? widest() : 0;
    std::vector<QLayoutItem *> line;
    int used = 0;
    const auto finish = [&] {
        const int height = move ? placeLine(line, rect, y, least) : heightOf(line, rect.width());
        y += height;
        line.clear();
        used = 0;
    };
    for (QLayoutItem *item : shownItems()) {
        const int width = std::min(std::max(item->sizeHint().width(), least), std::max(rect.width(), 1));
        if (line.size() == most || (!line.empty() && used + width > rect.width())) {
            finish();
            y += m_gap;
        }
        line.push_back(item);
        used += width + m_gap;
    }
    finish();
    return y - rect.y();
}

QSize FlowLayout::sizeOf(const QLayoutItem &item, int width)
{
    QSize size = item.sizeHint();
    size.setWidth(std::min(size.width(), std::max(width, 1)));
    if (item.hasHeightForWidth())
        size.setHeight(item.heightForWidth(size.width()));
    return size;
}

int FlowLayout::heightOf(const std::vector<QLayoutItem *> &line, int width)
{
    int height = 0;
    for (const QLayoutItem *item : line)
        height = std::max(height, sizeOf(*item, width).height());
    return height;
}

int FlowLayout::placeLine(const std::vector<QLayoutItem *> &line, const QRect &rect, int y, int least) const
{
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const int height = heightOf(line, rect.width());
    int x = rect.x();
    for (QLayoutItem *item : line) {
        QSize size = sizeOf(*item, rect.width());
        size.setWidth(std::max(size.width(), std::min(least, rect.width())));
        const QRect place(QPoint(x, m_centred ? y + (height - size.height()) / 2 : y), size);
        item->setGeometry(QStyle::visualRect(direction, rect, place));
        x += size.width() + m_gap;
    }
    return height;
}

} // namespace kinfolio
