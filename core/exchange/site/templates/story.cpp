// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepieces.h"
#include "core/exchange/site/sitetemplates.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace kinfolio {

void writeStory(SitePage &page)
{
    const SiteContent &content = page.content();
    HtmlWriter &html = page.html();
    writePageHead(page, SitePage::placeName(page.place()), {});
    const RecordBase *learner = content.learner();
    if (page.part() == 0 && learner) {
        html.open("div", {{"class", QStringLiteral("wrap narrow")}});
        if (const QString story = textOf(*learner, "story"); !story.isEmpty())
            page.longText(story, *learner, 2, QStringLiteral("prose voice"));
        writeFacts(page, *learner, {});
        html.close();
    }
    const SitePart part = content.parts(page.place()).at(page.part());
    if (part.count == 0)
        return;
    html.open("section", {{"class", QStringLiteral("wrap timeline")}, {"aria-labelledby", QStringLiteral("timeline")}});
    page.heading("h2", siteWords(QT_TRANSLATE_NOOP("site", "What happened when")), QStringLiteral("timeline"));
    int year = 0;
    for (const SiteMoment &moment : content.moments().mid(part.first, part.count)) {
        if (moment.date.start().year != year) {
            if (year != 0)
                html.close();
            year = moment.date.start().year;
            html.element("h3", QString::number(year));
            html.open("ol");
        }
        html.open("li");
        page.tile(moment.record->kind(), QStringLiteral("small"));
        html.open("div");
        page.linkTo(*moment.record);
        page.say("p", page.date(moment.date) + QStringLiteral(" · ") + words::kindName(moment.record->kind()) + QStringLiteral(" · ")
                          + words::fieldLabel(*moment.field),
                 QStringLiteral("quiet"));
        html.close();
        html.close();
    }
    html.close();
    html.close();
}

} // namespace kinfolio
