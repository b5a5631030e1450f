// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names follow the sections of the Recommendation: 4.5 issue identifier, 4.6 hash first degree, 4.7 hash related, 4.8 hash
// n-degree.

#include "core/rdf/canonical.h"

#include "core/rdf/nquads.h"

#include <QDeadlineTimer>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace kinfolio {

namespace {

using Node = int; ///< a blank node, by the order in which it was met

/// 4.5: gives labels in the order in which it is asked, each node one.
class Issuer {
public:
    explicit Issuer(QByteArray prefix)
        : m_prefix(std::move(prefix))
    {
    }

    [[nodiscard]] bool has(Node node) const { return m_numbers.contains(node); }
    [[nodiscard]] QByteArray label(Node node) const { return m_prefix + QByteArray::number(m_numbers.value(node)); }
    QByteArray issue(Node node)
    {
        if (!has(node)) {
            m_numbers.insert(node, int(m_order.size()));
            m_order.append(node);
        }
        return label(node);
    }
    [[nodiscard]] const QList<Node> &order() const { return m_order; }

private:
    QByteArray m_prefix;
    QHash<Node, int> m_numbers;
    QList<Node> m_order;
};

struct NDegree {
    QByteArray hash;
    Issuer issuer;
};

class Canonicalizer {
public:
    Canonicalizer(const RdfDataset &dataset, DigestType hash, const CanonicalLimits &limits)
        : m_dataset(dataset)
        , m_hash(hash)
        , m_limits(limits)
        , m_deadline(limits.time)
    {
    }

    Result<CanonicalDataset> run();

private:
    struct Mention {
        const RdfQuad *quad = nullptr;
        Node subject = -1, object = -1, graph = -1; ///< -1 where there is no blank node
    };

    Result<> collect();
    [[nodiscard]] Node node(const RdfTerm &term);
    [[nodiscard]] QByteArray hashed(const QByteArray &text) const { return digestOf(m_hash, text).toHex(); }
    [[nodiscard]] QByteArray hashFirstDegree(Node node) const;
    [[nodiscard]] QByteArray hashRelated(Node related, const RdfQuad &quad, const Issuer &issuer, char position) const;
    [[nodiscard]] QMap<QByteArray, QList<Node>> relatedTo(Node node, const Issuer &issuer) const;
    Result<NDegree> hashNDegree(Node node, Issuer issuer);
    /// One order of nodes that share a hash; nothing when it cannot become the least path.
    Result<std::optional<std::pair<QByteArray, Issuer>>> walk(const QList<Node> &order, Issuer issuer, const QByteArray &least);
    /// What is given to the nodes that no hash of their own tells apart.
    Result<> issueShared(const QList<Node> &nodes);
    Result<> countStep();
    [[nodiscard]] CanonicalDataset written() const;

