// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts widgets side by side and starts a new line when there is no room, as words do.

#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace kinfolio {

class FlowLayout final : public QLayout {
    Q_OBJECT

public:
    FlowLayout(QWidget *parent, int gap);
    ~FlowLayout() override;

    /// Puts the middles of a line at one height instead of the tops.
    void setCentred() { m_centred = true; }
    /// Where one line is too short, shares the items out over lines that are alike, none with one item alone.
    void setEven() { m_even = true; }

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }

private:
    /// Gives the height used; moves the items only when asked to.
    int arrange(const QRect &rect, bool move) const;
    /// Gives the height of the line. \param least width of an item
    int placeLine(const std::vector<QLayoutItem *> &line, const QRect &rect, int y, int least) const;
    /// What an item takes where there is so much room: no more width than that, and the height that goes with it.
    [[nodiscard]] static QSize sizeOf(const QLayoutItem &item, int width);
    [[nodiscard]] static int heightOf(const std::vector<QLayoutItem *> &line, int width);

    /// The most items in a line of a width.
    [[nodiscard]] size_t perLine(int width) const;
    [[nodiscard]] int widest() const;
    [[nodiscard]] std::vector<QLayoutItem *> shownItems() const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_gap;
    bool m_centred = false;
    bool m_even = false;
};

} // namespace kinfolio
