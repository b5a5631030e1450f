// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/packparts.h"

#include "core/base/json.h"
#include "core/records/kinds/framework.h"
#include "core/records/kinds/goal.h"
#include "core/records/kinds/standard.h"
#include "core/records/recordjson.h"
#include "core/records/reflection.h"
#include "core/records/showcase.h"

#include <algorithm>

namespace kinfolio {

namespace {

const QList<const KindInfo *> &kindsOfInterest()
{
    static const QList<const KindInfo *> kinds = {&Pack::info(),       &Goal::info(),      &Showcase::info(),
                                                  &Reflection::info(), &Framework::info(), &Standard::info()};
    return kinds;
}

// Everything that people can change about a record.
QJsonObject wordsOf(const RecordBase &record)
{
    QJsonObject words = recordToJson(record);
    for (const char *key : {"id", "created", "modified", "revision"})
        words.remove(QLatin1String(key));
    // Which version of itself it is and what it knows of its things are no words of the pack's.
    if (&record.kind() == &Pack::info()) {
        words.remove(QStringLiteral("version"));
        words.remove(QStringLiteral("contents"));
    }
    return words;
}

QByteArray lineOf(const Link &link)
{
    return jsonText({{QStringLiteral("role"), QLatin1String(roleInfo(link.role).name)},
                     {QStringLiteral("to"), link.to.text()},
                     {QStringLiteral("position"), link.position},
                     {QStringLiteral("note"), link.note}});
}

// Where a pack's records lie: which thing each of them belongs to.
QHash<RecordId, RecordId> owners(const PackState &state, const PackContents &contents)
{
    QHash<RecordId, RecordId> owner;
    for (auto thing = contents.keyBegin(); thing != contents.keyEnd(); ++thing) {
        for (const RecordId &part : state.thing(*thing))
            owner.insert(part, *thing);
    }
    return owner;
}

QString fingerprint(const PackState &state, RecordId pack, const QHash<RecordId, RecordId> &owner, RecordId thing)
{
    const QSet<RecordId> parts = state.thing(thing);
    QList<RecordId> ordered(parts.begin(), parts.end());
    std::sort(ordered.begin(), ordered.end());
    Sha256 hash;
    for (const RecordId &part : std::as_const(ordered)) {
        const RecordPtr record = state.records.value(part).record;
        if (!record)
            return {};
        hash.add(part.text().toLatin1() + jsonText(wordsOf(*record)) + '\n');
        QList<QByteArray> lines;
        for (const Link &link : state.links.value(part)) {
            if (link.from == part && thing != pack && (link.to == pack || owner.contains(link.to)))
                lines.append(lineOf(link));
        }
        std::ranges::sort(lines);
        for (const QByteArray &line : std::as_const(lines))
            hash.add(line + '\n');
    }
    return hash.finish().text();
}

class Remover {
public:
    Remover(const PackState &state, const Pack &pack)
        : m_state(state)
        , m_pack(pack)
        , m_contents(packContents(pack))
        , m_owner(owners(state, m_contents))
    {
    }

    [[nodiscard]] PackRemoval plan()
    {
        PackRemoval removal;
        removal.packChanged = m_contents.contains(m_pack.id) && isChangedSincePack(m_state, m_pack, m_pack.id);
        findThings();
        findStaying();
        for (const RecordId &thing : std::as_const(m_things)) {
            const RecordPtr record = m_state.records.value(thing).record;
            (m_stays.contains(thing) ? removal.stays : removal.goes).append(record);
            if (m_stays.contains(thing))
                continue;
            const QSet<RecordId> parts = m_state.thing(thing);
            for (const RecordId &part : parts)
                removal.edit.erase(part);
        }
        for (QList<RecordPtr> *list : {&removal.goes, &removal.stays})
            std::ranges::sort(*list, {}, [](const RecordPtr &record) { return std::pair(recordTitle(*record), record->id.text()); });
        removal.edit.erase(m_pack.id);
        return removal;
    }

private:
    [[nodiscard]] bool isInUse(RecordId id) const
    {
        const PackState::Present present = m_state.records.value(id);
        return present.record && !present.binned;
    }

    // What is linked to the pack as its part and in use, whoever linked it.
    void findThings()
    {
        for (const Link &link : m_state.links.value(m_pack.id)) {
            if (link.to == m_pack.id && link.role == LinkRole::PartOf && isInUse(link.from) && !m_things.contains(link.from))
                m_things.append(link.from);
        }
    }

    void findStaying()
    {
        for (const RecordId &thing : std::as_const(m_things)) {
            if (!m_contents.contains(thing) || isUsed(thing) || isChangedSincePack(m_state, m_pack, thing))
                stay(thing);
        }
    }

