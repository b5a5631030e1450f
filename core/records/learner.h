// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The learner whose portfolio it is; a portfolio has exactly one.

#pragma once

#include "core/records/descriptor.h"

namespace kinfolio {

struct Learner : RecordBase {
    QString name; ///< as the learner wants to be called
    QString sortName;
    QString givenName;
    QString familyName;
    bool familyNameFirst = false;
    QString documentName; ///< as on papers, when that differs
    QString pronouns;
    QString story;
    QString place;
    PartialDate birthDate;
    QString email;
    QString addresses; ///< others under which badges were given, with commas or spaces between
    QString phone;
    QString address;
    QString website;
    MediaHash photo; ///< optional, and off in every export but the learner's own

    [[nodiscard]] static const KindInfo &info();
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Learner &, const Learner &) = default;
};

} // namespace kinfolio
