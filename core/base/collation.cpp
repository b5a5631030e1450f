// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/collation.h"

#include <QLocale>

namespace kinfolio {

QCollator peoplesCollator()
{
    const QLocale own = QLocale().collation();
    // A computer that speaks no language at all would sort by the codes of letters.
    QCollator collator(own.language() == QLocale::C ? QLocale(QLocale::English) : own);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return collator;
}

} // namespace kinfolio
