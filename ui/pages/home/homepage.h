// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first page: what one is into, where it led, the latest work; for a new portfolio, the first three steps.

#pragma once

#include "core/records/interest.h"
#include "ui/models/recordlistmodel.h"
#include "ui/shell/page.h"

class QLineEdit;
class QListView;
class QVBoxLayout;

namespace kinfolio {

class CardGrid;
class FittedList;
class InterestCard;

class HomePage final : public Page {
    Q_OBJECT

public:
    explicit HomePage(const PageContext &context, QWidget *parent = nullptr);

    void open(RecordId record) override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    void buildWork(QVBoxLayout *rows);
    void refill();
    void showMain(const std::vector<RecordPtr> &interests);
    void showFirstSteps();
    void addInterest();
    [[nodiscard]] QWidget *interestButton(const Interest &interest);
    [[nodiscard]] QWidget *stepButton(const KindInfo &kind);

    PageContext m_context;
    RecordListModel m_latest;
    QLineEdit *m_more;
    QVBoxLayout *m_mainPlace;
    InterestCard *m_main = nullptr;
    CardGrid *m_others;
    CardGrid *m_steps;
    QWidget *m_workHead = nullptr;
    FittedList *m_work = nullptr;
    bool m_stale = true;
};

} // namespace kinfolio
