// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The line above a record: its kind, its state, who sees it, and what one can do with it.

#pragma once

#include "core/portfolio/portfolioreader.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;
class QToolButton;

namespace kinfolio {

class Appearance;
class Chip;

class RecordHeader final : public QWidget {
    Q_OBJECT

public:
    RecordHeader(const Appearance &appearance, const KindInfo &kind, QWidget *parent = nullptr);

    void showRecord(const RecordBase &record);
    /// Takes away what would change the record.
    void setReadOnly();

Q_SIGNALS:
    void addWorkWanted();
    void openWanted();
    void saveCopyWanted();
    void folderWanted();
    void credentialWanted(); ///< of badges
    void bakingWanted();
    void printWanted();
    void eraseWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showFileMenu();
    /// Puts the buttons below when they do not fit beside.
    void arrange();
    void showState(const RecordBase &record);
    void showAudience(const RecordBase &record);

    const Appearance &m_appearance;
    const KindInfo &m_kind;
    Chip *m_state;
    Chip *m_audience;
    QPushButton *m_addWork;
    QPushButton *m_open;
    QToolButton *m_file; ///< what else can be done with the file
    QToolButton *m_print;
    QToolButton *m_erase;
    QBoxLayout *m_parts;
};

} // namespace kinfolio
