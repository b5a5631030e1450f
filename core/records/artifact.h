// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A thing that shows what was done: a file, a link or a text.

#pragma once

#include "core/records/descriptor.h"

namespace kinfolio {

struct Artifact : RecordBase {
    QString title;
    QString caption;
    QString alt; ///< what the picture shows, for those who do not see it
    bool decorative = false; ///< the picture says nothing that needs a description
    MediaHash media;
    QString fileName; ///< as the learner knew the file, without its folder
    QString mediaType; ///< MIME type, found by content
    QString link;
    QString text;
    PartialDate made;
    QString state; ///< draft, finished
    QString licence; ///< SPDX identifier or the learner's own words

    [[nodiscard]] static const KindInfo &info();
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Artifact &, const Artifact &) = default;
};

} // namespace kinfolio
