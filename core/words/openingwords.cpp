// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/openingwords.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace kinfolio::words {

namespace {

constexpr int MostOfAName = 40;

QString said(const char *text)
{
    return QCoreApplication::translate("opening", text);
}

// The hour for today, the day as well for any other.
QString moment(const QDateTime &when, const QDateTime &now)
{
    const QDateTime local = when.toLocalTime();
    const QLocale locale;
    if (local.date() == now.toLocalTime().date())
        return locale.toString(local.time(), QLocale::ShortFormat);
    return locale.toString(local, QLocale::ShortFormat);
}

} // namespace

QString openElsewhere(const QString &host, const QString &user, const QDateTime &since, const QDateTime &now)
{
    const QString where = host.isEmpty() ? said(QT_TRANSLATE_NOOP("opening", "another window of this computer")) : plainLine(host, MostOfAName);
    // A lock from elsewhere may lack anything.
    if (!since.isValid())
        return said(QT_TRANSLATE_NOOP("opening", "Open on %1.")).arg(where);
    if (user.isEmpty())
        return said(QT_TRANSLATE_NOOP("opening", "Open on %1 since %2.")).arg(where, moment(since, now));
    return said(QT_TRANSLATE_NOOP("opening", "Open on %1 since %2, by %3.")).arg(where, moment(since, now), plainLine(user, MostOfAName));
}

QString closeItThere()
{
    return said(QT_TRANSLATE_NOOP("opening", "It can be changed here once it is closed there."));
}

QString asItWas(const QDateTime &then, const QDateTime &now)
{
    return said(QT_TRANSLATE_NOOP("opening", "You see it as it was at %1.")).arg(moment(then, now));
}

QString placeCannotBeWritten()
{
    return said(QT_TRANSLATE_NOOP("opening",
                                  "Nothing can be written in this place, so this portfolio is only to be looked at. Copy its "
                                  "folder to another place to go on."));
}

QString lastChangeCutShort()
{
    return said(QT_TRANSLATE_NOOP("opening",
                                  "Something was cut short while it was last written. You see a copy in which that is put right; "
                                  "the folder itself was left as it is."));
}

QString madeByNewer(qint64 unknown)
{
    QString what = said(QT_TRANSLATE_NOOP("opening",
                                          "A newer version of Kinfolio made this portfolio. You see what this version "
                                          "understands; nothing can be changed here."));
    if (unknown == 0)
        return what;
    return what + QLatin1Char(' ') + said(QT_TRANSLATE_NOOP("opening", "Not shown: %1.")).arg(QLocale().toString(unknown));
}

} // namespace kinfolio::words
