// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/connections/suggestions.h"

#include "core/records/artifact.h"
#include "core/records/kinds.h"
#include "core/records/learner.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/search/searchquery.h"
#include "core/store/linkstore.h"
#include "core/store/recordstore.h"

#include <algorithm>

namespace kinfolio {

namespace {

using Why = SuggestionReason::Why;

// How much a reason says. A name in a text is nearly a connection, one more common word is not much.
constexpr int NameWeight = 6;
constexpr int ProjectDaysWeight = 4;
constexpr int ConnectionWeight = 3;
constexpr int MoreConnectionsWeight = 1;
constexpr int RareTagWeight = 2;
constexpr int CommonTagWeight = 1;
constexpr int SameDayWeight = 2;
// One shared everyday tag alone proposes nothing.
constexpr int LeastWeight = 2;
constexpr int MostFromConnections = 5;
constexpr int MostFromTags = 6;

// A tag on more records than this, or a record with more links, joins what has little to do with each other.
constexpr int RareTagRecords = 50;
constexpr qsizetype HubLinks = 60;
// Bounds on what is read for one record.
constexpr qsizetype MostNeighbours = 100;
constexpr int MostNaming = 200;
constexpr qsizetype MostTextLength = 50'000;
// A shorter name occurs in texts that are not about it.
constexpr qsizetype ShortestName = 4;
constexpr qsizetype ShortestFirstName = 3;

// The words of a text, made to find phrases in.
class WordsOfText {
public:
    explicit WordsOfText(const QString &text)
    {
        const QStringList words = foldedWords(text.left(MostTextLength));
        m_line = QLatin1Char(' ') + words.join(QLatin1Char(' ')) + QLatin1Char(' ');
        m_words = {words.begin(), words.end()};
    }

    [[nodiscard]] bool have(const QStringList &phrase) const
    {
        // Nearly every phrase fails here, so that the text is hardly ever walked through.
        if (phrase.isEmpty()
            || !std::ranges::all_of(phrase, [&](const QString &word) { return m_words.contains(word); }))
            return false;
        return m_line.contains(QLatin1Char(' ') + phrase.join(QLatin1Char(' ')) + QLatin1Char(' '));
    }

private:
    QString m_line;
    QSet<QString> m_words;
};

QString textsOf(const RecordBase &record)
{
    QString texts;
    for (const FieldInfo &info : record.kind().own) {
        const bool isText = info.type == FieldType::Text || info.type == FieldType::Line;
        if (isText && info.has(FieldFlag::Searchable))
            texts += info.get(record).toString() + QLatin1Char('\n');
        if (texts.size() > MostTextLength)
            break;
    }
    return texts;
}

bool isTelling(const QStringList &name)
{
    return name.size() > 1 || (name.size() == 1 && name.first().size() >= ShortestName);
}

// People are called by their first names; titles such as "Dr" are too short to be one.
QString firstNameOf(const QStringList &name)
{
    const auto first =
        std::ranges::find_if(name, [](const QString &word) { return word.size() >= ShortestFirstName; });
    return first == name.end() || name.size() < 2 ? QString() : *first;
}

bool isDay(const PartialDate &date)
{
    return !date.isEmpty() && date.start().day != 0 && !date.end();
}

// Whether something of that day may be the work of a project with these dates.
bool isWithin(const PartialDate &day, const RecordOutline &project)
{
    if (!isDay(day) || project.dates.isEmpty() || project.dates.first().isEmpty())
        return false;
    const QDate when = day.start().firstDay();
    if (when < project.dates.first().start().firstDay())
        return false;
    const PartialDate finished = project.dates.value(1);
    return finished.isEmpty() || when <= finished.last().firstDay();
}

// Parts belong to their whole, and tools to nothing.
bool standsApart(const KindInfo &kind)
{
    return kind.whole || kind.isTool;
}

class Suggester {
public:
    explicit Suggester(const SuggestionFacts &facts)
        : m_facts(facts)
        , m_words(textsOf(*facts.record))
    {
        for (const RecordOutline &outline : facts.outlines)
            look(outline);
        for (const Link &link : facts.links) {
            if (link.from == facts.record->id || link.to == facts.record->id)
                m_neighbours.insert(otherEnd(link, facts.record->id));
        }
        for (const Link &link : facts.links)
            noteShared(link);
    }

