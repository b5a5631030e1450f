// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A choice of records put together for somebody. What it shows are its links in the role "includes", in their
// order and with their notes: records are referred to, never copied.

#pragma once

#include "core/records/descriptor.h"

namespace kinfolio {

struct Showcase : RecordBase {
    QString title;
    QString purpose; ///< for whom, or for what
    QString introduction;
    QString state; ///< draft, ready

    [[nodiscard]] static const KindInfo &info();
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Showcase &, const Showcase &) = default;
};

} // namespace kinfolio
