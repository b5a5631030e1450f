// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that has a date, by school years, the latest first.

#pragma once

#include "ui/models/timelinemodel.h"
#include "ui/shell/page.h"

class QListView;
class QStackedLayout;

namespace kinfolio {

class TimelineFilters;

class TimelinePage final : public Page {
    Q_OBJECT

public:
    explicit TimelinePage(const PageContext &context, QWidget *parent = nullptr);

    void open(RecordId record) override;
    [[nodiscard]] std::optional<PrintJob> printable(PrintScope scope) const override;
    [[nodiscard]] QList<QWidget *> panes() const override;

    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeList();
    [[nodiscard]] QWidget *makeFilled();
    [[nodiscard]] QWidget *makeNothingLeft();
    void showStack();

    PageContext m_context;
    TimelineModel m_timeline;
    TimelineFilters *m_filters;
    QListView *m_list;
    QStackedLayout *m_places; ///< the list, or that nothing is left of it
    QStackedLayout *m_stack;
};

} // namespace kinfolio
