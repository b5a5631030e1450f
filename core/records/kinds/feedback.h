// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What somebody said about something the learner did.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct Feedback : RecordBase {
    QString title; ///< may be empty: then the first line of the text is the title
    QString text;
    QString from; ///< a name, where there is no record of the person
    PartialDate date;

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind = kindInfo<Feedback>(
            "feedback", QT_TRANSLATE_NOOP("kind", "Feedback"), QT_TRANSLATE_NOOP("kind", "Feedback"),
            "chat-square-quote",
            {
                field<&Feedback::title>("title", QT_TRANSLATE_NOOP("kind", "In short"), Line,
                                        InTitle | Searchable),
                field<&Feedback::text>("text", QT_TRANSLATE_NOOP("kind", "What they said"), Text, Searchable),
                field<&Feedback::from>("from", QT_TRANSLATE_NOOP("kind", "Who said it"), Line, Searchable),
                field<&Feedback::date>("date", QT_TRANSLATE_NOOP("kind", "Day"), Date, InTimeline),
            },
            // Their words go further only when the learner says so.
            [](const Feedback &) { return Audience::Me; });
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Feedback &, const Feedback &) = default;
};

} // namespace kinfolio
