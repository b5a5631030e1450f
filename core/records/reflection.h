// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the learner thinks about what happened: a page of the journal, a setback, a look at themselves.

#pragma once

#include "core/records/descriptor.h"

namespace kinfolio {

struct Reflection : RecordBase {
    QString title; ///< may be empty: then the first line of the text is the title
    QString text;
    QString type; ///< journal, setback, selfCheck
    QString stage; ///< of the learning cycle: experience, reflect, conclude, try
    PartialDate date;
    // Answers of a look at oneself, from no over a little and mostly to yes.
    QString belonging;
    QString deeperInterest;
    QString making;
    QString communication;
    QString options;

    [[nodiscard]] static const KindInfo &info();
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Reflection &, const Reflection &) = default;
};

} // namespace kinfolio
