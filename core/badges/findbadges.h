// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds every badge in what somebody hands over: one badge, or a zip, a presentation, a transcript, a pasted text that hold several.
// Each comes with bytes of its own, cut out and never written anew, so that each can be read, checked and kept by itself.

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace kinfolio {

/// More badges in one file are refused.
inline constexpr qsizetype MaxBadgesInFile = 1000;

struct FoundBadge {
    /// A file or a text that readBadge, extractBadge and checkBadge take, exactly as it lies there.
    QByteArray bytes;
    QString fileName; ///< what a file with these bytes would be called
    QString where; ///< in the file: "wallet/maker.png", "verifiableCredential[1]"; empty for the file itself
    QString transcript; ///< the title of the transcript that it stands in
    bool isTranscript = false; ///< it is one; what stands in it follows
};

struct FoundBadges {
    QList<FoundBadge> badges; ///< also those that cannot be read: which of them are sound is for readBadge to say
    QStringList passedOver; ///< files and parts that are no badges
};

/// Looks into a file by its content. At least one badge is found; a file that is one badge is handed out as it is.
/// Errors: BadgeNotABadge, BadgeTooLarge, and those of ZipReader and extractBadge for a file that cannot be looked into.
[[nodiscard]] Result<FoundBadges> findBadges(const QByteArray &bytes, const QString &fileName);

} // namespace kinfolio
