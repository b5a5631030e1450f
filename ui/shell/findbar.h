// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The bar at the foot of a page that finds words on it.

#pragma once

#include "ui/shell/pagehits.h"

#include <QFrame>

class QLineEdit;

namespace kinfolio {

class Appearance;
class Label;

class FindBar final : public QFrame {
    Q_OBJECT

public:
    explicit FindBar(const Appearance &appearance, QWidget *parent = nullptr);

    /// Opens the bar for a page, or puts the cursor back into it.
    void start(QWidget *page);
    /// To the next hit, or with -1 to the one before; opens the bar when it is not open.
    void step(QWidget *page, int by);
    /// Closes the bar; the cursor goes back to where it was.
    void stop();

    [[nodiscard]] QString countText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find();
    void look();
    void showHit(qsizetype hit);
    void tell();
    void forget();

    const Appearance &m_appearance;
    QLineEdit *m_line;
    Label *m_count;
    QPointer<QWidget> m_page;
    QPointer<QWidget> m_before; ///< had the cursor
    QPointer<QWidget> m_mark;
    QList<PageHit> m_hits;
    qsizetype m_current = -1;
};

} // namespace kinfolio
