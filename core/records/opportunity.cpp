// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/opportunity.h"

#include <QCoreApplication>

namespace kinfolio {

const KindInfo &Opportunity::info()
{
    using enum FieldType;
    using enum FieldFlag;
    static const KindInfo kind = kindInfo<Opportunity>(
        "opportunity", QT_TRANSLATE_NOOP("kind", "Opportunity"), QT_TRANSLATE_NOOP("kind", "Opportunities"),
        "door-open",
        {
            field<&Opportunity::title>("title", QT_TRANSLATE_NOOP("kind", "Name"), Line,
                                       Required | InTitle | Searchable),
            field<&Opportunity::type>("type", QT_TRANSLATE_NOOP("kind", "What it is for"), Choice, {},
                                      {{"academic", QT_TRANSLATE_NOOP("kind", "Learning")},
                                       {"career", QT_TRANSLATE_NOOP("kind", "Work")},
                                       {"civic", QT_TRANSLATE_NOOP("kind", "Community")}}),
            field<&Opportunity::organiser>("organiser", QT_TRANSLATE_NOOP("kind", "Who offers it"), Line,
                                           Searchable),
            field<&Opportunity::place>("place", QT_TRANSLATE_NOOP("kind", "Place"), Line, Searchable),
            field<&Opportunity::about>("about", QT_TRANSLATE_NOOP("kind", "What it is"), Text, Searchable),
            field<&Opportunity::deadline>("deadline", QT_TRANSLATE_NOOP("kind", "Until when"), Date,
                                          InTimeline),
            field<&Opportunity::deadlineTime>("deadlineTime", QT_TRANSLATE_NOOP("kind", "Time of day"), Line, Seldom),
            field<&Opportunity::timeZone>("timeZone", QT_TRANSLATE_NOOP("kind", "Time zone"), Line, Seldom, {},
                                          Vocabulary::TimeZones),
            field<&Opportunity::state>("state", QT_TRANSLATE_NOOP("kind", "How far I am"), Choice, InFilter,
                                       {{"looking", QT_TRANSLATE_NOOP("kind", "Having a look")},
                                        {"preparing", QT_TRANSLATE_NOOP("kind", "Getting it ready")},
                                        {"applied", QT_TRANSLATE_NOOP("kind", "Sent")},
                                        {"won", QT_TRANSLATE_NOOP("kind", "Got it")},
                                        {"notThisTime", QT_TRANSLATE_NOOP("kind", "Not this time")}}),
            field<&Opportunity::answered>("answered", QT_TRANSLATE_NOOP("kind", "Answer came"), Date,
                                          InTimeline),
            field<&Opportunity::result>("result", QT_TRANSLATE_NOOP("kind", "What came of it"), Line,
                                        Searchable | Sentence),
            field<&Opportunity::link>("link", QT_TRANSLATE_NOOP("kind", "Link"), Url),
            field<&Opportunity::notes>("notes", QT_TRANSLATE_NOOP("kind", "My own notes"), Text,
                                       Searchable | Private),
        },
        // Hoping is private, and so is being turned down.
        [](const Opportunity &opportunity) {
            return opportunity.state == QLatin1String("won") ? Audience::Everyone : Audience::Me;
        })
        .settledBy<settleOpportunity>();
    return kind;
}

} // namespace kinfolio
