// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names for codes: languages in their own words, time zones by their city, licences by what they allow.

#include "core/words/words.h"

#include <QCoreApplication>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace kinfolio::words {

namespace {

struct Licence {
    const char *code;
    const char *name;
};

// What young people meet, the most generous first.
constexpr auto Licences = std::to_array<Licence>({
    {"CC0-1.0", QT_TRANSLATE_NOOP("licence", "CC0: everybody may do anything with it")},
    {"CC-BY-4.0", QT_TRANSLATE_NOOP("licence", "CC BY 4.0: everybody may use it and names me")},
    {"CC-BY-SA-4.0", QT_TRANSLATE_NOOP("licence", "CC BY-SA 4.0: names me, and shares what they make of it in the same way")},
    {"CC-BY-NC-4.0", QT_TRANSLATE_NOOP("licence", "CC BY-NC 4.0: names me, and earns no money with it")},
    {"CC-BY-NC-SA-4.0", QT_TRANSLATE_NOOP("licence", "CC BY-NC-SA 4.0: names me, no money, shares in the same way")},
    {"CC-BY-ND-4.0", QT_TRANSLATE_NOOP("licence", "CC BY-ND 4.0: names me, and changes nothing")},
    {"MIT", QT_TRANSLATE_NOOP("licence", "MIT: for programs, everybody may use it and names me")},
    {"GPL-3.0-or-later", QT_TRANSLATE_NOOP("licence", "GPL 3: for programs, what others make of it stays free too")},
    {"LicenseRef-AllRightsReserved", QT_TRANSLATE_NOOP("licence", "Ask me first: nobody may use it without my word")},
});

QString licenceName(const QString &code)
{
    const auto *const found =
        std::ranges::find_if(Licences, [&](const Licence &licence) { return code == QLatin1String(licence.code); });
    return found == Licences.end() ? code : QCoreApplication::translate("licence", found->name);
}

/// What a language calls itself wherever it is spoken. Empty for what QLocale does not know.
QString ownName(QLocale::Language language)
{
    switch (language) {
    case QLocale::C:
        return {};
    // The locale data names these after one of their countries.
    case QLocale::English:
        return QStringLiteral("English");
    case QLocale::Spanish:
        return QStringLiteral("español");
    default:
        return QLocale(language).nativeLanguageName();
    }
}

/// "português (Brasil)": the country only where the code names one.
QString languageName(const QString &code)
{
    const QLocale locale(code);
    const QString name = ownName(locale.language());
    if (name.isEmpty())
        return code;
    const bool countryNamed = code.contains(QLatin1Char('-')) || code.contains(QLatin1Char('_'));
    return countryNamed ? QStringLiteral("%1 (%2)").arg(name, locale.nativeTerritoryName()) : name;
}

/// Whether the zone is that of a place; the others are old names and offsets.
bool isPlace(const QString &zone)
{
    static const QSet<QString> areas = {QStringLiteral("Africa"), QStringLiteral("America"), QStringLiteral("Antarctica"),
                                        QStringLiteral("Asia"), QStringLiteral("Atlantic"), QStringLiteral("Australia"),
                                        QStringLiteral("Europe"), QStringLiteral("Indian"), QStringLiteral("Pacific")};
    return zone.contains(QLatin1Char('/')) && areas.contains(zone.section(QLatin1Char('/'), 0, 0));
}

/// "Nairobi (Africa)"
QString timeZoneName(const QString &code)
{
    if (!isPlace(code))
        return code;
    const QString area = code.section(QLatin1Char('/'), 0, 0);
    const QString city = code.section(QLatin1Char('/'), -1);
    return QStringLiteral("%1 (%2)").arg(city, area).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QStringList languageCodes()
{
    QSet<QString> codes;
    const auto locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale &locale : locales) {
        if (!ownName(locale.language()).isEmpty())
            codes.insert(QLocale::languageToCode(locale.language()));
    }
    return codes.values();
}

QStringList timeZoneCodes()
{
    QStringList codes;
    const auto zones = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : zones) {
        if (const QString code = QString::fromLatin1(zone); isPlace(code))
            codes.append(code);
    }
    return codes;
}

/// Two languages may call themselves the same, as two of southern Africa do.
void tellApart(QList<NamedCode> &sorted)
{
    QSet<QString> seen;
    for (NamedCode &named : sorted) {
        if (seen.contains(named.name))
            named.name = QStringLiteral("%1 (%2)").arg(named.name, named.code);
        seen.insert(named.name);
    }
}

QStringList codesOf(Vocabulary vocabulary)
{
    switch (vocabulary) {
    case Vocabulary::Languages:
        return languageCodes();
    case Vocabulary::TimeZones:
        return timeZoneCodes();
    case Vocabulary::Licences:
    case Vocabulary::None:
        break;
    }
    return {};
}

} // namespace

QString codeName(Vocabulary vocabulary, const QString &code)
{
    if (code.isEmpty())
        return {};
    switch (vocabulary) {
    case Vocabulary::Languages:
        return languageName(code);
    case Vocabulary::TimeZones:
        return timeZoneName(code);
    case Vocabulary::Licences:
        return licenceName(code);
    case Vocabulary::None:
        break;
    }
    return code;
}

QList<NamedCode> namedCodes(Vocabulary vocabulary)
{
    QList<NamedCode> all;
    if (vocabulary == Vocabulary::Licences) { // in their own order
        for (const Licence &licence : Licences)
            all.append({QLatin1String(licence.code), licenceName(QLatin1String(licence.code))});
        return all;
    }
    for (const QString &code : codesOf(vocabulary))
        all.append({code, codeName(vocabulary, code)});
    std::ranges::sort(all, [](const NamedCode &a, const NamedCode &b) {
        const int order = a.name.localeAwareCompare(b.name);
        return order != 0 ? order < 0 : a.code < b.code;
    });
    tellApart(all);
    return all;
}

} // namespace kinfolio::words
