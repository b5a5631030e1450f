// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An ask on its way: a letter to begin with, how to send it, and what comes next.

#pragma once

#include "core/outreach/askletter.h"
#include "core/records/kinds/ask.h"
#include "ui/pages/panels/recordpanel.h"

class QPushButton;

namespace kinfolio {

class Label;
class RowStack;

class AskPanel final : public RecordPanel {
    Q_OBJECT

public:
    explicit AskPanel(const PageContext &context, QWidget *parent = nullptr);

private:
    void refresh() override;
    [[nodiscard]] std::shared_ptr<const Ask> ask() const;
    /// What the letter can speak of: to whom, and the interest and project that it is joined to.
    [[nodiscard]] AskFacts facts() const;
    /// The address of the first person that it goes to; empty where none is known.
    [[nodiscard]] std::pair<QString, QString> receiver() const;
    void showTemplates();
    void write(AskTemplate which);
    void copy();
    void openDraft();
    void setState(const QString &state, const QString &said);
    void addMeeting();
    [[nodiscard]] QList<QWidget *> nextSteps(const Ask &ask);
    [[nodiscard]] QPushButton *step(const QString &words, const QString &icon, bool first, const std::function<void()> &run);

    Label *m_words;
    RowStack *m_next;
};

} // namespace kinfolio
