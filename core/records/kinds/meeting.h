// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// People who talked with each other, on a screen or in a room, and what came of it.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct Meeting : RecordBase {
    QString title;
    PartialDate date;
    QString medium; ///< inPerson, video, phone, chat
    QString place;
    QString agenda; ///< the interview kit: questions, written before
    QString notes;
    QString outcome;

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind = kindInfo<Meeting>(
            "meeting", QT_TRANSLATE_NOOP("kind", "Meeting"), QT_TRANSLATE_NOOP("kind", "Meetings"),
            "chat-dots",
            {
                field<&Meeting::title>("title", QT_TRANSLATE_NOOP("kind", "What it was about"), Line,
                                       Required | InTitle | Searchable),
                field<&Meeting::date>("date", QT_TRANSLATE_NOOP("kind", "Day"), Date, InTimeline),
                field<&Meeting::medium>("medium", QT_TRANSLATE_NOOP("kind", "How we met"), Choice, InFilter,
                                        {{"inPerson", QT_TRANSLATE_NOOP("kind", "In one room")},
                                         {"video", QT_TRANSLATE_NOOP("kind", "On video")},
                                         {"phone", QT_TRANSLATE_NOOP("kind", "On the phone")},
                                         {"chat", QT_TRANSLATE_NOOP("kind", "In writing")}}),
                field<&Meeting::place>("place", QT_TRANSLATE_NOOP("kind", "Place or room"), Line, Searchable),
                field<&Meeting::agenda>("agenda", QT_TRANSLATE_NOOP("kind", "What I want to ask"), Text,
                                        Searchable),
                field<&Meeting::notes>("notes", QT_TRANSLATE_NOOP("kind", "What was said"), Text, Searchable),
                field<&Meeting::outcome>("outcome", QT_TRANSLATE_NOOP("kind", "What came of it"), Text,
                                         Searchable),
            },
            // Others were in the room too.
            [](const Meeting &) { return Audience::Me; });
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Meeting &, const Meeting &) = default;
};

} // namespace kinfolio
