// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/metatable.h"

#include "core/base/clock.h"

namespace kinfolio {

namespace {

const QString PortfolioIdKey = QStringLiteral("portfolioId");
const QString CopyIdKey = QStringLiteral("copyId");
const QString CreatedKey = QStringLiteral("created");
const QString LastChangeKey = QStringLiteral("lastChange");
const QString LanguageKey = QStringLiteral("language");
const QString CopyElsewhereKey = QStringLiteral("copyElsewhere");

} // namespace

Result<QString> MetaTable::value(const QString &key) const
{
    auto statement = m_database.cached("SELECT value FROM meta WHERE key = :key");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":key", key);
    const auto row = (*statement)->step();
    if (!row)
        return fail(row.error());
    QString found = *row ? (*statement)->text(0) : QString();
    (*statement)->reset();
    return found;
}

Result<> MetaTable::setValue(const QString &key, const QString &value)
{
    auto statement = m_database.cached("INSERT INTO meta (key, value) VALUES (:key, :value)"
                                       " ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":key", key);
    (*statement)->bind(":value", value);
    return (*statement)->run();
}

Result<PortfolioInfo> MetaTable::info() const
{
    QStringList values;
    for (const QString &key : {PortfolioIdKey, CopyIdKey, CreatedKey, LastChangeKey, LanguageKey}) {
        auto found = value(key);
        if (!found)
            return fail(found.error());
        values.append(*found);
    }
    return PortfolioInfo{values[0], values[1], stampFromText(values[2]), stampFromText(values[3]), values[4]};
}

Result<> MetaTable::setInfo(const PortfolioInfo &info)
{
    const std::initializer_list<std::pair<QString, QString>> values = {
        {PortfolioIdKey, info.portfolioId},          {CopyIdKey, info.copyId},
        {CreatedKey, stampText(info.created)},       {LastChangeKey, stampText(info.lastChange)},
        {LanguageKey, info.language},
    };
    for (const auto &[key, text] : values) {
        if (auto done = setValue(key, text); !done)
            return done;
    }
    return {};
}

Result<> MetaTable::setLastChange(const QDateTime &when)
{
    return setValue(LastChangeKey, stampText(when));
}

Result<> MetaTable::noteChange(const QDateTime &now)
{
    const auto before = info();
    if (!before)
        return fail(before.error());
    const QDateTime last = before->lastChange;
    return setLastChange(last.isValid() && now <= last ? last.addMSecs(1) : now);
}

Result<QDateTime> MetaTable::lastCopyElsewhere() const
{
    const auto found = value(CopyElsewhereKey);
    return found ? stampFromText(*found) : Result<QDateTime>(fail(found.error()));
}

Result<> MetaTable::setLastCopyElsewhere(const QDateTime &when)
{
    return when.isValid() ? setValue(CopyElsewhereKey, stampText(when)) : Result<>();
}

} // namespace kinfolio
