#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the table of JSON-LD terms that badges are checked with, from the contexts as they were published.

  contexts.py FOLDER OUT

FOLDER holds the published files and an index.json that names for each its URL, file, origin and licence. The table keeps the
facts of each context only (term, IRI, coercion, container, scope) with every IRI written out, and the SHA-256 of the file that
they are from. The same files give the same table.
"""
import hashlib
import json
import pathlib
import sys

# Not part of any signature that Kinfolio checks.
LEFT_OUT = {"https://w3id.org/openbadges/v2", "https://w3id.org/security/v2"}
PREFIX_ENDS = ":/?#[]@"


class Scope:
    """Terms as seen from inside a context: its own before those around it."""

    def __init__(self, own, outer=None):
        self.own, self.outer = own, outer

    def definition(self, term):
        if term in self.own:
            return self.own[term]
        return self.outer.definition(term) if self.outer else None

    def iri(self, value, vocabulary=True):
        """A term, a compact IRI or an IRI, written out."""
        if value.startswith("@"):
            return value
        found = self.definition(value) if vocabulary else None
        if found is not None:
            return self.iri_of(value, found)
        prefix, colon, rest = value.partition(":")
        if colon and not rest.startswith("//") and self.definition(prefix) is not None:
            return self.iri(prefix) + rest
        if colon:
            return value
        sys.exit(f"no IRI for {value}")

    def iri_of(self, term, definition):
        named = definition if isinstance(definition, str) else definition.get("@id", term)
        return self.iri(named, vocabulary=named != term)


def term_of(name, definition, scope, protected):
    """A definition with every IRI written out."""
    simple = isinstance(definition, str)
    entry = {"iri": scope.iri_of(name, definition)}
    if simple and entry["iri"][-1] in PREFIX_ENDS:
        entry["prefix"] = True
    if protected if simple else definition.get("@protected", protected):
        entry["protected"] = True
    if simple:
        return entry
    unknown = set(definition) - {"@id", "@type", "@container", "@context", "@protected"}
    if unknown:
        sys.exit(f"{name}: what is {unknown}?")
    if "@type" in definition:
        entry["type"] = scope.iri(definition["@type"])
    if "@container" in definition:
        container = definition["@container"]
        entry["container"] = sorted(container if isinstance(container, list) else [container])
    if "@context" in definition:
        entry["scope"] = context_of(definition["@context"], scope)
    return entry


def context_of(context, outer=None):
    if context is None:
        return None
    if isinstance(context, list):
        sys.exit("a context of several parts is not in the table")
    terms = {name: definition for name, definition in context.items() if not name.startswith("@")}
    scope = Scope(terms, outer)
    protected = context.get("@protected", False)
    table = {"terms": {name: term_of(name, terms[name], scope, protected) for name in sorted(terms)}}
    if "@vocab" in context:
        table["vocabulary"] = context["@vocab"]
    return table


def main(folder, out):
    contexts = {}
    for entry in json.loads((folder / "index.json").read_text()):
        if entry["url"] in LEFT_OUT:
            continue
        # Two texts were published under one URL; the later only has more terms.
        content = (folder / entry["file"]).read_bytes()
        contexts[entry["url"]] = {
            "sha256": hashlib.sha256(content).hexdigest(),
            "from": entry["from"],
            "licence": entry["licence"],
            **context_of(json.loads(content)["@context"]),
        }
    out.write_text(json.dumps(contexts, indent=1, sort_keys=True, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
