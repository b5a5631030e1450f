// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Five questions about oneself, and how the answers changed over time. For the learner alone.

#pragma once

#include "core/overview/selfchecks.h"
#include "ui/shell/page.h"

class QStackedLayout;

namespace kinfolio {

class CardGrid;
class RowStack;

class SelfChecksPage final : public Page {
    Q_OBJECT

public:
    explicit SelfChecksPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] Commands commands() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    [[nodiscard]] QWidget *makePromise();
    void fill(const QList<SelfCheck> &checks);
    [[nodiscard]] QWidget *makeQuestion(const QList<SelfCheck> &checks, size_t question);
    [[nodiscard]] QWidget *makeTime(const SelfCheck &check);
    void answer();

    PageContext m_context;
    QStackedLayout *m_stack;
    CardGrid *m_questions;
    RowStack *m_times;
};

} // namespace kinfolio
