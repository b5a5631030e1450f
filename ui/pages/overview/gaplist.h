// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is still missing, a row each, with the one thing that one can do about it.

#pragma once

#include "core/overview/gaps.h"
#include "ui/shell/page.h"

namespace kinfolio {

class RowStack;

class GapList final : public QWidget {
    Q_OBJECT

public:
    /// \param most how many at most; 0 for all
    GapList(const PageContext &context, qsizetype most, QWidget *parent = nullptr);

    void show(const QList<Gap> &gaps);
    [[nodiscard]] qsizetype count() const;

private:
    [[nodiscard]] QWidget *makeRow(const Gap &gap);

    PageContext m_context;
    qsizetype m_most;
    RowStack *m_rows;
};

} // namespace kinfolio
