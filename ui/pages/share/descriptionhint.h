// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says before sharing how many pictures nobody has described, with a way to do so. Not there when there are none.

#pragma once

#include "ui/shell/page.h"

namespace kinfolio {

class Label;

class DescriptionHint final : public QWidget {
    Q_OBJECT

public:
    explicit DescriptionHint(const PageContext &context, QWidget *parent = nullptr);

    void setCount(qint64 pictures);

private:
    PageContext m_context;
    Label *m_text;
};

} // namespace kinfolio
