// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the words of a JSON-LD document mean: terms, each with the IRI that it stands for and how its values are to be read.

#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <expected>
#include <memory>
#include <optional>

namespace kinfolio {

/// Why a document cannot be turned into statements.
struct LdError {
    enum class What {
        UnknownContext, ///< a context that is not at hand: cannot be checked
        Unsupported, ///< something of JSON-LD that badges do not use: cannot be checked
        TooLarge, ///< cannot be checked
        Undefined, ///< a part that would vanish, so that no signature covers it
        Protected, ///< a word that must not mean anything else was given another meaning
        Malformed,
    };

    What what = What::Malformed;
    QString subject; ///< the path in the document ("credentialSubject.grade"), or the URL of the context
    QString detail = {}; ///< in English, for logs
};
template<typename T = void>
using LdResult = std::expected<T, LdError>;

struct LdTerms;

struct LdTerm {
    QByteArray iri; ///< written out; a keyword such as "@id" for an alias; empty when the term means nothing
    QByteArray type = {}; ///< how values are read: empty, "@id", "@vocab", "@json" or the IRI of a datatype
    bool isList = false;
    bool isGraph = false; ///< each value stands in a graph of its own
    bool isProtected = false;
    bool isPrefix = false;
    bool hasScope = false;
    std::shared_ptr<const LdTerms> scope = {}; ///< what holds inside; null where that is "nothing any more"

    /// Whether both mean the same; it does not matter which of them is protected.
    [[nodiscard]] bool meansTheSame(const LdTerm &other) const;
};

/// What one context says.
struct LdTerms {
    QHash<QString, LdTerm> terms;
    std::optional<QByteArray> vocabulary; ///< what undefined words begin with
};

/// All that holds at a place of a document (JSON-LD 1.1, section 3.1). Copies are cheap.
class LdContext {
public:
    enum class Override { Never, ProtectedToo };

    /// Adds what a context says. Errors: Protected.
    [[nodiscard]] LdResult<LdContext> with(const LdTerms &terms, Override override = Override::Never) const;
    /// Forgets everything. Errors: Protected.
    [[nodiscard]] LdResult<LdContext> cleared(Override override) const;
    /// Remembers what held before, for the objects inside.
    [[nodiscard]] LdContext before(const LdContext &previous) const;
    [[nodiscard]] const LdContext *previous() const { return m_previous.get(); }

    [[nodiscard]] const LdTerm *term(const QString &name) const;
    enum class Reading { Word, Address };
    /// What a word or address stands for (JSON-LD 1.1 API, section 5.2), an IRI or a keyword. Nothing for words without a meaning
    /// and addresses that hang on the place of the document. \param reading words may be terms, addresses not
    [[nodiscard]] std::optional<QByteArray> expanded(const QString &value, Reading reading) const;
    /// As if these were added, at no cost.
    [[nodiscard]] std::optional<QByteArray> expandedWith(const LdTerms &more, const QString &value, Reading reading) const;
    /// How many terms there are: what adding to it costs.
    [[nodiscard]] qsizetype size() const { return m_terms.size(); }

private:
    QHash<QString, LdTerm> m_terms;
    std::optional<QByteArray> m_vocabulary;
    std::shared_ptr<const LdContext> m_previous;
};

} // namespace kinfolio
