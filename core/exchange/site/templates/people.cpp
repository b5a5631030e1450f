// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepieces.h"
#include "core/exchange/site/sitetemplates.h"

#include <QCoreApplication>

namespace kinfolio {

void writePeople(SitePage &page)
{
    writePageHead(page, SitePage::placeName(page.place()),
                  siteWords(QT_TRANSLATE_NOOP("site", "Who taught me, helped me and made things with me.")));
    const auto people = page.records();
    page.html().open("div", {{"class", QStringLiteral("cards")}});
    for (const RecordBase *one : people) {
        openArticle(page, *one, QStringLiteral("card"));
        for (const char *field : {"purpose", "about"}) {
            if (const QString text = textOf(*one, field); !text.isEmpty())
                page.longText(text, *one, 3, QStringLiteral("prose"));
        }
        // Whether somebody agreed to be named is between the two of them.
        writeFacts(page, *one, {QStringLiteral("since"), QStringLiteral("timeZone")});
        writeConnections(page, *one);
        page.html().close();
    }
    page.html().close();
}

} // namespace kinfolio
