// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done with several chosen rows or cards. Not there while fewer than two are chosen.

#pragma once

#include "ui/shell/page.h"

class QAbstractItemView;

namespace kinfolio {

class Label;

/// The records that are chosen in a view, in its order.
[[nodiscard]] QList<RecordId> chosenRecords(const QAbstractItemView *view);

class SelectionBar final : public QWidget {
    Q_OBJECT

public:
    /// Lets several things be chosen in `view` and follows what is. Its model is set.
    SelectionBar(const PageContext &context, QAbstractItemView *view, QWidget *parent = nullptr);

private:
    void build();
    void showCount();

    PageContext m_context;
    QAbstractItemView *m_view;
    Label *m_count;
};

} // namespace kinfolio
