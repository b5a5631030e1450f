// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepieces.h"
#include "core/exchange/site/sitetemplates.h"

#include <QCoreApplication>

namespace kinfolio {

void writeInterests(SitePage &page)
{
    writePageHead(page, SitePage::placeName(page.place()), siteWords(QT_TRANSLATE_NOOP("site", "What I am into, and how it began.")));
    const auto interests = page.records();
    for (const RecordBase *interest : interests) {
        openArticle(page, *interest, QStringLiteral("interest"));
        page.html().open("div", {{"class", QStringLiteral("text")}});
        if (const QString story = textOf(*interest, "story"); !story.isEmpty())
            page.longText(story, *interest, 3, QStringLiteral("prose voice"));
        const auto files = writeGallery(page, *interest);
        page.html().close();
        writeSide(page, *interest, {QStringLiteral("started")}, files);
        page.html().close();
    }
}

} // namespace kinfolio
