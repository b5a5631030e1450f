// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Above the timeline: of which kind, where, about which interest. Only what it has something of can be
// chosen.

#pragma once

#include "ui/shell/page.h"

class QComboBox;

namespace kinfolio {

class TimelineModel;

class TimelineFilters final : public QWidget {
    Q_OBJECT

public:
    TimelineFilters(const PageContext &context, TimelineModel &timeline, QWidget *parent = nullptr);

    /// Shows everything again.
    void clear();
    /// What is chosen, in words; empty while nothing is.
    [[nodiscard]] QString words() const;

private:
    [[nodiscard]] QComboBox *makeChoice(const QString &name);
    void refill();
    void refillKinds();
    void refillSettings();
    void refillInterests();
    void apply();

    PageContext m_context;
    TimelineModel &m_timeline;
    QComboBox *m_kind;
    QComboBox *m_setting;
    QComboBox *m_interest;
};

} // namespace kinfolio
