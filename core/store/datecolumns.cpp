// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/datecolumns.h"

namespace kinfolio {

QByteArray firstDay(const QByteArray &column)
{
    return "substr(substr(" + column + ", 1, instr(" + column + " || '/', '/') - 1) || '-01-01', 1, 10)";
}

QByteArray lastDay(const QByteArray &column)
{
    // In the words of the indexes of migrations 0003 and 0004, or they would not be used.
    return "substr(substr(" + column + ", instr(" + column + ", '/') + 1) || '-99-99', 1, 10)";
}

} // namespace kinfolio
