// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/interest.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

std::vector<ChoiceInfo> depthChoices()
{
    return {{"hangingOut", QT_TRANSLATE_NOOP("kind", "Hanging out")},
            {"messingAround", QT_TRANSLATE_NOOP("kind", "Messing around")},
            {"geekingOut", QT_TRANSLATE_NOOP("kind", "Geeking out")}};
}

} // namespace

void settleInterest(Interest &now, const Interest *before, QDate today)
{
    const Interest none;
    const Interest &was = before ? *before : none;
    settleLevels(now.depth, now.depths, was.depth, was.depths, now.started, today);
}

const KindInfo &Interest::info()
{
    using enum FieldType;
    using enum FieldFlag;
    static const KindInfo kind = kindInfo<Interest>(
        "interest", QT_TRANSLATE_NOOP("kind", "Interest"), QT_TRANSLATE_NOOP("kind", "Interests"), "fire",
        {
            field<&Interest::title>("title", QT_TRANSLATE_NOOP("kind", "What I am into"), Line,
                                    Required | InTitle | Searchable),
            field<&Interest::story>("story", QT_TRANSLATE_NOOP("kind", "My story with it"), Text, Searchable),
            field<&Interest::started>("started", QT_TRANSLATE_NOOP("kind", "Since"), Date, InTimeline | CanLast),
            field<&Interest::depth>("depth", QT_TRANSLATE_NOOP("kind", "How deep"), Choice, InFilter,
                                    depthChoices()),
            field<&Interest::depths>("depths", QT_TRANSLATE_NOOP("kind", "Over time"), Levels, Searchable,
                                     depthChoices()),
        },
        [](const Interest &) { return Audience::Everyone; })
            .settledBy<settleInterest>();
    return kind;
}

} // namespace kinfolio
