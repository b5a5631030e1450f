// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/choices.h"

namespace kinfolio {

namespace {

// Where the answers are, and what they are called there. Several answers are a list in JSON.
struct Answers {
    QByteArray from;
    QByteArray value;
};

Answers answersOf(const KindInfo &kind, const FieldInfo &field)
{
    const QByteArray column = "k.\"" + field.column().toUtf8() + '"';
    const QByteArray records = " FROM \"" + kind.key().toUtf8() + "\" k";
    // The bin is small. Joined with the table of all records, SQLite would begin with those, of whatever kind they are.
    const QByteArray inUse = " WHERE k.seq NOT IN (SELECT seq FROM record WHERE binned_at IS NOT NULL)";
    if (field.type != FieldType::Choices)
        return {records + inUse, column};
    return {records + ", json_each(CASE WHEN json_valid(" + column + ") THEN " + column + " END) answer" + inUse, "answer.value"};
}

} // namespace

Result<QHash<QString, qint64>> choiceCounts(const Database &database, const KindInfo &kind, const FieldInfo &field)
{
    const Answers answers = answersOf(kind, field);
    auto statement = database.cached("SELECT " + answers.value + ", count(DISTINCT k.seq)" + answers.from + " AND "
                                     + answers.value + " IS NOT NULL GROUP BY " + answers.value);
    if (!statement)
        return fail(statement.error());
    const auto rows = (*statement)->rows([](const Statement &row) { return std::pair(row.text(0), row.number(1)); });
    if (!rows)
        return fail(rows.error());
    return QHash<QString, qint64>(rows->begin(), rows->end());
}

Result<QList<RecordId>> recordsWithChoice(const Database &database, const KindInfo &kind, const FieldInfo &field,
                                          const QString &choice)
{
    const Answers answers = answersOf(kind, field);
    auto statement =
        database.cached("SELECT (SELECT id FROM record WHERE seq = k.seq)" + answers.from + " AND " + answers.value + " = :choice GROUP BY k.seq");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":choice", choice);
    return (*statement)->rows([](const Statement &row) { return RecordId::fromText(row.text(0)); });
}

Result<QList<RecordId>> recordsWithFlag(const Database &database, const KindInfo &kind, const FieldInfo &field)
{
    auto statement = database.cached("SELECT r.id FROM \"" + kind.key().toUtf8() + "\" k JOIN record r ON r.seq = k.seq WHERE k.\""
                                     + field.column().toUtf8() + "\" = 1 AND r.binned_at IS NULL");
    if (!statement)
        return fail(statement.error());
    return (*statement)->rows([](const Statement &row) { return RecordId::fromText(row.text(0)); });
}

} // namespace kinfolio
