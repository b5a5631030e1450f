// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonld/ldstatements.h"

#include "core/base/canonicaljson.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace kinfolio {

namespace {

constexpr size_t MostStatements = 20'000;
constexpr int Deepest = 100;
// Terms that are copied because something is added to what holds; the work of half a second.
constexpr qsizetype MostCopied = 10'000'000;
constexpr double FirstWithExponent = 1e21;

const QByteArray Rdf = QByteArrayLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
const QByteArray Xsd = QByteArrayLiteral("http://www.w3.org/2001/XMLSchema#");

std::unexpected<LdError> wrong(LdError::What what, const QString &path, const QString &detail = {})
{
    return std::unexpected(LdError{what, path, detail});
}

QJsonArray asArray(const QJsonValue &value)
{
    return value.isArray() ? value.toArray() : QJsonArray{value};
}

// 5.5E0, as XML Schema writes it and JSON-LD wants it (section 8.2.2).
QByteArray doubleText(double number)
{
    const QByteArray text = QByteArray::number(number, 'e', 15);
    const qsizetype e = text.indexOf('e');
    QByteArray mantissa = text.first(e);
    while (mantissa.endsWith('0') && !mantissa.endsWith(".0"))
        mantissa.chop(1);
    return mantissa + 'E' + QByteArray::number(text.sliced(e + 1).toInt());
}

RdfTerm numberLiteral(double number, const QByteArray &datatype)
{
    const bool isWhole = std::trunc(number) == number && std::abs(number) < FirstWithExponent;
    if (!isWhole || datatype == Xsd + "double")
        return RdfTerm::literal(doubleText(number), datatype.isEmpty() ? Xsd + "double" : datatype);
    return RdfTerm::literal(QByteArray::number(number, 'f', 0), datatype.isEmpty() ? Xsd + "integer" : datatype);
}

/// Walks through a document from the outside in and writes down what it says.
class Walker {
public:
    explicit Walker(const LdContexts &contexts)
        : m_contexts(contexts)
    {
    }

    LdResult<RdfDataset> document(const QJsonObject &json)
    {
        if (auto subject = node(json, {}, {}); !subject)
            return std::unexpected(subject.error());
        return std::move(m_statements);
    }

private:
    struct Place {
        RdfTerm graph = {};
        QString path = {};
        int depth = 0;

        [[nodiscard]] Place in(const QString &key) const { return {graph, path.isEmpty() ? key : path + u'.' + key, depth + 1}; }
    };

    [[nodiscard]] LdResult<LdContext> withTerms(const LdContext &context, const LdTerms &terms, LdContext::Override override = LdContext::Override::Never);
    [[nodiscard]] LdResult<LdContext> withLocal(LdContext context, const QJsonValue &local, const Place &place);
    [[nodiscard]] LdResult<LdContext> withScope(const LdContext &context, const LdTerm &term, LdContext::Override override);
    /// What holds inside an object: without what held for the type around it, with what stands in it and what its types bring.
    [[nodiscard]] LdResult<LdContext> inside(const QJsonObject &json, const LdContext &around, const LdTerm *property, const Place &place);
    [[nodiscard]] LdResult<LdContext> withTypes(const QJsonObject &json, const LdContext &context);

    LdResult<RdfTerm> node(const QJsonObject &json, const LdContext &around, const Place &place, const LdTerm *property = nullptr);
    [[nodiscard]] LdResult<RdfTerm> identity(const QJsonObject &json, const LdContext &context, const Place &place);
    LdResult<> addTypes(const RdfTerm &subject, const QJsonValue &types, const LdContext &context, const Place &place);
    LdResult<> addProperty(const RdfTerm &subject, const QByteArray &property, const LdTerm *term, const QJsonValue &value,
                           const LdContext &context, const Place &place);
    /// Nothing for null, which says nothing.
    LdResult<std::optional<RdfTerm>> object(const LdTerm *term, const QJsonValue &value, const LdContext &context, const Place &place);
    LdResult<std::optional<RdfTerm>> inGraph(const LdTerm *term, const QJsonValue &value, const LdContext &context, Place place);
    LdResult<RdfTerm> list(const LdTerm *term, const QJsonArray &values, const LdContext &context, const Place &place);
    [[nodiscard]] static LdResult<RdfTerm> scalar(const LdTerm *term, const QJsonValue &value, const LdContext &context, const Place &place);
    [[nodiscard]] static LdResult<std::optional<RdfTerm>> valueObject(const QJsonObject &json, const LdContext &context, const Place &place);
    [[nodiscard]] static LdResult<RdfTerm> address(const QString &value, const LdContext &context, LdContext::Reading reading, const Place &place);
    [[nodiscard]] static bool isKeyword(const QString &key, const LdContext &context, QByteArrayView keyword)
    {
        return context.expanded(key, LdContext::Reading::Word) == keyword;
    }
    [[nodiscard]] RdfTerm fresh() { return RdfTerm::blank("g" + QByteArray::number(m_fresh++)); }
    LdResult<> add(const RdfTerm &subject, const QByteArray &predicate, const RdfTerm &object, const Place &place);

