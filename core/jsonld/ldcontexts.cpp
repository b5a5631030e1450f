// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonld/ldcontexts.h"

#include "core/base/canonicaljson.h"
#include "core/base/digest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int DeepestTerm = 64; // each that is made of another takes some of the stack

// The table: made by packaging/contexts.py, with every IRI written out.

std::shared_ptr<const LdTerms> termsOfTable(const QJsonObject &table);

LdTerm termOfTable(const QJsonObject &entry)
{
    const QJsonArray container = entry.value(QLatin1String("container")).toArray();
    LdTerm term;
    term.iri = entry.value(QLatin1String("iri")).toString().toUtf8();
    term.type = entry.value(QLatin1String("type")).toString().toUtf8();
    term.isList = container.contains(QStringLiteral("@list"));
    term.isGraph = container.contains(QStringLiteral("@graph"));
    term.isProtected = entry.value(QLatin1String("protected")).toBool();
    term.isPrefix = entry.value(QLatin1String("prefix")).toBool();
    term.hasScope = entry.contains(QLatin1String("scope"));
    if (const QJsonValue scope = entry.value(QLatin1String("scope")); scope.isObject())
        term.scope = termsOfTable(scope.toObject());
    return term;
}

std::shared_ptr<const LdTerms> termsOfTable(const QJsonObject &table)
{
    auto result = std::make_shared<LdTerms>();
    const QJsonObject terms = table.value(QLatin1String("terms")).toObject();
    for (auto entry = terms.begin(); entry != terms.end(); ++entry)
        result->terms.insert(entry.key(), termOfTable(entry->toObject()));
    if (const QJsonValue vocabulary = table.value(QLatin1String("vocabulary")); vocabulary.isString())
        result->vocabulary = vocabulary.toString().toUtf8();
    return result;
}

LdError unsupported(const QString &what)
{
    return {LdError::What::Unsupported, what};
}

/// Reads the definitions of one context; each may be written with the others.
class ContextReader {
public:
    ContextReader(const QJsonObject &context, const LdContext &around)
        : m_context(context)
        , m_around(around)
    {
    }

    LdResult<LdTerms> read();

private:
    [[nodiscard]] LdResult<> readKeywords();
    [[nodiscard]] LdResult<> define(const QString &name);
    [[nodiscard]] LdResult<LdTerm> termOf(const QString &name, const QJsonObject &definition);
    /// What stands there, written out; other terms of the context are defined first.
    [[nodiscard]] LdResult<QByteArray> iri(const QString &value);
    [[nodiscard]] LdResult<> readContainer(LdTerm &term, const QJsonValue &container);

    const QJsonObject &m_context;
    const LdContext &m_around;
    bool m_protected = false;
    LdTerms m_terms;
    QSet<QString> m_begun;
    int m_depth = 0; ///< of terms that are made of others
};

LdResult<LdTerms> ContextReader::read()
{
    if (canonicalJson(m_context).size() > LongestInlineContext)
        return std::unexpected(LdError{LdError::What::TooLarge, QStringLiteral("@context")});
    if (auto done = readKeywords(); !done)
        return std::unexpected(done.error());
    for (const QString &name : m_context.keys()) {
        if (name.startsWith(u'@'))
            continue;
        if (auto done = define(name); !done)
            return std::unexpected(done.error());
    }
    return std::move(m_terms);
}

LdResult<> ContextReader::readKeywords()
{
    for (auto entry = m_context.begin(); entry != m_context.end(); ++entry) {
        if (!entry.key().startsWith(u'@'))
            continue;
        if (entry.key() == QLatin1String("@protected") && entry->isBool())
            m_protected = entry->toBool();
        else if (entry.key() == QLatin1String("@vocab") && entry->isString() && entry->toString().contains(u':'))
            m_terms.vocabulary = entry->toString().toUtf8();
        else if (entry.key() != QLatin1String("@version") || entry->toDouble() != 1.1)
            return std::unexpected(unsupported(entry.key()));
    }
    return {};
}

LdResult<> ContextReader::define(const QString &name)
{
    if (m_terms.terms.contains(name))
        return {};
    if (m_begun.contains(name))
        return std::unexpected(LdError{LdError::What::Malformed, name, QStringLiteral("a term that is defined by itself")});
    m_begun.insert(name);
    const QJsonValue definition = m_context.value(name);
    if (definition.isString()) {
        auto named = iri(definition.toString());
        if (!named)
            return std::unexpected(named.error());
        LdTerm term;
        term.iri = std::move(*named);
        term.isPrefix = !term.iri.isEmpty() && QByteArrayView(":/?#[]@").contains(term.iri.back());
        term.isProtected = m_protected;
        m_terms.terms.insert(name, term);
        return {};
    }
    if (definition.isNull()) {
        m_terms.terms.insert(name, LdTerm{.iri = {}, .isProtected = m_protected});
        return {};
    }
    if (!definition.isObject())
        return std::unexpected(LdError{LdError::What::Malformed, name});
    auto term = termOf(name, definition.toObject());
    if (!term)
        return std::unexpected(term.error());
    m_terms.terms.insert(name, *term);
    return {};
}

