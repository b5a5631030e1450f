// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One step of a project, in the log of its maker.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct Step : RecordBase {
    QString title;
    PartialDate date;
    QString text;
    QString materials;
    QString version;
    QString failed;
    qint64 hours = 0;

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind =
            kindInfo<Step>(
                "step", QT_TRANSLATE_NOOP("kind", "Step"), QT_TRANSLATE_NOOP("kind", "Steps"), "tools",
                {
                    field<&Step::title>("title", QT_TRANSLATE_NOOP("kind", "What I did"), Line,
                                        Required | InTitle | Searchable),
                    field<&Step::date>("date", QT_TRANSLATE_NOOP("kind", "Day"), Date, InTimeline),
                    field<&Step::text>("text", QT_TRANSLATE_NOOP("kind", "How it went"), Text, Searchable),
                    field<&Step::materials>("materials", QT_TRANSLATE_NOOP("kind", "Materials and tools"),
                                            Line, Searchable | Sentence),
                    field<&Step::version>("version", QT_TRANSLATE_NOOP("kind", "Version"), Line),
                    field<&Step::failed>("failed", QT_TRANSLATE_NOOP("kind", "What failed"), Text,
                                         Searchable),
                    field<&Step::hours>("hours", QT_TRANSLATE_NOOP("kind", "Hours"), Number),
                },
                [](const Step &) { return Audience::Everyone; })
                .partOf("project");
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Step &, const Step &) = default;
};

} // namespace kinfolio
