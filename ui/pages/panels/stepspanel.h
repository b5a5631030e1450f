// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The log of a project: what was done when, the latest first, and how long it took.

#pragma once

#include "ui/pages/panels/recordpanel.h"

namespace kinfolio {

class Label;
class LevelBar;
class RowStack;

class StepsPanel final : public RecordPanel {
    Q_OBJECT

public:
    explicit StepsPanel(const PageContext &context, QWidget *parent = nullptr);

private:
    void refresh() override;
    void addStep();
    void addReflection();

    Label *m_sum;
    LevelBar *m_bar;
    RowStack *m_rows;
};

} // namespace kinfolio
