// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The records of a kind as cards that fill the page.

#pragma once

#include "ui/pages/record/listhead.h"
#include "ui/shell/page.h"

class QListView;

namespace kinfolio {

class RecordGallery final : public QWidget {
    Q_OBJECT

public:
    RecordGallery(const PageContext &context, const KindInfo &kind, RecordListModel &records, QWidget *parent = nullptr);

    [[nodiscard]] ListHead *head() const { return m_head; }
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const kinfolio::RecordId &record);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    ListHead *m_head;
    QListView *m_list;
};

} // namespace kinfolio
