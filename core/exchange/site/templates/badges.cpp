// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepieces.h"
#include "core/exchange/site/sitetemplates.h"

#include <QCoreApplication>

namespace kinfolio {

void writeBadges(SitePage &page)
{
    writePageHead(page, SitePage::placeName(page.place()),
                  siteWords(QT_TRANSLATE_NOOP("site", "What others gave for what was learned, and what is known about each badge.")));
    HtmlWriter &html = page.html();
    html.open("div", {{"class", QStringLiteral("cards")}});
    const auto badges = page.records();
    for (const RecordBase *badge : badges) {
        openArticle(page, *badge, QStringLiteral("card badge"));
        writeBadgeStates(page, *badge, StateWords::Whole);
        if (const QString text = textOf(*badge, "description"); !text.isEmpty())
            page.longText(text, *badge, 3, QStringLiteral("prose"));
        if (const QString text = textOf(*badge, "criteria"); !text.isEmpty()) {
            page.say("h3", siteWords(QT_TRANSLATE_NOOP("site", "What it took")));
            page.longText(text, *badge, 4, QStringLiteral("prose"));
        }
        writeFacts(page, *badge, {QStringLiteral("issued")});
        writeFileLinkOf(page, *badge);
        writeConnections(page, *badge);
        html.close();
    }
    html.close();
}

} // namespace kinfolio