    const LdContexts &m_contexts;
    RdfDataset m_statements;
    qint64 m_fresh = 0;
    qsizetype m_copied = 0;
    qsizetype m_inline = 0; ///< bytes of contexts that stand in the document
};

LdResult<> Walker::add(const RdfTerm &subject, const QByteArray &predicate, const RdfTerm &object, const Place &place)
{
    if (m_statements.size() >= MostStatements)
        return wrong(LdError::What::TooLarge, place.path, QStringLiteral("statements"));
    m_statements.push_back({subject, RdfTerm::iri(predicate), object, place.graph});
    return {};
}

LdResult<LdContext> Walker::withTerms(const LdContext &context, const LdTerms &terms, LdContext::Override override)
{
    m_copied += context.size() + terms.terms.size();
    if (m_copied > MostCopied)
        return wrong(LdError::What::TooLarge, QStringLiteral("@context"), QStringLiteral("too much work"));
    return context.with(terms, override);
}

LdResult<LdContext> Walker::withLocal(LdContext context, const QJsonValue &local, const Place &place)
{
    for (const QJsonValue one : asArray(local)) {
        LdResult<LdContext> next;
        if (one.isString()) {
            const auto known = m_contexts.find(one.toString());
            if (!known)
                return wrong(LdError::What::UnknownContext, one.toString());
            next = withTerms(context, *known);
        } else if (one.isObject()) {
            m_inline += canonicalJson(one).size();
            if (m_inline > LongestInlineContext)
                return wrong(LdError::What::TooLarge, QStringLiteral("@context"));
            const auto terms = readContext(one.toObject(), context);
            if (!terms)
                return std::unexpected(terms.error());
            next = withTerms(context, *terms);
        } else if (one.isNull()) {
            next = context.cleared(LdContext::Override::Never);
        } else {
            return wrong(LdError::What::Malformed, place.in(QStringLiteral("@context")).path);
        }
        if (!next)
            return next;
        context = std::move(*next);
    }
    return context;
}

LdResult<LdContext> Walker::withScope(const LdContext &context, const LdTerm &term, LdContext::Override override)
{
    return term.scope ? withTerms(context, *term.scope, override) : context.cleared(override);
}

LdResult<LdContext> Walker::inside(const QJsonObject &json, const LdContext &around, const LdTerm *property, const Place &place)
{
    LdContext context = around;
    if (const LdContext *previous = around.previous()) {
        const bool isValue = std::ranges::any_of(json.keys(), [&](const QString &key) { return isKeyword(key, around, "@value"); });
        const bool isReference = json.size() == 1 && isKeyword(json.begin().key(), around, "@id");
        if (!isValue && !isReference)
            context = LdContext(*previous);
    }
    if (property && property->hasScope) {
        auto scoped = withScope(context, *property, LdContext::Override::ProtectedToo);
        if (!scoped)
            return scoped;
        context = std::move(*scoped);
    }
    if (json.contains(QLatin1String("@context"))) {
        auto local = withLocal(std::move(context), json.value(QLatin1String("@context")), place);
        if (!local)
            return local;
        context = std::move(*local);
    }
    return withTypes(json, context);
}

LdResult<LdContext> Walker::withTypes(const QJsonObject &json, const LdContext &context)
{
    LdContext result = context;
    for (const QString &key : json.keys()) { // sorted
        if (!isKeyword(key, context, "@type"))
            continue;
        QStringList types;
        for (const QJsonValue type : asArray(json.value(key)))
            types.append(type.toString());
        std::ranges::sort(types);
        for (const QString &type : std::as_const(types)) {
            const LdTerm *term = context.term(type);
            if (!term || !term->hasScope)
                continue;
            auto scoped = withScope(result, *term, LdContext::Override::Never);
            if (!scoped)
                return scoped;
            result = scoped->before(context);
        }
    }
    return result;
}

LdResult<RdfTerm> Walker::identity(const QJsonObject &json, const LdContext &context, const Place &place)
{
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        if (!isKeyword(entry.key(), context, "@id"))
            continue;
        if (!entry->isString())
            return wrong(LdError::What::Malformed, place.in(entry.key()).path);
        return address(entry->toString(), context, LdContext::Reading::Address, place.in(entry.key()));
    }
    return fresh();
}

