// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one way to write RDF as text that everybody agrees on.

#pragma once

#include "core/rdf/dataset.h"

namespace kinfolio {

/// A quad as a line with its end, in the canonical form of N-Quads (RDF Dataset Canonicalization 1.0, section 5; RDF 1.2
/// N-Quads, section 4): one space between terms, xsd:string not named, only what must be escaped is.
[[nodiscard]] QByteArray nquad(const RdfQuad &quad);

} // namespace kinfolio
