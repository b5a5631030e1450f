// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testportfolio.h"

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/records/artifact.h"
#include "core/records/kinds.h"

#include <algorithm>

namespace kinfolio {

TestPortfolio::TestPortfolio(const QString &language)
{
    auto made = Portfolio::create(environment(), path(), {QStringLiteral("Noor Haddad"), language, {}});
    if (!made)
        qFatal("%s", qPrintable(errorText(made)));
    m_portfolio = std::move(*made);
}

void TestPortfolio::reopen()
{
    m_portfolio.reset();
    auto opened = Portfolio::open(environment(), path());
    if (!opened)
        qFatal("%s", qPrintable(errorText(opened)));
    m_portfolio = std::move(*opened);
}

RecordId TestPortfolio::addFile(const QString &name, const QByteArray &content, const QJsonObject &fields)
{
    MediaBatch batch(m_portfolio->media());
    const auto media = batch.stage(
        [&, at = qint64(0)](char *buffer, qint64 size) mutable -> Result<qint64> {
            const qint64 step = std::min<qint64>(size, content.size() - at);
            std::copy_n(content.constData() + at, step, buffer);
            at += step;
            return step;
        },
        name);
    if (!media)
        qFatal("%s", qPrintable(errorText(media)));
    QJsonObject json = fields;
    json.insert(QStringLiteral("kind"), QStringLiteral("artifact"));
    if (!json.contains(QStringLiteral("fileName")))
        json.insert(QStringLiteral("fileName"), name);
    json.insert(QStringLiteral("media"), media->hash.text());
    json.insert(QStringLiteral("mediaType"), media->mediaType);
    if (!json.contains(QStringLiteral("title")))
        json.insert(QStringLiteral("title"), name);
    Edit edit;
    edit.addMedia(*media);
    const RecordId id = edit.put(std::move(*recordFromJson(json)));
    const auto applied = m_portfolio->apply(edit, batch);
    if (!applied)
        qFatal("%s", qPrintable(errorText(applied)));
    return id;
}

RecordId TestPortfolio::put(const QJsonObject &json)
{
    auto record = recordFromJson(json);
    if (!record)
        qFatal("%s", qPrintable(errorText(record)));
    Edit edit;
    const RecordId id = edit.put(std::move(*record));
    const auto applied = m_portfolio->apply(edit);
    if (!applied)
        qFatal("%s", qPrintable(errorText(applied)));
    return id;
}

QByteArray logicalDump(const PortfolioReader &reader)
{
    QStringList lines;
    const auto line = [&](const RecordBase &record, const QString &where) {
        QJsonObject json = recordToJson(record);
        json.remove(QStringLiteral("revision"));
        lines.append(where + QString::fromUtf8(jsonText(json)));
    };
    for (const KindInfo *kind : allKinds()) {
        const auto records = reader.records(*kind).value();
        for (const RecordPtr &record : records)
            line(*record, QStringLiteral("record "));
    }
    const auto bin = reader.bin().value();
    for (const BinnedRecord &binned : bin)
        line(*binned.record, QStringLiteral("bin ") + stampText(binned.binnedAt) + QLatin1Char(' '));
    const auto links = reader.allLinks().value();
    for (const Link &link : links)
        lines.append(QStringLiteral("link ") + QString::fromUtf8(jsonText(linkToJson(link))));
    lines.sort();
    return lines.join(QLatin1Char('\n')).toUtf8();
}

std::unique_ptr<RecordBase> filledRecord(const KindInfo &kind, int seed)
{
    auto record = kind.make();
    record->id = RecordId::make();
    record->created = QDateTime(QDate(2024, 1, 1), QTime(8, 0), QTimeZone::UTC).addSecs(seed);
    record->modified = record->created.addDays(3);
    record->revision = 1;
    for (const FieldInfo *info : kind.fields()) {
        QJsonValue value;
        switch (info->type) {
        case FieldType::Flag:
            value = true;
            break;
        case FieldType::Number:
            value = 7 + seed;
            break;
        case FieldType::Date:
            value = QStringLiteral("2024-0%1/2025").arg(1 + seed % 9);
            break;
        case FieldType::Choice:
            value = QString::fromLatin1(info->choices.front().value);
            break;
        case FieldType::Choices:
            value = QJsonArray{QString::fromLatin1(info->choices.back().value)};
            break;
        case FieldType::Tags:
            value = QJsonArray{QStringLiteral("tag%1").arg(seed), QStringLiteral("\u0633\u0644\u0643")};
            break;
        case FieldType::Levels:
            value = QJsonArray{QJsonObject{{QStringLiteral("level"), QString::fromLatin1(info->choices.front().value)},
                                           {QStringLiteral("since"), QStringLiteral("2023-0%1").arg(1 + seed % 9)},
                                           {QStringLiteral("note"), QStringLiteral("note%1 \u00e9").arg(seed)},
                                           {QStringLiteral("mood"), QStringLiteral("from a newer version")}}};
            break;
        case FieldType::Checklist:
            value = QJsonArray{QJsonObject{{QStringLiteral("text"), QStringLiteral("step%1 \u7535").arg(seed)},
                                           {QStringLiteral("done"), true},
                                           {QStringLiteral("date"), QStringLiteral("2024-02-03")}},
                               QJsonObject{{QStringLiteral("text"), QStringLiteral("another%1").arg(seed)}}};
            break;
        case FieldType::Media:
            continue; // needs a stored file
        default:
            value = QStringLiteral("%1 %2 \u00e9\u7535\U0001F3B9").arg(info->key()).arg(seed);
        }
        if (!info->set(*record, value))
            qFatal("field %s", info->name);
    }
    record->extra.insert(QStringLiteral("fromTheFuture"), seed);
    return record;
}

} // namespace kinfolio
