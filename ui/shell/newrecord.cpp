// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/newrecord.h"

#include "core/records/reflection.h"
#include "ui/shell/kindwords.h"

#include <QLocale>

namespace kinfolio {

std::unique_ptr<RecordBase> newRecord(const KindInfo &kind, const Clock &clock)
{
    auto record = kind.make();
    const QDate today = clock.now().toLocalTime().date();
    const bool page = &kind == &Reflection::info();
    for (const FieldInfo &field : kind.own) {
        if (field.has(FieldFlag::InTitle))
            field.set(*record, page ? QLocale().toString(today, QLocale::LongFormat) : newRecordName(kind));
    }
    if (page)
        static_cast<Reflection &>(*record).date = PartialDate::fromDay(today);
    return record;
}

} // namespace kinfolio
