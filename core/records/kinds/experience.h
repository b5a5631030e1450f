// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Time spent somewhere: school, work, volunteering, a membership, an award.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct Experience : RecordBase {
    QString title;
    QString type; ///< education, work, volunteering, membership, award
    QString organisation;
    QString role;
    QString place;
    PartialDate time;
    QString about;
    QString link;

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind = kindInfo<Experience>(
            "experience", QT_TRANSLATE_NOOP("kind", "Experience"), QT_TRANSLATE_NOOP("kind", "Experiences"),
            "briefcase",
            {
                field<&Experience::title>("title", QT_TRANSLATE_NOOP("kind", "What I did"), Line,
                                          Required | InTitle | Searchable),
                field<&Experience::type>("type", QT_TRANSLATE_NOOP("kind", "What it is"), Choice, InFilter,
                                         {{"education", QT_TRANSLATE_NOOP("kind", "School or course")},
                                          {"work", QT_TRANSLATE_NOOP("kind", "Work")},
                                          {"volunteering", QT_TRANSLATE_NOOP("kind", "Volunteering")},
                                          {"membership", QT_TRANSLATE_NOOP("kind", "Membership")},
                                          {"award", QT_TRANSLATE_NOOP("kind", "Award")}}),
                field<&Experience::organisation>("organisation", QT_TRANSLATE_NOOP("kind", "School, club or workplace"),
                                                 Line, Searchable),
                field<&Experience::role>("role", QT_TRANSLATE_NOOP("kind", "My role"), Line, Searchable),
                field<&Experience::place>("place", QT_TRANSLATE_NOOP("kind", "Place"), Line, Searchable),
                field<&Experience::time>("time", QT_TRANSLATE_NOOP("kind", "When"), Date,
                                         InTimeline | CanLast),
                field<&Experience::about>("about", QT_TRANSLATE_NOOP("kind", "What it was like"), Text,
                                          Searchable),
                field<&Experience::link>("link", QT_TRANSLATE_NOOP("kind", "Link"), Url),
            },
            [](const Experience &) { return Audience::Everyone; });
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Experience &, const Experience &) = default;
};

} // namespace kinfolio
