// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the projects add up to, all of them or those of a school year: as bars or as a table, as text and on paper.

#pragma once

#include "core/overview/reports.h"
#include "ui/shell/page.h"

class QComboBox;
class QStackedLayout;
class QTableWidget;

namespace kinfolio {

class CardGrid;
class Label;
class Segments;

class ReportsPage final : public Page {
    Q_OBJECT

public:
    explicit ReportsPage(const PageContext &context, QWidget *parent = nullptr);

    void open(RecordId record) override;
    [[nodiscard]] Commands commands() override;
    [[nodiscard]] std::optional<PrintJob> printable(PrintScope scope) const override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeCharts();
    void makeTable();
    void fill();
    void fillYears();
    void fillTable(const QList<ReportSection> &sections);
    void copy();
    /// The school year that is asked for; none for all the time.
    [[nodiscard]] std::optional<SchoolYear> schoolYear() const;
    [[nodiscard]] QDate today() const;

    PageContext m_context;
    std::shared_ptr<const RecordGraph> m_graph;
    bool m_isFilled = false; ///< there is something to see
    QStackedLayout *m_stack; ///< empty or not
    QStackedLayout *m_views; ///< bars or table
    QComboBox *m_years;
    Segments *m_view;
    Label *m_sum;
    Label *m_leftOut;
    CardGrid *m_charts;
    QTableWidget *m_table;
};

} // namespace kinfolio
