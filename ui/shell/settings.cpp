// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/settings.h"

#include <QSettings>

namespace kinfolio {

Settings::Settings(Keep keep)
{
    if (keep == Keep::OnDisk)
        m_disk = std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("kinfolio"),
                                             QStringLiteral("kinfolio"));
}

Settings::~Settings() = default;

QVariant Settings::value(const QString &key, const QVariant &fallback) const
{
    return m_disk ? m_disk->value(key, fallback) : m_memory.value(key, fallback);
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    if (m_disk)
        m_disk->setValue(key, value);
    else
        m_memory.insert(key, value);
}

} // namespace kinfolio
