// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Something the learner makes, researches or organises.

#pragma once

#include "core/records/descriptor.h"

namespace kinfolio {

struct Project : RecordBase {
    QString title;
    QString question; ///< the essential question it tries to answer
    QString summary;
    QString state; ///< draft, doing, paused, finished
    PartialDate started;
    PartialDate finished;
    qint64 hours = 0;
    qint64 targetHours = 0;
    QString activity; ///< production, competition, civic, research: what those who take part share
    QStringList myRoles; ///< lead, help, teach, document, design, build, perform, research
    QString licence; ///< SPDX identifier or the learner's own words
    QString link;

    [[nodiscard]] static const KindInfo &info();
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Project &, const Project &) = default;
};

} // namespace kinfolio
