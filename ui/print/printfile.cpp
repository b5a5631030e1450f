// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printfile.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

#include <algorithm>
#include <numeric>

namespace kinfolio {

namespace {

constexpr int PdfDots = 1200;
constexpr double PointsInInch = 72;

} // namespace

Result<> writePdf(const PrintPages &pages, Files &files, const QString &path, const Progress &progress)
{
    QBuffer content;
    content.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&content);
        writer.setTitle(pages.printout().title);
        writer.setCreator(QStringLiteral("Kinfolio"));
        writer.setResolution(PdfDots);
        // The pages bring their own margins.
        writer.setPageLayout({pages.paper().pageSize(), pages.paper().orientation(), {}});
        QList<int> all(pages.count());
        std::iota(all.begin(), all.end(), 0);
        if (auto printed = printPages(pages, all, writer, PdfDots, progress); !printed)
            return printed;
    }
    return files.writeAtomically(path, content.data());
}

Result<> printPages(const PrintPages &pages, const QList<int> &numbers, QPagedPaintDevice &device, int dots,
                    const Progress &progress)
{
    QPainter painter;
    if (!painter.begin(&device))
        return fail(ErrorCode::WriteFailed, pages.printout().title, QStringLiteral("QPainter::begin"));
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (auto going = report(progress, i, numbers.size()); !going)
            return going;
        if (i > 0 && !device.newPage())
            return fail(ErrorCode::WriteFailed, pages.printout().title, QStringLiteral("QPagedPaintDevice::newPage"));
        pages.paint(&painter, numbers.at(i), dots / PointsInInch);
    }
    return {};
}

QList<int> pagesFor(const QPrinter &printer, int count, int current)
{
    QList<int> wanted;
    const QPageRanges ranges = printer.pageRanges();
    for (int page = 0; page < count; ++page) {
        const bool isOther = printer.printRange() == QPrinter::CurrentPage && page != current;
        const bool isOutside = printer.printRange() == QPrinter::PageRange && !ranges.isEmpty() && !ranges.contains(page + 1);
        if (!isOther && !isOutside)
            wanted.append(page);
    }
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::ranges::reverse(wanted);
    const int copies = printer.supportsMultipleCopies() ? 1 : std::max(1, printer.copyCount());
    QList<int> all;
    for (int copy = 0; copy < copies; ++copy)
        all += wanted;
    return all;
}

} // namespace kinfolio
