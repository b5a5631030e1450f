// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/recordjson.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/markdown/markdown.h"
#include "core/records/kinds.h"


#include <algorithm>

namespace kinfolio {

namespace {

// Long enough for any honest text, short enough to keep every reader in bounds.
constexpr qsizetype MaxLineLength = 100'000;
constexpr qsizetype MaxTextLength = 5'000'000;

const QString KindKey = QStringLiteral("kind");
const QString IdKey = QStringLiteral("id");
const QString CreatedKey = QStringLiteral("created");
const QString ModifiedKey = QStringLiteral("modified");
const QString RevisionKey = QStringLiteral("revision");
const QString RefKey = QStringLiteral("ref"); // only a name inside one file of the command line, never stored

Result<QDateTime> stampIn(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined())
        return QDateTime();
    QDateTime stamp = stampFromText(value.toString());
    if (!stamp.isValid())
        return fail(ErrorCode::RecordInvalid, key, QStringLiteral("not a time"));
    return stamp;
}

Result<> setStamps(RecordBase &record, const QJsonObject &json)
{
    const auto created = stampIn(json, CreatedKey);
    if (!created)
        return fail(created.error());
    const auto modified = stampIn(json, ModifiedKey);
    if (!modified)
        return fail(modified.error());
    if (created->isValid())
        record.created = *created;
    if (modified->isValid())
        record.modified = *modified;
    record.revision = json.value(RevisionKey).toInteger(record.revision);
    return {};
}

Result<> setFields(RecordBase &record, const QJsonObject &json)
{
    static const QStringList head = {KindKey, IdKey, CreatedKey, ModifiedKey, RevisionKey, RefKey};
    const KindInfo &kind = record.kind();
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (head.contains(it.key()))
            continue;
        if (const FieldInfo *info = kind.field(it.key())) {
            if (!info->set(record, it.value()))
                return fail(ErrorCode::RecordInvalid, it.key(), QStringLiteral("wrong type or form"));
        } else {
            record.extra.insert(it.key(), it.value());
        }
    }
    return {};
}

Result<> checkChoices(const FieldInfo &info, const QJsonValue &value)
{
    QStringList chosen;
    if (info.type == FieldType::Choice && !value.toString().isEmpty())
        chosen = {value.toString()};
    if (info.type == FieldType::Choices) {
        for (const auto &item : value.toArray())
            chosen.append(item.toString());
    }
    if (info.type == FieldType::Levels) {
        for (const auto &item : value.toArray())
            chosen.append(item.toObject().value(QLatin1String("level")).toString());
    }
    for (const QString &choice : chosen) {
        if (!info.hasChoice(choice))
            return fail(ErrorCode::RecordInvalid, info.key(), QStringLiteral("not in the list: ") + choice);
    }
    return {};
}

// The first line that says something; of nothing but marks, these.
QString firstLine(const QString &text)
{
    constexpr qsizetype looked = 2000;
    constexpr int longest = 60;
    const QString beginning = text.left(looked).trimmed();
    const QString said = markdownPlainText(beginning);
    return plainLine((said.isEmpty() ? beginning : said).section(QLatin1Char('\n'), 0, 0).trimmed(), longest);
}

// What a record is called by that has no title of its own: the beginning of its first text.
QString derivedTitle(const RecordBase &record)
{
    for (const FieldInfo &info : record.kind().own) {
        if (info.type != FieldType::Text || info.isEmpty(record))
            continue;
        if (const QString line = firstLine(info.get(record).toString()); !line.isEmpty())
            return line;
    }
    return {};
}

// No list can show a record that nothing can be called by.
Result<> checkTitle(const RecordBase &record)
{
    if (!recordTitle(record).isEmpty())
        return {};
    const auto &own = record.kind().own;
    const auto title = std::ranges::find_if(own, [](const FieldInfo &info) { return info.has(FieldFlag::InTitle); });
    return fail(ErrorCode::RecordInvalid, title == own.end() ? QString() : title->key(), QStringLiteral("required"));
}

} // namespace

QJsonObject recordToJson(const RecordBase &record)
{
    QJsonObject json = record.extra;
    const KindInfo &kind = record.kind();
    for (const FieldInfo *info : kind.fields()) {
        if (!info->isEmpty(record))
            json.insert(info->key(), info->get(record));
    }
    json.insert(KindKey, kind.key());
    json.insert(IdKey, record.id.text());
    json.insert(CreatedKey, stampText(record.created));
    json.insert(ModifiedKey, stampText(record.modified));
    json.insert(RevisionKey, record.revision);
    return json;
}

Result<std::unique_ptr<RecordBase>> recordFromJson(const QJsonObject &json)
{
    const QString kindName = json.value(KindKey).toString();
    const KindInfo *kind = kindByName(kindName);
    if (!kind)
        return fail(ErrorCode::RecordUnknownKind, kindName);
    auto record = kind->make();
    if (json.contains(IdKey)) {
        record->id = RecordId::fromText(json.value(IdKey).toString());
        if (!record->id.isValid())
            return fail(ErrorCode::RecordInvalid, IdKey, QStringLiteral("not a UUID"));
    }
    return recordUpdatedByJson(*record, json);
}

Result<std::unique_ptr<RecordBase>> recordUpdatedByJson(const RecordBase &existing, const QJsonObject &json)
{
    const QJsonValue kindName = json.value(KindKey);
    if (!kindName.isUndefined() && kindName.toString() != existing.kind().key())
        return fail(ErrorCode::RecordKindDiffers, existing.id.text());
    auto record = existing.kind().clone(existing);
    if (auto set = setStamps(*record, json); !set)
        return fail(set.error());
    if (auto set = setFields(*record, json); !set)
        return fail(set.error());
    return record;
}

Result<> checkRecord(const RecordBase &record)
{
    for (const FieldInfo *info : record.kind().fields()) {
        const QJsonValue value = info->get(record);
        if (info->has(FieldFlag::Required) && value.toString().trimmed().isEmpty())
            return fail(ErrorCode::RecordInvalid, info->key(), QStringLiteral("required"));
        const qsizetype limit = info->type == FieldType::Text ? MaxTextLength : MaxLineLength;
        if (value.isString() && value.toString().size() > limit)
            return fail(ErrorCode::RecordInvalid, info->key(), QStringLiteral("too long"));
        if (auto checked = checkChoices(*info, value); !checked)
            return checked;
    }
    return checkTitle(record);
}

QString recordTitle(const RecordBase &record)
{
    for (const FieldInfo &info : record.kind().own) {
        if (!info.has(FieldFlag::InTitle))
            continue;
        if (const QString title = info.get(record).toString(); !title.trimmed().isEmpty())
            return title;
    }
    return derivedTitle(record);
}

Audience effectiveAudience(const RecordBase &record)
{
    return audienceFromText(record.audience).value_or(record.kind().defaultAudience(record));
}

std::vector<MediaHash> recordMedia(const RecordBase &record)
{
    std::vector<MediaHash> media;
    for (const FieldInfo &info : record.kind().own) {
        if (info.type != FieldType::Media)
            continue;
        if (const auto hash = MediaHash::fromText(info.get(record).toString()); hash.isValid())
            media.push_back(hash);
    }
    return media;
}

bool sameContent(const RecordBase &a, const RecordBase &b)
{
    if (&a.kind() != &b.kind())
        return false;
    const auto levelled = b.kind().clone(b);
    levelled->revision = a.revision;
    return a.kind().equal(a, *levelled);
}

} // namespace kinfolio
