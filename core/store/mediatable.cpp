// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/mediatable.h"

#include "core/base/clock.h"
#include "core/records/kinds.h"

namespace kinfolio {

namespace {

const char *const Select = "SELECT sha256, size, media_type, extension FROM media ";

MediaInfo readMedia(const Statement &row)
{
    return {MediaHash::fromText(row.text(0)), row.number(1), row.text(2), row.text(3)};
}

/// Joins what `part` makes of the table and column of each media field of each kind.
QByteArray ofMediaFields(const QByteArray &between, const std::function<QByteArray(const QByteArray &, const QByteArray &)> &part)
{
    QList<QByteArray> parts;
    for (const KindInfo *kind : allKinds()) {
        for (const FieldInfo &info : kind->own) {
            if (info.type == FieldType::Media)
                parts.append(part('"' + kind->key().toUtf8() + '"', '"' + info.column().toUtf8() + '"'));
        }
    }
    return parts.join(between);
}

QByteArray noRecordRefers()
{
    return "WHERE " + ofMediaFields(" AND ", [](const QByteArray &table, const QByteArray &column) {
               return "NOT EXISTS (SELECT 1 FROM " + table + " k WHERE k." + column + " = media.sha256)";
           });
}

QByteArray filesOfRecords()
{
    return ofMediaFields(" UNION ALL ", [](const QByteArray &table, const QByteArray &column) {
        return "SELECT r.id, m.size FROM media m JOIN " + table + " k ON k." + column
            + " = m.sha256 JOIN record r ON r.seq = k.seq WHERE r.binned_at IS NULL";
    });
}

} // namespace

Result<std::optional<MediaInfo>> MediaTable::find(const MediaHash &hash) const
{
    auto statement = m_database.cached(Select + QByteArray("WHERE sha256 = :hash"));
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":hash", hash.text());
    const auto row = (*statement)->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<MediaInfo>();
    const MediaInfo media = readMedia(**statement);
    (*statement)->reset();
    return std::optional(media);
}

Result<> MediaTable::put(const MediaInfo &media, const QDateTime &added)
{
    auto statement = m_database.cached("INSERT INTO media (sha256, size, media_type, extension, added)"
                                       " VALUES (:hash, :size, :type, :extension, :added) ON CONFLICT DO NOTHING");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":hash", media.hash.text());
    (*statement)->bind(":size", media.size);
    (*statement)->bind(":type", media.mediaType);
    (*statement)->bind(":extension", media.extension);
    (*statement)->bind(":added", stampText(added));
    return (*statement)->run();
}

Result<> MediaTable::remove(const MediaHash &hash)
{
    auto statement = m_database.cached("DELETE FROM media WHERE sha256 = :hash");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":hash", hash.text());
    return (*statement)->run();
}

Result<QList<MediaInfo>> MediaTable::query(const QByteArray &condition) const
{
    auto statement = m_database.prepare(Select + condition + " ORDER BY sha256");
    if (!statement)
        return fail(statement.error());
    return statement->rows(readMedia);
}

Result<QList<MediaInfo>> MediaTable::all() const
{
    return query({});
}

Result<QList<MediaInfo>> MediaTable::unreferenced() const
{
    return query(noRecordRefers());
}

Result<QList<MediaUse>> MediaTable::biggestInUse(qint64 limit) const
{
    auto statement = m_database.prepare(filesOfRecords() + " ORDER BY 2 DESC, 1 LIMIT :limit");
    if (!statement)
        return fail(statement.error());
    statement->bind(":limit", limit);
    return statement->rows([](const Statement &row) { return MediaUse{RecordId::fromText(row.text(0)), row.number(1)}; });
}

} // namespace kinfolio
