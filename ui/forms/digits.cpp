// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/digits.h"

#include <QLocale>

namespace kinfolio {

QString localDigits(QString text)
{
    const QString zero = QLocale().zeroDigit();
    // Some scripts have digits beyond what one QChar holds.
    if (zero.size() != 1)
        return text;
    for (QChar &c : text) {
        if (c >= u'0' && c <= u'9')
            c = QChar(zero.at(0).unicode() + c.digitValue());
    }
    return text;
}

QString plainDigits(QString text)
{
    for (QChar &c : text) {
        if (c.isDigit())
            c = QChar(u'0' + c.digitValue());
    }
    return text;
}

} // namespace kinfolio
