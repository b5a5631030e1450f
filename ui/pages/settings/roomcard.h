// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the portfolio takes of its disk, the files that take most of it, and those that nothing needs any more.

#pragma once

#include "core/portfolio/roomoverview.h"
#include "ui/models/work.h"
#include "ui/shell/page.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace kinfolio {

class Label;

class RoomCard final : public Card {
    Q_OBJECT

public:
    explicit RoomCard(const PageContext &context, QWidget *parent = nullptr);

    void refill();

private:
    void show(const RoomOverview &room);
    void showUnused(const RoomOverview &room);
    void removeUnused();

    PageContext m_context;
    Label *m_sizes;
    Label *m_free;
    QWidget *m_biggestPart;
    QVBoxLayout *m_biggest;
    QWidget *m_unusedPart;
    Label *m_unusedSize;
    QSet<MediaHash> m_unused;
    Work m_looking; // destroyed first: it waits for the thread
};

} // namespace kinfolio
