// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitecontent.h"

#include "core/base/text.h"
#include "core/exchange/site/sitecaptions.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/group.h"
#include "core/records/interest.h"
#include "core/records/kinds.h"
#include "core/records/learner.h"
#include "core/records/opportunity.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/recordjson.h"
#include "core/records/reflection.h"
#include "core/records/showcase.h"

#include <algorithm>

namespace kinfolio {

namespace {

// A page stays quick to open on an old phone, and a portfolio of thousands of records still has few files.
constexpr qint64 MostPageBytes = 160'000;
constexpr qsizetype MostRecords = 80;
constexpr qsizetype MostMoments = 250;
constexpr qsizetype MostTitles = 1000;

// What a record takes beside its own words: tags, tile, table of facts, picture; and a connection.
constexpr qint64 RecordBytes = 1400;
constexpr qint64 ConnectionBytes = 170;
constexpr qint64 GalleryBytes = 750;

SitePlace placeOf(const KindInfo &kind)
{
    static const QHash<const KindInfo *, SitePlace> places = {
        {&Project::info(), SitePlace::Projects},       {&Interest::info(), SitePlace::Interests},
        {&Person::info(), SitePlace::People},          {&Group::info(), SitePlace::People},
        {&Badge::info(), SitePlace::Badges},           {&Opportunity::info(), SitePlace::Opportunities},
        {&Reflection::info(), SitePlace::Journal},     {&Showcase::info(), SitePlace::Showcases},
        {&Artifact::info(), SitePlace::Files},         {&Learner::info(), SitePlace::Story},
    };
    return places.value(&kind, SitePlace::More);
}

bool comesLater(const SiteMoment &a, const SiteMoment &b)
{
    const QDate one = a.date.start().firstDay();
    const QDate other = b.date.start().firstDay();
    return one != other ? one > other : a.record->id < b.record->id;
}

// Until when one could ask says nothing any more once the answer came.
bool isPast(const FieldInfo &field, const RecordBase &record)
{
    return &record.kind() == &Opportunity::info() && field.key() == QLatin1String("deadline")
        && !static_cast<const Opportunity &>(record).answered.isEmpty();
}

QDate latestDay(const RecordBase &record)
{
    QDate latest;
    for (const FieldInfo &field : record.kind().own) {
        if (!field.has(FieldFlag::InTimeline) || field.isEmpty(record))
            continue;
        if (const auto date = PartialDate::fromText(field.get(record).toString()))
            latest = std::max(latest, date->start().firstDay());
    }
    return latest;
}

} // namespace

SiteContent::SiteContent(const PortfolioCopy &content, const QList<DocumentMedia> &media, const QString &base)
    : m_content(content)
{
    for (const DocumentMedia &file : media) {
        m_fileByHash.insert(file.media.hash, m_files.size());
        m_files.append({file.media, file.path.mid(base.size())});
    }
    indexRecords();
    indexTitles();
    indexConnections();
    indexMoments();
    divide();
}

const WalletVerdict *SiteContent::verdict(const RecordBase &badge) const
{
    const auto found = m_content.verdicts.constFind(badge.id);
    return found == m_content.verdicts.cend() ? nullptr : &*found;
}

QString SiteContent::language() const
{
    return m_content.info.language.isEmpty() ? QStringLiteral("en") : m_content.info.language;
}

const RecordBase *SiteContent::learner() const
{
    const bool first = !m_content.records.empty() && &m_content.records.front()->kind() == &Learner::info();
    return first ? m_content.records.front().get() : nullptr;
}

QString SiteContent::learnerName() const
{
    return learner() ? recordTitle(*learner()) : QString();
}

const RecordBase *SiteContent::madeFor() const
{
    const RecordBase *found = nullptr;
    for (const RecordBase *showcase : records(SitePlace::Showcases)) {
        if (static_cast<const Showcase *>(showcase)->purpose.isEmpty())
            continue;
        if (found)
            return nullptr;
        found = showcase;
    }
    return found;
}

void SiteContent::indexRecords()
{
    for (const RecordPtr &record : m_content.records) {
        m_byId.insert(record->id, record.get());
        m_records.at(size_t(placeOf(record->kind()))).append(record.get());
    }
    // What is newest says most about a learner; people keep the order in which they came, groups after them.
    for (const SitePlace place : {SitePlace::Projects, SitePlace::Badges, SitePlace::Opportunities, SitePlace::Journal,
                                  SitePlace::Files}) {
        auto &records = m_records.at(size_t(place));
        std::ranges::stable_sort(records, std::ranges::greater(), [](const RecordBase *record) { return latestDay(*record); });
    }
}

// Marks and capitals apart, by the codes of letters: the same on every computer, whatever language it speaks.
void SiteContent::indexTitles()
{
    struct Titled {
        qsizetype kind;
        QString title;
        const RecordBase *record;
    };
    std::vector<Titled> titled;
    titled.reserve(m_content.records.size());
    for (const RecordPtr &record : m_content.records) {
        const bool isNext = !titled.empty() && &titled.back().record->kind() != &record->kind();
        const qsizetype kind = titled.empty() ? 0 : titled.back().kind + (isNext ? 1 : 0);
        titled.push_back({kind, foldForSearch(recordTitle(*record)), record.get()});
    }
    std::ranges::stable_sort(titled, {}, [](const Titled &one) { return std::tie(one.kind, one.title); });
    for (const Titled &one : titled)
        m_byTitle.append(one.record);
}

void SiteContent::indexConnections()
{
    QList<const Link *> sorted;
    for (const Link &link : m_content.links)
        sorted.append(&link);
    const auto order = [](const Link *link) {
        const qint64 position = link->position > 0 ? link->position : std::numeric_limits<qint64>::max();
        return std::tuple(link->role, position, link->created, link->id);
    };
    std::ranges::sort(sorted, {}, order);
    for (const Link *link : std::as_const(sorted)) {
        const RecordBase *from = m_byId.value(link->from);
        const RecordBase *to = m_byId.value(link->to);
        if (!from || !to)
            continue;
        m_links[from->id].append(*link);
        m_links[to->id].append(*link);
        m_connections[from->id].append({to, {link->role, true}, link->note});
        m_connections[to->id].append({from, {link->role, false}, link->note});
    }
}

void SiteContent::indexMoments()
{
    for (const RecordPtr &record : m_content.records) {
        for (const FieldInfo &field : record->kind().own) {
            if (!field.has(FieldFlag::InTimeline) || field.isEmpty(*record) || isPast(field, *record))
                continue;
            if (const auto date = PartialDate::fromText(field.get(*record).toString()))
                m_moments.append({*date, &field, record.get()});
        }
    }
    std::ranges::stable_sort(m_moments, comesLater);
}

void SiteContent::divide()
{
    for (int place = 0; place < SitePlaces; ++place)
        dividePlace(SitePlace(place));
    for (int place = 0; place < SitePlaces; ++place) {
        const auto &parts = m_parts.at(size_t(place));
        for (qsizetype part = 0; part < parts.size(); ++part) {
            for (qsizetype i = 0; i < parts.at(part).count; ++i) {
                if (SitePlace(place) == SitePlace::Story || SitePlace(place) == SitePlace::Everything)
                    break;
                const RecordBase *record = m_records.at(size_t(place)).at(parts.at(part).first + i);
                m_addresses.insert(record->id, pagePath(SitePlace(place), part) + QLatin1Char('#') + anchor(*record));
            }
        }
    }
    if (learner())
        m_addresses.insert(learner()->id, pagePath(SitePlace::Cover, 0));
}

void SiteContent::dividePlace(SitePlace place)
{
    auto &parts = m_parts.at(size_t(place));
    const auto inSteps = [&](qsizetype total, qsizetype most) {
        for (qsizetype first = 0; first == 0 || first < total; first += most)
            parts.append({first, std::min(most, total - first)});
    };
    switch (place) {
    case SitePlace::Cover:
    case SitePlace::About:
        return parts.append({0, 0});
    case SitePlace::Story:
        return inSteps(m_moments.size(), MostMoments);
    case SitePlace::Everything:
        return inSteps(total(), MostTitles);
    default:
        break;
    }
    const auto &records = m_records.at(size_t(place));
    SitePart part;
    qint64 bytes = 0;
    for (const RecordBase *record : records) {
        const qint64 more = weight(*record);
        if (part.count == MostRecords || (part.count > 0 && bytes + more > MostPageBytes)) {
            parts.append(part);
            part = {part.first + part.count, 0};
            bytes = 0;
        }
        ++part.count;
        bytes += more;
    }
    if (part.count > 0)
        parts.append(part);
}

// About the bytes that the record will take on its page.
qint64 SiteContent::weight(const RecordBase &record) const
{
    qint64 bytes = RecordBytes + weightOfCaptions(record);
    for (const FieldInfo &field : record.kind().own) {
        if (field.type == FieldType::Text || field.type == FieldType::Line)
            bytes += field.get(record).toString().toUtf8().size();
    }
    const auto connections = m_connections.constFind(record.id);
    if (connections == m_connections.constEnd())
        return bytes;
    for (const SiteConnection &connection : *connections) {
        const bool seen = &connection.other->kind() == &Artifact::info() || &record.kind() == &Showcase::info();
        bytes += ConnectionBytes + (seen ? GalleryBytes + weightOfCaptions(*connection.other) : 0);
    }
    return bytes;
}

qint64 SiteContent::weightOfCaptions(const RecordBase &record) const
{
    // Three bytes are four in base64.
    qint64 bytes = 0;
    const auto captions = captionsOf(record);
    for (const RecordBase *one : captions)
        bytes += file(*one)->media.size * 4 / 3;
    return bytes;
}

QList<const RecordBase *> SiteContent::captionsOf(const RecordBase &record) const
{
    const DocumentMedia *heard = file(record);
    if (!heard || !canHaveCaptions(heard->media))
        return {};
    auto found = connected(record, Artifact::info());
    found.removeIf([this](const RecordBase *other) {
        const DocumentMedia *one = file(*other);
        return !one || !isCaptions(one->media);
    });
    return found;
}

QList<const RecordBase *> SiteContent::connected(const RecordBase &record, const KindInfo &kind) const
{
    QList<const RecordBase *> found;
    const auto connections = m_connections.value(record.id);
    for (const SiteConnection &connection : connections) {
        if (&connection.other->kind() == &kind && !found.contains(connection.other))
            found.append(connection.other);
    }
    return found;
}

const DocumentMedia *SiteContent::file(const RecordBase &record) const
{
    for (const MediaHash &hash : recordMedia(record)) {
        if (const auto file = m_fileByHash.constFind(hash); file != m_fileByHash.constEnd())
            return &m_files.at(*file);
    }
    return nullptr;
}

QString SiteContent::pagePath(SitePlace place, qsizetype part)
{
    static constexpr std::array<const char *, SitePlaces> names = {"index", "projects", "interests", "people", "badges",
                                                                   "opportunities", "journal", "showcases", "files", "more",
                                                                   "story", "everything", "about"};
    if (place == SitePlace::Cover)
        return QStringLiteral("index.html");
    const QString name = QStringLiteral("pages/") + QLatin1String(names.at(size_t(place)));
    return (part == 0 ? name : name + QLatin1Char('-') + QString::number(part + 1)) + QStringLiteral(".html");
}

} // namespace kinfolio
