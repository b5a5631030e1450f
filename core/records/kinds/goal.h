// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the learner wants to reach, step by step; a wanted badge is a goal too.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct Goal;
void settleGoal(Goal &now, const Goal *before, QDate today);

struct Goal : RecordBase {
    QString title;
    QString why;
    QString state; ///< open, reached, letGo
    QList<CheckStep> steps; ///< of a wanted badge: its criteria
    PartialDate due;
    PartialDate reached;
    QString badgeName; ///< the badge that closes this goal when it arrives
    QString badgeIssuer;
    QString badgeId; ///< id of the BadgeClass or Achievement

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind =
            kindInfo<Goal>(
                "goal", QT_TRANSLATE_NOOP("kind", "Goal"), QT_TRANSLATE_NOOP("kind", "Goals"), "flag",
                {
                    field<&Goal::title>("title", QT_TRANSLATE_NOOP("kind", "Goal"), Line,
                                        Required | InTitle | Searchable),
                    field<&Goal::why>("why", QT_TRANSLATE_NOOP("kind", "Why I want it"), Text, Searchable),
                    field<&Goal::state>("state", QT_TRANSLATE_NOOP("kind", "How far it is"), Choice, InFilter,
                                        {{"open", QT_TRANSLATE_NOOP("kind", "On my way")},
                                         {"reached", QT_TRANSLATE_NOOP("kind", "Reached")},
                                         {"letGo", QT_TRANSLATE_NOOP("kind", "Let go")}}),
                    field<&Goal::steps>("steps", QT_TRANSLATE_NOOP("kind", "Steps"), Checklist, Searchable),
                    field<&Goal::due>("due", QT_TRANSLATE_NOOP("kind", "Until"), Date, InTimeline),
                    field<&Goal::reached>("reached", QT_TRANSLATE_NOOP("kind", "Reached on"), Date,
                                          InTimeline),
                    field<&Goal::badgeName>("badgeName", QT_TRANSLATE_NOOP("kind", "Badge I want"), Line,
                                            Searchable),
                    field<&Goal::badgeIssuer>("badgeIssuer", QT_TRANSLATE_NOOP("kind", "Who gives the badge"),
                                              Line, Searchable),
                    field<&Goal::badgeId>("badgeId", QT_TRANSLATE_NOOP("kind", "Address of the badge"), Url,
                                          Seldom),
                },
                [](const Goal &) { return Audience::Everyone; })
                .settledBy<settleGoal>();
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Goal &, const Goal &) = default;
};

} // namespace kinfolio
