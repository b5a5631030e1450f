// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the portfolio knows of one stored file.

#pragma once

#include "core/base/sha256.h"

namespace kinfolio {

struct MediaInfo {
    MediaHash hash;
    qint64 size = 0; ///< bytes
    QString mediaType; ///< MIME type, found by content
    QString extension; ///< without a dot; may be empty

    friend bool operator==(const MediaInfo &, const MediaInfo &) = default;
};

} // namespace kinfolio
