// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// That a work shows a standard or a skill: how far, why, and who says so.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct Evidence : RecordBase {
    QString title; ///< may be empty: then the first line of the reason is the title
    QString state; ///< begun, incomplete, partial, completed, as in Mahara
    QString reason; ///< the bridge from an interest to a standard
    PartialDate date;
    QString confirmedBy; ///< a name, where there is no record of the person
    PartialDate confirmed;

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind =
            kindInfo<Evidence>(
                "evidence", QT_TRANSLATE_NOOP("kind", "Evidence"), QT_TRANSLATE_NOOP("kind", "Evidence"),
                "list-check",
                {
                    field<&Evidence::title>("title", QT_TRANSLATE_NOOP("kind", "In short"), Line,
                                            InTitle | Searchable),
                    field<&Evidence::state>("state", QT_TRANSLATE_NOOP("kind", "How far"), Choice, InFilter,
                                            {{"begun", QT_TRANSLATE_NOOP("kind", "Begun")},
                                             {"incomplete", QT_TRANSLATE_NOOP("kind", "Not enough yet")},
                                             {"partial", QT_TRANSLATE_NOOP("kind", "Partly shown")},
                                             {"completed", QT_TRANSLATE_NOOP("kind", "Shown")}}),
                    field<&Evidence::reason>("reason", QT_TRANSLATE_NOOP("kind", "Why it shows that"), Text,
                                             Searchable),
                    field<&Evidence::date>("date", QT_TRANSLATE_NOOP("kind", "Day"), Date, InTimeline),
                    field<&Evidence::confirmedBy>(
                        "confirmedBy", QT_TRANSLATE_NOOP("kind", "Who confirmed it"), Line, Searchable),
                    field<&Evidence::confirmed>("confirmed", QT_TRANSLATE_NOOP("kind", "Confirmed on"), Date),
                },
                [](const Evidence &) { return Audience::Everyone; })
                .asTool();
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Evidence &, const Evidence &) = default;
};

} // namespace kinfolio
