// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What somebody hands over with several badges in it: a zip, a presentation, a transcript, a pasted text. The bytes as they are, and as
// the one text in a presentation.

#include "core/badges/badgefile.h"
#include "core/badges/badgejson.h"
#include "core/badges/findbadges.h"
#include "core/badges/pastedtokens.h"
#include "core/credentials/jws.h"
#include "tests/fuzz/fuzzing.h"

using namespace kinfolio;

namespace {

void look(const QByteArray &bytes)
{
    const auto found = findBadges(bytes, QStringLiteral("from a stranger.txt"));
    if (!found)
        return;
    const bool isPacked = bytes.startsWith("PK");
    fuzzing::must(!found->badges.isEmpty() && found->badges.size() <= MaxBadgesInFile, "at least one badge, and not too many");
    for (const FoundBadge &badge : found->badges) {
        fuzzing::must(badge.bytes.size() <= MaxBadgeFile, "a badge keeps to the limit");
        fuzzing::must(isPacked || badge.bytes.size() <= bytes.size(), "nothing is longer than what it was cut out of");
        fuzzing::must(isPacked || badgeTextKind(badge.bytes) == BadgeTextKind::Jwt || bytes.contains(badge.bytes), "badges are cut out and not written anew");
        fuzzing::must(!badge.fileName.contains(u'/') && !badge.fileName.contains(u'\\'), "a name leads nowhere");
        (void)readBadge(badge.bytes);
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzzing::bytesOf(data, size).toByteArray();
    look(bytes);
    look(R"({"@context":["https://www.w3.org/ns/credentials/v2"],"type":"VerifiablePresentation","verifiableCredential":[)" + bytes + "]}");
    for (const QByteArray &token : tokensInText(bytes))
        fuzzing::must(looksLikeJws(token), "what is found in a text looks like a token");
    return 0;
}
