// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks whether records are to go for good, in plain words about what goes with them, and carries it out.

#pragma once

#include "core/portfolio/portfolio.h"

#include <QDialog>

class QPushButton;

namespace kinfolio {

class Appearance;
class LiveBar;

class EraseDialog final : public QDialog {
    Q_OBJECT

public:
    /// \param plan of these records
    EraseDialog(const Appearance &appearance, Portfolio &portfolio, QList<RecordId> records, const ErasurePlan &plan,
                QWidget *parent = nullptr);

    /// What came of it once the dialog was accepted.
    [[nodiscard]] const Result<Erased> &outcome() const { return m_outcome; }

protected:
    void reject() override;

private:
    void build(const Appearance &appearance, const ErasurePlan &plan);
    void erase();

    Portfolio &m_portfolio;
    QList<RecordId> m_records;
    LiveBar *m_bar;
    QPushButton *m_keep;
    QPushButton *m_erase;
    bool m_running = false;
    Result<Erased> m_outcome;
};

} // namespace kinfolio
