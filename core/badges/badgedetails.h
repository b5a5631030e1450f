// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a badge says beyond its name: what it was given for, what its issuer ties it to, what others say of it. Words of strangers:
// texts may be Markdown, addresses are http or https or empty.

#pragma once

#include "core/badges/checking/verdict.h"

namespace kinfolio {

/// How many of a sort are read; a badge with more says less.
inline constexpr qsizetype MostBadgeDetails = 50;

/// What the issuer says a badge is in line with, such as an item of a framework of standards.
struct BadgeAlignment {
    QString name;
    QString code;
    QString framework;
    QString description;
    QString address;
};

/// The framework, the code and the name on one line, as far as they are said; else the address.
[[nodiscard]] QString alignmentLine(const BadgeAlignment &alignment);

struct BadgeEvidence {
    QString name;
    QString words;
    QString address;
};

struct BadgeEndorsement {
    QString issuer; ///< by name, else by identifier
    QString words;
    BadgeProof proof = BadgeProof::Absent;
};

struct BadgeDetails {
    QString narrative; ///< how this learner earned it
    QList<BadgeEvidence> evidence;
    QList<BadgeAlignment> alignments;
    QList<BadgeEndorsement> endorsements;
    QStringList results; ///< "Mark: A", a line each

    [[nodiscard]] bool isEmpty() const
    {
        return narrative.isEmpty() && evidence.isEmpty() && alignments.isEmpty() && endorsements.isEmpty() && results.isEmpty();
    }
};

/// Of a file of any sort that can hold a badge; empty for one that cannot be read.
/// \param verdict of the same file, for what was found out about its endorsements
[[nodiscard]] BadgeDetails readBadgeDetails(QByteArrayView fileBytes, const BadgeVerdict &verdict);

} // namespace kinfolio
