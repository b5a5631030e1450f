// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/formlayout.h"

#include <QStringList>

namespace kinfolio {

namespace {

const QStringList SeldomNeeded = {
    QStringLiteral("language"),  QStringLiteral("sortName"), QStringLiteral("givenName"), QStringLiteral("familyName"),
    QStringLiteral("familyNameFirst"), QStringLiteral("documentName"), QStringLiteral("licence"),
    QStringLiteral("expires"),
};

} // namespace

FormPlace formPlace(const FieldInfo &info)
{
    if (info.type == FieldType::Media)
        return FormPlace::Nowhere;
    if (info.has(FieldFlag::ByProgram))
        return FormPlace::Fact;
    if (info.has(FieldFlag::Private) || SeldomNeeded.contains(info.key()))
        return FormPlace::More;
    return FormPlace::Main;
}

bool isAudience(const FieldInfo &info)
{
    return info.key() == QLatin1String("audience");
}

bool isVoice(const FieldInfo &info)
{
    return info.key() == QLatin1String("question");
}

bool isSentence(const FieldInfo &info)
{
    static const QStringList keys = {QStringLiteral("alt"), QStringLiteral("purpose")};
    return keys.contains(info.key());
}

bool isShort(const FieldInfo &info)
{
    return info.type == FieldType::Date || info.type == FieldType::Number;
}

} // namespace kinfolio
