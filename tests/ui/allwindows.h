// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one list of all that Kinfolio shows: every page empty, full and open, the start screen, dialogs, menus, message
// strips. Pictures and the checks of accessibility walk it. A new window is one entry in allwindows.cpp; a test that
// reads the sources asks for it.

#pragma once

#include "tests/ui/testwindow.h"

#include <functional>

namespace kinfolio {

/// Called with a window while it is shown.
using Visit = std::function<void(QWidget *)>;

struct WindowCase {
    /// What must be open for it.
    enum class Scene { Start, Empty, Example };

    Scene scene;
    QString name; ///< of its picture: "keys"
    QString made; ///< as windowsIn() calls it; empty for what is inside the main window
    std::function<void(TestWindow &, const Visit &)> show; ///< shows it, calls back once, puts it away
};

/// Sorted by scene.
[[nodiscard]] std::vector<WindowCase> allWindows();

/// A window in which the cases are shown, with an empty portfolio and the example at hand.
class Stage {
public:
    explicit Stage(const QString &documents = {});

    /// Opens what cases of this scene need; false when it is open already.
    bool set(WindowCase::Scene scene);
    [[nodiscard]] TestWindow &window() { return m_window; }

private:
    TestWindow m_window;
    std::optional<WindowCase::Scene> m_scene;
    QString m_empty;
    QString m_example;
};

/// Lets layouts and the like come to rest.
void settle();
/// Shows the fields of a form that are seldom needed, or hides them.
void unfold(QWidget *page, bool open);

} // namespace kinfolio
