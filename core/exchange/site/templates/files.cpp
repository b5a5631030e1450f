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
    html.open("div", {{"class", QStringLiteral("cards narrow-cards")}});
    const auto files = page.records();
    for (const RecordBase *file : files) {
        openArticle(page, *file, QStringLiteral("card file-card"));
        const bool figure = page.content().file(*file) || !textOf(*file, "caption").isEmpty();
        if (figure)
            writeFigure(page, *file);
        if (const QString text = textOf(*file, "text"); !text.isEmpty())
            page.longText(text, *file, 3, QStringLiteral("prose"));
        // A link without a file stands in the figure.
        const bool linked = figure && !page.content().file(*file);
        writeFacts(page, *file, {QStringLiteral("made"), linked ? QStringLiteral("link") : QString()});
        writeConnections(page, *file);
        html.close();
    }
    html.close();
}

} // namespace kinfolio
