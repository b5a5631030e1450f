// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/archive/archiveexporter.h"

#include "core/base/text.h"
#include "core/exchange/archive/archivemedia.h"
#include "core/exchange/archive/archiveverifier.h"
#include "core/exchange/archive/bag.h"
#include "core/exchange/archive/partfile.h"
#include "core/exchange/badgereport.h"
#include "core/exchange/html/htmlwriter.h"
#include "core/exchange/sharing.h"
#include "core/exchange/site/site.h"
#include "core/exchange/site/spool.h"
#include "core/media/mediatype.h"
#include "core/records/learner.h"
#include "core/records/recordjson.h"
#include "core/zip/compressible.h"
#include "core/zip/zipstamp.h"
#include "core/zip/zipwriter.h"

#include <QCoreApplication>
#include <QLocale>

#include <future>
#include <optional>

namespace kinfolio {

namespace {

// A file found damaged while it is written makes the export start again without it; more than this is a broken disk.
constexpr int MaxDamaged = 20;

// The page in the bag's root, which leads to the site.
QByteArray startPage(const PortfolioCopy &content)
{
    const bool named = !content.records.empty() && &content.records.front()->kind() == &Learner::info();
    const QString name = named ? plainLine(recordTitle(*content.records.front()), 60) : QStringLiteral("Kinfolio");
    const QString language = content.info.language.isEmpty() ? QStringLiteral("en") : content.info.language;
    HtmlWriter html({language, QLocale(language).textDirection() == Qt::RightToLeft, name, bagnames::Data + QStringLiteral("style.css")});
    html.open("main", {{"class", QStringLiteral("page-head")}});
    html.element("h1", name, {{"dir", QStringLiteral("auto")}});
    html.open("p", {{"class", QStringLiteral("lead")}});
    html.element("a", QCoreApplication::translate("site", "Open the portfolio"), {{"href", bagnames::Page}});
    html.close();
    html.close();
    return html.finish();
}

// Words about a file that somebody handed over would be wrong for one that we make.
Error forExport(const Error &error)
{
    const bool tooLarge = error.code == ErrorCode::ArchiveTooLarge || error.code == ErrorCode::ArchiveTooManyEntries;
    return tooLarge ? Error{ErrorCode::ExportTooLarge, error.detail, error.subject} : error;
}

// Writes one archive. Everything is planned before the first byte, because a zip that turns out too large is worth
// nothing.
class ArchiveWriter {
public:
    /// \param site the pages and what belongs to them, with paths below data/
    ArchiveWriter(const PortfolioCopy &content, const ArchiveFiles &files, const MediaStore &store, const Spool &site,
                  Audience audience)
        : m_content(content)
        , m_files(files)
        , m_store(store)
        , m_site(site)
    {
        for (const ArchiveFile &file : files.files)
            m_media.append({file.written, file.path});
        m_document.emplace(m_content, m_media, audience);
        m_documentSize = m_document->size();
        m_start = startPage(content);
    }

    /// The damaged stored file behind a MediaDamaged error.
    [[nodiscard]] const MediaHash &damaged() const { return m_damaged; }

    [[nodiscard]] Result<> write(File &target, const QString &path, const Progress &progress)
    {
        auto plan = makePlan();
        if (!plan)
            return fail(plan.error());
        if (auto fits = checkRoom(path); !fits)
            return fits;
        auto zip = ZipWriter::start(target, std::move(*plan), zipStamp(m_content.info.lastChange));
        if (!zip)
            return fail(forExport(zip.error()));
        if (auto written = writePayload(*zip, progress); !written)
            return written;
        if (auto written = writeTags(*zip); !written)
            return written;
        return zip->finish();
    }

private:
    // A full disk is better noticed before hours of writing.
    [[nodiscard]] Result<> checkRoom(const QString &target) const
    {
        qint64 needed = 0;
        for (const ArchiveFile &file : m_files.files)
            needed += isCompressed(file.written.mediaType) ? file.written.size : 0;
        const auto room = m_store.files().freeSpace(target);
        if (room && *room < needed)
            return fail(ErrorCode::NoSpace, target, QStringLiteral("%1 bytes needed, %2 free").arg(needed).arg(*room));
        return {};
    }

    static QString inTop(const QString &path) { return bagnames::Top + QLatin1Char('/') + path; }

