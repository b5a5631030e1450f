// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How an interest led to people, work and an opportunity: a path of stages in the order of time, each with
// what shows it. It can be printed as a story of one page.

#pragma once

#include "core/overview/recordgraph.h"
#include "ui/shell/page.h"

class QComboBox;
class QPushButton;
class QStackedLayout;

namespace kinfolio {

class EmptyView;
class GraphReader;
class Label;
class RowStack;

class PathwayPage final : public Page {
    Q_OBJECT

public:
    explicit PathwayPage(const PageContext &context, QWidget *parent = nullptr);

    /// \param record an interest; of all others the one that led furthest is shown
    void open(RecordId record) override;
    /// The interest is the chapter, so that Back finds it, and Del does not take it for what is in hand.
    void turnTo(const QString &chapter) override;
    [[nodiscard]] QString chapter() const override;
    [[nodiscard]] bool isSettled() const override { return m_interest.isValid(); }
    [[nodiscard]] Commands commands() override;
    [[nodiscard]] std::optional<PrintJob> printable(PrintScope) const override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    [[nodiscard]] QWidget *makePath();
    void refill();
    void fillChoice();
    void showPathway();

    PageContext m_context;
    GraphReader *m_reader;
    std::shared_ptr<const RecordGraph> m_graph; ///< null until it was read
    RecordId m_interest;
    QComboBox *m_choice;
    QPushButton *m_print;
    Label *m_summary;
    RowStack *m_stages;
    QStackedLayout *m_stack;
};

} // namespace kinfolio
