// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All windows of the program: one for each open portfolio. Opening one a second time brings its window to the front.

#pragma once

#include "ui/shell/mainwindow.h"

#include <QPointer>

namespace kinfolio {

class Windows final : public QObject {
    Q_OBJECT

public:
    explicit Windows(const MainWindow::Surroundings &surroundings, QObject *parent = nullptr);
    ~Windows() override;

    /// A new window with the start screen.
    MainWindow *add();
    /// Shows a portfolio folder or an archive: in the window that has it, else in one with nothing open, else in a new one.
    void open(const QString &path);
    [[nodiscard]] QList<MainWindow *> all() const;
    /// Saves what is typed everywhere, without asking: what cannot be saved becomes a text among the documents.
    void saveAll();

private:
    /// Not yet shown: what it opens is to be the first that is seen.
    [[nodiscard]] MainWindow *make();
    [[nodiscard]] MainWindow *windowWith(const QString &folder) const;
    [[nodiscard]] MainWindow *idleWindow() const;

    MainWindow::Surroundings m_surroundings;
    QList<QPointer<MainWindow>> m_windows;
};

} // namespace kinfolio
