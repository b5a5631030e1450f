// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/bulkedit.h"

#include "core/records/descriptor.h"

namespace kinfolio {

namespace {

using What = BulkChange::What;

bool fits(const FieldInfo &info, const BulkChange &change)
{
    const bool isList = info.type == FieldType::Tags || info.type == FieldType::Choices;
    if (change.what == What::Set)
        return info.type == FieldType::Choice && (change.value.isEmpty() || info.hasChoice(change.value));
    return isList && !change.value.isEmpty() && (info.choices.empty() || info.hasChoice(change.value));
}

QJsonValue changed(const QJsonValue &value, const BulkChange &change)
{
    if (change.what == What::Set)
        return change.value;
    QStringList items;
    for (const auto &item : value.toArray())
        items.append(item.toString());
    const bool has = items.contains(change.value, Qt::CaseInsensitive);
    if (change.what == What::Add && !has)
        items.append(change.value);
    if (change.what == What::Remove)
        items.removeIf(
            [&](const QString &item) { return item.compare(change.value, Qt::CaseInsensitive) == 0; });
    return QJsonArray::fromStringList(items);
}

} // namespace

Result<Edit> editOfAll(const PortfolioReader &reader, const QList<RecordId> &records,
                       const BulkChange &change)
{
    Edit edit;
    for (const RecordId &id : records) {
        const auto record = reader.record(id);
        if (!record)
            return fail(record.error());
        const KindInfo &kind = (*record)->kind();
        const FieldInfo *info = kind.field(change.field);
        if (!info || !fits(*info, change))
            continue;
        auto now = kind.clone(**record);
        if (!info->set(*now, changed(info->get(**record), change)) || kind.equal(*now, **record))
            continue;
        edit.put(std::move(now));
    }
    return edit;
}

} // namespace kinfolio