    const RdfDataset &m_dataset;
    DigestType m_hash;
    CanonicalLimits m_limits;
    QDeadlineTimer m_deadline;
    qint64 m_steps = 0;
    QHash<QByteArray, Node> m_nodes;
    std::vector<QByteArray> m_labels; ///< in the input, by node
    std::vector<std::vector<Mention>> m_mentions; ///< by node
    std::vector<QByteArray> m_firstDegree; ///< by node
    Issuer m_canonical{QByteArrayLiteral("c14n")};
};

Result<CanonicalDataset> Canonicalizer::run()
{
    if (auto done = collect(); !done)
        return fail(done.error());
    QMap<QByteArray, QList<Node>> byHash;
    for (Node one = 0; one < Node(m_labels.size()); ++one) {
        m_firstDegree.push_back(hashFirstDegree(one));
        byHash[m_firstDegree.back()].append(one);
    }
    for (const QList<Node> &nodes : std::as_const(byHash)) {
        if (nodes.size() == 1)
            m_canonical.issue(nodes.first());
    }
    for (const QList<Node> &nodes : std::as_const(byHash)) {
        if (nodes.size() == 1)
            continue;
        if (auto done = issueShared(nodes); !done)
            return fail(done.error());
    }
    return written();
}

Node Canonicalizer::node(const RdfTerm &term)
{
    if (!term.isBlank())
        return -1;
    const auto known = m_nodes.constFind(term.value);
    if (known != m_nodes.constEnd())
        return *known;
    const auto fresh = Node(m_labels.size());
    m_nodes.insert(term.value, fresh);
    m_labels.push_back(term.value);
    m_mentions.emplace_back();
    return fresh;
}

Result<> Canonicalizer::collect()
{
    if (m_dataset.size() > m_limits.quads)
        return fail(ErrorCode::BadgeTooLarge, {}, QStringLiteral("%1 quads").arg(m_dataset.size()));
    QSet<QByteArray> seen;
    for (const RdfQuad &quad : m_dataset) {
        if (const qsizetype before = seen.size(); seen.insert(nquad(quad)), seen.size() == before)
            continue;
        const Mention mention{&quad, node(quad.subject), node(quad.object), node(quad.graph)};
        QList<Node> told;
        for (const Node one : {mention.subject, mention.object, mention.graph}) {
            if (one < 0 || told.contains(one))
                continue;
            told.append(one);
            m_mentions[size_t(one)].push_back(mention);
        }
    }
    if (m_labels.size() > m_limits.blankNodes)
        return fail(ErrorCode::BadgeTooLarge, {}, QStringLiteral("%1 blank nodes").arg(m_labels.size()));
    return {};
}

QByteArray Canonicalizer::hashFirstDegree(Node node) const
{
    QByteArrayList lines;
    for (const Mention &mention : m_mentions[size_t(node)]) {
        RdfQuad quad = *mention.quad;
        for (RdfTerm *term : {&quad.subject, &quad.object, &quad.graph}) {
            if (term->isBlank())
                term->value = term->value == m_labels[size_t(node)] ? QByteArrayLiteral("a") : QByteArrayLiteral("z");
        }
        lines.append(nquad(quad));
    }
    std::ranges::sort(lines);
    return hashed(lines.join());
}

QByteArray Canonicalizer::hashRelated(Node related, const RdfQuad &quad, const Issuer &issuer, char position) const
{
    QByteArray input(1, position);
    if (position != 'g')
        input += '<' + quad.predicate.value + '>';
    if (m_canonical.has(related))
        input += "_:" + m_canonical.label(related);
    else if (issuer.has(related))
        input += "_:" + issuer.label(related);
    else
        input += m_firstDegree[size_t(related)];
    return hashed(input);
}

QMap<QByteArray, QList<Node>> Canonicalizer::relatedTo(Node node, const Issuer &issuer) const
{
    QMap<QByteArray, QList<Node>> related;
    for (const Mention &mention : m_mentions[size_t(node)]) {
        for (const auto &[other, position] : {std::pair(mention.subject, 's'), std::pair(mention.object, 'o'), std::pair(mention.graph, 'g')}) {
            if (other >= 0 && other != node)
                related[hashRelated(other, *mention.quad, issuer, position)].append(other);
        }
    }
    return related;
}

Result<> Canonicalizer::countStep()
{
    if (++m_steps > m_limits.steps || m_deadline.hasExpired())
        return fail(ErrorCode::BadgeTooLarge, {}, QStringLiteral("too much alike after %1 steps").arg(m_steps));
    return {};
}

Result<std::optional<std::pair<QByteArray, Issuer>>> Canonicalizer::walk(const QList<Node> &order, Issuer issuer, const QByteArray &least)
{
    const auto isWorse = [&](const QByteArray &path) { return !least.isEmpty() && path.size() >= least.size() && path > least; };
    QByteArray path;
    QList<Node> further;
    for (const Node related : order) {
        if (m_canonical.has(related)) {
            path += "_:" + m_canonical.label(related);
            continue;
        }
        if (!issuer.has(related))
            further.append(related);
        path += "_:" + issuer.issue(related);
        if (isWorse(path))
            return std::nullopt;
    }
    for (const Node related : std::as_const(further)) {
        auto result = hashNDegree(related, issuer);
        if (!result)
            return fail(result.error());
        path += "_:" + issuer.issue(related) + '<' + result->hash + '>';
        issuer = std::move(result->issuer);
        if (isWorse(path))
            return std::nullopt;
    }
    return std::pair(path, std::move(issuer));
}

Result<NDegree> Canonicalizer::hashNDegree(Node node, Issuer issuer)
{
    if (auto done = countStep(); !done)
        return fail(done.error());
    QByteArray data;
    const QMap<QByteArray, QList<Node>> related = relatedTo(node, issuer);
    for (auto group = related.begin(); group != related.end(); ++group) {
        QByteArray least;
        std::optional<Issuer> chosen;
        QList<Node> order = *group;
        std::ranges::sort(order);
        do {
            if (auto done = countStep(); !done)
                return fail(done.error());
            auto walked = walk(order, issuer, least);
            if (!walked)
                return fail(walked.error());
            if (*walked && (least.isEmpty() || (*walked)->first < least)) {
                least = std::move((*walked)->first);
                chosen = std::move((*walked)->second);
            }
        } while (std::ranges::next_permutation(order).found);
        data += group.key() + least;
        issuer = std::move(*chosen);
    }
    return NDegree{hashed(data), std::move(issuer)};
}

Result<> Canonicalizer::issueShared(const QList<Node> &nodes)
{
    std::vector<NDegree> results;
    for (const Node node : nodes) {
        if (m_canonical.has(node))
            continue;
        Issuer issuer(QByteArrayLiteral("b"));
        issuer.issue(node);
        auto result = hashNDegree(node, std::move(issuer));
        if (!result)
            return fail(result.error());
        results.push_back(std::move(*result));
    }
    std::ranges::stable_sort(results, {}, &NDegree::hash);
    for (const NDegree &result : results) {
        for (const Node node : result.issuer.order())
            m_canonical.issue(node);
    }
    return {};
}

CanonicalDataset Canonicalizer::written() const
{
    CanonicalDataset canonical;
    for (size_t i = 0; i < m_labels.size(); ++i)
        canonical.labels.insert(m_labels[i], m_canonical.label(Node(i)));
    QByteArrayList lines;
    for (RdfQuad quad : m_dataset) {
        for (RdfTerm *term : {&quad.subject, &quad.object, &quad.graph}) {
            if (term->isBlank())
                term->value = canonical.labels.value(term->value);
        }
        lines.append(nquad(quad));
    }
    std::ranges::sort(lines);
    const auto twice = std::ranges::unique(lines);
    lines.erase(twice.begin(), twice.end());
    canonical.nquads = lines.join();
    return canonical;
}

} // namespace

Result<CanonicalDataset> canonicalDataset(const RdfDataset &dataset, DigestType hash, const CanonicalLimits &limits)
{
    return Canonicalizer(dataset, hash, limits).run();
}

} // namespace kinfolio
