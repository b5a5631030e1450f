// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A window with settings in memory and a documents folder that goes away with the test.

#pragma once

#include "tests/support/testportfolio.h"
#include "ui/look/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"
#include "ui/spelling/spelling.h"

#include <QTemporaryDir>

class QAbstractButton;

namespace kinfolio {

class TestWindow {
public:
    /// \param documents where portfolios are made, for pictures that show it; else somewhere that goes away
    explicit TestWindow(const QString &documents = {});

    [[nodiscard]] MainWindow *operator->() { return m_window.get(); }
    [[nodiscard]] MainWindow *window() { return m_window.get(); }
    /// Waits for what is being opened.
    [[nodiscard]] Workspace &workspace();
    [[nodiscard]] Session &session() { return workspace().session(); }
    [[nodiscard]] const PortfolioReader &reader() { return session().reader(); }
    [[nodiscard]] QString documents() const { return m_documents; }
    /// Makes a file in the documents folder and gives its path.
    QString makeFile(const QString &name, const QByteArray &content);
    /// Makes a record in the open portfolio, as an undoable step.
    RecordId put(const QJsonObject &json);
    /// What the user would see of a record's field.
    [[nodiscard]] QJsonValue field(RecordId id, const char *name);
    /// As if somebody let go of these files over the middle of the window.
    void drop(const QStringList &paths);
    /// Connects what is open with the first thing that is found for these words, by keys.
    void connectWith(const QString &words);
    void close() { m_window.reset(); }

    SystemFiles files;
    FixedClock clock;
    Settings settings{Settings::Keep::InMemory};
    Appearance appearance{settings};
    Spelling spelling{settings};

private:
    QTemporaryDir m_folder;
    QString m_documents; ///< called as a person would, for the window names it
    std::unique_ptr<MainWindow> m_window;
};

/// The widget below `parent` that a screen reader calls so.
template<typename W>
[[nodiscard]] W *named(QWidget *parent, const char *name)
{
    for (W *widget : parent->findChildren<W *>()) {
        if (widget->accessibleName() == QString::fromUtf8(name))
            return widget;
    }
    qFatal("nothing is named %s", name);
}

/// The button below `parent` that is on the screen and called so; null when there is none.
[[nodiscard]] QAbstractButton *buttonCalled(QWidget *parent, const QString &name);

} // namespace kinfolio
