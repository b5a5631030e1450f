// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Before a meeting the questions, afterwards what somebody needs.

#pragma once

#include "ui/pages/panels/recordpanel.h"

class QPushButton;

namespace kinfolio {

class MeetingPanel final : public RecordPanel {
    Q_OBJECT

public:
    explicit MeetingPanel(const PageContext &context, QWidget *parent = nullptr);

private:
    void refresh() override;
    void addQuestions();
    void addNeed();

    QPushButton *m_questions;
};

} // namespace kinfolio
