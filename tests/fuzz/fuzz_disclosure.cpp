// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Proofs for a part of a credential, which are CBOR: the bytes as such a proof, and behind the header of one.

#include "core/credentials/disclosure.h"
#include "tests/fuzz/fuzzing.h"

using namespace kinfolio;

namespace {

const QByteArray Header("\xd9\x5d\x01");

void read(const QByteArray &bytes)
{
    const auto proof = DisclosureProof::parse(bytes);
    if (!proof)
        return;
    fuzzing::must(bytes.startsWith(Header) && proof->statementKey.type() == KeyType::P256, "a derived proof has a header and a key");
    fuzzing::must(!discloses(*proof, {}, {}, {}, proof->statementKey), "nothing is not what was signed");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzzing::bytesOf(data, size).toByteArray();
    read(bytes);
    read(Header + bytes);
    return 0;
}
