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

// "AND sha256 NOT IN (...)" for each media field of each kind.
QByteArray noRecordRefers()
{
    QByteArray condition = "WHERE 1";
    for (const KindInfo *kind : allKinds()) {
        for (const FieldInfo &info : kind->own) {
            if (info.type != FieldType::Media)
                continue;
            const QByteArray column = '"' + info.column().toUtf8() + '"';
            condition += " AND NOT EXISTS (SELECT 1 FROM \"" + kind->key().toUtf8() + "\" k WHERE k." + column
                + " = media.sha256)";
        }
    }
    return condition;
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

} // namespace kinfolio
