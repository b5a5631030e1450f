// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Somebody who helps, teaches, makes along or opens a door: mentors and peers.

#pragma once

#include "core/records/descriptor.h"

namespace kinfolio {

struct Person : RecordBase {
    QString name;
    QString sortName;
    QString givenName;
    QString familyName;
    QStringList roles;
    QString organisation;
    QString about;
    /// The person said that they may be named when the portfolio is shared.
    QStringList support; ///< emotional, practical, informational, companionship
    QStringList sponsors; ///< what they give for an interest: time, space, tool, money
    bool agreed = false;
    PartialDate lastContact;
    PartialDate thanked; ///< the last time
    QString email;
    QString phone;
    QString website;

    [[nodiscard]] static const KindInfo &info();
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Person &, const Person &) = default;
};

} // namespace kinfolio
