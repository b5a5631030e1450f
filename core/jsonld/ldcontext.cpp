// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonld/ldcontext.h"

#include <algorithm>

namespace kinfolio {

namespace {

bool sayTheSame(const LdTerms &a, const LdTerms &b)
{
    if (a.vocabulary != b.vocabulary || a.terms.size() != b.terms.size())
        return false;
    return std::ranges::all_of(a.terms.asKeyValueRange(), [&](const auto &entry) {
        const auto other = b.terms.constFind(entry.first);
        return other != b.terms.cend() && entry.second.meansTheSame(*other);
    });
}

// RFC 3986, section 3.1.
bool hasScheme(const QString &value)
{
    const qsizetype colon = value.indexOf(u':');
    if (colon < 1 || !value.at(0).isLetter())
        return false;
    return std::ranges::all_of(value.first(colon), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.');
    });
}

} // namespace

bool LdTerm::meansTheSame(const LdTerm &other) const
{
    if (iri != other.iri || type != other.type || isList != other.isList || isGraph != other.isGraph || isPrefix != other.isPrefix
        || hasScope != other.hasScope || bool(scope) != bool(other.scope))
        return false;
    return !scope || scope == other.scope || sayTheSame(*scope, *other.scope);
}

LdResult<LdContext> LdContext::with(const LdTerms &terms, Override override) const
{
    LdContext result = *this;
    for (const auto &[name, term] : terms.terms.asKeyValueRange()) {
        const auto known = m_terms.constFind(name);
        LdTerm added = term;
        if (known != m_terms.cend() && known->isProtected && override == Override::Never) {
            if (!known->meansTheSame(term))
                return std::unexpected(LdError{LdError::What::Protected, name});
            added.isProtected = true;
        }
        result.m_terms.insert(name, added);
    }
    if (terms.vocabulary)
        result.m_vocabulary = terms.vocabulary;
    return result;
}

LdResult<LdContext> LdContext::cleared(Override override) const
{
    const auto isProtected = std::ranges::find_if(m_terms, &LdTerm::isProtected);
    if (override == Override::Never && isProtected != m_terms.cend())
        return std::unexpected(LdError{LdError::What::Protected, isProtected.key()});
    LdContext empty;
    empty.m_previous = m_previous;
    return empty;
}

LdContext LdContext::before(const LdContext &previous) const
{
    LdContext result = *this;
    if (!result.m_previous)
        result.m_previous = std::make_shared<const LdContext>(previous);
    return result;
}

const LdTerm *LdContext::term(const QString &name) const
{
    const auto found = m_terms.constFind(name);
    return found == m_terms.cend() ? nullptr : &*found;
}

std::optional<QByteArray> LdContext::expanded(const QString &value, Reading reading) const
{
    return expandedWith({}, value, reading);
}

std::optional<QByteArray> LdContext::expandedWith(const LdTerms &more, const QString &value, Reading reading) const
{
    const auto termOf = [&](const QString &name) {
        const auto added = more.terms.constFind(name);
        return added == more.terms.cend() ? term(name) : &*added;
    };
    if (value.startsWith(u'@'))
        return value.toUtf8();
    if (reading == Reading::Word) {
        if (const LdTerm *known = termOf(value))
            return known->iri.isEmpty() ? std::nullopt : std::optional(known->iri);
    }
    const qsizetype colon = value.indexOf(u':');
    if (colon > 0) {
        const QStringView rest = QStringView(value).sliced(colon + 1);
        const LdTerm *prefix = rest.startsWith(QLatin1String("//")) ? nullptr : termOf(value.first(colon));
        if (prefix && prefix->isPrefix)
            return prefix->iri + rest.toUtf8();
        if (hasScheme(value) || value.startsWith(QLatin1String("_:")))
            return value.toUtf8();
        return {};
    }
    const std::optional<QByteArray> &vocabulary = more.vocabulary ? more.vocabulary : m_vocabulary;
    if (reading == Reading::Word && vocabulary)
        return *vocabulary + value.toUtf8();
    return {};
}

} // namespace kinfolio
