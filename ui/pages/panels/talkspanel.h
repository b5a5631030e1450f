// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Talks with a person: meetings with what was said, asks, thanks; and the questions for the next one.

#pragma once

#include "ui/pages/panels/recordpanel.h"

class QPushButton;

namespace kinfolio {

class Label;
class RowStack;

class TalksPanel final : public RecordPanel {
    Q_OBJECT

public:
    explicit TalksPanel(const PageContext &context, QWidget *parent = nullptr);

private:
    void refresh() override;
    void prepare();

    Label *m_words;
    RowStack *m_rows;
    QPushButton *m_thanks;
};

} // namespace kinfolio
