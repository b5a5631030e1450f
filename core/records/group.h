// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// People who learn or make together: a class, a club, a programme, an organisation, a community.

#pragma once

#include "core/records/descriptor.h"

namespace kinfolio {

struct Group : RecordBase {
    QString name;
    QString type; ///< class, club, programme, organisation, community
    QString purpose; ///< what its members have in common
    QString place; ///< where it meets; a group that is only online has none
    QString timeZone; ///< IANA identifier such as "Europe/Oslo"; empty means the learner's own
    QString about; ///< what the learner does there
    QString myRole; ///< and as what
    PartialDate since;
    QString website;

    [[nodiscard]] static const KindInfo &info();
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Group &, const Group &) = default;
};

} // namespace kinfolio
