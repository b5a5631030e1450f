// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How far an opportunity is, from its finding to its answer, and how long there is still time.

#pragma once

#include "core/overview/stages.h"
#include "ui/pages/panels/recordpanel.h"
#include "ui/widgets/stagebar.h"

namespace kinfolio {

class Callout;

class StagesPanel final : public RecordPanel {
    Q_OBJECT

public:
    explicit StagesPanel(const PageContext &context, QWidget *parent = nullptr);

private:
    void refresh() override;
    void showTimeLeft(const Opportunity &opportunity, const Readiness &readiness);

    StageBar *m_bar;
    Callout *m_time;
};

} // namespace kinfolio
