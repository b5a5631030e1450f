// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks which work shows a standard, how far, why, and who confirms it.

#pragma once

#include "core/standards/evidence.h"
#include "ui/models/session.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace kinfolio {

class Appearance;
class RecordFinder;

class EvidenceDialog final : public QDialog {
    Q_OBJECT

public:
    /// \param work the one that is chosen at first; invalid for none
    EvidenceDialog(const Appearance &appearance, Session &session, RecordId standard, RecordId work, QWidget *parent = nullptr);

    [[nodiscard]] NewEvidence evidence() const;

private:
    void build(const QString &question);
    void addWords(QVBoxLayout *layout);

    const Appearance &m_appearance;
    Session &m_session;
    RecordId m_standard;
    QString m_called; ///< the code of the standard, or its statement
    RecordFinder *m_finder;
    QComboBox *m_state;
    QPlainTextEdit *m_reason;
    QLineEdit *m_confirmedBy;
    QPushButton *m_tie;
};

} // namespace kinfolio
