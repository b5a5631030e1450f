// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks kinfolio-decode, a process with limits, for smaller copies of pictures. No program of ours decodes the
// picture of a stranger in any other way.

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSize>

#include <chrono>

namespace kinfolio {

enum class ReducedFormat { Png, Jpeg };

struct ReducedPictureOptions {
    QSize bound = QSize(512, 512);
    /// JPEG for photos; transparent parts become white in it.
    ReducedFormat format = ReducedFormat::Png;
    std::chrono::milliseconds timeout = std::chrono::seconds(10);
};

/// A copy of the picture in this file, no larger than the bound, upright and without any metadata. Takes time
/// (a process is started): call it from a worker thread. The type must come from mediaTypeOf, not from the
/// name of the file. Errors: PictureUnsupported, PictureDamaged, PictureTooLarge (also: took too much time or
/// memory), FileNotFound, HelperFailed (the program is missing or does not run).
[[nodiscard]] Result<QByteArray> reducedPicture(const QString &path, const QString &mime,
                                                const ReducedPictureOptions &options = {});
/// The same for bytes at hand.
[[nodiscard]] Result<QByteArray> reducedPictureOf(QByteArrayView bytes, const QString &mime,
                                                  const ReducedPictureOptions &options = {});

/// Where the program is: $KINFOLIO_DECODE, or beside the running program.
[[nodiscard]] QString pictureHelperPath();

} // namespace kinfolio
