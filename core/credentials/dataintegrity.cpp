// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/dataintegrity.h"

#include "core/base/canonicaljson.h"
#include "core/credentials/disclosure.h"
#include "core/jsonld/ldstatements.h"
#include "core/signatures/multibase.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace kinfolio {

namespace {

enum class Form { Statements, Json, Disclosure };

struct Suite {
    const char *name;
    Form form;
    bool isEcdsa;
};
constexpr std::array Suites{Suite{"eddsa-rdfc-2022", Form::Statements, false}, Suite{"eddsa-jcs-2022", Form::Json, false},
                            Suite{"ecdsa-rdfc-2019", Form::Statements, true}, Suite{"ecdsa-jcs-2019", Form::Json, true},
                            Suite{"Ed25519Signature2020", Form::Statements, false}, Suite{"ecdsa-sd-2023", Form::Disclosure, true}};

constexpr qsizetype MostFollowed = 10; // each stands in what is signed, as often as it is named

const QLatin1StringView ContextKey("@context");
const QLatin1StringView ProofKey("proof");
const QLatin1StringView ProofValueKey("proofValue");

QString text(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toString();
}

QString suiteName(const QJsonObject &proof)
{
    const QString type = text(proof, "type");
    return type == QLatin1String("DataIntegrityProof") ? text(proof, "cryptosuite") : type;
}

const Suite *suiteOf(const QString &name)
{
    const auto *found = std::ranges::find_if(Suites, [&](const Suite &suite) { return name == QLatin1String(suite.name); });
    return found == Suites.end() ? nullptr : found;
}

QJsonArray asArray(const QJsonValue &value)
{
    return value.isArray() ? value.toArray() : value.isUndefined() ? QJsonArray() : QJsonArray{value};
}

/// Checks one proof step by step; what stops it is kept in the finding.
class Check {
public:
    Check(const QJsonObject &document, const QJsonObject &proof, const LdContexts &contexts, const CanonicalLimits &limits)
        : m_document(document)
        , m_proof(proof)
        , m_contexts(contexts)
        , m_limits(limits)
    {
    }

    SignatureFinding run(const KeySource &keys, const QDateTime &at);

private:
    bool stop(SignatureState state, const QString &detail, const QString &subject = {});
    bool checkTerms(const QDateTime &at);
    /// Takes out what is signed: the document without proofs but those that this one follows, and the proof without its value.
    bool prepare();
    bool fitContexts();
    bool canonized(const QJsonObject &part, RdfDataset &statements, CanonicalDataset &canonical);
    bool hashed(const QJsonObject &part, QByteArray &digest);
    [[nodiscard]] bool fits(KeyType type) const;
    /// Both leave their answer in the finding.
    void checkWhole(const PublicKey &key, const QByteArray &signature);
    void checkDisclosure(const PublicKey &key, const QByteArray &proofValue);
    void answer(bool isRight);
    bool stopFor(const LdError &error);

