// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The interest that led furthest, large: what it is, the learner's words about it, how deep it went, and the path from it.

#pragma once

#include "core/records/interest.h"
#include "ui/models/connectedpath.h"
#include "ui/widgets/card.h"

class QBoxLayout;

namespace kinfolio {

class InterestCard final : public Card {
    Q_OBJECT

public:
    InterestCard(const Appearance &appearance, const Interest &interest, const QList<PathStep> &path, QDate today,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const kinfolio::RecordId &id);
    void pathWanted(const kinfolio::RecordId &interest);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_head; ///< what it is, and how deep it went: beside it or below
};

} // namespace kinfolio
