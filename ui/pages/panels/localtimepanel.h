// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What time it is where a group is, for one in another time zone.

#pragma once

#include "ui/pages/panels/recordpanel.h"

namespace kinfolio {

class Label;

class LocalTimePanel final : public RecordPanel {
    Q_OBJECT

public:
    explicit LocalTimePanel(const PageContext &context, QWidget *parent = nullptr);

private:
    void refresh() override;

    Label *m_time;
    Label *m_apart;
};

} // namespace kinfolio
