// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Something that somebody needs, as the learner heard it.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct Need : RecordBase {
    QString title;
    QString who;
    QString about;
    PartialDate heard;
    QString state; ///< open, working, met

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind = kindInfo<Need>(
            "need", QT_TRANSLATE_NOOP("kind", "Need"), QT_TRANSLATE_NOOP("kind", "Needs"), "ear",
            {
                field<&Need::title>("title", QT_TRANSLATE_NOOP("kind", "What is needed"), Line,
                                    Required | InTitle | Searchable | Sentence),
                field<&Need::who>("who", QT_TRANSLATE_NOOP("kind", "Who needs it"), Line, Searchable),
                field<&Need::about>("about", QT_TRANSLATE_NOOP("kind", "In their words"), Text, Searchable),
                field<&Need::heard>("heard", QT_TRANSLATE_NOOP("kind", "Heard on"), Date, InTimeline),
                field<&Need::state>("state", QT_TRANSLATE_NOOP("kind", "How far it is"), Choice, InFilter,
                                    {{"open", QT_TRANSLATE_NOOP("kind", "Nobody works on it yet")},
                                     {"working", QT_TRANSLATE_NOOP("kind", "I am working on it")},
                                     {"met", QT_TRANSLATE_NOOP("kind", "It is met")}}),
            },
            // Other people's troubles are theirs to tell.
            [](const Need &) { return Audience::Me; });
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Need &, const Need &) = default;
};

} // namespace kinfolio
