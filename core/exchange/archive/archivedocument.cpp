// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/archive/archivedocument.h"

#include "core/base/clock.h"
#include "core/records/recordjson.h"

namespace kinfolio {

namespace {

// A record may hold a few long texts; more is not a record.
constexpr JsonLimits ElementLimits{.bytes = qint64(32) * 1024 * 1024, .depth = 100};

const QString BinnedAtKey = QStringLiteral("binnedAt");

QJsonObject mediaToJson(const DocumentMedia &media)
{
    return {{QStringLiteral("sha256"), media.media.hash.text()},
            {QStringLiteral("size"), media.media.size},
            {QStringLiteral("mediaType"), media.media.mediaType},
            {QStringLiteral("extension"), media.media.extension},
            {QStringLiteral("path"), media.path}};
}

Result<DocumentMedia> mediaFromJson(const QJsonObject &json)
{
    DocumentMedia media{{MediaHash::fromText(json.value(QLatin1String("sha256")).toString()),
                         json.value(QLatin1String("size")).toInteger(-1),
                         json.value(QLatin1String("mediaType")).toString(),
                         json.value(QLatin1String("extension")).toString()},
                        json.value(QLatin1String("path")).toString()};
    if (!media.media.hash.isValid() || media.media.size < 0)
        return fail(ErrorCode::JsonInvalid, QStringLiteral("media"), QString::fromUtf8(jsonText(json)));
    return media;
}

QJsonObject binnedToJson(const BinnedRecord &binned)
{
    QJsonObject json = recordToJson(*binned.record);
    json.insert(BinnedAtKey, stampText(binned.binnedAt));
    return json;
}

QJsonObject tombstoneToJson(const Tombstone &tombstone)
{
    return {{QStringLiteral("id"), tombstone.id.text()},
            {QStringLiteral("kind"), tombstone.kind},
            {QStringLiteral("revision"), tombstone.revision},
            {QStringLiteral("removedAt"), stampText(tombstone.removedAt)}};
}

QByteArray headOf(const PortfolioInfo &info, Audience audience)
{
    const QJsonObject portfolio{{QStringLiteral("id"), info.portfolioId},
                                {QStringLiteral("created"), stampText(info.created)},
                                {QStringLiteral("lastChange"), stampText(info.lastChange)},
                                {QStringLiteral("language"), info.language}};
    return "{\"format\":\"" + DocumentFormat.toUtf8() + "\",\"version\":" + QByteArray::number(DocumentVersion)
        + ",\n\"audience\":\"" + audienceText(audience).toUtf8() + "\",\n\"portfolio\":" + jsonText(portfolio);
}

// Takes the members of a document one by one.
class DocumentReader {
public:
    [[nodiscard]] JsonMembers members()
    {
        return {[this](const QString &key, const QJsonValue &value) { return member(key, value); },
                [this](const QString &key, const QJsonValue &value) { return element(key, value); }};
    }

    [[nodiscard]] Result<PortfolioDocument> finish()
    {
        if (!m_formatSeen || !m_versionSeen)
            return fail(ErrorCode::JsonInvalid, DocumentFormat, QStringLiteral("format or version missing"));
        return std::move(m_document);
    }

private:
    Result<> member(const QString &key, const QJsonValue &value)
    {
        if (key == QLatin1String("format")) {
            m_formatSeen = value.toString() == DocumentFormat;
            return m_formatSeen ? Result<>() : fail(ErrorCode::JsonInvalid, value.toString());
        }
        if (key == QLatin1String("version")) {
            m_versionSeen = value.toInteger() > 0;
            if (value.toInteger() > DocumentVersion)
                return fail(ErrorCode::ArchiveNewer, QString::number(value.toInteger()));
        }
        if (key == QLatin1String("audience"))
            m_document.audience = audienceFromText(value.toString()).value_or(Audience::Me);
        if (key == QLatin1String("portfolio"))
            return portfolio(value.toObject());
        return {};
    }

    Result<> portfolio(const QJsonObject &json)
    {
        PortfolioInfo &info = m_document.content.info;
        info.portfolioId = json.value(QLatin1String("id")).toString();
        info.created = stampFromText(json.value(QLatin1String("created")).toString());
        info.lastChange = stampFromText(json.value(QLatin1String("lastChange")).toString());
        info.language = json.value(QLatin1String("language")).toString();
        if (!RecordId::fromText(info.portfolioId).isValid() || !info.created.isValid() || !info.lastChange.isValid())
            return fail(ErrorCode::JsonInvalid, QStringLiteral("portfolio"), QString::fromUtf8(jsonText(json)));
        return {};
    }

    Result<> element(const QString &key, const QJsonValue &value)
    {
        const QJsonObject json = value.toObject();
        if (key == QLatin1String("records"))
            return record(json);
        if (key == QLatin1String("links"))
            return link(json, m_document.content.links);
        if (key == QLatin1String("bin"))
            return binned(json);
        if (key == QLatin1String("binnedLinks"))
            return link(json, m_document.content.binnedLinks);
        if (key == QLatin1String("tombstones"))
            return tombstone(json);
        if (key == QLatin1String("media")) {
            auto media = mediaFromJson(json);
            if (!media)
                return fail(media.error());
            m_document.media.append(*media);
        }
        return {};
    }

