// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A printout on pages: decides what goes on which, and draws one of them. Keeps only where pages begin and end, so a list
// of any length costs little memory, and drawing a page means setting that page alone.

#pragma once

#include "core/base/progress.h"
#include "ui/print/printout.h"
#include "ui/print/printtype.h"

#include <memory>

class QPainter;

namespace kinfolio {

class PrintPages {
public:
    /// Takes time: call it on a worker. Error: Interrupted.
    [[nodiscard]] static Result<PrintPages> make(std::shared_ptr<const Printout> printout, const PrintType &type,
                                                 const QPageLayout &paper, Qt::LayoutDirection direction,
                                                 const Progress &progress);

    [[nodiscard]] int count() const { return int(m_pages.size()); }
    [[nodiscard]] const QPageLayout &paper() const { return m_paper; }
    [[nodiscard]] const Printout &printout() const { return *m_printout; }
    [[nodiscard]] std::shared_ptr<const Printout> shared() const { return m_printout; }
    /// The whole sheet, in points. \param page from 0
    [[nodiscard]] QSizeF size() const { return m_paper.fullRectPoints().size(); }
    /// Draws one page, whose corner is at 0, 0 of the painter. \param dots of the painter in a point
    void paint(QPainter *painter, int page, double dots) const;
    /// The text of a page, line by line, for those who listen.
    [[nodiscard]] QString text(int page) const;

private:
    friend class PageFlow;
    struct Part {
        int block = 0;
        int from = 0; ///< line
        int to = 0; ///< the line after the last
        double y = 0;
        double pictures = 1; ///< see Typesetter::set()
    };

    PrintPages(std::shared_ptr<const Printout> printout, const PrintType &type, const QPageLayout &paper,
               Qt::LayoutDirection direction);
    void paintFoot(QPainter &painter, int page) const;
    /// Where text goes, in the lengths of PrintType.
    [[nodiscard]] QRectF body() const;

    std::shared_ptr<const Printout> m_printout;
    PrintType m_type;
    QPageLayout m_paper;
    Qt::LayoutDirection m_direction;
    std::vector<std::vector<Part>> m_pages;
};

} // namespace kinfolio
