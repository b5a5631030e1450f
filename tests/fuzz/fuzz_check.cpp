// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole check of a file from a stranger, and what can be read of it without one.

#include "core/badges/badgefile.h"
#include "core/badges/checking/badgecheck.h"
#include "core/badges/checking/verdictwords.h"
#include "tests/fuzz/fuzzing.h"

using namespace kinfolio;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes = fuzzing::bytesOf(data, size);
    const BadgeCheckRequest request{QDateTime::fromSecsSinceEpoch(1'780'000'000), {}, {}, {QStringLiteral("noor@school.example")}};
    const BadgeVerdict verdict = checkBadge(bytes, request);
    (void)readBadge(bytes);
    fuzzing::must(outcomeOf(verdict) == verdict.outcome, "the line follows from the answers");
    const bool isGood = verdict.outcome == BadgeOutcome::SignatureValidIssuerUnproven || verdict.outcome == BadgeOutcome::SignatureValidIssuerKnown;
    fuzzing::must(!isGood || verdict.proof == BadgeProof::Valid, "only a good signature makes a good badge");
    fuzzing::must(verdict.outcome != BadgeOutcome::SignatureValidIssuerKnown, "nobody is known where no list was given");
    return 0;
}
