// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepieces.h"
#include "core/exchange/site/sitetemplates.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace kinfolio {

void writeEverything(SitePage &page)
{
    const SiteContent &content = page.content();
    HtmlWriter &html = page.html();
    writePageHead(page, SitePage::placeName(page.place()),
                  siteWords(QT_TRANSLATE_NOOP("site", "Every record of this portfolio by its title: %1."))
                      .arg(page.context().locale.toString(content.total())));
    const SitePart part = content.parts(page.place()).at(page.part());
    const KindInfo *kind = nullptr;
    for (qsizetype i = part.first; i < part.first + part.count; ++i) {
        const RecordBase &record = content.at(i);
        if (&record.kind() != kind) {
            if (kind) {
                html.close();
                html.close();
            }
            kind = &record.kind();
            html.open("section", {{"class", QStringLiteral("wrap titles")}});
            page.say("h2", words::kindPlural(*kind));
            html.open("ul");
        }
        html.open("li");
        page.linkTo(record);
        if (const QString when = whenOf(page, record); !when.isEmpty())
            page.say("span", when, QStringLiteral("quiet"));
        html.close();
    }
    if (kind) {
        html.close();
        html.close();
    }
}

} // namespace kinfolio
