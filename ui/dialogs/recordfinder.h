// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A search field above what it finds, for dialogs in which one record is chosen. The cursor stays in the search while arrows
// walk through what was found.

#pragma once

#include "ui/models/searchmodel.h"
#include "ui/models/session.h"

#include <QWidget>

class QLineEdit;
class QListView;

namespace kinfolio {

class Appearance;

class RecordFinder final : public QWidget {
    Q_OBJECT

public:
    struct Names {
        QString hint; ///< in the empty search field
        QString search; ///< of the search field, for whoever hears it
        QString list;
    };

    RecordFinder(const Appearance &appearance, Session &session, const Names &names, QWidget *parent = nullptr);

    /// What may be found; showNewest() comes after it was narrowed.
    [[nodiscard]] SearchModel &model() { return m_found; }
    [[nodiscard]] QModelIndex current() const;
    /// Nothing happens when it is not among what is shown.
    void choose(RecordId id);

Q_SIGNALS:
    /// Another record is chosen, or none.
    void changed();
    void doubleClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    SearchModel m_found;
    QLineEdit *m_search;
    QListView *m_list;
};

} // namespace kinfolio
