// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepieces.h"
#include "core/exchange/site/sitetemplates.h"

#include <QCoreApplication>

namespace kinfolio {

void writeShowcases(SitePage &page)
{
    writePageHead(page, SitePage::placeName(page.place()), siteWords(QT_TRANSLATE_NOOP("site", "Put together for somebody.")));
    const auto showcases = page.records();
    for (const RecordBase *showcase : showcases) {
        openArticle(page, *showcase, QStringLiteral("showcase"));
        page.html().open("div", {{"class", QStringLiteral("text")}});
        if (const QString purpose = textOf(*showcase, "purpose"); !purpose.isEmpty())
            page.theirs("p", purpose, *showcase, QStringLiteral("voice"));
        if (const QString text = textOf(*showcase, "introduction"); !text.isEmpty())
            page.longText(text, *showcase, 3, QStringLiteral("prose"));
        page.html().close();
        writeSide(page, *showcase, {QStringLiteral("purpose")}, true);
        page.html().close();
    }
}

} // namespace kinfolio
