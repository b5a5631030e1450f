// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists of what was revoked. Only a list that is signed by the issuer is looked into, so the target signs what it is given: as the
// credential of a list, and as the packed bits in one. The first two bytes choose the position that is asked for.

#include "core/badges/checking/statuslist.h"
#include "core/base/json.h"
#include "tests/fuzz/fuzzing.h"
#include "tests/support/badgesigner.h"

using namespace kinfolio;

namespace {

const QString Address = QStringLiteral("https://issuer.example/list");

QJsonObject entryAt(int index, const char *type)
{
    return {{QStringLiteral("type"), QLatin1String(type)}, {QStringLiteral("statusListCredential"), Address},
            {QStringLiteral("statusListIndex"), index},    {QStringLiteral("statusPurpose"), QStringLiteral("revocation")},
            {QStringLiteral("id"), Address}};
}

// With the answer for a badge of the same issuer.
StatusFinding ask(const BadgeSigner &signer, const QByteArray &content, int index, const char *type)
{
    Companions companions;
    companions.add(Address, content);
    const QJsonObject credential{{QStringLiteral("issuer"), signer.did()}, {QStringLiteral("credentialStatus"), entryAt(index, type)}};
    return statusOf(credential, std::nullopt, companions, QDateTime::fromSecsSinceEpoch(1'780'000'000));
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const BadgeSigner signer;
    if (size < 2)
        return 0;
    const int index = data[0] * 256 + data[1];
    const QByteArray bytes = fuzzing::bytesOf(data + 2, size - 2).toByteArray();
    (void)ask(signer, signer.token(bytes), index, "BitstringStatusListEntry");
    (void)ask(signer, bytes, index, "1EdTechRevocationList");
    const QByteArray bits = bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray list = R"({"issuer":")" + signer.did().toLatin1()
        + R"(","credentialSubject":{"statusPurpose":"revocation","encodedList":"u)" + bits + R"("}})";
    const StatusFinding found = ask(signer, signer.token(list), index, "BitstringStatusListEntry");
    fuzzing::must(found.status != BadgeStatus::Suspended, "a list of what was revoked suspends nothing");
    fuzzing::must(found.why != QLatin1String("status.list-signature"), "the list is signed");
    return 0;
}