    // Something of the learner's own hangs on it.
    [[nodiscard]] bool isUsed(RecordId thing) const
    {
        const QSet<RecordId> parts = m_state.thing(thing);
        return std::ranges::any_of(parts, [&](const RecordId &part) {
            return std::ranges::any_of(m_state.links.value(part), [&](const Link &link) {
                const RecordId other = link.from == part ? link.to : link.from;
                const bool isParting = link.to == m_pack.id && link.role == LinkRole::PartOf;
                return !isParting && (other == m_pack.id || !m_owner.contains(other));
            });
        });
    }

    // And with it what it is joined to, for a page without one of its parts would be another page.
    void stay(RecordId first)
    {
        QList<RecordId> path{first};
        while (!path.isEmpty()) {
            const RecordId thing = path.takeLast();
            if (m_stays.contains(thing))
                continue;
            m_stays.insert(thing);
            const QSet<RecordId> parts = m_state.thing(thing);
            for (const RecordId &part : parts) {
                for (const Link &link : m_state.links.value(part)) {
                    const RecordId other = m_owner.value(link.from == part ? link.to : link.from);
                    if (other.isValid() && other != m_pack.id)
                        path.append(other);
                }
            }
        }
    }

    const PackState &m_state;
    const Pack &m_pack;
    PackContents m_contents;
    QHash<RecordId, RecordId> m_owner;
    QList<RecordId> m_things;
    QSet<RecordId> m_stays;
};

} // namespace

PackContents packContents(const Pack &pack)
{
    PackContents contents;
    const auto read = parseJsonObject(pack.contents.toUtf8());
    if (!read)
        return contents;
    for (auto entry = read->begin(); entry != read->end(); ++entry) {
        if (const RecordId id = RecordId::fromText(entry.key()); id.isValid())
            contents.insert(id, entry->toString());
    }
    return contents;
}

void setPackContents(Pack &pack, const PackContents &contents)
{
    QJsonObject json;
    for (auto entry = contents.begin(); entry != contents.end(); ++entry)
        json.insert(entry.key().text(), entry.value());
    pack.contents = QString::fromUtf8(jsonText(json));
}

Result<PackState> PackState::read(const PortfolioReader &reader)
{
    PackState state;
    const auto bin = reader.bin();
    if (!bin)
        return fail(bin.error());
    for (const BinnedRecord &binned : *bin) {
        if (kindsOfInterest().contains(&binned.record->kind()))
            state.records.insert(binned.record->id, {binned.record, true});
    }
    for (const KindInfo *kind : kindsOfInterest()) {
        const auto records = reader.records(*kind);
        if (!records)
            return fail(records.error());
        for (const RecordPtr &record : *records)
            state.records.insert(record->id, {record, false});
    }
    const auto links = reader.allLinks();
    if (!links)
        return fail(links.error());
    for (const Link &link : *links)
        state.put(link);
    return state;
}

void PackState::apply(const Edit &edit)
{
    for (const Change &change : edit.changes) {
        if (const auto *put = std::get_if<PutRecord>(&change))
            records.insert(put->record->id, {put->record, put->binnedAt.isValid()});
        else if (const auto *joined = std::get_if<PutLink>(&change))
            this->put(joined->link);
        else if (const auto *loosened = std::get_if<RemoveLink>(&change))
            remove(loosened->id);
    }
}

void PackState::put(const Link &link)
{
    remove(link.id);
    m_links.insert(link.id, link);
    links[link.from].append(link);
    links[link.to].append(link);
}

void PackState::remove(LinkId id)
{
    const auto known = m_links.constFind(id);
    if (known == m_links.constEnd())
        return;
    for (const RecordId &end : {known->from, known->to})
        links[end].removeIf([id](const Link &link) { return link.id == id; });
    m_links.erase(known);
}

QSet<RecordId> PackState::thing(RecordId id) const
{
    QSet<RecordId> parts{id};
    const Present whole = records.value(id);
    if (!whole.record || &whole.record->kind() != &Framework::info())
        return parts;
    for (const Link &link : links.value(id)) {
        const Present part = records.value(link.from);
        const bool isStandard = part.record && &part.record->kind() == &Standard::info();
        if (link.to == id && link.role == LinkRole::PartOf && isStandard && part.binned == whole.binned)
            parts.insert(link.from);
    }
    return parts;
}

QString packFingerprint(const PackState &state, RecordId pack, const PackContents &contents, RecordId thing)
{
    return fingerprint(state, pack, owners(state, contents), thing);
}

bool isChangedSincePack(const PackState &state, const Pack &pack, RecordId thing)
{
    const PackContents contents = packContents(pack);
    const auto brought = contents.constFind(thing);
    return brought == contents.constEnd() || *brought != packFingerprint(state, pack.id, contents, thing);
}

PackRemoval planPackRemoval(const PackState &state, const Pack &pack)
{
    return Remover(state, pack).plan();
}

} // namespace kinfolio
