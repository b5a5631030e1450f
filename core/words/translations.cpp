// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/translations.h"

#include <QCoreApplication>
#include <QLocale>

namespace kinfolio {

Translations::Translations(const QLocale &locale)
{
    const QString folder = QStringLiteral(":/kinfolio/translations");
    if (m_english.load(QStringLiteral("kinfolio_en"), folder))
        QCoreApplication::installTranslator(&m_english);
    // Asked first, because it comes second.
    if (m_own.load(locale, QStringLiteral("kinfolio"), QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace kinfolio
