// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/badgereport.h"

#include "core/badges/checking/verdictjson.h"
#include "core/badges/checking/verdictwords.h"
#include "core/base/json.h"
#include "core/records/badge.h"

#include <QJsonArray>

namespace kinfolio {

namespace {

// Whose badge it is, stands in no report: an address would leave with it.
QJsonObject reportOf(const RecordBase &badge, const WalletVerdict &known, const QString &file, const QString &extracted)
{
    QJsonObject json = verdictToJson(known.verdict);
    json.remove(QStringLiteral("recipient"));
    json.remove(QStringLiteral("ownTrust"));
    json.insert(QStringLiteral("id"), badge.id.text());
    json.insert(QStringLiteral("file"), file);
    if (!extracted.isEmpty())
        json.insert(QStringLiteral("extracted"), extracted);
    json.insert(QStringLiteral("headline"), verdictHeadline(known.verdict));
    return json;
}

} // namespace

Result<> checkForExport(const PortfolioReader &reader, const MediaStore &media, Audience audience, const QDateTime &asOf, PortfolioCopy &content)
{
    auto check = WalletCheck::begin(reader, media, {}, asOf, WalletFor::Others);
    if (!check)
        return fail(check.error());
    for (RecordPtr &record : content.records) {
        if (&record->kind() != &Badge::info())
            continue;
        const auto &badge = static_cast<const Badge &>(*record);
        const auto kept = check->check(badge);
        const auto known = kept ? readVerdict(*kept) : std::nullopt;
        if (!known)
            continue;
        content.verdicts.insert(badge.id, *known);
        if (audience == Audience::Me)
            continue;
        auto told = std::make_shared<Badge>(badge);
        told->check = verdictText(known->verdict.outcome);
        record = std::move(told);
    }
    return {};
}

QByteArray badgeReport(const PortfolioCopy &content, const QList<DocumentMedia> &files, const SiteCredentials &credentials,
                       const QString &base)
{
    QHash<MediaHash, QString> paths;
    for (const DocumentMedia &file : files)
        paths.insert(file.media.hash, file.path.mid(base.size()));
    QJsonArray badges;
    QDateTime asOf;
    for (const RecordPtr &record : content.records) {
        const auto known = content.verdicts.constFind(record->id);
        if (known == content.verdicts.cend())
            continue;
        const MediaHash &file = static_cast<const Badge &>(*record).credential;
        badges.append(reportOf(*record, *known, paths.value(file), credentials.value(file).path));
        asOf = known->with.checked;
    }
    if (badges.isEmpty())
        return {};
    const CheckedWith with = content.verdicts.cbegin()->with;
    return jsonText({{QStringLiteral("note"), QStringLiteral("Results on the day of the export, found without the internet. Check the files again.")},
                     {QStringLiteral("checkedOn"), asOf.toUTC().date().toString(Qt::ISODate)},
                     {QStringLiteral("appVersion"), with.appVersion},
                     {QStringLiteral("contexts"), with.contexts},
                     {QStringLiteral("badges"), badges}});
}

} // namespace kinfolio
