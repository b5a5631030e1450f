// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Something the learner is into: where connected learning starts.

#pragma once

#include "core/records/descriptor.h"

namespace kinfolio {

struct Interest;
void settleInterest(Interest &now, const Interest *before, QDate today);

struct Interest : RecordBase {
    QString title;
    QString story;
    PartialDate started;
    QString depth; ///< hangingOut, messingAround, geekingOut; that of the last mark
    QList<LevelMark> depths; ///< how it went deeper over time

    [[nodiscard]] static const KindInfo &info();
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Interest &, const Interest &) = default;
};

} // namespace kinfolio
