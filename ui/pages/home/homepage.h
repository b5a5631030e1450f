// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first page: what one is into, where it led, the latest work; for a new portfolio, the first three steps.

#pragma once

#include "core/records/interest.h"
#include "ui/models/recordlistmodel.h"
#include "ui/shell/page.h"

class QHBoxLayout;
class QLineEdit;
class QListView;
class QPushButton;
class QVBoxLayout;

namespace kinfolio {

class CardGrid;
class FittedList;
class InterestCard;
class NextPart;
class UpcomingPart;

class HomePage final : public Page {
    Q_OBJECT

public:
    explicit HomePage(const PageContext &context, QWidget *parent = nullptr);

    void open(RecordId record) override;
    [[nodiscard]] FilesHere filesHere() const override { return FilesHere::BecomeProject; }
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] std::optional<PrintJob> printable(PrintScope scope) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeWork();
    [[nodiscard]] QWidget *makePromise();
    void refill();
    /// What is coming up and the latest work stand side by side while there is room.
    void arrange();
    /// \param interests newest first
    void showMain(const QList<RecordId> &interests);
    void showFirstSteps();
    void addInterest();
    [[nodiscard]] QWidget *interestButton(const Interest &interest);
    [[nodiscard]] QWidget *stepButton(const KindInfo &kind);
    /// What comes after the first steps: to take all of it along.
    [[nodiscard]] QWidget *packButton();
    [[nodiscard]] QWidget *copyButton();

    PageContext m_context;
    RecordListModel m_latest;
    QLineEdit *m_more;
    QVBoxLayout *m_mainPlace;
    InterestCard *m_main = nullptr;
    CardGrid *m_others;
    QPushButton *m_allInterests = nullptr; ///< only while not all of them are on this page
    QWidget *m_promise = nullptr; ///< shown until there is something of one’s own
    CardGrid *m_steps;
    UpcomingPart *m_upcoming;
    NextPart *m_next;
    QHBoxLayout *m_columns = nullptr;
    QWidget *m_workPart = nullptr;
    FittedList *m_work = nullptr;
    bool m_stale = true;
};

} // namespace kinfolio
