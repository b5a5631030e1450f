// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/exportbase.h"

namespace kinfolio {

Result<bool> ExportBase::holds(RecordId record) const
{
    auto statement = m_database.cached("SELECT count(*) FROM base_content WHERE record_id = :id");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":id", record.text());
    const auto counts = (*statement)->rows([](const Statement &row) { return row.number(0); });
    if (!counts)
        return fail(counts.error());
    return counts->value(0) > 0;
}

Result<> ExportBase::forget(RecordId record)
{
    for (const char *sql : {"DELETE FROM base_content WHERE record_id = :id",
                            "DELETE FROM export_base_record WHERE record_id = :id"}) {
        auto statement = m_database.cached(sql);
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(":id", record.text());
        if (auto done = (*statement)->run(); !done)
            return done;
    }
    return {};
}

} // namespace kinfolio
