// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a record is connected with, with a way to each other end, and the buttons to add and remove connections.

#pragma once

#include "ui/models/linkmodel.h"
#include "ui/shell/page.h"

namespace kinfolio {

class FittedList;
class Label;
class SuggestionsPanel;

class ConnectionsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionsPanel(const PageContext &context, QWidget *parent = nullptr);

    void showRecord(RecordId id);
    [[nodiscard]] QWidget *list() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void choose();
    void remove(const QModelIndex &index);
    void showCount();

    PageContext m_context;
    LinkModel m_links;
    FittedList *m_list;
    Label *m_nothing;
    SuggestionsPanel *m_suggestions;
};

} // namespace kinfolio