    [[nodiscard]] QList<Suggestion> all() const
    {
        QList<Suggestion> found;
        if (!m_self || m_self->kind == &Learner::info() || standsApart(*m_self->kind))
            return found;
        for (const RecordOutline &other : m_facts.outlines) {
            if (!isCandidate(other))
                continue;
            Suggestion suggestion{
                other.id, other.kind, other.title, likelyRole(m_self->kind->key(), other.kind->key()), {}, 0};
            collect(other, suggestion.reasons);
            for (const SuggestionReason &reason : std::as_const(suggestion.reasons))
                suggestion.weight += reason.weight;
            if (suggestion.weight < LeastWeight)
                continue;
            std::ranges::stable_sort(suggestion.reasons, std::ranges::greater(), &SuggestionReason::weight);
            found.append(std::move(suggestion));
        }
        return found;
    }

private:
    static RecordId otherEnd(const Link &link, RecordId end)
    {
        return link.from == end ? link.to : link.from;
    }

    void look(const RecordOutline &outline)
    {
        if (outline.id == m_facts.record->id)
            m_self = &outline;
        for (const QString &tag : outline.tags)
            ++m_tagUse[tag];
        if (outline.kind == &Person::info())
            ++m_firstNames[firstNameOf(foldedWords(outline.title))];
        m_titles.insert(outline.id, &outline);
    }

    void noteShared(const Link &link)
    {
        for (const RecordId &end : {link.from, link.to}) {
            const RecordOutline *middle = m_titles.value(end);
            if (m_neighbours.contains(end) && middle && middle->kind != &Learner::info()) {
                QStringList &shared = m_shared[otherEnd(link, end)];
                if (!shared.contains(middle->title))
                    shared.append(middle->title);
            }
        }
    }

    [[nodiscard]] bool isCandidate(const RecordOutline &other) const
    {
        return other.id != m_self->id && other.kind != &Learner::info() && !standsApart(*other.kind) && !m_neighbours.contains(other.id);
    }

    void collect(const RecordOutline &other, QList<SuggestionReason> &reasons) const
    {
        // Two that are called the same, such as a hundred photos, do not write about each other.
        const bool namesakes = other.title == m_self->title;
        if (!namesakes && isNamed(other))
            reasons.append({Why::NamedHere, {other.title}, NameWeight});
        if (!namesakes && m_facts.naming.contains(other.id))
            reasons.append({Why::NamedThere, {m_self->title}, NameWeight});
        addProjectDays(other, reasons);
        if (const QStringList shared = sorted(m_shared.value(other.id)); !shared.isEmpty()) {
            const int more = int(shared.size() - 1) * MoreConnectionsWeight;
            reasons.append(
                {Why::SharedConnection, shared, qMin(ConnectionWeight + more, MostFromConnections)});
        }
        addTags(other, reasons);
        addSameDay(other, reasons);
    }

    [[nodiscard]] bool isNamed(const RecordOutline &other) const
    {
        const QStringList name = foldedWords(other.title);
        if (isTelling(name) && m_words.have(name))
            return true;
        if (other.kind != &Person::info())
            return false;
        const QString first = firstNameOf(name);
        return !first.isEmpty() && m_firstNames.value(first) == 1 && m_words.have({first});
    }

    void addProjectDays(const RecordOutline &other, QList<SuggestionReason> &reasons) const
    {
        const RecordOutline *project = m_self->kind == &Project::info() ? m_self : &other;
        const RecordOutline *file = project == m_self ? &other : m_self;
        if (project->kind != &Project::info() || file->kind != &Artifact::info()
            || m_facts.inProjects.contains(file->id))
            return;
        if (isWithin(file->dates.value(0), *project))
            reasons.append({Why::ProjectDays, {project->title}, ProjectDaysWeight});
    }

