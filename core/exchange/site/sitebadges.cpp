// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is known about a badge: on its own page with the reasons, elsewhere in the same words without them.

#include "core/exchange/site/sitepieces.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

bool isExpired(const SitePage &page, const RecordBase &badge)
{
    const PartialDate expires = dateOf(badge, "expires");
    return !expires.isEmpty() && expires.start().lastDay() < page.content().info().lastChange.toUTC().date();
}

void writeState(SitePage &page, const char *name, const char *icon, const QString &headline, const QString &sentence)
{
    HtmlWriter &html = page.html();
    html.open("div", {{"class", QStringLiteral("state s-") + QLatin1String(name)}});
    page.icon(QString::fromLatin1(icon));
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
    if (isExpired(page, badge))
        writeState(page, "warning", "exclamation-triangle", siteWords(QT_TRANSLATE_NOOP("site", "Expired.")),
                   siteWords(QT_TRANSLATE_NOOP("site", "It was valid until %1.")).arg(page.date(dateOf(badge, "expires"))));
    const bool hasFile = page.content().file(badge) != nullptr;
    const QString check = choiceOf(badge, "check");
    const QString checked = check.isEmpty() ? siteWords(QT_TRANSLATE_NOOP("site", "Not checked yet")) : check;
    const char *reason = hasFile
        ? QT_TRANSLATE_NOOP("site", "Neither signature nor issuer was checked. The badge file lies here as it was received, so "
                                    "that you can check it with any program for Open Badges.")
        : QT_TRANSLATE_NOOP("site", "What stands here is what the learner says.");
    writeState(page, "unknown", "cloud-slash", hasFile ? checked : siteWords(QT_TRANSLATE_NOOP("site", "Without a badge file")),
               words == StateWords::Whole ? siteWords(reason) : QString());
}

} // namespace kinfolio
