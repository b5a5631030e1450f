// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A record as text for the clipboard, in Markdown, and the address that leads to it.

#pragma once

#include "core/portfolio/portfolioreader.h"
#include "ui/print/printout.h"

namespace kinfolio {

/// The blocks of a printout, pictures by their names.
[[nodiscard]] QString markdownOf(const Printout &printout);

struct RecordLink {
    QString address;
    bool isPublic = false; ///< leads to a web page, for anybody; otherwise it names the record in this portfolio
};
/// The record's own web page, or "kinfolio:record/ID" for one that has none.
[[nodiscard]] RecordLink linkOf(const RecordBase &record);

} // namespace kinfolio