    void addTags(const RecordOutline &other, QList<SuggestionReason> &reasons) const
    {
        QStringList shared;
        int weight = 0;
        for (const QString &tag : m_self->tags) {
            if (!other.tags.contains(tag) || shared.contains(tag))
                continue;
            shared.append(tag);
            weight += m_tagUse.value(tag) > RareTagRecords ? CommonTagWeight : RareTagWeight;
        }
        if (!shared.isEmpty())
            reasons.append({Why::SharedTags, sorted(shared), qMin(weight, MostFromTags)});
    }

    void addSameDay(const RecordOutline &other, QList<SuggestionReason> &reasons) const
    {
        for (const PartialDate &date : m_self->dates) {
            if (!isDay(date) || !other.dates.contains(date))
                continue;
            reasons.append({Why::SameDay, {date.text()}, SameDayWeight});
            return;
        }
    }

    static QStringList sorted(QStringList list)
    {
        list.sort();
        return list;
    }

    const SuggestionFacts &m_facts;
    WordsOfText m_words;
    const RecordOutline *m_self = nullptr;
    QHash<QString, int> m_tagUse;
    QHash<QString, int> m_firstNames;
    QHash<RecordId, const RecordOutline *> m_titles;
    QSet<RecordId> m_neighbours;
    QHash<RecordId, QStringList> m_shared; ///< titles of what both are joined to, by the other record
};

qsizetype placeOf(const KindInfo *kind)
{
    return std::ranges::find(allKinds(), kind) - allKinds().begin();
}

// Nothing in it depends on the order in which records came into the database.
bool comesBefore(const Suggestion &a, const Suggestion &b)
{
    if (a.weight != b.weight)
        return a.weight > b.weight;
    if (a.kind != b.kind)
        return placeOf(a.kind) < placeOf(b.kind);
    if (a.title != b.title)
        return a.title < b.title;
    return a.record < b.record;
}

// The links of the record and of those it is joined to, hubs left out.
Result<QList<Link>> linksAround(const LinkStore &store, RecordId record)
{
    const auto own = store.inUseAt(record);
    if (!own)
        return own;
    QList<Link> links = *own;
    for (const Link &link : own->first(qMin(own->size(), MostNeighbours))) {
        const auto further = store.inUseAt(link.from == record ? link.to : link.from);
        if (!further)
            return further;
        if (further->size() <= HubLinks)
            links += *further;
    }
    return links;
}

Result<QSet<RecordId>> recordsNaming(const Database &database, const RecordBase &record)
{
    const QStringList name = foldedWords(recordTitle(record));
    if (!isTelling(name))
        return QSet<RecordId>();
    const auto naming = recordsWithPhrase(database, recordTitle(record), MostNaming);
    if (!naming)
        return fail(naming.error());
    return QSet<RecordId>(naming->begin(), naming->end());
}

} // namespace

QList<Suggestion> suggestConnections(const SuggestionFacts &facts, int limit)
{
    QList<Suggestion> all = Suggester(facts).all();
    const qsizetype wanted = qBound(qsizetype(0), qsizetype(limit), all.size());
    std::ranges::partial_sort(all, all.begin() + wanted, comesBefore);
    return all.first(wanted);
}

Result<QList<Suggestion>> suggestConnections(const Database &database, RecordId record, int limit)
{
    const auto row = RecordStore(database).find(record);
    if (!row)
        return fail(row.error());
    if (!*row || (*row)->binnedAt.isValid())
        return fail(ErrorCode::RecordNotFound, record.text());
    const LinkStore links(database);
    SuggestionFacts facts{(*row)->record, {}, {}, {}, {}};
    auto outlines = recordOutlines(database);
    if (!outlines)
        return fail(outlines.error());
    facts.outlines = std::move(*outlines);
    auto around = linksAround(links, record);
    if (!around)
        return fail(around.error());
    facts.links = std::move(*around);
    auto naming = recordsNaming(database, *facts.record);
    if (!naming)
        return fail(naming.error());
    facts.naming = std::move(*naming);
    auto inProjects = links.joinedTo(Project::info());
    if (!inProjects)
        return fail(inProjects.error());
    facts.inProjects = std::move(*inProjects);
    return suggestConnections(facts, limit);
}

} // namespace kinfolio
