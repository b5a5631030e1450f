// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Labels for blank nodes that do not hang on who wrote the data: two datasets that say the same become the same bytes, and
// only so can a signature be checked.

#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/rdf/dataset.h"

#include <QHash>

#include <chrono>

namespace kinfolio {

/// What may be spent: datasets exist whose canonical form takes longer than anybody lives.
struct CanonicalLimits {
    size_t quads = 20'000;
    size_t blankNodes = 2'000;
    qint64 steps = 50'000; ///< calls of Hash N-Degree Quads and orders that they try
    std::chrono::milliseconds time{2'000};
};

struct CanonicalDataset {
    QByteArray nquads; ///< sorted lines
    QHash<QByteArray, QByteArray> labels; ///< of blank nodes: those of the input to "c14n0" and so on
};

/// RDFC-1.0 (RDF Dataset Canonicalization, W3C Recommendation of 21 May 2024), whole.
/// Errors: BadgeTooLarge over a limit: that cannot be checked, and says nothing about what it is.
[[nodiscard]] Result<CanonicalDataset> canonicalDataset(const RdfDataset &dataset, DigestType hash = DigestType::Sha256,
                                                        const CanonicalLimits &limits = {});

} // namespace kinfolio
