// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One line of a log on a thread: its day, its title, a few words, and whether something failed. Pressed as one button.

#pragma once

#include "ui/look/look.h"

#include <QAbstractButton>

namespace kinfolio {

class Appearance;
class Label;

class LogRow final : public QAbstractButton {
    Q_OBJECT

public:
    enum class End { None, First, Last, Only }; ///< where the thread ends

    struct Words {
        QString day;
        QString title;
        QString sentence;
        QString failed; ///< short words for a mark; empty for none
    };

    LogRow(const Appearance &appearance, const Words &words, End end, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    End m_end;
    bool m_failed;
    QWidget *m_mark; ///< keeps the place of the dot
    Label *m_title;
};

} // namespace kinfolio
