// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was found out about a badge: one line that it all comes to, the answers that it comes from, when they were found, and what
// the learner can do about it.

#pragma once

#include "core/wallet/walletcheck.h"
#include "ui/pages/panels/recordpanel.h"

class QPushButton;

namespace kinfolio {

class Callout;
class Label;
class RowStack;

class VerdictPanel final : public RecordPanel {
    Q_OBJECT

public:
    explicit VerdictPanel(const PageContext &context, QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    void showNothing(const Badge &badge);
    void showVerdict(const Badge &badge, const WalletVerdict &known);
    /// Notes that the learner knows who issued the badge; the badges are then checked again by themselves.
    void noteIssuer();
    void copyAddress();
    /// The same badge may be here once more.
    void showKin(RecordId badge);

    Callout *m_head;
    QPushButton *m_know;
    QPushButton *m_document;
    QPushButton *m_address;
    RowStack *m_kin;
    RowStack *m_answers;
    Label *m_when;
    QPushButton *m_again;
    BadgeVerdict m_verdict;
    QString m_issuer; ///< by name
};

} // namespace kinfolio
