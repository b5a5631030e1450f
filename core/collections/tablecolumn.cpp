// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/collections/tablecolumn.h"

#include <algorithm>

namespace kinfolio {

namespace {

using Type = TableColumn::Type;

constexpr qsizetype MostAtFirst = 6;

// What the record is called by is in the title already, and a file has no words.
bool hasColumn(const FieldInfo &info)
{
    return !info.has(FieldFlag::InTitle) && !info.has(FieldFlag::Inner) && info.type != FieldType::Media;
}

bool isUsual(const FieldInfo &info)
{
    using enum FieldType;
    const bool isShort =
        info.type == Choice || info.type == Choices || info.type == Date || info.type == Number;
    return isShort && !info.has(FieldFlag::Private) && !info.has(FieldFlag::Seldom)
        && !info.has(FieldFlag::ByProgram);
}

} // namespace

QString TableColumn::key() const
{
    switch (type) {
    case Type::Field:
        return field->key();
    case Type::Title:
        return QStringLiteral("@title");
    case Type::Kind:
        return QStringLiteral("@kind");
    case Type::Created:
        return QStringLiteral("@created");
    case Type::Modified:
        return QStringLiteral("@modified");
    }
    Q_UNREACHABLE_RETURN({});
}

bool TableColumn::isSortable() const
{
    using enum FieldType;
    return type != Type::Field || (field->type != Levels && field->type != Checklist);
}

QList<TableColumn> columnsOf(const KindInfo *kind)
{
    QList<TableColumn> columns{{Type::Title, nullptr}};
    if (!kind)
        columns.append({Type::Kind, nullptr});
    static const std::vector<FieldInfo> none;
    for (const FieldInfo &info : kind ? kind->own : none) {
        if (hasColumn(info))
            columns.append({Type::Field, &info});
    }
    for (const FieldInfo &info : commonFields())
        columns.append({Type::Field, &info});
    columns.append({Type::Created, nullptr});
    columns.append({Type::Modified, nullptr});
    return columns;
}

QList<TableColumn> usualColumns(const KindInfo *kind)
{
    QList<TableColumn> usual;
    for (const TableColumn &column : columnsOf(kind)) {
        const bool common = column.field
            && (column.field->type == FieldType::Tags || column.field->key() == QLatin1String("audience"));
        if (column.type == Type::Title || column.type == Type::Kind || common
            || (column.field && usual.size() < MostAtFirst && isUsual(*column.field)))
            usual.append(column);
    }
    return usual;
}

std::optional<TableColumn> columnByKey(const KindInfo *kind, QStringView key)
{
    const QList<TableColumn> all = columnsOf(kind);
    const auto found =
        std::ranges::find_if(all, [key](const TableColumn &column) { return column.key() == key; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace kinfolio
