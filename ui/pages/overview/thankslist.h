// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sponsors and helpers, a row each with what is to be thanked for, and all of them as text to put somewhere else.

#pragma once

#include "core/overview/thanks.h"
#include "ui/shell/page.h"

class QPushButton;

namespace kinfolio {

class Label;
class RowStack;

class ThanksList final : public QWidget {
    Q_OBJECT

public:
    explicit ThanksList(const PageContext &context, QWidget *parent = nullptr);

    void show(const QList<Acknowledgement> &thanks);
    void copy();

private:
    [[nodiscard]] QWidget *makeRow(const Acknowledgement &one);

    PageContext m_context;
    QList<Acknowledgement> m_thanks;
    Label *m_words;
    RowStack *m_rows;
    QPushButton *m_copy;
};

} // namespace kinfolio
