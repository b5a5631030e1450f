// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What next? All that is still missing between an interest and a place in the world.

#pragma once

#include "ui/shell/page.h"

class QPushButton;

namespace kinfolio {

class GapList;
class GraphReader;
class Label;

class GapsPage final : public Page {
    Q_OBJECT

public:
    explicit GapsPage(const PageContext &context, QWidget *parent = nullptr);

    void open(RecordId record) override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    PageContext m_context;
    GapList *m_list;
    Label *m_words;
    QPushButton *m_begin; ///< for whoever has nothing yet
    GraphReader *m_reader;
};

} // namespace kinfolio
