// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// RDF as values: statements in graphs, as the signatures of badges see them (RDF 1.1 Concepts).

#pragma once

#include <QByteArray>

#include <vector>

namespace kinfolio {

/// All texts are UTF-8, so that comparing their bytes orders them by code point, as canonical forms want.
struct RdfTerm {
    enum class Type : quint8 {
        DefaultGraph, ///< only as the graph of a quad
        Iri,
        Blank,
        Literal,
    };

    Type type = Type::DefaultGraph;
    QByteArray value; ///< an IRI, the label of a blank node without "_:", or the lexical form of a literal
    QByteArray datatype = {}; ///< of a literal, an IRI; empty means xsd:string, or rdf:langString with a language
    QByteArray language = {};

    [[nodiscard]] static RdfTerm iri(const QByteArray &iri) { return {Type::Iri, iri}; }
    [[nodiscard]] static RdfTerm blank(const QByteArray &label) { return {Type::Blank, label}; }
    [[nodiscard]] static RdfTerm literal(const QByteArray &text, const QByteArray &datatype = {}, const QByteArray &language = {})
    {
        return {Type::Literal, text, datatype, language};
    }
    [[nodiscard]] bool isBlank() const { return type == Type::Blank; }

    friend bool operator==(const RdfTerm &, const RdfTerm &) = default;
};

struct RdfQuad {
    RdfTerm subject;
    RdfTerm predicate;
    RdfTerm object;
    RdfTerm graph = {};

    friend bool operator==(const RdfQuad &, const RdfQuad &) = default;
};

/// The same quad may stand in it twice; canonical forms have it once.
using RdfDataset = std::vector<RdfQuad>;

} // namespace kinfolio
