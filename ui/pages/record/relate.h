// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Connecting records from the window: asks with what, then does it as one undoable step.

#pragma once

#include "ui/shell/page.h"

namespace kinfolio {

/// Asks what these records belong to, and connects all of them with it.
void askAndConnect(const PageContext &context, const QList<RecordId> &records, QWidget *parent);
/// Joins records, as one undoable step; tells when that fails.
void connectRecords(const PageContext &context, const QList<Link> &links);

} // namespace kinfolio
