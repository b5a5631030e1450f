// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A badge the learner earned, with the credential exactly as it was received.

#pragma once

#include "core/records/descriptor.h"

namespace kinfolio {

struct Badge : RecordBase {
    QString title;
    QString issuer;
    PartialDate issued;
    PartialDate expires;
    QString description;
    QString criteria;
    MediaHash credential; ///< the badge file, byte for byte
    QString fileName;
    QString mediaType;
    QString standard; ///< which Open Badges version the file follows, such as "Open Badges 2.0"
    QString achievement; ///< id of what it stands for, the same for all who have earned it
    QString check; ///< what is known about its truth; the whole answer is kept beside the records

    [[nodiscard]] static const KindInfo &info();
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Badge &, const Badge &) = default;
};

} // namespace kinfolio
