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
        for (const char *field : {"about", "notes"}) {
            if (const QString text = textOf(*opportunity, field); !text.isEmpty())
                page.longText(text, *opportunity, 3, QStringLiteral("prose"));
        }
        writeGallery(page, *opportunity);
        writeFacts(page, *opportunity, {QStringLiteral("answered")});
        writeConnections(page, *opportunity);
        page.html().close();
    }
}

} // namespace kinfolio
