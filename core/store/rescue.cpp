// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/rescue.h"

#include "core/base/clock.h"
#include "core/records/kinds.h"
#include "core/records/recordjson.h"

#include <QJsonDocument>

#include <algorithm>

namespace kinfolio {

namespace {

// After so many row numbers in a row that cannot be reached it is taken for the end: one lost page hides some dozens of
// them, one that leads to others some thousands.
constexpr int MaxMisses = 20'000;
// Counts up by one with every change of a record; nobody changes one so often.
constexpr qint64 MaxRevision = 1'000'000'000;
// A planted view or a loop of pages must not keep us busy.
constexpr int MaxTimeMs = 60'000;

// All texts of a record as they are stored; the condition comes behind it.
QByteArray selectTexts(const KindInfo &kind)
{
    QByteArray columns = "r.id, r.title, r.tags, r.extra";
    for (const FieldInfo &info : kind.own)
        columns += ", k.\"" + info.column().toUtf8() + '"';
    return "SELECT " + columns + " FROM record r JOIN \"" + kind.key().toUtf8() + "\" k ON k.seq = r.seq ";
}

// What we store is UTF-8, and nobody types several zeros in a row.
bool hasCleanTexts(const KindInfo &kind, const Statement &row)
{
    constexpr QByteArrayView zeros("\0\0\0\0", 4);
    for (int column = 0; column < 4 + int(kind.own.size()); ++column) {
        const QByteArray text = row.bytes(column);
        if (text.contains(zeros) || !QUtf8StringView(text).isValidUtf8())
            return false;
    }
    return true;
}

// Up to the first character that nobody typed; what is no UTF-8 was read as the replacement character.
QString readablePart(const QString &text)
{
    static const QString zeros(4, QChar(u'\0'));
    qsizetype end = text.size();
    for (const qsizetype at : {text.indexOf(zeros), text.indexOf(QChar::ReplacementCharacter)})
        end = at < 0 ? end : std::min(end, at);
    return text.left(end);
}

bool isReadable(const QJsonValue &value)
{
    const QString text = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return readablePart(text) == text && !text.contains(QLatin1String("\\u0000\\u0000"));
}

QJsonValue readablePart(const QJsonValue &value)
{
    if (value.isString())
        return readablePart(value.toString());
    QJsonArray kept;
    const QJsonArray values = value.toArray();
    std::ranges::copy_if(values, std::back_inserter(kept), [](const QJsonValue &one) { return isReadable(one); });
    return value.isArray() ? QJsonValue(kept) : value;
}

// Leaves of a garbled record what was typed.
void keepReadable(RecordBase &record)
{
    for (const FieldInfo *info : record.kind().fields()) {
        if (!info->set(record, readablePart(info->get(record))))
            info->set(record, QJsonValue());
    }
    for (const QString &name : record.extra.keys()) {
        if (!isReadable(record.extra.value(name)))
            record.extra.remove(name);
    }
}

bool isCredible(const RecordBase &record)
{
    return record.id.isValid() && record.created.isValid() && record.modified.isValid() && record.revision > 0
        && record.revision < MaxRevision;
}

class Rescue {
public:
    Rescue(const Database &database, const Progress &progress)
        : m_database(database)
        , m_progress(progress)
    {
    }

    RescuedRows run()
    {
        m_database.limitTime(MaxTimeMs);
        if (isTable("record"))
            readRecords();
        if (isTable("link"))
            readLinks();
        if (isTable("media"))
            readMedia();
        if (isTable("tombstone"))
            readTombstones();
        if (isTable("meta"))
            readInfo();
        m_database.limitTime(0);
        return std::move(m_rows);
    }

private:
    /// Views of the same name may be anything.
    [[nodiscard]] bool isTable(const char *name) const
    {
        auto statement = m_database.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = :name");
        if (!statement)
            return false;
        statement->bind(":name", QLatin1String(name));
        const auto row = statement->step();
        return row && *row && statement->number(0) == 1;
    }

