// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/appearancewords.h"

#include <QCoreApplication>

namespace kinfolio {

QString coloursWords(Appearance::Choice choice)
{
    switch (choice) {
    case Appearance::Choice::System:
        return QCoreApplication::translate("appearance", "System", "colours");
    case Appearance::Choice::Light:
        return QCoreApplication::translate("appearance", "Light", "colours");
    case Appearance::Choice::Dark:
        return QCoreApplication::translate("appearance", "Dark", "colours");
    case Appearance::Choice::HighContrast:
        return QCoreApplication::translate("appearance", "High contrast", "colours");
    }
    Q_UNREACHABLE_RETURN({});
}

QString percentWords(int percent)
{
    return QCoreApplication::translate("appearance", "%L1 %", "size of the text in per cent").arg(percent);
}

QString plainFontWords()
{
    return QCoreApplication::translate("appearance", "One plain font everywhere");
}

QString lessMovementWords()
{
    return QCoreApplication::translate("appearance", "Less movement");
}

} // namespace kinfolio
