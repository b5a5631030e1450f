// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Scrolls a column up and down. Gives it the height that it needs at this width, which QScrollArea does not ask for:
// lines that break would be squeezed.

#pragma once

#include <QScrollArea>

namespace kinfolio {

class ColumnScroll : public QScrollArea {
    Q_OBJECT

public:
    explicit ColumnScroll(QWidget *parent = nullptr);

    /// Use in place of setWidget().
    void setColumn(QWidget *column);
    /// Keeps the place of the bar free, so that nothing moves when it comes. Gives what it leaves of a page margin.
    int keepPlaceOfBar(int margin);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
};

} // namespace kinfolio
