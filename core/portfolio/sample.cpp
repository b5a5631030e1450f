// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/sample.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/records/learner.h"
#include "core/records/recordjson.h"

#include <QFile>
#include <QFileInfo>

namespace kinfolio {

namespace {

const QString Folder = QStringLiteral(":/kinfolio/sample/");

const QString CreatedKey = QStringLiteral("created");
const QString RecordsKey = QStringLiteral("records");
const QString LinksKey = QStringLiteral("links");
const QString RefKey = QStringLiteral("ref");
const QString FileKey = QStringLiteral("file");
const QString FromKey = QStringLiteral("from");
const QString ToKey = QStringLiteral("to");
const QString IdKey = QStringLiteral("id");
const QString RoleKey = QStringLiteral("role");

// The sample is part of the program: what is wrong with it is our own mistake.
std::unexpected<Error> mistake(const QString &what)
{
    return fail(ErrorCode::Internal, QStringLiteral("sample"), what);
}

Result<QByteArray> contentOf(const QString &name)
{
    QFile file(Folder + name);
    if (!file.open(QIODevice::ReadOnly))
        return mistake(name);
    return file.readAll();
}

Result<QJsonObject> readSample()
{
    const auto text = contentOf(QStringLiteral("sample.json"));
    if (!text)
        return fail(text.error());
    return parseJsonObject(*text);
}

// Name and type of the file go where the kind keeps them, under the same names for every kind.
void describeFile(RecordBase &record, const QString &fileName, const MediaInfo &media)
{
    for (const FieldInfo &field : record.kind().own) {
        if (field.type == FieldType::Media && field.isEmpty(record))
            field.set(record, media.hash.text());
        else if (field.key() == QLatin1String("fileName"))
            field.set(record, fileName);
        else if (field.key() == QLatin1String("mediaType"))
            field.set(record, media.mediaType);
    }
}

Result<> addFile(RecordBase &record, const QString &file, MediaBatch &batch, Edit &edit)
{
    const auto content = contentOf(file);
    if (!content)
        return fail(content.error());
    const QString name = safeFileName(QFileInfo(file).fileName());
    const auto media = batch.stage(bytesSource(*content), name);
    if (!media)
        return fail(media.error());
    describeFile(record, name, *media);
    edit.addMedia(*media);
    return {};
}

using Refs = QHash<QString, RecordId>;

Result<> addRecords(const QJsonArray &records, Refs &refs, MediaBatch &batch, Edit &edit, const Progress &progress)
{
    qint64 done = 0;
    for (const auto &value : records) {
        if (auto going = report(progress, done++, records.size()); !going)
            return going;
        QJsonObject json = value.toObject();
        const QString file = json.take(FileKey).toString();
        auto record = recordFromJson(json);
        if (!record)
            return fail(record.error());
        if (!file.isEmpty()) {
            if (auto added = addFile(**record, file, batch, edit); !added)
                return added;
        }
        refs.insert(json.value(RefKey).toString(), (*record)->id);
        edit.put(std::move(*record), Stamps::Keep);
    }
    return {};
}

// Ids that come from the ends, so that every sample portfolio has the same ones.
QString linkIdOf(const QJsonObject &link)
{
    const QString key =
        link.value(FromKey).toString() + link.value(RoleKey).toString() + link.value(ToKey).toString();
    return QUuid::createUuidV5(QUuid(), key).toString(QUuid::WithoutBraces);
}

Result<> addLinks(const QJsonArray &links, const Refs &refs, const QString &created, Edit &edit)
{
    for (const auto &value : links) {
        QJsonObject json = value.toObject();
        for (const QString &end : {FromKey, ToKey})
            json.insert(end, refs.value(json.value(end).toString()).text());
        json.insert(IdKey, linkIdOf(json));
        json.insert(CreatedKey, created);
        const auto link = linkFromJson(json);
        if (!link)
            return fail(link.error());
        edit.changes.emplace_back(PutLink{*link});
    }
    return {};
}

PortfolioInfo infoOf(const RecordBase &learner, const QString &created)
{
    const QUuid learnerId = QUuid::fromString(learner.id.text());
    const QString portfolioId =
        QUuid::createUuidV5(learnerId, QStringLiteral("portfolio")).toString(QUuid::WithoutBraces);
    return {portfolioId, RecordId::make().text(), learner.created, stampFromText(created), learner.language};
}

} // namespace

Result<std::unique_ptr<Portfolio>> createSample(const Environment &environment, const QString &folder,
                                                const QString &readme, const Progress &progress)
{
    const auto sample = readSample();
    if (!sample)
        return fail(sample.error());
    const QString created = sample->value(CreatedKey).toString();
    const auto learner = recordFromJson(sample->value(RecordsKey).toArray().first().toObject());
    if (!learner || &(*learner)->kind() != &Learner::info())
        return mistake(QStringLiteral("the learner must come first"));
    const PortfolioInfo info = infoOf(**learner, created);
    auto portfolio = Portfolio::createHidden(environment, folder, info, readme);
    if (!portfolio)
        return portfolio;

    Refs refs;
    Edit edit;
    MediaBatch batch((*portfolio)->media());
    const QJsonArray records = sample->value(RecordsKey).toArray();
    if (auto added = addRecords(records, refs, batch, edit, progress); !added)
        return fail(added.error());
    if (auto added = addLinks(sample->value(LinksKey).toArray(), refs, created, edit); !added)
        return fail(added.error());
    if (auto applied = (*portfolio)->apply(edit, batch); !applied)
        return fail(applied.error());
    // The story ends on its last day, not on the day when somebody looks at it.
    if (auto dated = MetaTable((*portfolio)->database()).setLastChange(info.lastChange); !dated)
        return fail(dated.error());
    // The disk may have taken its time until here.
    if (auto going = report(progress, records.size(), records.size()); !going)
        return fail(going.error());
    if (auto published = (*portfolio)->publish(); !published)
        return fail(published.error());
    return portfolio;
}

} // namespace kinfolio
