// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/selectedrow.h"

#include <QAbstractItemView>

namespace kinfolio {

void whenOnlySelected(QAbstractItemView *view, const std::function<void(const QModelIndex &)> &choose)
{
    // Queued, because the current row follows the selection.
    QObject::connect(
        view->selectionModel(), &QItemSelectionModel::selectionChanged, view,
        [view, choose](const QItemSelection &selected) {
            // Where several can be selected, taking one out may leave one.
            const QModelIndexList rows = view->selectionModel()->selectedIndexes();
            if (!selected.isEmpty() && rows.size() == 1 && rows.first() != view->currentIndex())
                choose(rows.first());
        },
        Qt::QueuedConnection);
}

} // namespace kinfolio
