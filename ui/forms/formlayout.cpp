// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/formlayout.h"

namespace kinfolio {

FormPlace formPlace(const FieldInfo &info)
{
    if (info.type == FieldType::Media || info.has(FieldFlag::Inner))
        return FormPlace::Nowhere;
    if (info.has(FieldFlag::ByProgram))
        return FormPlace::Fact;
    if (info.has(FieldFlag::Private) || info.has(FieldFlag::Seldom))
        return FormPlace::More;
    return FormPlace::Main;
}

bool isAudience(const FieldInfo &info)
{
    return info.key() == QLatin1String("audience");
}

bool isShort(const FieldInfo &info)
{
    return info.type == FieldType::Date || info.type == FieldType::Number;
}

} // namespace kinfolio
