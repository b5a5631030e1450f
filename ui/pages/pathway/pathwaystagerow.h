// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A stage of a pathway: its tile on the thread, what it is called, and cards that lead to what shows it.
// Where it is missing the thread is broken, and what one can do stands in its place.

#pragma once

#include "core/overview/pathway.h"
#include "ui/shell/page.h"

class QVBoxLayout;

namespace kinfolio {

class KindTile;

class PathwayStageRow final : public QWidget {
    Q_OBJECT

public:
    /// Where on the thread a stage stands, and whether what comes next is there.
    struct Knot {
        bool isFirst = false;
        bool isLast = false;
        bool isMissing = false;
        bool isNextMissing = false;
    };

    PathwayStageRow(const PageContext &context, const Pathway &pathway, const PathwayStage &stage,
                    const Knot &knot, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addHead(const Pathway &pathway, const PathwayStage &stage);
    /// The learner's story and how deep it went.
    void addStory(const Interest &interest);
    void addCards(const Pathway &pathway, const PathwayStage &stage);
    [[nodiscard]] QWidget *makeCard(const PathwayItem &item) const;

    PageContext m_context;
    Knot m_knot;
    KindTile *m_tile;
    QVBoxLayout *m_rows;
};

} // namespace kinfolio
