// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Something the learner can do, and how well over time.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct Skill;
void settleSkill(Skill &now, const Skill *before, QDate today);

struct Skill : RecordBase {
    QString title;
    QString about;
    QString level; ///< trying, practising, confident, teaching; that of the last mark
    QList<LevelMark> levels;

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind =
            kindInfo<Skill>(
                "skill", QT_TRANSLATE_NOOP("kind", "Skill"), QT_TRANSLATE_NOOP("kind", "Skills"),
                "speedometer2",
                {
                    field<&Skill::title>("title", QT_TRANSLATE_NOOP("kind", "What I can do"), Line,
                                         Required | InTitle | Searchable),
                    field<&Skill::about>("about", QT_TRANSLATE_NOOP("kind", "How I use it"), Text,
                                         Searchable),
                    field<&Skill::level>("level", QT_TRANSLATE_NOOP("kind", "How well"), Choice, InFilter,
                                         {{"trying", QT_TRANSLATE_NOOP("kind", "Trying it out")},
                                          {"practising", QT_TRANSLATE_NOOP("kind", "Practising")},
                                          {"confident", QT_TRANSLATE_NOOP("kind", "Sure of it")},
                                          {"teaching", QT_TRANSLATE_NOOP("kind", "I show others")}}),
                    field<&Skill::levels>("levels", QT_TRANSLATE_NOOP("kind", "Over time"), Levels,
                                          Searchable,
                                          {{"trying", QT_TRANSLATE_NOOP("kind", "Trying it out")},
                                           {"practising", QT_TRANSLATE_NOOP("kind", "Practising")},
                                           {"confident", QT_TRANSLATE_NOOP("kind", "Sure of it")},
                                           {"teaching", QT_TRANSLATE_NOOP("kind", "I show others")}}),
                },
                [](const Skill &) { return Audience::Everyone; })
                .settledBy<settleSkill>();
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Skill &, const Skill &) = default;
};

} // namespace kinfolio
