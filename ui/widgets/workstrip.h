// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows that something long is under way, how far it is, and lets one stop it.

#pragma once

#include <QFrame>

class QProgressBar;

namespace kinfolio {

class Appearance;
class Label;
class Work;

class WorkStrip final : public QFrame {
    Q_OBJECT

public:
    enum class Appears {
        AtOnce, ///< whenever the work runs
        WhenShown, ///< by show(), for work that is often over before anybody waits
    };

    /// Goes when the work is done.
    WorkStrip(const Appearance &appearance, Work &work, Appears appears = Appears::AtOnce, QWidget *parent = nullptr);

    void setText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    Label *m_text;
    QProgressBar *m_bar;
};

/// Puts bytes or steps into a bar, which counts in ints; a total of 0 means that nobody knows.
void showProgress(QProgressBar *bar, qint64 done, qint64 total);

} // namespace kinfolio