LdResult<RdfTerm> Walker::node(const QJsonObject &json, const LdContext &around, const Place &place, const LdTerm *property)
{
    if (place.depth > Deepest)
        return wrong(LdError::What::TooLarge, place.path, QStringLiteral("depth"));
    const auto context = inside(json, around, property, place);
    if (!context)
        return std::unexpected(context.error());
    const auto subject = identity(json, *context, place);
    if (!subject)
        return subject;
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        if (entry.key() == QLatin1String("@context"))
            continue;
        const Place here = place.in(entry.key());
        const auto meaning = context->expanded(entry.key(), LdContext::Reading::Word);
        if (!meaning)
            return wrong(LdError::What::Undefined, here.path);
        LdResult<> done;
        if (*meaning == "@type")
            done = addTypes(*subject, *entry, *context, here);
        else if (meaning->startsWith('@') && *meaning != "@id")
            done = wrong(LdError::What::Unsupported, QString::fromUtf8(*meaning));
        else if (*meaning != "@id")
            done = addProperty(*subject, *meaning, context->term(entry.key()), *entry, *context, here);
        if (!done)
            return std::unexpected(done.error());
    }
    return subject;
}

LdResult<> Walker::addTypes(const RdfTerm &subject, const QJsonValue &types, const LdContext &context, const Place &place)
{
    // What a type brings holds for the words in the object, and not for its own name.
    const LdContext &naming = context.previous() ? *context.previous() : context;
    for (const QJsonValue type : asArray(types)) {
        if (!type.isString())
            return wrong(LdError::What::Malformed, place.path);
        const auto named = address(type.toString(), naming, LdContext::Reading::Word, place);
        if (!named)
            return std::unexpected(named.error());
        if (auto done = add(subject, Rdf + "type", *named, place); !done)
            return done;
    }
    return {};
}

LdResult<> Walker::addProperty(const RdfTerm &subject, const QByteArray &property, const LdTerm *term, const QJsonValue &value,
                               const LdContext &context, const Place &place)
{
    if (term && term->type == "@json")
        return add(subject, property, RdfTerm::literal(canonicalJson(value), Rdf + "JSON"), place);
    if (term && term->isList) {
        const auto first = list(term, asArray(value), context, place);
        return first ? add(subject, property, *first, place) : std::unexpected(first.error());
    }
    for (const QJsonValue one : asArray(value)) {
        const auto found = term && term->isGraph ? inGraph(term, one, context, place) : object(term, one, context, place);
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            continue;
        if (auto done = add(subject, property, **found, place); !done)
            return done;
    }
    return {};
}

LdResult<std::optional<RdfTerm>> Walker::inGraph(const LdTerm *term, const QJsonValue &value, const LdContext &context, Place place)
{
    if (value.isNull())
        return std::nullopt;
    place.graph = fresh();
    if (auto inner = object(term, value, context, place); !inner)
        return inner;
    return place.graph;
}

LdResult<RdfTerm> Walker::list(const LdTerm *term, const QJsonArray &values, const LdContext &context, const Place &place)
{
    std::vector<RdfTerm> items;
    for (const QJsonValue value : values) {
        if (value.isArray())
            return wrong(LdError::What::Unsupported, place.path, QStringLiteral("a list in a list"));
        auto item = object(term, value, context, place);
        if (!item)
            return std::unexpected(item.error());
        if (*item)
            items.push_back(std::move(**item));
    }
    RdfTerm rest = RdfTerm::iri(Rdf + "nil");
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        const RdfTerm link = fresh();
        auto done = add(link, Rdf + "first", *item, place);
        if (done)
            done = add(link, Rdf + "rest", rest, place);
        if (!done)
            return std::unexpected(done.error());
        rest = link;
    }
    return rest;
}

