// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one place that knows all parts: makes disk, clock, settings, look and window, and hands each what it needs.

#pragma once

#include "app/gui/arguments.h"
#include "app/gui/termination.h"
#include "core/words/translations.h"
#include "ui/look/appearance.h"
#include "ui/shell/windows.h"
#include "ui/spelling/spelling.h"

namespace kinfolio {

class Application {
public:
    explicit Application(const Arguments &arguments);

    void start();

private:
    Arguments m_arguments;
    Translations m_translations;
    SystemFiles m_files;
    SystemClock m_clock;
    Settings m_settings;
    Appearance m_appearance;
    Spelling m_spelling;
    Windows m_windows;
    Termination m_termination;
};

} // namespace kinfolio
