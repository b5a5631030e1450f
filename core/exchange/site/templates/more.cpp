// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All kinds that have no page of their own, from their descriptions alone: a new kind stands here without a line for it.

#include "core/exchange/site/sitepieces.h"
#include "core/exchange/site/sitetemplates.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

void writeTexts(SitePage &page, const RecordBase &record)
{
    for (const FieldInfo &info : record.kind().own) {
        if (info.type != FieldType::Text || info.isEmpty(record))
            continue;
        page.say("p", words::fieldLabel(info), QStringLiteral("quiet"));
        page.longText(info.get(record).toString(), record, 4, QStringLiteral("prose"));
    }
}

} // namespace

void writeMore(SitePage &page)
{
    writePageHead(page, SitePage::placeName(page.place()),
                  siteWords(QT_TRANSLATE_NOOP("site", "Goals, skills, steps and what else belongs to it.")));
    const KindInfo *kind = nullptr;
    const auto records = page.records();
    for (const RecordBase *record : records) {
        if (std::exchange(kind, &record->kind()) != &record->kind())
            page.say("p", words::kindPlural(*kind), QStringLiteral("sort"));
        openArticle(page, *record, QStringLiteral("entry"));
        page.html().open("div", {{"class", QStringLiteral("text")}});
        writeTexts(page, *record);
        const auto files = writeGallery(page, *record);
        page.html().close();
        writeSide(page, *record, {}, files);
        page.html().close();
    }
}

} // namespace kinfolio
