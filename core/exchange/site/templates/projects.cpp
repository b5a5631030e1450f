// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepieces.h"
#include "core/exchange/site/sitetemplates.h"

#include <QCoreApplication>

namespace kinfolio {

void writeProjects(SitePage &page)
{
    writePageHead(page, SitePage::placeName(page.place()), siteWords(QT_TRANSLATE_NOOP("site", "What I made, and how it came about.")));
    const auto projects = page.records();
    for (const RecordBase *project : projects) {
        openArticle(page, *project, QStringLiteral("project"));
        page.html().open("div", {{"class", QStringLiteral("text")}});
        if (const QString question = textOf(*project, "question"); !question.isEmpty())
            page.theirs("p", question, *project, QStringLiteral("voice"));
        if (const QString summary = textOf(*project, "summary"); !summary.isEmpty())
            page.longText(summary, *project, 3, QStringLiteral("prose"));
        const auto files = writeGallery(page, *project);
        page.html().close();
        writeSide(page, *project, {QStringLiteral("question"), QStringLiteral("started"), QStringLiteral("finished")}, files);
        page.html().close();
    }
}

} // namespace kinfolio
