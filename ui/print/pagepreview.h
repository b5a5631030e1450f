// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One page as it comes out of the printer: white, whatever the theme. Keys turn pages and change how large it is shown.

#pragma once

#include "ui/print/pageflow.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <optional>

namespace kinfolio {

class Appearance;

class PagePreview final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PagePreview(const Appearance &appearance, QWidget *parent = nullptr);

    /// Stays on the page it is on where there is one of that number.
    void showPages(PrintPages pages);
    [[nodiscard]] const std::optional<PrintPages> &pages() const { return m_pages; }
    [[nodiscard]] int page() const { return m_page; }
    void setPage(int page);
    void turn(int by) { setPage(m_page + by); }

    void zoom(int steps);
    /// The whole page, however large the window is.
    void showWhole();
    [[nodiscard]] bool showsWhole() const { return m_scale == 0; }
    [[nodiscard]] int percent() const;

Q_SIGNALS:
    void pageChanged();
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    /// Pixels of the screen in a point.
    [[nodiscard]] double scale() const;
    [[nodiscard]] QSize sheetSize() const;
    void refresh();
    void describe();
    void scrollOrTurn(int direction);
    [[nodiscard]] const QPixmap &drawn();

    const Appearance &m_appearance;
    std::optional<PrintPages> m_pages;
    int m_page = 0;
    double m_scale = 0; ///< 0 shows the whole page
    QPixmap m_drawn;
};

} // namespace kinfolio
