// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What schools and states want learners to know, and the learner's own work that shows it: a table of standards and work, with
// the evidence behind the cell in hand beside it.

#pragma once

#include "ui/pages/standards/coveragemodel.h"
#include "ui/shell/page.h"

class QComboBox;
class QSplitter;
class QStackedLayout;
class QTableView;

namespace kinfolio {

class ColumnScroll;
class EvidencePanel;
class Label;
class Segments;

class StandardsPage final : public Page {
    Q_OBJECT

public:
    explicit StandardsPage(const PageContext &context, QWidget *parent = nullptr);

    /// \param record a framework, a standard or a piece of evidence to show
    void open(RecordId record) override;
    [[nodiscard]] Commands commands() override;
    [[nodiscard]] std::optional<PrintJob> printable(PrintScope scope) const override;
    [[nodiscard]] QList<QWidget *> panes() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QTableView *makeTable();
    void showFrameworks();
    void showCounts();
    void showCell();
    void keepPlace();
    void findPlace();
    void tieWork();
    void layOut();

    PageContext m_context;
    CoverageModel m_model;
    QStackedLayout *m_stack;
    QComboBox *m_frameworks;
    Label *m_counts;
    Segments *m_filter;
    QTableView *m_table;
    EvidencePanel *m_panel;
    QSplitter *m_splitter;
    QWidget *m_head;
    ColumnScroll *m_scroll; ///< of all of it, where the window is low
    RecordId m_standard; ///< in hand, while the table is read anew
    RecordId m_work;
    bool m_finding = false;
};

} // namespace kinfolio
