// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A question to a person: how connected learning begins, and what became of it.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct Ask;
void settleAsk(Ask &now, const Ask *before, QDate today);

struct Ask : RecordBase {
    QString title;
    QString text;
    QString state; ///< draft, sent, answered, met, thanked, noAnswer
    PartialDate sent;
    PartialDate followUp; ///< the day on which Home reminds of it
    PartialDate answered;
    QString answer;
    PartialDate thanked;

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind =
            kindInfo<Ask>(
                "ask", QT_TRANSLATE_NOOP("kind", "Ask"), QT_TRANSLATE_NOOP("kind", "Asks"), "patch-question",
                {
                    field<&Ask::title>("title", QT_TRANSLATE_NOOP("kind", "What I ask"), Line,
                                       Required | InTitle | Searchable),
                    field<&Ask::text>("text", QT_TRANSLATE_NOOP("kind", "The message"), Text, Searchable),
                    field<&Ask::state>("state", QT_TRANSLATE_NOOP("kind", "How far it is"), Choice, InFilter,
                                       {{"draft", QT_TRANSLATE_NOOP("kind", "Not sent yet")},
                                        {"sent", QT_TRANSLATE_NOOP("kind", "Sent")},
                                        {"answered", QT_TRANSLATE_NOOP("kind", "Answered")},
                                        {"met", QT_TRANSLATE_NOOP("kind", "We met")},
                                        {"thanked", QT_TRANSLATE_NOOP("kind", "Thanked")},
                                        {"noAnswer", QT_TRANSLATE_NOOP("kind", "No answer")}}),
                    field<&Ask::sent>("sent", QT_TRANSLATE_NOOP("kind", "Sent on"), Date, InTimeline),
                    field<&Ask::followUp>("followUp", QT_TRANSLATE_NOOP("kind", "Ask again on"), Date),
                    field<&Ask::answered>("answered", QT_TRANSLATE_NOOP("kind", "Answered on"), Date,
                                          InTimeline),
                    field<&Ask::answer>("answer", QT_TRANSLATE_NOOP("kind", "What they said"), Text,
                                        Searchable),
                    field<&Ask::thanked>("thanked", QT_TRANSLATE_NOOP("kind", "Thanked on"), Date),
                },
                // Who was asked for what stays between the two.
                [](const Ask &) { return Audience::Me; })
                .settledBy<settleAsk>();
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Ask &, const Ask &) = default;
};

} // namespace kinfolio
