// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an empty list says: a tile, a few words and one thing to do.

#pragma once

#include "ui/widgets/columnscroll.h"

namespace kinfolio {

class Appearance;

class EmptyView final : public ColumnScroll {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString sentence;
        QString button; ///< may be empty
        QString icon = {}; ///< in place of the tile of the kind
        QString buttonIcon = QStringLiteral("plus-lg"); ///< may be empty
    };

    EmptyView(const Appearance &appearance, const QString &kind, const Words &words, QWidget *parent = nullptr);

Q_SIGNALS:
    void wanted();
};

} // namespace kinfolio
