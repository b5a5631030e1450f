// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// JSON-LD as statements, and their canonical form: that does not hang on how blank nodes are called or in which order quads stand.

#include "core/base/json.h"
#include "core/jsonld/ldstatements.h"
#include "core/rdf/canonical.h"
#include "tests/fuzz/fuzzing.h"

#include <QJsonArray>

#include <algorithm>

using namespace kinfolio;

namespace {

// Most of what is made up costs less; the time is for those that find something.
constexpr CanonicalLimits Limits{2'000, 500, 2'000, std::chrono::milliseconds(2'000)};

void rename(RdfTerm &term)
{
    if (term.isBlank())
        term.value = "z" + term.value + "z";
}

RdfDataset turned(RdfDataset dataset)
{
    for (RdfQuad &quad : dataset) {
        rename(quad.subject);
        rename(quad.object);
        rename(quad.graph);
    }
    std::ranges::reverse(dataset);
    return dataset;
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    auto document = parseJsonObject(fuzzing::bytesOf(data, size));
    if (!document)
        return 0;
    // Without words that mean something hardly anything is reached.
    if (!document->contains(QLatin1String("@context")))
        document->insert(QLatin1String("@context"), QJsonArray{QStringLiteral("https://www.w3.org/ns/credentials/v2"),
                                                               QStringLiteral("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json")});
    const auto statements = statementsOf(*document);
    if (!statements)
        return 0;
    const auto canonical = canonicalDataset(*statements, DigestType::Sha256, Limits);
    const auto other = canonicalDataset(turned(*statements), DigestType::Sha256, Limits);
    // How much is tried before a limit may hang on the order, what comes of it may not.
    if (canonical && other)
        fuzzing::must(canonical->nquads == other->nquads, "the canonical form is one");
    return 0;
}
