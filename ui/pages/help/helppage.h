// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The help as a page of the window.

#pragma once

#include "ui/shell/page.h"

namespace kinfolio {

class HelpView;

class HelpPage final : public Page {
    Q_OBJECT

public:
    explicit HelpPage(const PageContext &context, QWidget *parent = nullptr);

    void open(RecordId record) override;
    void turnTo(const QString &chapter) override;
    [[nodiscard]] QString chapter() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    HelpView *m_view;
};

} // namespace kinfolio
