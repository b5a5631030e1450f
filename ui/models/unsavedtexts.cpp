// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/unsavedtexts.h"

#include "core/words/words.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace kinfolio {

namespace {

QString written(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toVariant().toString();
    QStringList parts;
    const QJsonArray array = value.toArray();
    for (const auto &part : array)
        parts.append(part.toVariant().toString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

void UnsavedTexts::keep(RecordPtr record, const QStringList &fields)
{
    drop(record->id);
    m_entries.append({std::move(record), fields});
}

void UnsavedTexts::drop(RecordId record)
{
    m_entries.removeIf([&](const Entry &entry) { return entry.record->id == record; });
}

const UnsavedTexts::Entry *UnsavedTexts::find(RecordId record) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const Entry &entry) { return entry.record->id == record; });
    return found == m_entries.end() ? nullptr : &*found;
}

Result<> UnsavedTexts::save(EditHistory &history, const PortfolioReader &reader)
{
    while (!m_entries.isEmpty()) {
        const Entry entry = m_entries.first();
        const auto now = reader.record(entry.record->id);
        if (!now && now.error().code != ErrorCode::RecordNotFound)
            return fail(now.error());
        auto record = entry.record->kind().clone(now ? **now : *entry.record);
        for (const FieldInfo *field : entry.record->kind().fields()) {
            if (entry.fields.contains(field->key()))
                (void)field->set(*record, field->get(*entry.record));
        }
        Edit edit;
        const QString text = QCoreApplication::translate("kinfolio::RecordForm", "Change “%1”").arg(recordTitle(*record));
        edit.put(std::move(record));
        if (auto done = history.perform(edit, text); !done)
            return done;
        m_entries.removeFirst();
    }
    return {};
}

QString UnsavedTexts::asText() const
{
    QStringList lines;
    for (const Entry &entry : m_entries) {
        const KindInfo &kind = entry.record->kind();
        lines.append(QStringLiteral("# %1: %2").arg(words::kindName(kind), recordTitle(*entry.record)));
        for (const FieldInfo *field : kind.fields()) {
            if (entry.fields.contains(field->key()))
                lines << QString() << QStringLiteral("## ") + words::fieldLabel(*field) << QString() << written(field->get(*entry.record));
        }
        lines.append(QString());
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace kinfolio