    QJsonObject m_document;
    QJsonObject m_proof;
    QJsonObject m_options;
    const LdContexts &m_contexts;
    const CanonicalLimits &m_limits;
    const Suite *m_suite = nullptr;
    DigestType m_digest = DigestType::Sha256;
    SignatureFinding m_finding;
};

bool Check::stop(SignatureState state, const QString &detail, const QString &subject)
{
    m_finding.state = state;
    m_finding.detail = detail;
    m_finding.subject = subject;
    return false;
}

bool Check::stopFor(const LdError &error)
{
    switch (error.what) {
    case LdError::What::UnknownContext:
        return stop(SignatureState::Unsupported, QStringLiteral("a context that is not at hand"), error.subject);
    case LdError::What::Unsupported:
        return stop(SignatureState::Unsupported, QStringLiteral("a part of JSON-LD that is not used for badges"), error.subject);
    case LdError::What::TooLarge:
        return stop(SignatureState::TooLarge, error.detail, error.subject);
    case LdError::What::Undefined:
        return stop(SignatureState::Uncovered, error.detail, error.subject);
    case LdError::What::Protected:
        return stop(SignatureState::Invalid, QStringLiteral("a protected term is given another meaning"), error.subject);
    case LdError::What::Malformed:
        return stop(SignatureState::Invalid, QStringLiteral("malformed: ") + error.detail, error.subject);
    }
    Q_UNREACHABLE_RETURN(false);
}

bool Check::checkTerms(const QDateTime &at)
{
    m_suite = suiteOf(m_finding.suite);
    if (!m_suite)
        return stop(SignatureState::Unsupported, QStringLiteral("an unknown sort of signature"), m_finding.suite);
    if (text(m_proof, "proofPurpose") != QLatin1String("assertionMethod"))
        return stop(SignatureState::Invalid, QStringLiteral("made for another purpose"), text(m_proof, "proofPurpose"));
    const QString expires = text(m_proof, "expires");
    if (!expires.isEmpty()) {
        const QDateTime end = QDateTime::fromString(expires, Qt::ISODateWithMs);
        if (!end.isValid() || end < at)
            return stop(SignatureState::Invalid, QStringLiteral("the signature ended"), expires);
    }
    return true;
}

bool Check::prepare()
{
    const QJsonArray followed = asArray(m_proof.value(QLatin1String("previousProof")));
    if (followed.size() > MostFollowed)
        return stop(SignatureState::TooLarge, QStringLiteral("it follows very many proofs"));
    QJsonArray kept;
    for (const QJsonValue id : followed) {
        const auto all = proofsOf(m_document);
        const auto found = std::ranges::find_if(all, [&](const QJsonValue &proof) { return proof[QLatin1String("id")] == id; });
        if (found == all.end())
            return stop(SignatureState::Invalid, QStringLiteral("a proof that it follows is not there"), id.toString());
        kept.append(*found);
    }
    m_document.remove(ProofKey);
    if (!kept.isEmpty())
        m_document.insert(ProofKey, kept);
    m_options = m_proof;
    m_options.remove(ProofValueKey);
    return fitContexts();
}

// As statements both speak with the words of the document; as JSON the proof names its own, with which the document begins.
bool Check::fitContexts()
{
    const QJsonValue whole = m_document.value(ContextKey);
    if (m_suite->form != Form::Json) {
        if (!whole.isUndefined())
            m_options.insert(ContextKey, whole);
        return true;
    }
    if (!m_options.contains(ContextKey))
        return true;
    const QJsonArray own = asArray(m_options.value(ContextKey));
    const QJsonArray all = asArray(whole);
    if (own.size() > all.size() || !std::ranges::equal(own, all | std::views::take(own.size())))
        return stop(SignatureState::Invalid, QStringLiteral("other contexts than when it was signed"));
    m_document.insert(ContextKey, m_options.value(ContextKey));
    return true;
}

bool Check::canonized(const QJsonObject &part, RdfDataset &statements, CanonicalDataset &canonical)
{
    auto said = statementsOf(part, m_contexts);
    if (!said)
        return stopFor(said.error());
    auto written = canonicalDataset(*said, m_digest, m_limits);
    if (!written)
        return stop(SignatureState::TooLarge, written.error().detail);
    statements = std::move(*said);
    canonical = std::move(*written);
    return true;
}

bool Check::hashed(const QJsonObject &part, QByteArray &digest)
{
    RdfDataset statements;
    CanonicalDataset canonical;
    if (m_suite->form != Form::Json && !canonized(part, statements, canonical))
        return false;
    digest = digestOf(m_digest, m_suite->form == Form::Json ? canonicalJson(part) : canonical.nquads);
    return true;
}

bool Check::fits(KeyType type) const
{
    if (!m_suite->isEcdsa)
        return type == KeyType::Ed25519;
    return type == KeyType::P256 || (type == KeyType::P384 && m_suite->form != Form::Disclosure);
}

void Check::answer(bool isRight)
{
    stop(isRight ? SignatureState::Valid : SignatureState::Invalid, isRight ? QString() : QStringLiteral("does not match its signature"));
}

void Check::checkWhole(const PublicKey &key, const QByteArray &signature)
{
    QByteArray options;
    QByteArray document;
    if (!hashed(m_options, options) || !hashed(m_document, document))
        return;
    const QByteArray message = options + document;
    answer(m_suite->isEcdsa ? key.verifiesEcdsa(m_digest, message, signature) : key.verifiesEd25519(message, signature));
}

void Check::checkDisclosure(const PublicKey &key, const QByteArray &proofValue)
{
    if (isProofForTheHolder(proofValue)) {
        stop(SignatureState::Unsupported, QStringLiteral("a proof that its holder derives others from"), m_finding.suite);
        return;
    }
    const auto proof = DisclosureProof::parse(proofValue);
    if (!proof) {
        stop(proof.error().code == ErrorCode::BadgeTooLarge ? SignatureState::TooLarge : SignatureState::Invalid, proof.error().detail);
        return;
    }
    QByteArray options;
    RdfDataset statements;
    CanonicalDataset canonical;
    if (hashed(m_options, options) && canonized(m_document, statements, canonical))
        answer(discloses(*proof, statements, canonical, options, key));
}

SignatureFinding Check::run(const KeySource &keys, const QDateTime &at)
{
    m_finding.suite = suiteName(m_proof);
    m_finding.method = text(m_proof, "verificationMethod");
    if (!checkTerms(at) || !prepare())
        return m_finding;
    const auto key = keys(m_finding.method);
    if (!key) {
        stop(SignatureState::NoKey, QStringLiteral("the key is not at hand"), m_finding.method);
        return m_finding;
    }
    const auto signature = fromMultibase(m_proof.value(ProofValueKey).toString());
    if (!fits(key->type()) || !signature) {
        stop(SignatureState::Invalid, signature ? QStringLiteral("another sort of key") : QStringLiteral("the signature cannot be read"));
        return m_finding;
    }
    m_digest = key->type() == KeyType::P384 ? DigestType::Sha384 : DigestType::Sha256;
    if (m_suite->form == Form::Disclosure)
        checkDisclosure(*key, *signature);
    else
        checkWhole(*key, *signature);
    return m_finding;
}

} // namespace

QJsonArray proofsOf(const QJsonObject &document)
{
    return asArray(document.value(ProofKey));
}

SignatureFinding checkProof(const QJsonObject &document, const QJsonObject &proof, const KeySource &keys, const QDateTime &at,
                            const LdContexts &contexts, const CanonicalLimits &limits)
{
    return Check(document, proof, contexts, limits).run(keys, at);
}

} // namespace kinfolio
