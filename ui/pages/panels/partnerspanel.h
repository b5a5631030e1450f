// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who? Before one plans: people and groups that fit a project, the likeliest first, each with the reason. Whoever goes on
// alone sees that nobody is with it yet.

#pragma once

#include "core/overview/partners.h"
#include "ui/models/work.h"
#include "ui/pages/panels/recordpanel.h"

namespace kinfolio {

class Label;
class RowStack;

class PartnersPanel final : public RecordPanel {
    Q_OBJECT

public:
    explicit PartnersPanel(const PageContext &context, QWidget *parent = nullptr);

private:
    void refresh() override;
    void look();
    void fill(const QList<Partner> &partners);
    [[nodiscard]] QWidget *makeRow(const Partner &partner);
    void choose(const Partner &partner);
    void ask(const Partner &partner);

    Label *m_mark;
    RowStack *m_rows;
    RecordId m_looked; ///< whose partners are looked for
    Work m_work;
};

} // namespace kinfolio
