// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What changed for somebody because of a project.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct Impact : RecordBase {
    QString title;
    QString who;
    qint64 people = 0;
    QString about;
    PartialDate date;

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind = kindInfo<Impact>(
            "impact", QT_TRANSLATE_NOOP("kind", "Impact"), QT_TRANSLATE_NOOP("kind", "Impacts"), "heart",
            {
                field<&Impact::title>("title", QT_TRANSLATE_NOOP("kind", "What changed"), Line,
                                      Required | InTitle | Searchable | Sentence),
                field<&Impact::who>("who", QT_TRANSLATE_NOOP("kind", "Who it helped"), Line, Searchable),
                field<&Impact::people>("people", QT_TRANSLATE_NOOP("kind", "How many people"), Number),
                field<&Impact::about>("about", QT_TRANSLATE_NOOP("kind", "How I know"), Text, Searchable),
                field<&Impact::date>("date", QT_TRANSLATE_NOOP("kind", "Since when"), Date, InTimeline),
            },
            [](const Impact &) { return Audience::Everyone; });
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Impact &, const Impact &) = default;
};

} // namespace kinfolio
