// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the stages of a pathway are called, and how what stands in them belongs to it.

#include "core/base/text.h"
#include "core/overview/pathway.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

struct PathwayWords {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::PathwayWords)
};

constexpr int LongestName = 60;

} // namespace

QString pathwayStageWords(const PathwayStage &stage)
{
    switch (stage.what) {
    case PathwayStage::What::Interest:
        return PathwayWords::tr("Where it began");
    case PathwayStage::What::People:
        return PathwayWords::tr("Who was with me");
    case PathwayStage::What::Made:
        return PathwayWords::tr("What I made");
    case PathwayStage::What::Earned:
        return PathwayWords::tr("What I earned");
    case PathwayStage::What::Learned:
        return PathwayWords::tr("What I can do because of it");
    case PathwayStage::What::Door:
        return isOpenDoor(stage) ? PathwayWords::tr("The door that opened")
                                 : PathwayWords::tr("Where it could lead");
    }
    Q_UNREACHABLE_RETURN({});
}

QString pathwayTieWords(const PathwayItem &item)
{
    if (!item.to)
        return {};
    const QString how = words::roleWords(item.role, item.record->kind().key(), item.to->kind().key());
    return PathwayWords::tr("%1 %2", "how it is connected, with what")
        .arg(how, plainLine(recordTitle(*item.to), LongestName));
}

QString pathwayQuote(const PathwayItem &item, int maxLength)
{
    const QString words = beginningOf(item.words.trimmed(), maxLength);
    // Somebody else's words have their marks already.
    return words.isEmpty() || words.startsWith(QChar(0x201C)) ? words : PathwayWords::tr("“%1”").arg(words);
}

} // namespace kinfolio
