// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How far a goal is, as a bar and in words.

#pragma once

#include "ui/pages/panels/recordpanel.h"

namespace kinfolio {

class Label;
class LevelBar;

class GoalPanel final : public RecordPanel {
    Q_OBJECT

public:
    explicit GoalPanel(const PageContext &context, QWidget *parent = nullptr);

private:
    void refresh() override;

    LevelBar *m_bar;
    Label *m_words;
};

} // namespace kinfolio
