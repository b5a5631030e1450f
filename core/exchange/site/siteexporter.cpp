// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/siteexporter.h"

#include "core/base/filerights.h"
#include "core/exchange/archive/bag.h"
#include "core/exchange/archive/partfile.h"
#include "core/exchange/badgereport.h"
#include "core/exchange/sharing.h"
#include "core/exchange/site/site.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace kinfolio {

namespace {

const QString Mark = QStringLiteral("kinfolio-site.txt");
const QByteArray MarkText = "This folder was made by Kinfolio. Open index.html in any browser.\n"
                            "It is replaced as a whole when the site is made again here.\n";

// A file found damaged while it is written makes the export start again without it; more than this is a broken disk.
constexpr int MaxDamaged = 20;
constexpr qint64 MostManifest = qint64(64) * 1024 * 1024;

// Takes from the set the files below a folder; false when one is met that the set does not have.
Result<bool> takeFiles(Files &files, const QString &top, const QString &below, QSet<QString> &known)
{
    // What file managers leave in folders that somebody looked at.
    static const QSet<QString> fromSystem{QStringLiteral(".DS_Store"), QStringLiteral("Thumbs.db"), QStringLiteral("desktop.ini"),
                                          QStringLiteral(".directory")};
    const auto entries = files.list(top + below);
    if (!entries)
        return fail(entries.error());
    for (const FileInfo &entry : *entries) {
        const QString path = below + QLatin1Char('/') + entry.name;
        if (!entry.isFolder || entry.isLink) {
            if (!known.remove(path.mid(1)) && !fromSystem.contains(entry.name))
                return false;
            continue;
        }
        if (const auto taken = takeFiles(files, top, path, known); !taken || !*taken)
            return taken;
    }
    return true;
}

// Whether everything in the folder was written by an export, none of it by somebody since.
bool isWhollyOurs(Files &files, const QString &folder)
{
    const auto mark = files.readAll(folder + QLatin1Char('/') + Mark, MarkText.size());
    const auto list = files.readAll(folder + QLatin1Char('/') + bagnames::Manifest, MostManifest);
    if (!mark || *mark != MarkText || !list)
        return false;
    const auto manifest = readManifest(*list);
    if (!manifest)
        return false;
    QSet<QString> known(manifest->keyBegin(), manifest->keyEnd());
    known.insert(bagnames::Manifest);
    return takeFiles(files, folder, {}, known).value_or(false);
}

// A site that lies there may be replaced; a folder of anything else may not, unless it is empty.
Result<> checkFolder(Files &files, const QString &target)
{
    const auto there = files.info(target);
    if (!there)
        return {};
    if (!there->isFolder || there->isLink)
        return fail(ErrorCode::FileNotWritable, target, QStringLiteral("is no folder"));
    const auto entries = files.list(target);
    if (!entries)
        return fail(entries.error());
    if (entries->isEmpty() || isWhollyOurs(files, target))
        return {};
    return fail(ErrorCode::FolderNotEmpty, target, QStringLiteral("holds other files"));
}

// Fills the folder and lists what it wrote.
class FolderWriter {
public:
    FolderWriter(Files &files, QString folder)
        : m_files(files)
        , m_folder(std::move(folder))
    {
    }

    Result<> write(const QString &path, const ByteSource &source)
    {
        const QString target = m_folder + QLatin1Char('/') + path;
        if (auto made = makeFolder(QFileInfo(target).path()); !made)
            return made;
        auto file = m_files.createNew(target);
        if (!file)
            return fail(file.error());
        letOthersRead(target);
        QByteArray block(qsizetype(1024) * 1024, Qt::Uninitialized);
        Sha256 hash;
        while (true) {
            const auto got = source(block.data(), block.size());
            if (!got)
                return fail(got.error());
            if (*got == 0)
                break;
            const auto bytes = QByteArrayView(block).first(*got);
            hash.add(bytes);
            m_bytes += *got;
            if (auto written = (*file)->write(bytes); !written)
                return written;
        }
        m_written.append(target);
        m_manifest.insert(path, hash.finish());
        return {};
    }

    Result<> write(const QString &path, const QByteArray &content)
    {
        return write(path, [&content, at = qint64(0)](char *buffer, qint64 size) mutable -> Result<qint64> {
            const qint64 step = std::min<qint64>(size, content.size() - at);
            std::copy_n(content.constData() + at, step, buffer);
            at += step;
            return step;
        });
    }

    /// Writes the list and forces everything to the disk; gives the hash of the list.
    Result<QString> finish()
    {
        const QByteArray manifest = manifestText(m_manifest);
        if (auto written = write(bagnames::Manifest, manifest); !written)
            return fail(written.error());
        if (auto synced = m_files.syncFiles(m_written); !synced)
            return fail(synced.error());
        return Sha256::of(manifest).text();
    }

