// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks what one or more records are to be connected with, and how. Words are searched as they are typed.

#pragma once

#include "ui/dialogs/linkroles.h"
#include "ui/models/session.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace kinfolio {

class Appearance;
class Label;
class RecordFinder;

class LinkChooser final : public QDialog {
    Q_OBJECT

public:
    /// \param records at least one
    LinkChooser(const Appearance &appearance, Session &session, QList<RecordId> records, QWidget *parent = nullptr);

    /// The links that were chosen, from either end: one for each record.
    [[nodiscard]] QList<Link> links() const;

private:
    void build(const QString &question);
    void showChoice();
    [[nodiscard]] DirectedRole role() const;

    const Appearance &m_appearance;
    QList<RecordId> m_records;
    QString m_kind;
    RecordFinder *m_finder;
    QComboBox *m_roles;
    Label *m_other;
    QPushButton *m_connect;
};

} // namespace kinfolio
