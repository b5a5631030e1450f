// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"

#include <QTimeZone>

namespace kinfolio {

QString stampText(const QDateTime &stamp)
{
    return stamp.isValid() ? stamp.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime stampFromText(const QString &text)
{
    const QDateTime stamp = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!stamp.isValid() || stamp.timeSpec() == Qt::LocalTime)
        return {};
    return stamp.toUTC();
}

} // namespace kinfolio
