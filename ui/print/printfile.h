// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pages as a PDF file, and pages on a printer. For worker threads.

#pragma once

#include "core/base/files.h"
#include "ui/print/pageflow.h"

class QPagedPaintDevice;
class QPrinter;

namespace kinfolio {

/// Replaces the file in one step. Errors: Interrupted, those of writing a file.
[[nodiscard]] Result<> writePdf(const PrintPages &pages, Files &files, const QString &path, const Progress &progress);

/// \param numbers of the pages, from 0 \param dots of the device in an inch
/// Errors: Interrupted, WriteFailed when the device takes no more.
[[nodiscard]] Result<> printPages(const PrintPages &pages, const QList<int> &numbers, QPagedPaintDevice &device, int dots,
                                  const Progress &progress);

/// The numbers that a printer has been asked for, in its order, once for each copy that it does not make by itself.
[[nodiscard]] QList<int> pagesFor(const QPrinter &printer, int count, int current);

} // namespace kinfolio