    [[nodiscard]] Result<QList<PlannedEntry>> makePlan()
    {
        QList<PlannedEntry> plan;
        BagManifest paths;
        m_payloadBytes = 0;
        m_payloadFiles = 0;
        const auto payload = [&](const QString &path, qint64 size, bool compress) {
            plan.append({inTop(path), size, compress});
            paths.insert(path, Sha256::of({}));
            m_payloadBytes += size;
            ++m_payloadFiles;
        };
        for (const ArchiveFile &file : m_files.files) {
            const auto compress = shrinksSafely(file);
            if (!compress)
                return fail(compress.error());
            payload(file.path, file.written.size, *compress);
        }
        const auto shrinks = [](const ByteSource &source, qint64 size) {
            const auto over = deflatesOver(source, size);
            return over ? Result<bool>(!*over) : over;
        };
        const auto document = shrinks(m_document->source(), m_documentSize);
        if (!document)
            return fail(document.error());
        payload(bagnames::Document, m_documentSize, *document);
        for (const Spool::Piece &piece : m_site.pieces()) {
            const auto source = m_site.source(piece);
            if (!source)
                return fail(source.error());
            const auto compress = isCompressed(mediaTypeOf(piece.path, {}).name) ? Result<bool>(false) : shrinks(*source, piece.size);
            if (!compress)
                return fail(compress.error());
            payload(bagnames::Data + piece.path, piece.size, *compress);
        }

        // The hashes are not known yet, but their text always has the same length.
        const qint64 manifestSize = manifestText(paths).size();
        const BagManifest tags = tagPaths();
        m_info = bagInfo(m_content.info, m_payloadBytes, m_payloadFiles);
        plan.append({inTop(bagnames::Manifest), manifestSize, true});
        plan.append({inTop(bagnames::Declaration), bagDeclaration().size(), true});
        plan.append({inTop(bagnames::Info), m_info.size(), true});
        plan.append({inTop(bagnames::Start), m_start.size(), true});
        plan.append({inTop(bagnames::TagManifest), manifestText(tags).size(), true});
        return plan;
    }

    static BagManifest tagPaths()
    {
        const MediaHash any = Sha256::of({});
        return {{bagnames::Manifest, any}, {bagnames::Declaration, any}, {bagnames::Info, any}, {bagnames::Start, any}};
    }

    [[nodiscard]] Result<bool> shrinksSafely(const ArchiveFile &file) const
    {
        if (isCompressed(file.written.mediaType))
            return false;
        const auto source = contentOf(file, m_store);
        if (!source)
            return fail(source.error());
        const auto over = deflatesOver(*source, file.written.size);
        if (!over)
            return over;
        return !*over;
    }

    [[nodiscard]] Result<> writePayload(ZipWriter &zip, const Progress &progress)
    {
        qint64 done = 0;
        for (const ArchiveFile &file : m_files.files) {
            const auto source = contentOf(file, m_store);
            if (!source)
                return fail(source.error());
            const auto watched = [&](char *buffer, qint64 size) -> Result<qint64> {
                const auto got = (*source)(buffer, size);
                if (!got)
                    return got;
                done += *got;
                if (auto goOn = report(progress, done, m_payloadBytes); !goOn)
                    return fail(goOn.error());
                return got;
            };
            const auto hash = zip.add(inTop(file.path), watched);
            if (!hash)
                return fail(hash.error());
            if (*hash != file.written.hash) {
                m_damaged = file.stored.hash;
                return fail(ErrorCode::MediaDamaged, file.stored.hash.text());
            }
            m_manifest.insert(file.path, *hash);
        }
        if (auto added = add(zip, m_manifest, bagnames::Document, m_document->source()); !added)
            return added;
        for (const Spool::Piece &piece : m_site.pieces()) {
            const auto source = m_site.source(piece);
            if (!source)
                return fail(source.error());
            if (auto added = add(zip, m_manifest, bagnames::Data + piece.path, *source); !added)
                return added;
        }
        return {};
    }

    [[nodiscard]] Result<> writeTags(ZipWriter &zip)
    {
        BagManifest tags;
        const std::initializer_list<std::pair<QString, QByteArray>> texts = {
            {bagnames::Manifest, manifestText(m_manifest)},
            {bagnames::Declaration, bagDeclaration()},
            {bagnames::Info, m_info},
            {bagnames::Start, m_start},
        };
        for (const auto &[path, text] : texts) {
            if (auto added = add(zip, tags, path, bytesSource(text)); !added)
                return added;
        }
        BagManifest none;
        return add(zip, none, bagnames::TagManifest, bytesSource(manifestText(tags)));
    }

