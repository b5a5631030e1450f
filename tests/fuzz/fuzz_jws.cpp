// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signed tokens: the bytes as a token, and as the header of one, so that what stands inside of base64 is reached as well.

#include "core/badges/checking/credentialparts.h"
#include "core/badges/checking/dates.h"
#include "core/badges/checking/issuerkey.h"
#include "core/credentials/jws.h"
#include "tests/fuzz/fuzzing.h"

using namespace kinfolio;

namespace {

void check(QByteArrayView token)
{
    const auto jws = parseJws(token);
    fuzzing::must(!jws || looksLikeJws(token), "what reads as a token looks like one");
    if (!jws)
        return;
    const SignatureFinding finding = checkJws(*jws, [](const QString &address) { return keyAt(address, {}); });
    fuzzing::must(finding.state != SignatureState::Valid || !jws->signature.isEmpty(), "without a signature it is not signed");
    (void)bindingOf(finding, finding.method, {});
    if (const auto opened = openCredential(token)) {
        (void)differingClaims(*opened);
        (void)timeIn(periodOf(*opened), QDateTime::fromSecsSinceEpoch(1'780'000'000));
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes = fuzzing::bytesOf(data, size);
    check(bytes);
    const QByteArray inside = bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    check(inside + ".e30." + QByteArray(86, 'A'));
    check("eyJhbGciOiJFZERTQSJ9." + inside + '.' + QByteArray(86, 'A'));
    return 0;
}