    [[nodiscard]] const BagManifest &manifest() const { return m_manifest; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    Result<> makeFolder(const QString &path)
    {
        if (m_made.contains(path))
            return {};
        if (auto made = m_files.makeFolder(path); !made)
            return made;
        for (QString one = path; one.size() > m_folder.size(); one = QFileInfo(one).path()) {
            letOthersRead(one);
            m_made.insert(one);
        }
        return {};
    }

    Files &m_files;
    QString m_folder;
    QSet<QString> m_made;
    QStringList m_written;
    BagManifest m_manifest;
    qint64 m_bytes = 0;
};

// \param damaged a stored file that turned out to be another than the portfolio says
Result<> writeFiles(FolderWriter &folder, const ArchiveFiles &files, const MediaStore &store, MediaHash &damaged,
                    const Progress &progress)
{
    for (qsizetype i = 0; i < files.files.size(); ++i) {
        if (auto goOn = report(progress, i, files.files.size()); !goOn)
            return goOn;
        const ArchiveFile &file = files.files.at(i);
        const QString path = file.path.mid(bagnames::Data.size());
        const auto source = contentOf(file, store);
        if (!source)
            return fail(source.error());
        if (auto written = folder.write(path, *source); !written)
            return written;
        if (folder.manifest().value(path) != file.written.hash) {
            damaged = file.stored.hash;
            return fail(ErrorCode::MediaDamaged, file.stored.hash.text());
        }
    }
    return {};
}

struct SiteSource {
    const SharedPortfolio &shared;
    const MediaStore &store;
    const ExportRequest &request;
    QString target;
    QString theme;
};

// One try, without the files that are known to be damaged.
Result<ExportReport> makeSite(const SiteSource &from, const QSet<MediaHash> &without, MediaHash &damaged, const Progress &progress)
{
    Files &files = from.store.files();
    const Audience audience = from.request.audience;
    const auto planned = planFiles(from.shared.content, from.store, audience, without, progress);
    if (!planned)
        return fail(planned.error());
    PortfolioCopy content = from.shared.content;
    referToWrittenFiles(content, *planned);
    PartFolder part(files, from.target);
    if (auto made = part.create(); !made)
        return fail(made.error());
    FolderWriter folder(files, part.path());
    const SiteRequest request{from.theme, audience, keptPrivate(from.shared.leftOut), bagnames::Data, 1};
    const auto made = writeSite(content, *planned, from.store, request,
                                [&](const QString &path, const QByteArray &bytes) { return folder.write(path, bytes); }, progress);
    if (!made)
        return fail(made.error());
    if (auto written = writeFiles(folder, *planned, from.store, damaged, progress); !written)
        return fail(written.error());
    if (auto marked = folder.write(Mark, MarkText); !marked)
        return fail(marked.error());
    const auto hash = folder.finish();
    if (!hash)
        return fail(hash.error());
    if (auto finished = part.finish(audience); !finished)
        return fail(finished.error());

    ExportReport report = reportOf(content, *planned, from.shared.leftOut);
    report.warnings += made->warnings;
    report.bytes = folder.bytes();
    report.sha256 = *hash;
    return report;
}

} // namespace

const char *SiteExporter::name() const
{
    return QT_TRANSLATE_NOOP("format", "Web pages in a folder");
}

std::vector<OptionInfo> SiteExporter::options() const
{
    return {siteThemeOption()};
}

Result<ExportReport> SiteExporter::run(PortfolioView &view, const Environment &environment, const ExportRequest &request,
                                       const Progress &progress) const
{
    Files &files = environment.files;
    const QString target = QDir::cleanPath(QFileInfo(request.target).absoluteFilePath());
    const auto theme = siteTheme(request.options);
    if (!theme)
        return fail(theme.error());
    if (auto free = checkFolder(files, target); !free)
        return fail(free.error());
    auto copied = copyPortfolio(view);
    if (!copied)
        return fail(copied.error());
    SharedPortfolio shared = shareWith(request.audience, std::move(*copied));
    const MediaStore store(files, view.folder().media(), view.folder().staging());
    if (auto checked = checkForExport(view.reader(), store, request.audience, environment.clock.now(), shared.content); !checked)
        return fail(checked.error());
    sweepPartFiles(files, target);
    QSet<MediaHash> without;
    while (true) {
        MediaHash damaged;
        auto report = makeSite({shared, store, request, target, *theme}, without, damaged, progress);
        if (report || !damaged.isValid() || without.size() == MaxDamaged)
            return report;
        without.insert(damaged);
    }
}

} // namespace kinfolio
