// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/disclosure.h"

#include "core/rdf/nquads.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QSet>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr qsizetype MostStatements = 2'000;
constexpr qsizetype LabelBytes = 32;
constexpr qsizetype SignatureBytes = 64;
const QByteArray DerivedHeader("\xd9\x5d\x01");
const QByteArray BaseHeader("\xd9\x5d\x00", 3);

constexpr auto Base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

std::unexpected<Error> bad(const char *detail)
{
    return fail(ErrorCode::BadgeDamaged, {}, QLatin1String(detail));
}

bool allBytes(const QCborArray &array, qsizetype size)
{
    return std::ranges::all_of(array, [&](const QCborValue &one) { return one.isByteArray() && one.toByteArray().size() == size; });
}

// Each is looked at by itself first: a fraction beyond all integers cannot be asked for one.
bool arePositions(const QCborArray &array)
{
    return std::ranges::all_of(array, [](const QCborValue &one) { return one.isInteger() && one.toInteger() >= 0; })
        && std::ranges::is_sorted(array, {}, [](const QCborValue &one) { return one.toInteger(); });
}

Result<QHash<QByteArray, QByteArray>> labelsOf(const QCborMap &map)
{
    QHash<QByteArray, QByteArray> labels;
    for (const auto &[number, label] : map) {
        if (!number.isInteger() || number.toInteger() < 0 || !label.isByteArray() || label.toByteArray().size() != LabelBytes)
            return bad("a label that is none");
        labels.insert("c14n" + QByteArray::number(number.toInteger()), 'u' + label.toByteArray().toBase64(Base64Url));
    }
    // With one label for two, things that the issuer said of one would be shown as said of two.
    const QByteArrayList given = labels.values();
    if (QSet(given.begin(), given.end()).size() != given.size())
        return bad("one label for two");
    return labels;
}

/// The statements with the labels of the issuer, in their order; nothing where a label is missing.
std::optional<QByteArrayList> relabeled(const RdfDataset &dataset, const CanonicalDataset &canonical, const QHash<QByteArray, QByteArray> &labels)
{
    QByteArrayList lines;
    for (RdfQuad quad : dataset) {
        for (RdfTerm *term : {&quad.subject, &quad.object, &quad.graph}) {
            if (!term->isBlank())
                continue;
            term->value = labels.value(canonical.labels.value(term->value));
            if (term->value.isEmpty())
                return {};
        }
        lines.append(nquad(quad));
    }
    std::ranges::sort(lines);
    const auto twice = std::ranges::unique(lines);
    lines.erase(twice.begin(), twice.end());
    return lines;
}

} // namespace

bool isProofForTheHolder(const QByteArray &bytes)
{
    return bytes.startsWith(BaseHeader);
}

Result<DisclosureProof> DisclosureProof::parse(const QByteArray &bytes)
{
    if (!bytes.startsWith(DerivedHeader))
        return bad("no derived proof");
    QCborParserError problem;
    const QCborValue whole = QCborValue::fromCbor(bytes.sliced(DerivedHeader.size()), &problem);
    const QCborArray parts = whole.toArray();
    // Nothing may stand behind it, where it could be changed.
    if (problem.error != QCborError::NoError || problem.offset != bytes.size() - DerivedHeader.size() || !whole.isArray() || parts.size() != 5)
        return bad("no derived proof");
    const QByteArray keyBytes = parts.at(1).toByteArray();
    auto key = PublicKey::fromMultikey(QLatin1Char('u') + QLatin1String(keyBytes.toBase64(Base64Url)));
    auto labels = labelsOf(parts.at(3).toMap());
    const QCborArray signatures = parts.at(2).toArray();
    const QCborArray positions = parts.at(4).toArray();
    if (signatures.size() > MostStatements || positions.size() > MostStatements)
        return fail(ErrorCode::BadgeTooLarge, {}, QStringLiteral("more signatures than a badge has statements"));
    if (!key || key->type() != KeyType::P256 || !labels || !parts.at(2).isArray() || !parts.at(3).isMap() || !parts.at(4).isArray()
        || parts.at(0).toByteArray().size() != SignatureBytes || !allBytes(signatures, SignatureBytes) || !arePositions(positions))
        return bad("a part of the derived proof is none");
    DisclosureProof proof{parts.at(0).toByteArray(), keyBytes, std::move(*key), {}, std::move(*labels), {}};
    for (const auto one : signatures)
        proof.statementSignatures.append(one.toByteArray());
    for (const auto one : positions)
        proof.mandatory.append(one.toInteger());
    return proof;
}

bool discloses(const DisclosureProof &proof, const RdfDataset &dataset, const CanonicalDataset &canonical, const QByteArray &options,
               const PublicKey &issuer)
{
    const auto lines = relabeled(dataset, canonical, proof.labels);
    if (!lines)
        return false;
    QByteArray mandatory;
    QByteArrayList others;
    for (qsizetype i = 0; i < lines->size(); ++i) {
        if (std::ranges::binary_search(proof.mandatory, i))
            mandatory += lines->at(i);
        else
            others.append(lines->at(i));
    }
    const QByteArray message = options + proof.statementKeyBytes + digestOf(DigestType::Sha256, mandatory);
    if (others.size() != proof.statementSignatures.size() || !issuer.verifiesEcdsa(DigestType::Sha256, message, proof.signature))
        return false;
    for (qsizetype i = 0; i < others.size(); ++i) {
        if (!proof.statementKey.verifiesEcdsa(DigestType::Sha256, others.at(i), proof.statementSignatures.at(i)))
            return false;
    }
    return true;
}

} // namespace kinfolio
