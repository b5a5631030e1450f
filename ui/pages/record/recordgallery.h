// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The records of a kind over the whole page: as cards, or as rows where there is no room for a record beside its list.

#pragma once

#include "ui/pages/record/listhead.h"
#include "ui/shell/page.h"

class QAbstractItemDelegate;
class QHBoxLayout;
class QListView;

namespace kinfolio {

class RecordDelegate;

class RecordGallery final : public QWidget {
    Q_OBJECT

public:
    RecordGallery(const PageContext &context, const KindInfo &kind, RecordListModel &records, QWidget *parent = nullptr);

    /// Whether records of this kind mostly have a picture.
    [[nodiscard]] static bool isOfPictures(const KindInfo &kind);

    void showAs(ListHead::View view);
    [[nodiscard]] ListHead *head() const { return m_head; }
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const kinfolio::RecordId &record);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectList();

    const Appearance &m_appearance;
    ListHead *m_head;
    QListView *m_list;
    QHBoxLayout *m_place;
    QAbstractItemDelegate *m_cards;
    RecordDelegate *m_rows;
    QWidget *m_foot = nullptr; ///< for the kinds that have one
};

} // namespace kinfolio
