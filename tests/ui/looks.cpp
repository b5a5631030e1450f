// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/looks.h"

#include "core/words/translations.h"

#include <QGuiApplication>
#include <QLocale>

namespace kinfolio {

void speakEnglish()
{
    static const Translations english{QLocale(QLocale::English)};
}

Speaking::Speaking(Language language)
{
    // Below the other one, whoever comes first.
    speakEnglish();
    if (language == Language::English)
        return;
    const bool arabic = language == Language::Arabic;
    const QString file = arabic ? QStringLiteral("arabic") : QStringLiteral("pseudo");
    if (!m_translator.load(file, QStringLiteral(KINFOLIO_PSEUDO)))
        qFatal("no language %s", qPrintable(file));
    QCoreApplication::installTranslator(&m_translator);
    if (arabic) {
        QLocale::setDefault(QLocale(QLocale::Arabic));
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    }
}

Speaking::~Speaking()
{
    QCoreApplication::removeTranslator(&m_translator);
    QLocale::setDefault(QLocale::system());
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

bool Speaking::canPretend()
{
    return *KINFOLIO_PSEUDO != '\0';
}

QList<std::pair<QString, Appearance::Choice>> allThemes()
{
    return {{QStringLiteral("light"), Appearance::Choice::Light},
            {QStringLiteral("dark"), Appearance::Choice::Dark},
            {QStringLiteral("contrast"), Appearance::Choice::HighContrast}};
}

} // namespace kinfolio