    void readRecords();
    void readRecord(qint64 seq);
    [[nodiscard]] std::optional<RescuedRecord> readWhole(qint64 seq) const;
    [[nodiscard]] bool isClean(const KindInfo &kind, qint64 seq) const;
    [[nodiscard]] std::optional<RescuedRecord> readHead(qint64 seq) const;
    void readLinks();
    void readMedia();
    void readTombstones();
    void readInfo();

    template<typename Visit>
    bool readRange(const QByteArray &select, const QString &low, const QString &high, const Visit &visit) const;
    template<typename Visit>
    bool readByKey(const QByteArray &select, const Visit &visit) const;

    const Database &m_database;
    const Progress &m_progress;
    RescuedRows m_rows;
};

// From each row to the next as long as that works; where it does not, one row number after the other is tried until the
// lost page is behind.
void Rescue::readRecords()
{
    auto statement = m_database.prepare("SELECT seq FROM record WHERE seq >= :from ORDER BY seq");
    if (!statement)
        return;
    qint64 next = 0;
    for (int misses = 0; misses < MaxMisses && report(m_progress, 0, 0); ++misses, ++next) {
        statement->bind(":from", next);
        while (true) {
            const auto row = statement->step();
            if (!row)
                break;
            if (!*row)
                return;
            const qint64 seq = statement->number(0);
            if (seq < next) // pages that lead back
                break;
            readRecord(seq);
            next = seq + 1;
            misses = 0;
        }
        statement->reset();
    }
}

void Rescue::readRecord(qint64 seq)
{
    auto found = readWhole(seq);
    if (!found)
        found = readHead(seq);
    if (found)
        m_rows.records.push_back(std::move(*found));
}

std::optional<RescuedRecord> Rescue::readWhole(qint64 seq) const
{
    const auto row = RecordStore(m_database).findBySeq(seq);
    if (!row || !*row || !isCredible(*(*row)->record))
        return {};
    RescuedRecord found{(*row)->record, seq, (*row)->binnedAt, true, isClean((*row)->record->kind(), seq)};
    if (found.isClean)
        return found;
    auto readable = found.record->kind().clone(*found.record);
    keepReadable(*readable);
    if (recordTitle(*readable).isEmpty())
        return {};
    found.record = std::move(readable);
    return found;
}

bool Rescue::isClean(const KindInfo &kind, qint64 seq) const
{
    auto statement = m_database.cached(selectTexts(kind) + "WHERE r.seq = :seq");
    if (!statement)
        return false;
    (*statement)->bind(":seq", seq);
    const auto row = (*statement)->step();
    const bool clean = row && *row && hasCleanTexts(kind, **statement);
    (*statement)->reset();
    return clean;
}

std::optional<RescuedRecord> Rescue::readHead(qint64 seq) const
{
    auto statement = m_database.prepare("SELECT id, kind, title, created, modified, revision, binned_at FROM record WHERE seq = :seq");
    if (!statement)
        return {};
    statement->bind(":seq", seq);
    const auto row = statement->step();
    const KindInfo *kind = row && *row ? kindByName(statement->text(1)) : nullptr;
    if (!kind)
        return {};
    auto record = kind->make();
    record->id = RecordId::fromText(statement->text(0));
    record->created = stampFromText(statement->text(3));
    record->modified = stampFromText(statement->text(4));
    record->revision = statement->number(5);
    for (const FieldInfo &info : kind->own) {
        if (info.has(FieldFlag::InTitle) && info.set(*record, statement->text(2)))
            break;
    }
    if (!isCredible(*record) || recordTitle(*record).isEmpty())
        return {};
    return RescuedRecord{std::move(record), seq, stampFromText(statement->text(6)), false, true};
}

// \return false when a page on the way could not be read
template<typename Visit>
bool Rescue::readRange(const QByteArray &select, const QString &low, const QString &high, const Visit &visit) const
{
    auto statement = m_database.prepare(select);
    if (!statement)
        return false;
    statement->bind(":low", low);
    statement->bind(":high", high);
    while (true) {
        const auto row = statement->step();
        if (!row)
            return false;
        if (!*row)
            return true;
        visit(*statement);
    }
}

// Of a table whose key is hexadecimal text: all at once or, where that fails, in 4096 parts of which only those fail that
// lie on the lost page. Rows may be visited twice. \return whether it worked at once
template<typename Visit>
bool Rescue::readByKey(const QByteArray &select, const Visit &visit) const
{
    // Empty, not null, to which nothing compares.
    if (readRange(select, QStringLiteral(""), QStringLiteral("g"), visit))
        return true;
    constexpr int parts = 4096;
    const auto prefix = [](int part) { return QStringLiteral("%1").arg(part, 3, 16, QLatin1Char('0')); };
    for (int part = 0; part < parts && report(m_progress, 0, 0); ++part)
        (void)readRange(select, prefix(part), part + 1 < parts ? prefix(part + 1) : QStringLiteral("g"), visit);
    return false;
}

void Rescue::readLinks()
{
    QSet<LinkId> seen;
    m_rows.hasAllLinks = readByKey(
        "SELECT id, from_seq, role, to_seq, position, note, created FROM link WHERE id >= :low AND id < :high ORDER BY id",
        [&](const Statement &row) {
            const auto role = roleFromText(row.text(2));
            const Link link{LinkId::fromText(row.text(0)), {}, role.value_or(LinkRole::RelatedTo), {}, row.number(4), row.text(5),
                            stampFromText(row.text(6))};
            if (!role || !link.id.isValid() || !link.created.isValid() || seen.contains(link.id))
                return;
            seen.insert(link.id);
            m_rows.links.push_back({link, row.number(1), row.number(3)});
        });
}

void Rescue::readMedia()
{
    QSet<MediaHash> seen;
    (void)readByKey(
        "SELECT sha256, size, media_type, extension FROM media WHERE sha256 >= :low AND sha256 < :high ORDER BY sha256",
        [&](const Statement &row) {
            const MediaInfo media{MediaHash::fromText(row.text(0)), row.number(1), row.text(2), row.text(3)};
            if (!media.hash.isValid() || media.size < 0 || seen.contains(media.hash))
                return;
            seen.insert(media.hash);
            m_rows.media.append(media);
        });
}

void Rescue::readTombstones()
{
    QSet<RecordId> seen;
    (void)readByKey(
        "SELECT id, kind, revision, removed_at FROM tombstone WHERE id >= :low AND id < :high ORDER BY id",
        [&](const Statement &row) {
            const Tombstone tombstone{RecordId::fromText(row.text(0)), row.text(1), row.number(2), stampFromText(row.text(3))};
            const bool isCredible = tombstone.id.isValid() && tombstone.removedAt.isValid() && tombstone.revision > 0
                && tombstone.revision < MaxRevision;
            if (!isCredible || seen.contains(tombstone.id))
                return;
            seen.insert(tombstone.id);
            m_rows.tombstones.append(tombstone);
        });
}

void Rescue::readInfo()
{
    if (auto info = MetaTable(m_database).info())
        m_rows.info = *info;
}

} // namespace

RescuedRows rescueRows(const Database &database, const Progress &progress)
{
    return Rescue(database, progress).run();
}

Result<QStringList> garbledRecords(const Database &database)
{
    QStringList found;
    for (const KindInfo *kind : allKinds()) {
        auto statement = database.prepare(selectTexts(*kind));
        if (!statement)
            return fail(statement.error());
        while (true) {
            const auto row = statement->step();
            if (!row)
                return fail(row.error());
            if (!*row)
                break;
            if (!hasCleanTexts(*kind, *statement))
                found.append(statement->text(0));
        }
    }
    return found;
}

} // namespace kinfolio
