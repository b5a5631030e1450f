// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A badge put into a stranger's picture comes out again to the byte, and another badge takes its place as if it had been the first.

#include "core/badges/baking/baking.h"
#include "tests/fuzz/fuzzing.h"

using namespace kinfolio;

namespace {

const QByteArray Hosted = R"({"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"https://issuer.example/1",)"
                          R"("recipient":{"type":"email","hashed":false,"identity":"noor@school.example"},"issuedOn":"2026-01-01T00:00:00Z",)"
                          R"("verification":{"type":"hosted"},"badge":"https://issuer.example/b ]]> & <"})";
const QByteArray Credential = R"({"@context":["https://www.w3.org/ns/credentials/v2"],"id":"urn:uuid:1","type":["VerifiableCredential",)"
                              R"("OpenBadgeCredential"],"issuer":"did:key:z1","credentialSubject":{"achievement":{"name":"Möbius"}}})";

QByteArray baked(const QByteArray &credential, const QByteArray &picture)
{
    const auto made = bakeBadge(credential, picture);
    if (!made)
        return {};
    const auto found = credentialIn(*made);
    fuzzing::must(found && found->text == credential, "what went in comes out");
    return *made;
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray picture = fuzzing::bytesOf(data, size).toByteArray();
    const QByteArray first = baked(Hosted, picture);
    const QByteArray second = baked(Credential, picture);
    if (first.isEmpty() || second.isEmpty())
        return 0;
    fuzzing::must(baked(Credential, first) == second, "the badge before leaves nothing behind");
    fuzzing::must(baked(Hosted, second) == first, "nor does the one after");
    return 0;
}
