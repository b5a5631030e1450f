// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cards of equal width, as many side by side as there is room for.

#pragma once

#include <QWidget>

class QGridLayout;

namespace kinfolio {

class Appearance;

class CardGrid final : public QWidget {
    Q_OBJECT

public:
    /// \param least width of a card at the usual text size
    CardGrid(const Appearance &appearance, int least, int gap, QWidget *parent = nullptr);

    /// Takes the cards over and drops those from before.
    void setCards(const QList<QWidget *> &cards);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(int columns);
    [[nodiscard]] int columnsFor(int width) const;

    const Appearance &m_appearance;
    QList<QWidget *> m_cards;
    QGridLayout *m_grid;
    int m_least;
    int m_columns = 0;
};

} // namespace kinfolio