    Result<RecordPtr> readRecord(const QJsonObject &json)
    {
        auto record = recordFromJson(json);
        if (!record)
            return fail(record.error());
        if (!(*record)->id.isValid())
            return fail(ErrorCode::RecordInvalid, QStringLiteral("id"), QStringLiteral("missing"));
        return RecordPtr(std::move(*record));
    }

    Result<> record(const QJsonObject &json)
    {
        auto read = readRecord(json);
        if (!read)
            return fail(read.error());
        m_document.content.records.push_back(std::move(*read));
        return {};
    }

    Result<> binned(QJsonObject json)
    {
        const QDateTime at = stampFromText(json.take(BinnedAtKey).toString());
        auto read = readRecord(json);
        if (!read)
            return fail(read.error());
        if (!at.isValid())
            return fail(ErrorCode::RecordInvalid, BinnedAtKey);
        m_document.content.bin.push_back({std::move(*read), at});
        return {};
    }

    static Result<> link(const QJsonObject &json, QList<Link> &links)
    {
        auto read = linkFromJson(json);
        if (!read)
            return fail(read.error());
        if (!read->id.isValid())
            return fail(ErrorCode::LinkInvalid, QStringLiteral("id"));
        links.append(*read);
        return {};
    }

    Result<> tombstone(const QJsonObject &json)
    {
        const Tombstone read{RecordId::fromText(json.value(QLatin1String("id")).toString()),
                             json.value(QLatin1String("kind")).toString(),
                             json.value(QLatin1String("revision")).toInteger(),
                             stampFromText(json.value(QLatin1String("removedAt")).toString())};
        if (!read.id.isValid() || !read.removedAt.isValid())
            return fail(ErrorCode::JsonInvalid, QStringLiteral("tombstones"));
        m_document.content.tombstones.append(read);
        return {};
    }

    PortfolioDocument m_document;
    bool m_formatSeen = false;
    bool m_versionSeen = false;
};

} // namespace

DocumentWriter::DocumentWriter(const PortfolioCopy &content, const QList<DocumentMedia> &media, Audience audience)
    : m_head(headOf(content.info, audience))
{
    m_sections.push_back({"media", media.size(), [&media](qsizetype i) { return mediaToJson(media.at(i)); }});
    m_sections.push_back({"records", std::ssize(content.records),
                          [&content](qsizetype i) { return recordToJson(*content.records.at(size_t(i))); }});
    m_sections.push_back({"links", content.links.size(), [&content](qsizetype i) { return linkToJson(content.links.at(i)); }});
    if (audience != Audience::Me)
        return;
    m_sections.push_back({"bin", std::ssize(content.bin),
                          [&content](qsizetype i) { return binnedToJson(content.bin.at(size_t(i))); }});
    m_sections.push_back({"binnedLinks", content.binnedLinks.size(),
                          [&content](qsizetype i) { return linkToJson(content.binnedLinks.at(i)); }});
    m_sections.push_back({"tombstones", content.tombstones.size(),
                          [&content](qsizetype i) { return tombstoneToJson(content.tombstones.at(i)); }});
}

// The head, then for each section its opening and its items, then the end.
qsizetype DocumentWriter::pieces() const
{
    qsizetype count = 2;
    for (const Section &section : m_sections)
        count += section.count + 1;
    return count;
}

QByteArray DocumentWriter::piece(qsizetype index) const
{
    if (index == 0)
        return m_head;
    --index;
    QByteArray before = ",\n";
    for (const Section &section : m_sections) {
        if (index == 0)
            return before + '"' + section.name + "\":[";
        --index;
        if (index < section.count)
            return (index == 0 ? "\n" : ",\n") + jsonText(section.item(index));
        index -= section.count;
        before = "],\n";
    }
    return "]}\n";
}

ByteSource DocumentWriter::source() const
{
    struct Position {
        qsizetype piece = 0;
        QByteArray text;
        qsizetype at = 0;
    };
    return [this, position = Position()](char *buffer, qint64 size) mutable -> Result<qint64> {
        qint64 filled = 0;
        while (filled < size) {
            if (position.at == position.text.size()) {
                if (position.piece == pieces())
                    break;
                position.text = piece(position.piece++);
                position.at = 0;
            }
            const qint64 step = std::min<qint64>(size - filled, position.text.size() - position.at);
            std::copy_n(position.text.constData() + position.at, step, buffer + filled);
            position.at += step;
            filled += step;
        }
        return filled;
    };
}

qint64 DocumentWriter::size() const
{
    qint64 bytes = 0;
    for (qsizetype i = 0; i < pieces(); ++i)
        bytes += piece(i).size();
    return bytes;
}

Result<PortfolioDocument> readDocument(const ByteSource &source)
{
    DocumentReader reader;
    if (auto read = streamJson(source, reader.members(), ElementLimits); !read)
        return fail(read.error());
    return reader.finish();
}

} // namespace kinfolio
