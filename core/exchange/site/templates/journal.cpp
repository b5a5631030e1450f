// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepieces.h"
#include "core/exchange/site/sitetemplates.h"

#include <QCoreApplication>

namespace kinfolio {

void writeJournal(SitePage &page)
{
    writePageHead(page, SitePage::placeName(page.place()),
                  siteWords(QT_TRANSLATE_NOOP("site", "Pages of the journal that the learner chose to show.")));
    const auto entries = page.records();
    for (const RecordBase *entry : entries) {
        openArticle(page, *entry, QStringLiteral("entry"));
        page.html().open("div", {{"class", QStringLiteral("text")}});
        if (const QString text = textOf(*entry, "text"); !text.isEmpty())
            page.longText(text, *entry, 3, QStringLiteral("prose voice"));
        const auto files = writeGallery(page, *entry);
        page.html().close();
        writeSide(page, *entry, {QStringLiteral("date")}, files);
        page.html().close();
    }
}

} // namespace kinfolio
