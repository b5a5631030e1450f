// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepieces.h"
#include "core/exchange/site/sitetemplates.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

bool isExpired(const SitePage &page, const RecordBase &badge)
{
    const PartialDate expires = dateOf(badge, "expires");
    return !expires.isEmpty() && expires.start().lastDay() < page.content().info().lastChange.toUTC().date();
}

void state(SitePage &page, const char *name, const char *icon, const QString &headline, const QString &sentence)
{
    HtmlWriter &html = page.html();
    html.open("div", {{"class", QStringLiteral("state s-") + QLatin1String(name)}});
    page.icon(QString::fromLatin1(icon));
    html.open("p");
    page.say("strong", headline);
    html.text(QStringLiteral(" "));
    page.say("span", sentence);
    html.close();
    html.close();
}

// Says what was checked and what was not; nothing more is known about a badge than this.
void verdict(SitePage &page, const RecordBase &badge)
{
    if (isExpired(page, badge))
        state(page, "warning", "exclamation-triangle", siteWords(QT_TRANSLATE_NOOP("site", "Expired.")),
              siteWords(QT_TRANSLATE_NOOP("site", "It was valid until %1.")).arg(page.date(dateOf(badge, "expires"))));
    if (page.content().file(badge))
        state(page, "unknown", "cloud-slash", choiceOf(badge, "check").isEmpty() ? siteWords(QT_TRANSLATE_NOOP("site", "Not checked yet"))
                                                                                 : choiceOf(badge, "check"),
              siteWords(QT_TRANSLATE_NOOP("site", "Neither signature nor issuer was checked. The badge file lies here as it was received, so "
                                                  "that you can check it with any program for Open Badges.")));
    else
        state(page, "unknown", "cloud-slash", siteWords(QT_TRANSLATE_NOOP("site", "Without a badge file:")),
              siteWords(QT_TRANSLATE_NOOP("site", "what stands here is what the learner says.")));
}

} // namespace

void writeBadges(SitePage &page)
{
    writePageHead(page, SitePage::placeName(page.place()),
                  siteWords(QT_TRANSLATE_NOOP("site", "What others certified, and what is known about each badge.")));
    HtmlWriter &html = page.html();
    html.open("div", {{"class", QStringLiteral("cards two")}});
    const auto badges = page.records();
    for (const RecordBase *badge : badges) {
        openArticle(page, *badge, QStringLiteral("card badge"));
        if (const QString text = textOf(*badge, "description"); !text.isEmpty())
            page.longText(text, *badge, 3, QStringLiteral("prose"));
        if (const QString text = textOf(*badge, "criteria"); !text.isEmpty()) {
            page.say("h3", siteWords(QT_TRANSLATE_NOOP("site", "What it took")));
            page.longText(text, *badge, 4, QStringLiteral("prose"));
        }
        writeFacts(page, *badge, {QStringLiteral("issued")});
        writeFileLinkOf(page, *badge);
        writeConnections(page, *badge, true);
        verdict(page, *badge);
        html.close();
    }
    html.close();
}

} // namespace kinfolio
