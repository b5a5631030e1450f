// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is still missing at a record, a line each, with the one thing that one can do about it.

#pragma once

#include "ui/pages/panels/recordpanel.h"

namespace kinfolio {

class RowStack;

class MissingPanel final : public RecordPanel {
    Q_OBJECT

public:
    explicit MissingPanel(const PageContext &context, QWidget *parent = nullptr);

private:
    void refresh() override;

    RowStack *m_rows;
};

} // namespace kinfolio
