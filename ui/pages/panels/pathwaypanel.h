// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From an interest to its pathway.

#pragma once

#include "ui/pages/panels/recordpanel.h"

namespace kinfolio {

class PathwayPanel final : public RecordPanel {
    Q_OBJECT

public:
    explicit PathwayPanel(const PageContext &context, QWidget *parent = nullptr);

private:
    void refresh() override { }
};

} // namespace kinfolio
