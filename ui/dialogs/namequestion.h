// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks for a name.

#pragma once

#include <QDialog>

class QLineEdit;

namespace kinfolio {

class Appearance;

class NameQuestion final : public QDialog {
    Q_OBJECT

public:
    /// \param verb what the button says \param proposal what stands there at first
    NameQuestion(const Appearance &appearance, const QString &question, const QString &verb,
                 const QString &proposal, QWidget *parent = nullptr);

    /// Never empty once it was accepted.
    [[nodiscard]] QString name() const;

private:
    QLineEdit *m_name;
};

} // namespace kinfolio
