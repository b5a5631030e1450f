// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What lies behind one cell of the table: the standard, and each piece of evidence with its work, its reason, its day and who
// confirmed it. How far it goes can be changed here.

#pragma once

#include "core/standards/evidence.h"
#include "ui/shell/page.h"
#include "ui/widgets/columnscroll.h"

class QVBoxLayout;

namespace kinfolio {

class EvidencePanel final : public ColumnScroll {
    Q_OBJECT

public:
    explicit EvidencePanel(const PageContext &context, QWidget *parent = nullptr);

    /// \param work invalid for all work \param evidence those to show; an invalid standard empties the panel
    void showCell(RecordId standard, RecordId work, const QList<RecordId> &evidence);
    /// The first thing in it that can be changed or pressed.
    void takeFocus();
    [[nodiscard]] RecordId standard() const { return m_standard; }

Q_SIGNALS:
    void tieWanted();

private:
    void fill(RecordId work, const QList<RecordId> &evidence);
    void addStandard(QVBoxLayout *rows, const RecordBase &standard);
    [[nodiscard]] QWidget *card(RecordId evidence);
    void addWorks(QVBoxLayout *rows, RecordId evidence);
    [[nodiscard]] QWidget *stateChoice(const Evidence &evidence);
    void addConfirmation(QVBoxLayout *rows, const Evidence &evidence);
    void setState(RecordId evidence, const QString &state);

    PageContext m_context;
    RecordId m_standard;
};

} // namespace kinfolio
