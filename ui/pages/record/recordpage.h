// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page of a kind: its records as cards, or as a list with the chosen one beside it. Serves every kind; the learner, of
// whom there is one, has no list.

#pragma once

#include "ui/pages/record/recordgallery.h"

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
    [[nodiscard]] bool isSettled() const override;
    void startTyping() override;
    [[nodiscard]] FilesHere filesHere() const override;
    [[nodiscard]] Commands commands() override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] std::optional<PrintJob> printable(PrintScope scope) const override;

    [[nodiscard]] RecordDetail &detail() { return *m_detail; }
    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeListPane();
    [[nodiscard]] QWidget *makeSplitter();
    /// What is shown while the filter leaves nothing.
    [[nodiscard]] QWidget *makeNothingLeft();
    void connectHead(ListHead *head);
    [[nodiscard]] QString settingsKey(const char *name) const;
    [[nodiscard]] ListHead::View view() const;
    void setView(ListHead::View view);
    void setOrder(RecordListModel::Order order);
    void showStack();
    [[nodiscard]] bool isNarrow() const;
    /// Leaves the list to the overview while there is no room for both.
    void fitPanes();
    [[nodiscard]] bool isSingle() const;
    /// What is chosen, or else the record that is open.
    [[nodiscard]] QList<RecordId> inHand() const;
    void add();
    void onRowChanged(const QModelIndex &current);
    void onRowsChanged();
    void onFiltered();
    void scrollToCurrent();

    PageContext m_context;
    const KindInfo &m_kind;
    RecordListModel m_records;
    RecordDetail *m_detail;
    QWidget *m_listPane = nullptr;
    QListView *m_list = nullptr;
    ListHead *m_listHead = nullptr;
    RecordGallery *m_gallery = nullptr;
    bool m_overview = false; ///< the gallery is shown, no record is open
    QStackedLayout *m_stack;
};

} // namespace kinfolio
