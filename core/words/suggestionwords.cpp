// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why two records may belong together.

#include "core/base/text.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace kinfolio::words {

namespace {

using Why = SuggestionReason::Why;

QString in(const char *text, const QString &what)
{
    return QCoreApplication::translate("suggestion", text).arg(what);
}

// “a”, “b”; a reader needs no more than three.
QString quotedList(const QStringList &what)
{
    constexpr qsizetype most = 3;
    QStringList quoted;
    for (const QString &one : what.first(qMin(most, what.size())))
        quoted.append(in(QT_TRANSLATE_NOOP("suggestion", "“%1”"), plainLine(one, 60)));
    return quoted.join(QCoreApplication::translate("suggestion", ", ", "between the things of a list"));
}

} // namespace

QString suggestionReason(const SuggestionReason &reason)
{
    const QString what = quotedList(reason.what);
    switch (reason.why) {
    case Why::NamedHere:
        return in(QT_TRANSLATE_NOOP("suggestion", "You write about %1 here."), what);
    case Why::NamedThere:
        return in(QT_TRANSLATE_NOOP("suggestion", "You write about %1 there."), what);
    case Why::ProjectDays:
        return in(QT_TRANSLATE_NOOP("suggestion", "Made in the days of %1."), what);
    case Why::SharedConnection:
        return in(QT_TRANSLATE_NOOP("suggestion", "Both are connected with %1."), what);
    case Why::SharedTags:
        return reason.what.size() == 1 ? in(QT_TRANSLATE_NOOP("suggestion", "Both have the tag %1."), what)
                                       : in(QT_TRANSLATE_NOOP("suggestion", "Both have the tags %1."), what);
    case Why::SameDay:
        return in(QT_TRANSLATE_NOOP("suggestion", "Both are from %1."),
                  dateText(PartialDate::fromText(reason.what.value(0)).value_or(PartialDate())));
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace kinfolio::words
