// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/verdicttable.h"

#include "core/base/clock.h"

namespace kinfolio {

namespace {

KeptVerdict verdictAt(const Statement &row)
{
    return {RecordId::fromText(row.text(0)), stampFromText(row.text(1)), row.text(2), row.text(3)};
}

} // namespace

Result<QList<KeptVerdict>> VerdictTable::all() const
{
    auto statement = m_database.cached("SELECT r.id, v.checked, v.basis, v.content FROM verdict v"
                                       " JOIN record r ON r.seq = v.seq WHERE r.binned_at IS NULL");
    if (!statement)
        return fail(statement.error());
    return (*statement)->rows(verdictAt);
}

Result<std::optional<KeptVerdict>> VerdictTable::find(RecordId badge) const
{
    auto statement = m_database.cached("SELECT r.id, v.checked, v.basis, v.content FROM verdict v"
                                       " JOIN record r ON r.seq = v.seq WHERE r.id = :id");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":id", badge.text());
    const auto found = (*statement)->rows(verdictAt);
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<KeptVerdict>() : found->first();
}

Result<> VerdictTable::keep(const KeptVerdict &verdict)
{
    auto statement = m_database.cached("INSERT INTO verdict (seq, checked, basis, content)"
                                       " SELECT seq, :checked, :basis, :content FROM record WHERE id = :id"
                                       " ON CONFLICT (seq) DO UPDATE SET checked = excluded.checked, basis = excluded.basis,"
                                       " content = excluded.content");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":id", verdict.badge.text());
    (*statement)->bind(":checked", stampText(verdict.checked));
    (*statement)->bind(":basis", verdict.basis);
    (*statement)->bind(":content", verdict.content);
    return (*statement)->run();
}

} // namespace kinfolio
