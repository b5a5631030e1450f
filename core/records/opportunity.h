// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A door that may open: a course, a job, a grant, a place where the learner can take part.

#pragma once

#include "core/records/descriptor.h"

namespace kinfolio {

struct Opportunity;
void settleOpportunity(Opportunity &now, const Opportunity *before, QDate today);

struct Opportunity : RecordBase {
    QString title;
    QString type; ///< academic, career, civic
    QString organiser;
    QString place;
    QString about;
    PartialDate deadline;
    QString deadlineTime; ///< on that day, as HH:MM; empty means its end
    QString timeZone; ///< IANA identifier of the deadline; empty means the learner's own
    QString state; ///< looking, preparing, applied, won, notThisTime
    PartialDate answered; ///< when the result came
    QString result; ///< what it was
    QString link;
    QString notes;

    [[nodiscard]] static const KindInfo &info();
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Opportunity &, const Opportunity &) = default;
};

} // namespace kinfolio
