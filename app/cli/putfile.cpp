// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/putfile.h"

#include "core/records/recordjson.h"

namespace kinfolio::cli {

namespace {

constexpr qint64 MaxFileBytes = qint64(512) * 1024 * 1024;
// Room for the longest texts that a record may hold, in UTF-8 with escapes.
constexpr JsonLimits ElementLimits{.bytes = qint64(64) * 1024 * 1024, .depth = 100};

const QString RecordsKey = QStringLiteral("records");
const QString LinksKey = QStringLiteral("links");
const QString IdKey = QStringLiteral("id");
const QString RefKey = QStringLiteral("ref");
const QStringList LinkKeys = {QStringLiteral("id"),     QStringLiteral("from"), QStringLiteral("role"),
                              QStringLiteral("to"),     QStringLiteral("note"), QStringLiteral("position"),
                              QStringLiteral("created")};
const QStringList LinkEnds = {QStringLiteral("from"), QStringLiteral("to")};

QString place(const QString &list, qint64 index)
{
    return QStringLiteral("%1[%2]").arg(list).arg(index);
}

std::unexpected<Error> failAt(const QString &where, const Error &error)
{
    return fail(error.about(error.subject.isEmpty() ? where : where + QStringLiteral(": ") + error.subject));
}

ByteSource limited(const ByteSource &source)
{
    return [&source, left = MaxFileBytes](char *buffer, qint64 size) mutable -> Result<qint64> {
        const auto got = source(buffer, size);
        left -= got.value_or(0);
        return left < 0 ? fail(ErrorCode::JsonTooLarge) : got;
    };
}

class PutReader {
public:
    explicit PutReader(const PortfolioReader &reader)
        : m_reader(reader)
    {
    }

    Result<PutFile> read(const ByteSource &source)
    {
        const JsonMembers members{
            .member = [this](const QString &key, const QJsonValue &) { return takeMember(key); },
            .element = [this](const QString &key,
                              const QJsonValue &value) { return takeElement(key, value); },
        };
        if (auto streamed = streamJson(limited(source), members, ElementLimits); !streamed)
            return fail(streamed.error());
        // Last, because a link may come before the record that it names.
        for (qsizetype i = 0; i < m_links.size(); ++i) {
            if (auto added = addLink(m_links.at(i)); !added)
                return failAt(place(LinksKey, i), added.error());
        }
        for (auto ref = m_refs.begin(); ref != m_refs.end(); ++ref)
            m_put.ids.insert(ref.key(), ref->text());
        return std::move(m_put);
    }

private:
    Result<> takeMember(const QString &key)
    {
        if (key == RecordsKey || key == LinksKey)
            return fail(ErrorCode::JsonInvalid, key, QStringLiteral("not an array"));
        noteUnknown(key);
        return {};
    }

    Result<> takeElement(const QString &key, const QJsonValue &value)
    {
        if (key == RecordsKey) {
            auto added = addRecord(value);
            const QString where = place(RecordsKey, m_records++);
            return added ? Result<>() : failAt(where, added.error());
        }
        if (key != LinksKey) {
            noteUnknown(key);
            return {};
        }
        if (!value.isObject())
            return fail(ErrorCode::JsonInvalid, place(LinksKey, m_links.size()),
                        QStringLiteral("not an object"));
        m_links.append(value.toObject());
        return {};
    }

    Result<> addRecord(const QJsonValue &value)
    {
        if (!value.isObject())
            return fail(ErrorCode::JsonInvalid, {}, QStringLiteral("not an object"));
        const QJsonObject json = value.toObject();
        const auto existing = m_reader.find(RecordId::fromText(json.value(IdKey).toString()));
        if (!existing)
            return fail(existing.error());
        auto record = *existing ? recordUpdatedByJson(*(*existing)->record, json) : recordFromJson(json);
        if (!record)
            return fail(record.error());
        if (auto checked = checkRecord(**record); !checked)
            return checked;
        noteUnknownFields(**record, json);
        ++(*existing ? m_put.updated : m_put.created);
        const RecordId id = m_put.edit.put(std::move(*record));
        if (m_ids.contains(id))
            return fail(ErrorCode::RecordInvalid, IdKey, QStringLiteral("twice in this file"));
        m_ids.insert(id);
        return addRef(json, id);
    }

    Result<> addRef(const QJsonObject &json, RecordId id)
    {
        if (!json.contains(RefKey))
            return {};
        const QString ref = json.value(RefKey).toString();
        if (ref.isEmpty() || m_refs.contains(ref))
            return fail(ErrorCode::RecordInvalid, RefKey,
                        QStringLiteral("empty, no text or twice in this file"));
        m_refs.insert(ref, id);
        return {};
    }

    Result<> addLink(QJsonObject json)
    {
        for (const QString &end : LinkEnds) {
            const auto id = resolve(json.value(end).toString());
            if (!id)
                return fail(id.error().about(end + QLatin1Char(' ') + json.value(end).toString()));
            json.insert(end, id->text());
        }
        const auto link = linkFromJson(json);
        if (!link)
            return fail(link.error());
        for (const QString &key : json.keys()) {
            if (!LinkKeys.contains(key))
                noteUnknown(QStringLiteral("link.") + key);
        }
        m_put.edit.changes.emplace_back(PutLink{*link});
        ++m_put.links;
        return {};
    }

    Result<RecordId> resolve(const QString &name) const
    {
        const RecordId id = m_refs.value(name, RecordId::fromText(name));
        if (m_ids.contains(id))
            return id;
        const auto existing = m_reader.find(id);
        if (!existing)
            return fail(existing.error());
        return *existing ? Result<RecordId>(id) : fail(ErrorCode::LinkInvalid);
    }

    void noteUnknownFields(const RecordBase &record, const QJsonObject &json)
    {
        for (const QString &key : record.extra.keys()) {
            if (json.contains(key))
                noteUnknown(record.kind().key() + QLatin1Char('.') + key);
        }
    }

    void noteUnknown(const QString &name)
    {
        if (m_unknown.contains(name))
            return;
        m_unknown.insert(name);
        m_put.unknown.append(name);
    }

    const PortfolioReader &m_reader;
    PutFile m_put;
    QSet<RecordId> m_ids;
    // Not the JSON object of the answer: inserting there takes time in proportion to its size.
    QMap<QString, RecordId> m_refs;
    QSet<QString> m_unknown;
    qint64 m_records = 0;
    QList<QJsonObject> m_links;
};

} // namespace

Result<PutFile> readPutFile(const ByteSource &source, const PortfolioReader &reader)
{
    return PutReader(reader).read(source);
}

} // namespace kinfolio::cli
