// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One section of a report: a line each with its number and a bar. A line shows the records that it was counted from when it is
// pressed, or goes there where that is one.

#pragma once

#include "core/overview/reports.h"
#include "ui/shell/page.h"

class QVBoxLayout;

namespace kinfolio {

class ReportView final : public QWidget {
    Q_OBJECT

public:
    ReportView(const PageContext &context, const ReportSection &section, QWidget *parent = nullptr);

private:
    void addLine(const ReportLine &line);
    /// The records behind a line, made when somebody wants to see them.
    void showBehind(QWidget *place, const ReportLine &line);

    PageContext m_context;
    QVBoxLayout *m_rows;
};

} // namespace kinfolio
