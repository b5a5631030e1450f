// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepieces.h"
#include "core/exchange/site/sitetemplates.h"

#include <QCoreApplication>

namespace kinfolio {

void writeOpportunities(SitePage &page)
{
    writePageHead(page, SitePage::placeName(page.place()), siteWords(QT_TRANSLATE_NOOP("site", "Doors that opened.")));
    const auto opportunities = page.records();
    for (const RecordBase *opportunity : opportunities) {
        openArticle(page, *opportunity, QStringLiteral("opportunity"));
        page.html().open("div", {{"class", QStringLiteral("text")}});
        for (const char *field : {"about", "notes"}) {
            if (const QString text = textOf(*opportunity, field); !text.isEmpty())
                page.longText(text, *opportunity, 3, QStringLiteral("prose"));
        }
        const auto files = writeGallery(page, *opportunity);
        page.html().close();
        writeSide(page, *opportunity, {QStringLiteral("answered")}, files);
        page.html().close();
    }
}

} // namespace kinfolio
