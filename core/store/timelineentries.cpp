// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/timelineentries.h"

#include "core/records/kinds.h"

#include <QJsonDocument>

namespace kinfolio {

namespace {

constexpr int FirstDateColumn = 4;

QList<const FieldInfo *> datedFields(const KindInfo &kind)
{
    QList<const FieldInfo *> fields;
    for (const FieldInfo &info : kind.own) {
        if (info.has(FieldFlag::InTimeline) || info.type == FieldType::Levels)
            fields.append(&info);
    }
    return fields;
}

QByteArray columnOf(const FieldInfo &info)
{
    return "k.\"" + info.column().toUtf8() + '"';
}

// A picture of its own, or of what was made in it: as lists show it.
QByteArray pictureSql(const KindInfo &kind)
{
    QByteArray own;
    for (const FieldInfo &info : kind.own) {
        if (info.type == FieldType::Media)
            own += " OR EXISTS (SELECT 1 FROM media m WHERE m.sha256 = " + columnOf(info)
                + " AND m.media_type LIKE 'image/%')";
    }
    if (kind.key() == QLatin1String("project")) {
        own += " OR EXISTS (SELECT 1 FROM link l JOIN artifact a ON a.seq = l.from_seq JOIN record ar ON "
               "ar.seq = a.seq"
               " WHERE l.to_seq = r.seq AND l.role = 'producedIn' AND a.media_type LIKE 'image/%' AND "
               "ar.binned_at IS NULL)";
    }
    return "(0" + own + ')';
}

QByteArray entriesSql(const KindInfo &kind, const QList<const FieldInfo *> &dates)
{
    QByteArray columns = "r.id, r.title, r.setting, " + pictureSql(kind);
    QByteArray any = "0";
    for (const FieldInfo *info : dates) {
        columns += ", " + columnOf(*info);
        any += " OR " + columnOf(*info) + " IS NOT NULL";
    }
    return "SELECT " + columns + " FROM record r JOIN \"" + kind.key().toUtf8()
        + "\" k ON k.seq = r.seq WHERE r.kind = :kind AND r.binned_at IS NULL AND (" + any
        + ") ORDER BY r.seq";
}

// A level without a date says nothing about time.
void addLevels(std::vector<TimelineEntry> &entries, TimelineEntry entry, const QString &value)
{
    QList<LevelMark> marks;
    if (!fromJson(QJsonDocument::fromJson(value.toUtf8()).array(), marks))
        return;
    for (const LevelMark &mark : std::as_const(marks)) {
        entry.date = mark.since;
        entry.level = mark.level;
        entry.note = mark.note;
        if (!entry.date.isEmpty())
            entries.push_back(entry);
    }
}

void addEntries(std::vector<TimelineEntry> &entries, TimelineEntry entry, const QString &value)
{
    if (entry.field->type == FieldType::Levels)
        return addLevels(entries, std::move(entry), value);
    entry.date = PartialDate::fromText(value).value_or(PartialDate());
    if (!entry.date.isEmpty())
        entries.push_back(std::move(entry));
}

Result<> addKind(std::vector<TimelineEntry> &entries, const Database &database, const KindInfo &kind)
{
    const QList<const FieldInfo *> dates = datedFields(kind);
    if (dates.isEmpty())
        return {};
    auto statement = database.cached(entriesSql(kind, dates));
    if (!statement)
        return fail(statement.error());
    Statement &row = **statement;
    row.bind(":kind", kind.key());
    while (true) {
        const auto next = row.step();
        if (!next)
            return fail(next.error());
        if (!*next)
            return {};
        TimelineEntry entry;
        entry.record = RecordId::fromText(row.text(0));
        entry.kind = &kind;
        entry.title = row.text(1);
        entry.setting = row.text(2);
        entry.hasPicture = row.number(3) != 0;
        for (int i = 0; i < dates.size(); ++i) {
            entry.field = dates.at(i);
            if (!row.isNull(FirstDateColumn + i))
                addEntries(entries, entry, row.text(FirstDateColumn + i));
        }
    }
}

} // namespace

Result<std::vector<TimelineEntry>> timelineEntries(const Database &database)
{
    std::vector<TimelineEntry> entries;
    for (const KindInfo *kind : allKinds()) {
        if (auto added = addKind(entries, database, *kind); !added)
            return fail(added.error());
    }
    return entries;
}

} // namespace kinfolio
