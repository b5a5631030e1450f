// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The need behind a project: what somebody needs, at which meeting it was heard, and who was there.

#pragma once

#include "core/overview/trails.h"
#include "ui/pages/panels/recordpanel.h"

namespace kinfolio {

class RowStack;

class NeedsPanel final : public RecordPanel {
    Q_OBJECT

public:
    explicit NeedsPanel(const PageContext &context, QWidget *parent = nullptr);

private:
    void refresh() override;
    void addTrail(const NeedTrail &trail, QList<QWidget *> &rows);

    RowStack *m_rows;
};

} // namespace kinfolio
