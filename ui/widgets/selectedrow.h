// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows that are chosen without keys and clicks: screen readers and voice control only select them.

#pragma once

#include <QModelIndex>

#include <functional>

class QAbstractItemView;

namespace kinfolio {

/// Calls `choose` when a row was selected but did not become the current one, as keys and clicks would make it.
void whenOnlySelected(QAbstractItemView *view, const std::function<void(const QModelIndex &)> &choose);

} // namespace kinfolio
