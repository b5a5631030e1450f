// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where contexts come from: those that are built in, those that somebody brought along, and those that stand in a document.

#pragma once

#include "core/jsonld/ldcontext.h"

namespace kinfolio {

/// How long the contexts in a document may be, all together, as JSON text.
inline constexpr qsizetype LongestInlineContext = qsizetype(64) * 1024;

/// What a context says that stands in a document or was brought as a file. \param around what holds where it stands
/// Errors: Unsupported for all that the contexts of badges do not use, TooLarge, Malformed.
[[nodiscard]] LdResult<LdTerms> readContext(const QJsonObject &context, const LdContext &around);

/// Contexts by their URL.
class LdContexts {
public:
    /// Those that Kinfolio brings along, from the contexts that W3C, Digital Bazaar and 1EdTech published.
    [[nodiscard]] static const LdContexts &builtIn();
    /// With one more, as it would stand at that URL; a built-in one is never replaced. Errors: those of readContext.
    [[nodiscard]] LdResult<LdContexts> with(const QString &url, const QJsonObject &document) const;

    /// Null when it is not at hand.
    [[nodiscard]] std::shared_ptr<const LdTerms> find(const QString &url) const { return m_contexts.value(url); }
    /// SHA-256 of the document that a built-in context is from, in hexadecimal.
    [[nodiscard]] QString digest(const QString &url) const { return m_digests.value(url); }

    /// One digest over all built-in ones, in hexadecimal: another one may mean other answers.
    [[nodiscard]] QString fingerprint() const;

private:
    QHash<QString, std::shared_ptr<const LdTerms>> m_contexts;
    QHash<QString, QString> m_digests;
};

} // namespace kinfolio
