// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// In which month school years begin: a setting, since countries differ.

#pragma once

#include "ui/shell/settings.h"

namespace kinfolio {

[[nodiscard]] inline int firstSchoolMonth(const Settings &settings)
{
    constexpr int September = 9;
    const int month = settings.value(QStringLiteral("Timeline/FirstMonth"), September).toInt();
    return month >= 1 && month <= 12 ? month : September;
}

inline void setFirstSchoolMonth(Settings &settings, int month)
{
    settings.setValue(QStringLiteral("Timeline/FirstMonth"), month);
}

} // namespace kinfolio
