// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts the work of a project into another order: by dragging a card to its place, or by keys. One undoable step each.

#pragma once

#include "ui/models/linkmodel.h"
#include "ui/shell/page.h"

class QDropEvent;
class QKeyEvent;
class QListView;

namespace kinfolio {

class WorkOrder final : public QObject {
    Q_OBJECT

public:
    /// \param list shows `work`, which is of the kind LinkModel::Show::Work
    WorkOrder(const PageContext &context, const LinkModel &work, QListView *list);

    /// Moves a row before another one; the number of rows means to the end.
    void move(int row, int before);
    /// Moves the chosen row by one, towards the end when `step` is 1.
    void step(int step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// -1 when it is no work of this project that is dragged.
    [[nodiscard]] int draggedRow(const QDropEvent &event) const;
    [[nodiscard]] int rowBefore(QPoint at) const;
    void showMark(int before);
    void dragTo(QDropEvent &event, bool let);
    [[nodiscard]] bool pressKey(const QKeyEvent &event);
    void announce(int row);

    PageContext m_context;
    const LinkModel &m_work;
    QListView *m_list;
    QWidget *m_mark; ///< where the card would go
};

} // namespace kinfolio
