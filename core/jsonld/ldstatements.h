// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A JSON-LD document as statements, in safe mode: whatever would vanish on the way is an error, for no signature covers it.

#pragma once

#include "core/jsonld/ldcontexts.h"
#include "core/rdf/dataset.h"

namespace kinfolio {

/// The part of JSON-LD 1.1 that badges use (W3C JSON-LD 1.1 Processing Algorithms and API, sections 4 to 8: expansion and
/// deserialisation to RDF, in one pass): terms with coercion, lists, graphs of their own, protected terms, and contexts that
/// hold for a type or inside a property. The rest is Unsupported.
/// \param contexts those that the document may name by URL; nothing is ever fetched
[[nodiscard]] LdResult<RdfDataset> statementsOf(const QJsonObject &document, const LdContexts &contexts = LdContexts::builtIn());

} // namespace kinfolio