LdResult<LdTerm> ContextReader::termOf(const QString &name, const QJsonObject &definition)
{
    static const QStringList known{QStringLiteral("@id"), QStringLiteral("@type"), QStringLiteral("@container"), QStringLiteral("@protected")};
    for (const QString &key : definition.keys()) {
        if (!known.contains(key))
            return std::unexpected(unsupported(key));
    }
    LdTerm term;
    auto named = iri(definition.value(QLatin1String("@id")).toString(name));
    if (!named)
        return std::unexpected(named.error());
    term.iri = std::move(*named);
    if (definition.contains(QLatin1String("@type"))) {
        auto type = iri(definition.value(QLatin1String("@type")).toString());
        if (!type)
            return std::unexpected(type.error());
        static const QByteArrayList keywords{"@id", "@vocab", "@json"};
        if (type->startsWith('@') && !keywords.contains(*type))
            return std::unexpected(unsupported(QString::fromUtf8(*type)));
        term.type = std::move(*type);
    }
    if (auto done = readContainer(term, definition.value(QLatin1String("@container"))); !done)
        return std::unexpected(done.error());
    term.isProtected = definition.value(QLatin1String("@protected")).toBool(m_protected);
    return term;
}

LdResult<> ContextReader::readContainer(LdTerm &term, const QJsonValue &container)
{
    const QJsonArray all = container.isArray() ? container.toArray() : container.isUndefined() ? QJsonArray() : QJsonArray{container};
    for (const QJsonValue one : all) {
        const QString name = one.toString();
        if (name == QLatin1String("@list"))
            term.isList = true;
        else if (name == QLatin1String("@graph"))
            term.isGraph = true;
        else if (name != QLatin1String("@set"))
            return std::unexpected(unsupported(name));
    }
    return {};
}

LdResult<QByteArray> ContextReader::iri(const QString &value)
{
    // What it is written with may itself be a term of this context.
    for (const QString &other : {value, value.section(u':', 0, 0)}) {
        if (!m_context.contains(other) || other.startsWith(u'@') || m_begun.contains(other))
            continue;
        if (++m_depth > DeepestTerm)
            return std::unexpected(LdError{LdError::What::TooLarge, value, QStringLiteral("terms made of terms")});
        if (auto done = define(other); !done)
            return std::unexpected(done.error());
        --m_depth;
    }
    const auto written = m_around.expandedWith(m_terms, value, LdContext::Reading::Word);
    if (!written)
        return std::unexpected(LdError{LdError::What::Undefined, value, QStringLiteral("no IRI for a term")});
    return *written;
}

} // namespace

LdResult<LdTerms> readContext(const QJsonObject &context, const LdContext &around)
{
    return ContextReader(context, around).read();
}

const LdContexts &LdContexts::builtIn()
{
    static const LdContexts contexts = [] {
        LdContexts all;
        QFile table(QStringLiteral(":/kinfolio/contexts/contexts.json"));
        if (!table.open(QIODevice::ReadOnly))
            qFatal("the contexts are not compiled in");
        const QJsonObject entries = QJsonDocument::fromJson(table.readAll()).object();
        for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
            all.m_contexts.insert(entry.key(), termsOfTable(entry->toObject()));
            all.m_digests.insert(entry.key(), entry->toObject().value(QLatin1String("sha256")).toString());
        }
        return all;
    }();
    return contexts;
}

QString LdContexts::fingerprint() const
{
    QStringList lines;
    for (auto digest = m_digests.cbegin(); digest != m_digests.cend(); ++digest)
        lines.append(digest.key() + u' ' + *digest);
    lines.sort();
    return QString::fromLatin1(digestOf(DigestType::Sha256, lines.join(u'\n').toUtf8()).toHex());
}

LdResult<LdContexts> LdContexts::with(const QString &url, const QJsonObject &document) const
{
    LdContexts more = *this;
    if (more.m_contexts.contains(url))
        return more;
    auto terms = readContext(document.value(QLatin1String("@context")).toObject(), {});
    if (!terms)
        return std::unexpected(terms.error());
    more.m_contexts.insert(url, std::make_shared<const LdTerms>(std::move(*terms)));
    return more;
}

} // namespace kinfolio
