// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/archive/archiveimporter.h"

#include "core/exchange/archive/archivereader.h"
#include "core/exchange/archive/importplan.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

// Archive and portfolio as they were before anything is written.
struct Source {
    ArchiveReader reader;
    PortfolioDocument document;
};

// A full disk is noticed before it is full.
Result<> checkRoom(Files &files, const QString &folder, qint64 needed)
{
    const auto room = files.freeSpace(folder);
    if (!room)
        return fail(room.error());
    if (needed > *room / 10 * 9)
        return fail(ErrorCode::NoSpace, folder, QStringLiteral("%1 bytes needed, %2 free").arg(needed).arg(*room));
    return {};
}

Result<Source> openSource(Files &files, const ImportRequest &request, const QString &folder)
{
    auto reader = ArchiveReader::open(files, request.source);
    if (!reader)
        return fail(reader.error());
    if (auto fits = checkRoom(files, folder, reader->bytes()); !fits)
        return fail(fits.error());
    if (!reader->problems().isEmpty()) {
        const Problem &first = reader->problems().first();
        const bool missing = first.code == errorName(ErrorCode::BagMissingFile);
        return fail(missing ? ErrorCode::BagMissingFile : ErrorCode::BagUnlistedFile, first.subject);
    }
    auto document = reader->document();
    if (!document)
        return fail(document.error());
    return Source{std::move(*reader), std::move(*document)};
}

ImportReport startReport(const Source &source, const QString &format)
{
    ImportReport report;
    report.format = format;
    if (source.reader.isRewritten(source.document.content.info.lastChange))
        report.warnings.append({QStringLiteral("archive.rewritten"), {}});
    return report;
}

// Reads every listed file once: media that are wanted go into the batch, everything is compared with the manifest.
class Intake {
public:
    Intake(const ArchiveReader &reader, const QSet<MediaHash> &wanted, const Progress &progress)
        : m_reader(reader)
        , m_wanted(wanted)
        , m_progress(progress)
        , m_total(reader.bytes())
    {
    }

    [[nodiscard]] Result<> run(MediaBatch &batch, Edit &edit)
    {
        for (const BagManifest *manifest : {&m_reader.payload(), &m_reader.tags()}) {
            for (auto listed = manifest->begin(); listed != manifest->end(); ++listed) {
                if (auto taken = take(listed.key(), listed.value(), batch, edit); !taken)
                    return taken;
            }
        }
        for (const MediaHash &hash : m_wanted) {
            if (!m_taken.contains(hash))
                return fail(ErrorCode::MediaMissing, hash.text());
        }
        return {};
    }

private:
    [[nodiscard]] Result<> take(const QString &path, const MediaHash &hash, MediaBatch &batch, Edit &edit)
    {
        if (!m_wanted.contains(hash) || m_taken.contains(hash)) {
            return m_reader.read(path, hash, [this](QByteArrayView bytes) {
                m_done += bytes.size();
                return report(m_progress, m_done, m_total);
            });
        }
        auto stream = m_reader.stream(path);
        if (!stream)
            return fail(stream.error());
        const auto media = batch.stage(
            [&](char *buffer, qint64 size) -> Result<qint64> {
                const auto got = stream->read(buffer, size);
                if (!got)
                    return got;
                m_done += *got;
                if (auto goOn = report(m_progress, m_done, m_total); !goOn)
                    return fail(goOn.error());
                return got;
            },
            path);
        if (!media)
            return fail(media.error());
        if (media->hash != hash)
            return fail(ErrorCode::BagChecksum, path);
        edit.addMedia(*media);
        m_taken.insert(hash);
        return {};
    }

    const ArchiveReader &m_reader;
    const QSet<MediaHash> &m_wanted;
    const Progress &m_progress;
    qint64 m_total;
    qint64 m_done = 0;
    QSet<MediaHash> m_taken;
};

// Media first, then what refers to them: the order in which the changes must be carried out.
Result<Edit> takeInMedia(const Source &source, const ImportPlan &plan, MediaBatch &batch, const Progress &progress)
{
    Edit edit;
    if (auto taken = Intake(source.reader, plan.media, progress).run(batch, edit); !taken)
        return fail(taken.error());
    edit.changes.insert(edit.changes.end(), plan.edit.changes.begin(), plan.edit.changes.end());
    return edit;
}

} // namespace

const char *ArchiveImporter::name() const
{
    return QT_TRANSLATE_NOOP("format", "Kinfolio archive");
}

bool ArchiveImporter::recognises(QByteArrayView head) const
{
    return head.startsWith("PK");
}

bool ArchiveImporter::isIn(Files &files, const QString &path) const
{
    return ArchiveReader::holdsPortfolio(files, path);
}

Result<ImportReport> ArchiveImporter::into(Portfolio &portfolio, const ImportRequest &request,
                                           const Progress &progress) const
{
    const auto source = openSource(portfolio.environment().files, request, portfolio.folder().path);
    if (!source)
        return fail(source.error());
    auto plan = planImport(source->document, portfolio.reader());
    if (!plan)
        return fail(plan.error());
    ImportReport report = startReport(*source, id());
    report.items = plan->items;
    if (request.planOnly || plan->edit.isEmpty())
        return report;
    MediaBatch batch(portfolio.media());
    const auto edit = takeInMedia(*source, *plan, batch, progress);
    if (!edit)
        return fail(edit.error());
    if (auto taken = portfolio.takeSnapshot(); !taken)
        return fail(taken.error());
    auto undo = portfolio.apply(*edit, batch);
    if (!undo)
        return fail(undo.error());
    report.undo = std::move(*undo);
    return report;
}

Result<ImportReport> ArchiveImporter::asNew(const Environment &environment, const ImportRequest &request,
                                            const Progress &progress) const
{
    const auto source = openSource(environment.files, request, request.folder);
    if (!source)
        return fail(source.error());
    const ImportPlan plan = planWhole(source->document);
    ImportReport report = startReport(*source, id());
    report.newPortfolio = true;
    report.items = plan.items;
    if (request.planOnly)
        return report;

    PortfolioInfo info = source->document.content.info;
    info.copyId = RecordId::make().text(); // the same portfolio, another copy
    auto portfolio = Portfolio::createHidden(environment, request.folder, info, request.readme);
    if (!portfolio)
        return fail(portfolio.error());
    MediaBatch batch((*portfolio)->media());
    const auto edit = takeInMedia(*source, plan, batch, progress);
    if (!edit)
        return fail(edit.error());
    if (auto applied = (*portfolio)->apply(*edit, batch); !applied)
        return fail(applied.error());
    if (auto published = (*portfolio)->publish(source->document.content.tombstones); !published)
        return fail(published.error());
    return report;
}

} // namespace kinfolio
