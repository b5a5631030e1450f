// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The head of a list of records: its name, in which order, as a list or as cards, and one more of them.

#pragma once

#include "core/records/descriptor.h"
#include "ui/models/recordlistmodel.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace kinfolio {

class Appearance;

class ListHead final : public QWidget {
    Q_OBJECT

public:
    enum class View { List, Cards };
    enum class Size { Pane, Page };

    ListHead(const Appearance &appearance, const KindInfo &kind, View now, Size size, QWidget *parent = nullptr);

    /// What is below it now.
    void setView(View now);

    /// Leads from beside or below the name to a page that sums up the records of the list.
    void addOverview(const QString &label, const QString &icon);
    /// Takes away the button that makes one more.
    void setReadOnly();
    void setOrder(RecordListModel::Order order);

Q_SIGNALS:
    void orderChosen(kinfolio::RecordListModel::Order order);
    void viewChosen(kinfolio::ListHead::View view);
    void tableWanted();
    void addWanted();
    void overviewWanted();

private:
    void showOrders();
    [[nodiscard]] static QString orderWords(RecordListModel::Order order);

    const Appearance &m_appearance;
    bool m_dated; ///< whether its records have dates to be ordered by
    RecordListModel::Order m_order = RecordListModel::Order::Newest;
    View m_now;
    Size m_size;
    QHBoxLayout *m_first; ///< the line of the name
    QToolButton *m_sort;
    QToolButton *m_view;
    QToolButton *m_table;
    QToolButton *m_add;
};

} // namespace kinfolio
