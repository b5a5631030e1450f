// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the portfolio was before, to go back to; and whether a copy of it lies somewhere else.

#pragma once

#include "ui/models/work.h"
#include "ui/pages/earlier/earlierstates.h"
#include "ui/shell/page.h"

class QStackedLayout;
class QVBoxLayout;

namespace kinfolio {

class Label;

class EarlierPage final : public Page {
    Q_OBJECT

public:
    explicit EarlierPage(const PageContext &context, QWidget *parent = nullptr);

    void open(RecordId record) override;

private:
    [[nodiscard]] QWidget *makeElsewhere();
    void read();
    void show(const EarlierStates &states);
    [[nodiscard]] QWidget *makeRow(const EarlierState &state, qint64 recordsNow);

    PageContext m_context;
    Label *m_elsewhere = nullptr;
    Label *m_none = nullptr;
    QVBoxLayout *m_rows = nullptr;
    bool m_isStale = false; ///< something has changed since reading began
    Work m_reading; // destroyed first: it waits for the thread
};

} // namespace kinfolio
