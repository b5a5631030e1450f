// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/frameworks/frameworktree.h"

#include <algorithm>

namespace kinfolio {

namespace {

constexpr qsizetype MostParents = 100;

qsizetype digitsFrom(const QString &text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text.at(end) >= u'0' && text.at(end) <= u'9')
        ++end;
    return end - at;
}

// A run of digits of any length, without counting with it.
std::strong_ordering compareNumbers(QStringView a, QStringView b)
{
    while (a.startsWith(u'0'))
        a = a.sliced(1);
    while (b.startsWith(u'0'))
        b = b.sliced(1);
    if (a.size() != b.size())
        return a.size() <=> b.size();
    return a.compare(b) <=> 0;
}

std::strong_ordering emptyLast(const QString &a, const QString &b)
{
    if (a.isEmpty() != b.isEmpty())
        return a.isEmpty() <=> b.isEmpty();
    return compareCodes(a, b);
}

class Orderer {
public:
    Orderer(FrameworkFile &file, const QStringList &enumerations, const QList<FrameworkPlace> &places)
        : m_file(file)
        , m_enumerations(enumerations)
        , m_children(size_t(file.items.size()) + 1)
        , m_marks(size_t(file.items.size()), Mark::New)
        , m_parents(size_t(file.items.size()))
    {
        for (const FrameworkPlace &place : places)
            m_children[size_t(place.parent + 1)].push_back(place);
        for (auto &siblings : m_children)
            std::ranges::stable_sort(siblings, [this](const auto &a, const auto &b) { return isBefore(a, b); });
    }

    void run()
    {
        walk(FrameworkPlace::Framework);
        // What nothing at the top leads to hangs together in circles.
        for (qsizetype item = 0; item < m_file.items.size(); ++item) {
            if (m_marks[size_t(item)] == Mark::New)
                enter(item);
        }
        rearrange();
    }

private:
    enum class Mark : quint8 { New, Open, Done };
    struct Step {
        qsizetype item;
        size_t next = 0; ///< among its children
    };

    [[nodiscard]] bool isBefore(const FrameworkPlace &a, const FrameworkPlace &b) const
    {
        if (a.sequence.has_value() != b.sequence.has_value())
            return a.sequence.has_value();
        if (a.sequence != b.sequence)
            return a.sequence < b.sequence;
        if (const auto order = emptyLast(m_enumerations.at(a.child), m_enumerations.at(b.child)); order != 0)
            return order < 0;
        if (const auto order = emptyLast(m_file.items.at(a.child).code, m_file.items.at(b.child).code); order != 0)
            return order < 0;
        return a.child < b.child;
    }

    void enter(qsizetype item)
    {
        m_marks[size_t(item)] = Mark::Open;
        m_order.append(item);
        walk(item);
    }

    void walk(qsizetype from)
    {
        std::vector<Step> path{{from}};
        while (!path.empty()) {
            Step &step = path.back();
            const auto &children = m_children[size_t(step.item + 1)];
            if (step.next == children.size()) {
                if (step.item != FrameworkPlace::Framework)
                    m_marks[size_t(step.item)] = Mark::Done;
                path.pop_back();
                continue;
            }
            const FrameworkPlace &place = children[step.next++];
            Mark &mark = m_marks[size_t(place.child)];
            if (mark == Mark::Open) {
                circle(place.child);
                continue;
            }
            addParent(place);
            if (mark == Mark::Done)
                continue;
            mark = Mark::Open;
            m_order.append(place.child);
            path.push_back({place.child});
        }
    }

    void addParent(const FrameworkPlace &place)
    {
        QList<qsizetype> &parents = m_parents[size_t(place.child)];
        if (place.parent == FrameworkPlace::Framework || parents.contains(place.parent))
            return;
        if (parents.size() == MostParents)
            return m_file.findings.add(QStringLiteral("framework.many-places"), m_file.items.at(place.child).name());
        parents.append(place.parent);
    }

    void circle(qsizetype item) { m_file.findings.add(QStringLiteral("framework.circle"), m_file.items.at(item).name()); }

    void rearrange()
    {
        std::vector<qsizetype> newPlace(size_t(m_order.size()));
        for (qsizetype i = 0; i < m_order.size(); ++i)
            newPlace[size_t(m_order.at(i))] = i;
        QList<FrameworkItem> ordered;
        ordered.reserve(m_order.size());
        for (const qsizetype old : std::as_const(m_order)) {
            FrameworkItem item = std::move(m_file.items[old]);
            for (const qsizetype parent : std::as_const(m_parents[size_t(old)]))
                item.parents.append(newPlace[size_t(parent)]);
            ordered.append(std::move(item));
        }
        m_file.items = std::move(ordered);
    }

    FrameworkFile &m_file;
    const QStringList &m_enumerations;
    std::vector<std::vector<FrameworkPlace>> m_children; ///< by parent + 1
    std::vector<Mark> m_marks;
    std::vector<QList<qsizetype>> m_parents;
    QList<qsizetype> m_order;
};

} // namespace

std::strong_ordering compareCodes(const QString &a, const QString &b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        const qsizetype left = digitsFrom(a, i);
        const qsizetype right = digitsFrom(b, j);
        if (left > 0 && right > 0) {
            const auto order = compareNumbers(QStringView(a).sliced(i, left), QStringView(b).sliced(j, right));
            if (order != 0)
                return order;
            i += left;
            j += right;
            continue;
        }
        if (const auto order = a.at(i).toCaseFolded() <=> b.at(j).toCaseFolded(); order != 0)
            return order;
        ++i;
        ++j;
    }
    return (a.size() - i) <=> (b.size() - j);
}

void orderFramework(FrameworkFile &file, const QStringList &enumerations, const QList<FrameworkPlace> &places)
{
    Orderer(file, enumerations, places).run();
}

} // namespace kinfolio
