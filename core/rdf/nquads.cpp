// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/nquads.h"

namespace kinfolio {

namespace {

constexpr QByteArrayView XsdString = "http://www.w3.org/2001/XMLSchema#string";
constexpr char Delete = 0x7f;

// The letter after a backslash; 0 for characters that have none.
char escapeLetter(char c)
{
    switch (c) {
    case '\b':
        return 'b';
    case '\t':
        return 't';
    case '\n':
        return 'n';
    case '\f':
        return 'f';
    case '\r':
        return 'r';
    case '"':
    case '\\':
        return c;
    default:
        return 0;
    }
}

void appendEscaped(QByteArray &line, const QByteArray &text)
{
    for (const char c : text) {
        if (const char letter = escapeLetter(c)) {
            line.append('\\').append(letter);
        } else if ((c >= 0 && c < ' ') || c == Delete) {
            line.append("\\u").append(QByteArray::number(c, 16).toUpper().rightJustified(4, '0'));
        } else {
            line.append(c);
        }
    }
}

void appendTerm(QByteArray &line, const RdfTerm &term)
{
    switch (term.type) {
    case RdfTerm::Type::DefaultGraph:
        return;
    case RdfTerm::Type::Iri:
        line.append('<').append(term.value).append('>');
        break;
    case RdfTerm::Type::Blank:
        line.append("_:").append(term.value);
        break;
    case RdfTerm::Type::Literal:
        line.append('"');
        appendEscaped(line, term.value);
        line.append('"');
        if (!term.language.isEmpty())
            line.append('@').append(term.language);
        else if (!term.datatype.isEmpty() && term.datatype != XsdString)
            line.append("^^<").append(term.datatype).append('>');
        break;
    }
    line.append(' ');
}

} // namespace

QByteArray nquad(const RdfQuad &quad)
{
    QByteArray line;
    for (const RdfTerm *term : {&quad.subject, &quad.predicate, &quad.object, &quad.graph})
        appendTerm(line, *term);
    return line.append(".\n");
}

} // namespace kinfolio
