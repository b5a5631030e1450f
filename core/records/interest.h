// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Something the learner is into: where connected learning starts.

#pragma once

#include "core/records/descriptor.h"

namespace kinfolio {

struct Interest : RecordBase {
    QString title;
    QString story;
    PartialDate started;
    QString depth; ///< hangingOut, messingAround, geekingOut

    [[nodiscard]] static const KindInfo &info();
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Interest &, const Interest &) = default;
};

} // namespace kinfolio
