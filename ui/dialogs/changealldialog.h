// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks what is to change at all records that are chosen in a table.

#pragma once

#include "core/portfolio/bulkedit.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace kinfolio {

class Appearance;

class ChangeAllDialog final : public QDialog {
    Q_OBJECT

public:
    /// \param kind of all of them; nullptr when they are of several \param tags all that are in use
    ChangeAllDialog(const Appearance &appearance, const KindInfo *kind, qsizetype count,
                    const QStringList &tags, QWidget *parent = nullptr);

    [[nodiscard]] BulkChange change() const;
    /// What it does, for "Undo ...".
    [[nodiscard]] QString words() const;

private:
    struct Choice {
        BulkChange::What what;
        const FieldInfo *field;
        QString text;
    };

    void addChoices(const KindInfo *kind);
    void build(qsizetype count);
    void showValues();
    void showWhetherReady();
    [[nodiscard]] const Choice &chosen() const;

    const Appearance &m_appearance;
    QStringList m_tags;
    QList<Choice> m_choices;
    QComboBox *m_what;
    QComboBox *m_value;
    QPushButton *m_change;
};

} // namespace kinfolio
