// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/application.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStandardPaths>

namespace kinfolio {

Application::Application(const Arguments &arguments)
    : m_arguments(arguments)
    , m_translations(QLocale())
    , m_settings(arguments.isPrivate ? Settings::Keep::InMemory : Settings::Keep::OnDisk)
    , m_appearance(m_settings)
    , m_spelling(m_settings)
    , m_windows({{m_files, m_clock},
                 m_settings,
                 m_appearance,
                 m_spelling,
                 QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)})
{
    QObject::connect(&m_termination, &Termination::saveWanted, &m_windows, &Windows::saveAll);
    // Leaving the loop also ends a dialog that is open; what is open in windows is closed behind it.
    QObject::connect(&m_termination, &Termination::endWanted, &m_windows, [this] {
        m_windows.saveAll();
        QCoreApplication::exit();
    });
}

void Application::start()
{
    if (m_arguments.path.isEmpty())
        m_windows.add();
    else
        m_windows.open(m_arguments.path);
}

} // namespace kinfolio