LdResult<std::optional<RdfTerm>> Walker::object(const LdTerm *term, const QJsonValue &value, const LdContext &context, const Place &place)
{
    if (value.isNull())
        return std::nullopt;
    if (value.isArray())
        return wrong(LdError::What::Unsupported, place.path, QStringLiteral("an array in an array"));
    if (!value.isObject()) {
        if (!term || !term->hasScope)
            return scalar(term, value, context, place);
        const auto scoped = withScope(context, *term, LdContext::Override::ProtectedToo);
        return scoped ? scalar(term, value, *scoped, place) : std::unexpected(scoped.error());
    }
    const QJsonObject json = value.toObject();
    for (const QString &key : json.keys()) {
        if (isKeyword(key, context, "@value"))
            return valueObject(json, context, place);
    }
    return node(json, context, place, term);
}

LdResult<RdfTerm> Walker::address(const QString &value, const LdContext &context, LdContext::Reading reading, const Place &place)
{
    const auto found = context.expanded(value, reading);
    if (!found || found->startsWith('@'))
        return wrong(LdError::What::Undefined, place.path, QStringLiteral("relative: ") + value.left(80));
    // Nothing that could end the address, and be read as something else, where statements are written down.
    const bool isClean = std::ranges::none_of(*found, [](char c) { return (c >= 0 && c <= ' ') || QByteArrayView("<>\"{}|^`\\").contains(c); });
    if (!isClean)
        return wrong(LdError::What::Undefined, place.path, QStringLiteral("not an address: ") + value.left(80));
    return found->startsWith("_:") ? RdfTerm::blank("n" + found->sliced(2)) : RdfTerm::iri(*found);
}

LdResult<RdfTerm> Walker::scalar(const LdTerm *term, const QJsonValue &value, const LdContext &context, const Place &place)
{
    const QByteArray type = term ? term->type : QByteArray();
    const bool isAddress = type == "@id" || type == "@vocab";
    if (value.isString() && isAddress)
        return address(value.toString(), context, type == "@id" ? LdContext::Reading::Address : LdContext::Reading::Word, place);
    const QByteArray datatype = isAddress ? QByteArray() : type;
    if (value.isString())
        return RdfTerm::literal(value.toString().toUtf8(), datatype);
    if (value.isBool())
        return RdfTerm::literal(value.toBool() ? "true" : "false", datatype.isEmpty() ? Xsd + "boolean" : datatype);
    return numberLiteral(value.toDouble(), datatype);
}

LdResult<std::optional<RdfTerm>> Walker::valueObject(const QJsonObject &json, const LdContext &context, const Place &place)
{
    QJsonValue value;
    LdTerm typed;
    QByteArray language;
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        const QByteArray keyword = context.expanded(entry.key(), LdContext::Reading::Word).value_or(QByteArray());
        if (keyword == "@value") {
            value = *entry;
        } else if (keyword == "@type" && entry->isString()) {
            const auto type = context.expanded(entry->toString(), LdContext::Reading::Word);
            if (!type || type->startsWith('@'))
                return wrong(LdError::What::Undefined, place.in(entry.key()).path);
            typed.type = *type;
        } else if (keyword == "@language" && entry->isString()) {
            language = entry->toString().toUtf8();
        } else {
            return wrong(LdError::What::Unsupported, place.in(entry.key()).path);
        }
    }
    if (value.isNull())
        return std::nullopt;
    if (value.isArray() || value.isObject() || (!language.isEmpty() && (!value.isString() || !typed.type.isEmpty())))
        return wrong(LdError::What::Malformed, place.path);
    if (!language.isEmpty())
        return RdfTerm::literal(value.toString().toUtf8(), {}, language);
    return scalar(&typed, value, context, place);
}

} // namespace

LdResult<RdfDataset> statementsOf(const QJsonObject &document, const LdContexts &contexts)
{
    return Walker(contexts).document(document);
}

} // namespace kinfolio
