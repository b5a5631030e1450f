// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/descriptor.h"

#include <QCoreApplication>

#include <algorithm>

namespace kinfolio {

namespace {

bool isNothing(const QJsonValue &json)
{
    return json.isNull() || json.isUndefined();
}

} // namespace

QString audienceText(Audience audience)
{
    switch (audience) {
    case Audience::Me:
        return QStringLiteral("me");
    case Audience::Chosen:
        return QStringLiteral("chosen");
    case Audience::Everyone:
        return QStringLiteral("everyone");
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Audience> audienceFromText(QStringView text)
{
    for (const Audience audience : {Audience::Me, Audience::Chosen, Audience::Everyone}) {
        if (text == audienceText(audience))
            return audience;
    }
    return {};
}

QString FieldInfo::column() const
{
    QString result;
    for (const char *c = name; *c != 0; ++c) {
        const QChar letter = QLatin1Char(*c);
        if (letter.isUpper())
            result += QLatin1Char('_');
        result += letter.toLower();
    }
    return result;
}

bool FieldInfo::isEmpty(const RecordBase &record) const
{
    const QJsonValue value = get(record);
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString().isEmpty();
    case QJsonValue::Bool:
        return !value.toBool();
    case QJsonValue::Double:
        return value.toInteger() == 0;
    case QJsonValue::Array:
        return value.toArray().isEmpty();
    default:
        return true;
    }
}

FieldInfo FieldInfo::when(const char *otherField, const char *value) const
{
    FieldInfo info = *this;
    info.whenField = otherField;
    info.whenValue = value;
    return info;
}

bool FieldInfo::concerns(const RecordBase &record) const
{
    if (!whenField || !isEmpty(record))
        return true;
    const FieldInfo *other = record.kind().field(QString::fromLatin1(whenField));
    return other && other->get(record).toString() == QLatin1String(whenValue);
}

QStringList FieldInfo::searchedTexts(const RecordBase &record) const
{
    const QJsonValue value = get(record);
    if (value.isString())
        return {value.toString()};
    QStringList texts;
    const QJsonArray items = value.toArray();
    for (const auto &item : items) {
        if (item.isString())
            texts.append(item.toString());
        const QJsonObject entry = item.toObject();
        for (const QLatin1String key : {QLatin1String("text"), QLatin1String("note")}) {
            if (const QString text = entry.value(key).toString(); !text.isEmpty())
                texts.append(text);
        }
    }
    return texts;
}

KindInfo KindInfo::partOf(const char *wholeKind) const
{
    KindInfo info = *this;
    info.whole = wholeKind;
    return info;
}

KindInfo KindInfo::asTool() const
{
    KindInfo info = *this;
    info.isTool = true;
    return info;
}

bool FieldInfo::hasChoice(const QString &value) const
{
    return std::ranges::any_of(choices, [&](const ChoiceInfo &choice) { return value == QLatin1String(choice.value); });
}

std::vector<const FieldInfo *> KindInfo::fields() const
{
    std::vector<const FieldInfo *> all;
    all.reserve(own.size() + commonFields().size());
    for (const FieldInfo &info : own)
        all.push_back(&info);
    for (const FieldInfo &info : commonFields())
        all.push_back(&info);
    return all;
}

const FieldInfo *KindInfo::field(QStringView fieldName) const
{
    for (const FieldInfo *info : fields()) {
        if (fieldName == QLatin1String(info->name))
            return info;
    }
    return nullptr;
}

const FieldInfo *KindInfo::filterField() const
{
    const auto found = std::ranges::find_if(own, [](const FieldInfo &info) { return info.has(FieldFlag::InFilter); });
    return found == own.end() ? nullptr : &*found;
}

const std::vector<FieldInfo> &commonFields()
{
    static const std::vector<FieldInfo> fields = {
        field<&RecordBase::tags>("tags", QT_TRANSLATE_NOOP("kind", "Tags"), FieldType::Tags, FieldFlag::Searchable),
        field<&RecordBase::setting>("setting", QT_TRANSLATE_NOOP("kind", "Where"), FieldType::Choice, {},
                                    {{"home", QT_TRANSLATE_NOOP("kind", "At home")},
                                     {"school", QT_TRANSLATE_NOOP("kind", "At school")},
                                     {"library", QT_TRANSLATE_NOOP("kind", "At the library")},
                                     {"online", QT_TRANSLATE_NOOP("kind", "Online")},
                                     {"work", QT_TRANSLATE_NOOP("kind", "At work")},
                                     {"community", QT_TRANSLATE_NOOP("kind", "In the community")}}),
        field<&RecordBase::audience>("audience", QT_TRANSLATE_NOOP("kind", "Who sees it"), FieldType::Choice, {},
                                     {{"me", QT_TRANSLATE_NOOP("kind", "Only me")},
                                      {"chosen", QT_TRANSLATE_NOOP("kind", "People I choose")},
                                      {"everyone", QT_TRANSLATE_NOOP("kind", "Shown when I share")}}),
        field<&RecordBase::language>("language", QT_TRANSLATE_NOOP("kind", "Language"), FieldType::Line,
                                     FieldFlag::Seldom, {}, Vocabulary::Languages),
    };
    return fields;
}

namespace detail {

bool fromJson(const QJsonValue &json, QString &value)
{
    value = json.toString();
    return json.isString() || isNothing(json);
}

bool fromJson(const QJsonValue &json, bool &value)
{
    value = json.toBool();
    return json.isBool() || isNothing(json);
}

bool fromJson(const QJsonValue &json, qint64 &value)
{
    value = json.toInteger();
    return isNothing(json) || (json.isDouble() && json.toDouble() == double(value));
}

bool fromJson(const QJsonValue &json, QStringList &value)
{
    value.clear();
    for (const auto &item : json.toArray()) {
        if (!item.isString())
            return false;
        value.append(item.toString());
    }
    return json.isArray() || isNothing(json);
}

bool fromJson(const QJsonValue &json, PartialDate &value)
{
    value = {};
    if (isNothing(json) || (json.isString() && json.toString().isEmpty()))
        return true;
    const auto date = PartialDate::fromText(json.toString());
    value = date.value_or(PartialDate());
    return date.has_value();
}

bool fromJson(const QJsonValue &json, MediaHash &value)
{
    value = MediaHash::fromText(json.toString());
    return value.isValid() || isNothing(json) || (json.isString() && json.toString().isEmpty());
}

bool fromJson(const QJsonValue &json, QList<LevelMark> &value)
{
    return kinfolio::fromJson(json.toArray(), value) && (json.isArray() || isNothing(json));
}

bool fromJson(const QJsonValue &json, QList<CheckStep> &value)
{
    return kinfolio::fromJson(json.toArray(), value) && (json.isArray() || isNothing(json));
}

} // namespace detail

} // namespace kinfolio
