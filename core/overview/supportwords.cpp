// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the support map says.

#include "core/overview/supportmap.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

constexpr qint64 DaysInWords = 14;

struct SupportWords {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::SupportWords)
};

} // namespace

QString supportName(const SupportKind &kind)
{
    const FieldInfo *field = Person::info().field(kind.isSponsoring ? u"sponsors" : u"support");
    return words::choiceLabel(*field, kind.kind);
}

QString thinWords(const SupportKind &kind)
{
    if (!kind.isThin())
        return {};
    return kind.people.isEmpty() ? SupportWords::tr("Nobody yet") : SupportWords::tr("One person alone");
}

QString contactWords(const Supporter &supporter, QDate today)
{
    const PartialDate &date = supporter.person->lastContact;
    if (date.isEmpty())
        return SupportWords::tr("No day written down");
    if (date.last().day == 0)
        return words::shortDateText(date);
    const qint64 days = supporter.lastContact.daysTo(today);
    if (days <= 0)
        return SupportWords::tr("Today");
    if (days == 1)
        return SupportWords::tr("Yesterday");
    return days < DaysInWords ? SupportWords::tr("%Ln days ago", nullptr, int(days))
                              : SupportWords::tr("%Ln weeks ago", nullptr, int(supporter.weeks));
}

} // namespace kinfolio
