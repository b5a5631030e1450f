// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/recordoutline.h"

#include "core/records/kinds.h"

#include <QJsonDocument>
#include <QMap>

namespace kinfolio {

namespace {

constexpr int FirstDateColumn = 4;

QList<const FieldInfo *> timelineFields(const KindInfo &kind)
{
    QList<const FieldInfo *> fields;
    for (const FieldInfo &info : kind.own) {
        if (info.has(FieldFlag::InTimeline))
            fields.append(&info);
    }
    return fields;
}

QByteArray outlineSql(const KindInfo &kind, const QList<const FieldInfo *> &dates)
{
    QByteArray columns = "r.id, r.title, r.tags, r.setting";
    for (const FieldInfo *info : dates)
        columns += ", k.\"" + info->column().toUtf8() + '"';
    return "SELECT " + columns + " FROM record r JOIN \"" + kind.key().toUtf8()
        + "\" k ON k.seq = r.seq WHERE r.kind = :kind AND r.binned_at IS NULL ORDER BY r.seq";
}

QStringList tagsIn(const Statement &row, int column)
{
    QStringList tags;
    if (row.isNull(column))
        return tags;
    for (const auto &tag : QJsonDocument::fromJson(row.text(column).toUtf8()).array())
        tags.append(tag.toString());
    return tags;
}

} // namespace

Result<std::vector<RecordOutline>> recordOutlines(const Database &database)
{
    std::vector<RecordOutline> outlines;
    for (const KindInfo *kind : allKinds()) {
        const QList<const FieldInfo *> dates = timelineFields(*kind);
        auto statement = database.cached(outlineSql(*kind, dates));
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(":kind", kind->key());
        while (true) {
            const auto row = (*statement)->step();
            if (!row)
                return fail(row.error());
            if (!*row)
                break;
            RecordOutline outline{RecordId::fromText((*statement)->text(0)),
                                  kind,
                                  (*statement)->text(1),
                                  tagsIn(**statement, 2),
                                  (*statement)->text(3),
                                  {}};
            for (int i = 0; i < dates.size(); ++i)
                outline.dates.append(
                    PartialDate::fromText((*statement)->text(FirstDateColumn + i)).value_or(PartialDate()));
            outlines.push_back(std::move(outline));
        }
    }
    return outlines;
}

Result<QStringList> tagsInUse(const Database &database)
{
    auto statement = database.cached("SELECT DISTINCT tags FROM record WHERE tags IS NOT NULL AND binned_at IS NULL");
    if (!statement)
        return fail(statement.error());
    QMap<QString, QString> tags; // by their folded form, which makes one of "Bees" and "bees"
    while (true) {
        const auto row = (*statement)->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return tags.values();
        for (const QString &tag : tagsIn(**statement, 0)) {
            if (!tags.contains(tag.toCaseFolded()))
                tags.insert(tag.toCaseFolded(), tag);
        }
    }
}

} // namespace kinfolio
