// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who opened this door: from an opportunity or a person back to whoever introduced them, and whether they were thanked.

#pragma once

#include "core/records/person.h"
#include "ui/pages/panels/recordpanel.h"

namespace kinfolio {

class RowStack;

class TrailPanel final : public RecordPanel {
    Q_OBJECT

public:
    TrailPanel(const PageContext &context, const KindInfo &kind, QWidget *parent = nullptr);

private:
    void refresh() override;
    /// Somebody on the way, and what they introduced the learner to.
    [[nodiscard]] QWidget *makeThanks(const Person &person, const RecordBase &to);

    RowStack *m_rows;
    RowStack *m_thanks;
};

/// Notes that somebody was thanked today; can be taken back.
void noteThanks(const PageContext &context, RecordId person);

} // namespace kinfolio
