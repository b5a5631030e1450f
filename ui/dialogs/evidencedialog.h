// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks which work shows a standard, how far, why, and who confirms it.

#pragma once

#include "core/standards/evidence.h"
#include "ui/models/searchmodel.h"
#include "ui/models/session.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace kinfolio {

class Appearance;

class EvidenceDialog final : public QDialog {
    Q_OBJECT

public:
    /// \param work the one that is chosen at first; invalid for none
    EvidenceDialog(const Appearance &appearance, Session &session, RecordId standard, RecordId work, QWidget *parent = nullptr);

    [[nodiscard]] NewEvidence evidence() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const QString &question);
    void addWork(QVBoxLayout *layout);
    void addWords(QVBoxLayout *layout);
    void choose(RecordId work);

    const Appearance &m_appearance;
    Session &m_session;
    RecordId m_standard;
    QString m_called; ///< the code of the standard, or its statement
    SearchModel m_found;
    QLineEdit *m_search;
    QListView *m_list;
    QComboBox *m_state;
    QPlainTextEdit *m_reason;
    QLineEdit *m_confirmedBy;
    QPushButton *m_tie;
};

} // namespace kinfolio
