// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The search of the top bar. Below it, records that were found and things to do; the cursor stays in the search, arrows walk
// the list, Enter goes there or does it.

#pragma once

#include "ui/models/findmodel.h"
#include "ui/models/session.h"
#include "ui/widgets/iconedit.h"

#include <QFrame>
#include <QPointer>

class QItemSelection;
class QListView;

namespace kinfolio {

class Appearance;
class Label;

class SearchBox final : public IconEdit {
    Q_OBJECT

public:
    SearchBox(const Appearance &appearance, Session &session, QWidget *parent = nullptr);
    ~SearchBox() override;

    /// Asked for what can be done here whenever somebody types.
    void setCommands(std::function<Commands()> commands) { m_commands = std::move(commands); }
    /// Asks in fewer words.
    void setNarrow(bool narrow);
    void startSearch();
    [[nodiscard]] QListView *results() const { return m_list; }

Q_SIGNALS:
    void chosen(const kinfolio::RecordId &record);
    /// A command was done, or nothing: the search is not where anybody wants to stay.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void showResults();
    void hideResults();
    void place();
    void choose(const QModelIndex &index);
    void select(const QModelIndex &index);
    void onSelected(const QItemSelection &selected);
    void walk(int step);

    const Appearance &m_appearance;
    FindModel m_found;
    std::function<Commands()> m_commands;
    QPointer<QFrame> m_panel; // a child of the window, so that it may be larger than the top bar
    bool m_isSelecting = false; ///< the field itself selects a row
    bool m_opened = false; ///< by its keys: then it offers something before anything is typed
    QListView *m_list;
    Label *m_nothing;
};

} // namespace kinfolio
