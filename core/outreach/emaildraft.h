// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A draft of an e-mail as a file that mail programs open, ready to be gone over and sent. Nothing is sent from here.

#pragma once

#include <QByteArray>
#include <QString>

namespace kinfolio {

struct EmailDraft {
    QString to; ///< an address, or empty
    QString toName;
    QString subject;
    QString text; ///< plain, lines end with \n
};

/// The draft in the Internet Message Format (RFC 5322) with MIME (RFC 2045, 2047): UTF-8 throughout, lines of at most 76
/// characters, CRLF. It bears X-Unsent, by which mail programs know a draft. Line breaks and other controls in headers are
/// taken out, so that no text adds a header; an address that is none is left away.
[[nodiscard]] QByteArray emailDraftFile(const EmailDraft &draft);

} // namespace kinfolio
