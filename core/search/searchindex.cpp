// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/searchindex.h"

#include "core/base/text.h"
#include "core/records/kinds.h"
#include "core/records/recordjson.h"
#include "core/store/recordstore.h"

namespace kinfolio {

namespace {

struct Words {
    QString title;
    QString body;
};

Words wordsOf(const RecordBase &record)
{
    Words words{foldForSearch(recordTitle(record)), {}};
    for (const FieldInfo *info : record.kind().fields()) {
        if (!info->has(FieldFlag::Searchable) || info->has(FieldFlag::InTitle))
            continue;
        const QStringList texts = info->searchedTexts(record);
        for (const QString &text : texts)
            words.body += foldForSearch(text) + QLatin1Char('\n');
    }
    return words;
}

Result<> write(const Database &database, const QByteArray &sql, qint64 seq, const RecordBase &record)
{
    auto statement = database.cached(sql);
    if (!statement)
        return fail(statement.error());
    const Words words = wordsOf(record);
    (*statement)->bind(":seq", seq);
    (*statement)->bind(":title", words.title);
    (*statement)->bind(":body", words.body);
    return (*statement)->run();
}

} // namespace

Result<> SearchIndex::add(qint64 seq, const RecordBase &record)
{
    return write(m_database, "INSERT INTO search (rowid, title, body) VALUES (:seq, :title, :body)", seq, record);
}

Result<> SearchIndex::remove(qint64 seq, const RecordBase &record)
{
    return write(m_database,
                 "INSERT INTO search (search, rowid, title, body) VALUES ('delete', :seq, :title, :body)", seq,
                 record);
}

Result<> SearchIndex::rebuild()
{
    if (auto emptied = m_database.execute("INSERT INTO search (search) VALUES ('delete-all')"); !emptied)
        return emptied;
    const RecordStore records(m_database);
    for (const KindInfo *kind : allKinds()) {
        auto done = records.forEach(*kind, RecordStore::Where::InUse, [this](const RecordStore::Row &row) {
            return add(row.seq, *row.record);
        });
        if (!done)
            return done;
    }
    return {};
}

Result<> SearchIndex::compact()
{
    return m_database.execute("INSERT INTO search (search) VALUES ('optimize')");
}

Result<> SearchIndex::check() const
{
    return m_database.execute("INSERT INTO search (search) VALUES ('integrity-check')");
}

} // namespace kinfolio