    [[nodiscard]] static Result<> add(ZipWriter &zip, BagManifest &manifest, const QString &path, const ByteSource &source)
    {
        const auto hash = zip.add(inTop(path), source);
        if (!hash)
            return fail(hash.error());
        manifest.insert(path, *hash);
        return {};
    }

    const PortfolioCopy &m_content;
    const ArchiveFiles &m_files;
    const MediaStore &m_store;
    QList<DocumentMedia> m_media;
    const Spool &m_site;
    std::optional<DocumentWriter> m_document;
    qint64 m_documentSize = 0;
    QByteArray m_start;
    QByteArray m_info;
    qint64 m_payloadBytes = 0;
    qint64 m_payloadFiles = 0;
    BagManifest m_manifest;
    MediaHash m_damaged;
};

Result<QString> hashOfFile(Files &files, const QString &path)
{
    auto file = files.openForReading(path);
    if (!file)
        return fail(file.error());
    Sha256 hash;
    QByteArray block(qsizetype(1024) * 1024, Qt::Uninitialized);
    while (true) {
        const auto got = (*file)->read(block.data(), block.size());
        if (!got)
            return fail(got.error());
        if (*got == 0)
            return hash.finish().text();
        hash.add(QByteArrayView(block).first(*got));
    }
}

// Reads the finished file back with the strict reader, as any recipient would, and hashes it as a whole meanwhile.
Result<QString> proveFile(Files &files, const QString &path, const Progress &progress)
{
    auto whole = std::async(std::launch::async, [&] { return hashOfFile(files, path); });
    const auto verdict = verifyArchive(files, path, progress);
    auto hash = whole.get();
    if (!verdict)
        return fail(verdict.error());
    if (!verdict->problems.isEmpty())
        return fail(ErrorCode::WriteFailed, path, verdict->problems.first().code);
    return hash;
}

} // namespace

const char *ArchiveExporter::name() const
{
    return QT_TRANSLATE_NOOP("format", "Kinfolio archive");
}

std::vector<OptionInfo> ArchiveExporter::options() const
{
    return {siteThemeOption()};
}

Result<ExportReport> ArchiveExporter::run(PortfolioView &view, const Environment &environment,
                                          const ExportRequest &request, const Progress &progress) const
{
    Files &files = environment.files;
    const auto theme = siteTheme(request.options);
    if (!theme)
        return fail(theme.error());
    auto copied = copyPortfolio(view);
    if (!copied)
        return fail(copied.error());
    SharedPortfolio shared = shareWith(request.audience, std::move(*copied));
    const MediaStore store(files, view.folder().media(), view.folder().staging());
    if (auto checked = checkForExport(view.reader(), store, request.audience, environment.clock.now(), shared.content); !checked)
        return fail(checked.error());

    sweepPartFiles(files, request.target);
    QSet<MediaHash> damaged;
    while (true) {
        const auto planned = planFiles(shared.content, store, request.audience, damaged, {});
        if (!planned)
            return fail(planned.error());
        PortfolioCopy content = shared.content;
        referToWrittenFiles(content, *planned);
        Spool site(files, request.target);
        const SiteRequest siteRequest{*theme, request.audience, keptPrivate(shared.leftOut), bagnames::Data, 1};
        const auto made = writeSite(content, *planned, store, siteRequest,
                                    [&](const QString &path, const QByteArray &bytes) { return site.add(path, bytes); }, progress);
        if (!made)
            return fail(made.error());
        ArchiveWriter writer(content, *planned, store, site, request.audience);

        PartFile part(files, request.target);
        auto file = part.create();
        if (!file)
            return fail(file.error());
        const auto written = writer.write(**file, request.target, progress);
        if (!written) {
            if (!writer.damaged().isValid() || damaged.size() == MaxDamaged)
                return fail(written.error());
            damaged.insert(writer.damaged());
            continue;
        }
        // The disk takes its time while the file is read back.
        auto syncing = std::async(std::launch::async, [&file] { return (*file)->sync(); });
        const auto hash = proveFile(files, part.path(), {});
        if (auto synced = syncing.get(); !synced)
            return fail(synced.error());
        if (!hash)
            return fail(hash.error());
        file->reset();
        const auto size = files.info(part.path());
        if (!size)
            return fail(size.error());
        if (auto finished = part.finish(request.audience); !finished)
            return fail(finished.error());

        ExportReport report = reportOf(content, *planned, shared.leftOut);
        report.warnings += made->warnings;
        report.bytes = size->size;
        report.sha256 = *hash;
        return report;
    }
}

} // namespace kinfolio
