// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How deep a record went over time, for kinds that have levels: drawn where there is a way to draw, said in
// words where one knows a single level only, and nothing where one knows none.

#pragma once

#include "ui/widgets/depthchart.h"

namespace kinfolio {

struct RecordBase;

[[nodiscard]] DepthSteps depthStepsOf(const RecordBase &record, QDate today);

class DepthView final : public QWidget {
    Q_OBJECT

public:
    explicit DepthView(const Appearance &appearance, QWidget *parent = nullptr);

    /// Hides itself when there is nothing to show.
    void showRecord(const RecordBase &record, QDate today);

private:
    const Appearance &m_appearance;
    QWidget *m_shown = nullptr;
};

} // namespace kinfolio
