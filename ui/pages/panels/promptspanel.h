// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions to begin a page of the journal with, unfolded when somebody wants one.

#pragma once

#include "core/overview/prompts.h"
#include "ui/pages/panels/recordpanel.h"

class QComboBox;
class QPushButton;

namespace kinfolio {

class CardGrid;

class PromptsPanel final : public RecordPanel {
    Q_OBJECT

public:
    explicit PromptsPanel(const PageContext &context, QWidget *parent = nullptr);

    void unfold(bool open);

private:
    void refresh() override;
    [[nodiscard]] QWidget *makeBox();
    void readGroups();
    void showQuestions();
    void pick(const QString &question, const QString &stage);

    QPushButton *m_begin;
    QComboBox *m_about;
    CardGrid *m_questions;
    QWidget *m_box;
    QList<PromptGroup> m_groups;
};

} // namespace kinfolio
