// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is known about a badge: on its own page with the reasons, elsewhere in the same words without them.

#include "core/badges/checking/verdictcard.h"
#include "core/exchange/site/sitepieces.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

const char *className(VerdictStanding standing)
{
    switch (standing) {
    case VerdictStanding::Good:
        return "good";
    case VerdictStanding::Notice:
        return "notice";
    case VerdictStanding::Warning:
        return "warning";
    case VerdictStanding::Danger:
        return "danger";
    case VerdictStanding::Unknown:
        return "unknown";
    }
    Q_UNREACHABLE_RETURN("");
}

// Of one that could not be checked, what the learner says of it counts.
bool isExpired(const SitePage &page, const RecordBase &badge)
{
    const PartialDate expires = dateOf(badge, "expires");
    return !expires.isEmpty() && expires.start().lastDay() < page.content().info().lastChange.toUTC().date();
}

void writeState(SitePage &page, const char *name, const QString &icon, const QString &headline, const QString &sentence)
{
    HtmlWriter &html = page.html();
    html.open("div", {{"class", QStringLiteral("state s-") + QLatin1String(name)}});
    page.icon(icon);
    html.open("p");
    page.say("strong", headline);
    if (!sentence.isEmpty()) {
        html.text(QStringLiteral(" "));
        page.say("span", sentence);
    }
    html.close();
    html.close();
}

} // namespace

void writeBadgeStates(SitePage &page, const RecordBase &badge, StateWords words)
{
    if (const WalletVerdict *known = page.content().verdict(badge)) {
        const BadgeOutcome outcome = known->verdict.outcome;
        const QString day = page.date(PartialDate::fromDay(known->with.checked.toUTC().date()));
        const QString whole = verdictReason(known->verdict) + u' '
            + siteWords(QT_TRANSLATE_NOOP("site", "Checked without the internet on %1. The badge file lies here as it was received, so that you "
                                                  "can check it with any program for Open Badges.")).arg(day);
        writeState(page, className(standingOf(outcome)), verdictIcon(outcome), verdictTitle(known->verdict),
                   words == StateWords::Whole ? whole : QString());
        return;
    }
    if (isExpired(page, badge))
        writeState(page, "warning", QStringLiteral("exclamation-triangle"), siteWords(QT_TRANSLATE_NOOP("site", "Expired.")),
                   siteWords(QT_TRANSLATE_NOOP("site", "It was valid until %1.")).arg(page.date(dateOf(badge, "expires"))));
    const bool hasFile = page.content().file(badge) != nullptr;
    const char *headline = hasFile ? QT_TRANSLATE_NOOP("site", "Not checked") : QT_TRANSLATE_NOOP("site", "Without a badge file");
    const char *reason = hasFile ? QT_TRANSLATE_NOOP("site", "Neither signature nor issuer was checked.")
                                 : QT_TRANSLATE_NOOP("site", "What stands here is what the learner says.");
    writeState(page, "unknown", QStringLiteral("cloud-slash"), siteWords(headline), words == StateWords::Whole ? siteWords(reason) : QString());
}

} // namespace kinfolio
