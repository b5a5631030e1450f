// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cuts a text that holds several credentials into these: presentations (W3C VC 2.0, section 4.13), transcripts (CLR 2.0), lists.

#pragma once

#include <QByteArrayList>
#include <QString>

#include <optional>

namespace kinfolio {

struct BadgeSet {
    QByteArrayList parts; ///< the exact bytes of each: JSON, or a token
    QString path; ///< of the list in its text: "credentialSubject.verifiableCredential"; empty for a bare list
    QString transcript; ///< its title
    bool isTranscript = false; ///< it is a credential itself, and not only what others are handed over in
};

/// Nothing for a single credential, and for what cannot be read.
[[nodiscard]] std::optional<BadgeSet> badgeSetIn(QByteArrayView text);

} // namespace kinfolio
