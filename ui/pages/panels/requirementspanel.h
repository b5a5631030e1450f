// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an opportunity asks for, one line for each, with what shows that it is met. Ready comes by itself when all is.

#pragma once

#include "core/overview/readiness.h"
#include "ui/pages/panels/recordpanel.h"

class QPushButton;

namespace kinfolio {

class Label;
class LevelBar;
class RowStack;

class RequirementsPanel final : public RecordPanel {
    Q_OBJECT

public:
    explicit RequirementsPanel(const PageContext &context, QWidget *parent = nullptr);

private:
    void refresh() override;
    void addRequirement();
    void toCalendar();
    [[nodiscard]] QWidget *makeRow(const RequirementState &state);
    [[nodiscard]] QWidget *makeEvidence(const RequirementState &state);

    Label *m_state;
    Label *m_met;
    LevelBar *m_bar;
    RowStack *m_rows;
    QPushButton *m_calendar;
};

} // namespace kinfolio
