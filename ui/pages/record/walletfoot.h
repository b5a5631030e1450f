// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Below the badges: which ones the learner still wants, and what the words of the checks mean.

#pragma once

#include "ui/shell/page.h"

namespace kinfolio {

class RowStack;

class WalletFoot final : public QWidget {
    Q_OBJECT

public:
    explicit WalletFoot(const PageContext &context, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    PageContext m_context;
    RowStack *m_wanted;
    bool m_stale = true;
};

} // namespace kinfolio
