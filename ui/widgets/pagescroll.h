// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The plain frame of a page: a headline and rows below it that scroll together, on the page margins.

#pragma once

#include "ui/widgets/columnscroll.h"

class QHBoxLayout;
class QVBoxLayout;

namespace kinfolio {

class Appearance;

class PageScroll final : public ColumnScroll {
    Q_OBJECT

public:
    PageScroll(const Appearance &appearance, const QString &headline, QWidget *parent = nullptr);

    /// Beside the headline, at the end.
    [[nodiscard]] QHBoxLayout *head() const { return m_head; }
    [[nodiscard]] QVBoxLayout *rows() const { return m_rows; }

private:
    QHBoxLayout *m_head;
    QVBoxLayout *m_rows;
};

} // namespace kinfolio
