// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/journalline.h"

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/records/recordjson.h"

#include <QJsonArray>

namespace kinfolio {

namespace {

const QString Format = QStringLiteral("kinfolio-journal");
constexpr int Version = 1;

// The checksum is the last member of each line, over all that is before it. Half of a SHA-256's half tells accidents, which
// is all that it is for.
constexpr QByteArrayView SumMember = ",\"sum\":\"";
constexpr qsizetype SumDigits = 16;
constexpr qsizetype SumLength = SumMember.size() + SumDigits + 2; // with "}
constexpr JsonLimits LineLimits{.bytes = qint64(64) * 1024 * 1024, .depth = 100};

const QString BinnedAtKey = QStringLiteral("binnedAt");

QByteArray sumOf(QByteArrayView text)
{
    return Sha256::of(text).text().left(SumDigits).toLatin1();
}

QByteArray sealed(const QJsonObject &json)
{
    QByteArray line = jsonText(json);
    line.chop(1);
    return line + SumMember.toByteArray() + sumOf(line) + "\"}\n";
}

Result<QJsonObject> opened(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    const QByteArrayView text = line.first(std::max<qsizetype>(0, line.size() - SumLength));
    const QByteArrayView tail = line.sliced(text.size());
    if (text.isEmpty() || !tail.startsWith(SumMember) || tail.sliced(SumMember.size()) != QByteArray(sumOf(text) + "\"}"))
        return fail(ErrorCode::JsonInvalid, {}, QStringLiteral("checksum"));
    return parseJsonObject(text.toByteArray() + '}', LineLimits);
}

QJsonObject mediaToJson(const MediaInfo &media)
{
    return {{QStringLiteral("sha256"), media.hash.text()},
            {QStringLiteral("size"), media.size},
            {QStringLiteral("mediaType"), media.mediaType},
            {QStringLiteral("extension"), media.extension}};
}

QJsonObject tombstoneToJson(const Tombstone &tombstone)
{
    return {{QStringLiteral("id"), tombstone.id.text()},
            {QStringLiteral("kind"), tombstone.kind},
            {QStringLiteral("revision"), tombstone.revision},
            {QStringLiteral("removedAt"), stampText(tombstone.removedAt)}};
}

QJsonObject storedToJson(const EditEffect::Stored &stored)
{
    QJsonObject json = recordToJson(*stored.record);
    if (stored.binnedAt.isValid())
        json.insert(BinnedAtKey, stampText(stored.binnedAt));
    return json;
}

template<typename Values, typename ToJson>
void insertList(QJsonObject &json, const char *key, const Values &values, ToJson toJson)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(toJson(value));
    if (!array.isEmpty())
        json.insert(QLatin1String(key), array);
}

void readRecord(EditEffect &effect, QJsonObject json)
{
    const QDateTime binnedAt = stampFromText(json.take(BinnedAtKey).toString());
    if (auto record = recordFromJson(json); record && (*record)->id.isValid())
        effect.put(RecordPtr(std::move(*record)), binnedAt);
}

void readTombstone(EditEffect &effect, const QJsonObject &json)
{
    const Tombstone tombstone{RecordId::fromText(json.value(QLatin1String("id")).toString()),
                              json.value(QLatin1String("kind")).toString(), json.value(QLatin1String("revision")).toInteger(),
                              stampFromText(json.value(QLatin1String("removedAt")).toString())};
    if (tombstone.id.isValid() && tombstone.removedAt.isValid())
        effect.remove(tombstone);
}

void readMedia(EditEffect &effect, const QJsonObject &json)
{
    const MediaInfo media{MediaHash::fromText(json.value(QLatin1String("sha256")).toString()),
                          json.value(QLatin1String("size")).toInteger(), json.value(QLatin1String("mediaType")).toString(),
                          json.value(QLatin1String("extension")).toString()};
    if (media.hash.isValid())
        effect.media.insert(media.hash, media);
}

EditEffect effectFrom(const QJsonObject &json)
{
    const auto list = [&](const char *key) { return json.value(QLatin1String(key)).toArray(); };
    EditEffect effect;
    for (const QJsonValue value : list("media"))
        readMedia(effect, value.toObject());
    for (const QJsonValue value : list("removed"))
        readTombstone(effect, value.toObject());
    for (const QJsonValue value : list("records"))
        readRecord(effect, value.toObject());
    for (const QJsonValue value : list("unlinked")) {
        if (const auto id = LinkId::fromText(value.toString()); id.isValid())
            effect.unlink(id);
    }
    for (const QJsonValue value : list("links")) {
        if (const auto link = linkFromJson(value.toObject()); link && link->id.isValid())
            effect.put(*link);
    }
    return effect;
}

} // namespace

QByteArray journalLine(const JournalHead &head)
{
    const QJsonObject portfolio{{QStringLiteral("id"), head.info.portfolioId},
                                {QStringLiteral("copy"), head.info.copyId},
                                {QStringLiteral("created"), stampText(head.info.created)},
                                {QStringLiteral("lastChange"), stampText(head.info.lastChange)},
                                {QStringLiteral("language"), head.info.language}};
    return sealed({{QStringLiteral("format"), Format},
                   {QStringLiteral("version"), Version},
                   {QStringLiteral("portfolio"), portfolio},
                   {QStringLiteral("follows"), head.snapshot},
                   {QStringLiteral("whole"), head.isWhole}});
}

QByteArray journalLine(const JournalEntry &entry)
{
    QJsonObject json{{QStringLiteral("n"), entry.number},
                     {QStringLiteral("after"), stampText(entry.after)},
                     {QStringLiteral("at"), stampText(entry.at)}};
    const EditEffect &effect = entry.effect;
    insertList(json, "records", effect.records, storedToJson);
    insertList(json, "removed", effect.removed, tombstoneToJson);
    insertList(json, "links", effect.links, linkToJson);
    insertList(json, "unlinked", effect.unlinked, [](LinkId id) { return id.text(); });
    insertList(json, "media", effect.media, mediaToJson);
    return sealed(json);
}

Result<JournalHead> journalHeadFrom(QByteArrayView line)
{
    const auto json = opened(line);
    if (!json)
        return fail(json.error());
    if (json->value(QLatin1String("format")).toString() != Format)
        return fail(ErrorCode::JsonInvalid, Format);
    const QJsonObject portfolio = json->value(QLatin1String("portfolio")).toObject();
    const auto text = [&](const char *key) { return portfolio.value(QLatin1String(key)).toString(); };
    return JournalHead{{text("id"), text("copy"), stampFromText(text("created")), stampFromText(text("lastChange")), text("language")},
                       json->value(QLatin1String("follows")).toString(),
                       json->value(QLatin1String("whole")).toBool()};
}

Result<JournalEntry> journalEntryFrom(QByteArrayView line)
{
    const auto json = opened(line);
    if (!json)
        return fail(json.error());
    JournalEntry entry{json->value(QLatin1String("n")).toInteger(),
                       stampFromText(json->value(QLatin1String("after")).toString()),
                       stampFromText(json->value(QLatin1String("at")).toString()), effectFrom(*json)};
    if (entry.number < 1 || !entry.at.isValid())
        return fail(ErrorCode::JsonInvalid, {}, QStringLiteral("not an edit"));
    return entry;
}

} // namespace kinfolio
