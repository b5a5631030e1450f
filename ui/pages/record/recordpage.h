// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page of a kind: the list of its records and the chosen one beside it. Serves every kind; the learner, of whom
// there is one, has no list.

#pragma once

#include "ui/models/recordlistmodel.h"
#include "ui/shell/page.h"

class QListView;
class QSplitter;
class QStackedLayout;

namespace kinfolio {

class RecordDetail;

class RecordPage final : public Page {
    Q_OBJECT

public:
    RecordPage(const PageContext &context, const KindInfo &kind, QWidget *parent = nullptr);

    void open(RecordId record) override;
    [[nodiscard]] RecordId current() const override;
    void startTyping() override;
    [[nodiscard]] bool takesBadges() const override;
    [[nodiscard]] bool takesFiles() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;

    [[nodiscard]] RecordDetail &detail() { return *m_detail; }
    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeListPane();
    [[nodiscard]] bool isSingle() const;
    void add();
    void onRowChanged(const QModelIndex &current);
    void onRowsChanged();

    PageContext m_context;
    const KindInfo &m_kind;
    RecordListModel m_records;
    RecordDetail *m_detail;
    QListView *m_list = nullptr;
    QStackedLayout *m_stack;
};

} // namespace kinfolio
