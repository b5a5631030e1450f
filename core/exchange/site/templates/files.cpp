// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepieces.h"
#include "core/exchange/site/sitetemplates.h"

#include <QCoreApplication>

namespace kinfolio {

void writeFiles(SitePage &page)
{
    writePageHead(page, SitePage::placeName(page.place()),
                  siteWords(QT_TRANSLATE_NOOP("site", "Pictures, texts, sound and everything else that shows what was done.")));
    HtmlWriter &html = page.html();
    html.open("div", {{"class", QStringLiteral("cards two")}});
    const auto files = page.records();
    for (const RecordBase *file : files) {
        openArticle(page, *file, QStringLiteral("card file-card"));
        if (page.content().file(*file) || !textOf(*file, "caption").isEmpty())
            writeFigure(page, *file, nullptr);
        if (const QString text = textOf(*file, "text"); !text.isEmpty())
            page.longText(text, *file, 3, QStringLiteral("prose"));
        writeFacts(page, *file, {QStringLiteral("made")});
        writeConnections(page, *file, true);
        html.close();
    }
    html.close();
}

} // namespace kinfolio
