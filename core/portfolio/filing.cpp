// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/filing.h"

#include "core/badges/badgefile.h"
#include "core/badges/findbadges.h"
#include "core/badges/issuerdocuments.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/portfolio/wantedbadge.h"
#include "core/records/badge.h"
#include "core/records/kinds/goal.h"
#include "core/records/kinds/issuerdocument.h"
#include "core/records/project.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace kinfolio {

namespace {

constexpr qsizetype MaxTitleLength = 200;

QString withoutExtension(const QString &fileName)
{
    // "Talk at 3.30 pm" has no extension, and neither has ".profile".
    static const QRegularExpression extension(QStringLiteral("^(.+)\\.[A-Za-z0-9]{1,8}\\z"),
                                              QRegularExpression::DotMatchesEverythingOption);
    const auto match = extension.match(fileName);
    return match.hasMatch() ? match.captured(1) : fileName;
}

// What a person would call the thing, guessed from the name of its file.
QString titleFrom(const QString &fileName)
{
    QString title = withoutExtension(fileName);
    title.replace(QLatin1Char('_'), QLatin1Char(' '));
    title.replace(QLatin1Char('-'), QLatin1Char(' '));
    title = plainLine(title.simplified(), MaxTitleLength).trimmed();
    return title.isEmpty() ? safeFileName(fileName) : title;
}

// The name of the file itself; a path that ends in "/" or ".." has none.
Result<QString> nameOf(const QString &path)
{
    QString name = QFileInfo(path).fileName();
    if (name.trimmed().isEmpty() || name == QLatin1String(".") || name == QLatin1String(".."))
        return fail(ErrorCode::FileNameless, path);
    return name;
}

// A handed-over link counts as what it points to.
Result<FileInfo> infoOf(Files &files, const QString &path)
{
    const auto info = files.info(path);
    if (!info || !info->isLink)
        return info;
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? fail(ErrorCode::FileNotFound, path) : files.info(real);
}

// Turns the progress of one file into that of the whole.
class Overall {
public:
    Overall(Files &files, const QStringList &paths, const Progress &progress)
        : m_progress(progress)
    {
        for (const QString &path : paths) {
            const auto info = infoOf(files, path);
            m_total += info ? info->size : 0;
        }
    }

    [[nodiscard]] Progress ofNextFile(qint64 size)
    {
        const qint64 before = m_done;
        m_done += size;
        if (!m_progress)
            return {};
        return [this, before](qint64 done, qint64) { return m_progress(before + done, m_total); };
    }

    [[nodiscard]] Result<> report() const { return kinfolio::report(m_progress, m_done, m_total); }

private:
    const Progress &m_progress;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

bool stopsEverything(const Error &error)
{
    return error.code == ErrorCode::Interrupted || error.code == ErrorCode::NoSpace;
}

// Which role is right depends on the kind of `to`, which staging cannot know: see settleRoles.
void linkTo(const FilingOptions &options, RecordId record, Edit &edit)
{
    if (options.to.isValid())
        edit.link(record, LinkRole::RelatedTo, options.to);
}

Result<FiledFile> stageArtifact(StagedFiles &staged, Files &files, const QString &path,
                                const FilingOptions &options, Overall &overall)
{
    const auto name = nameOf(path);
    if (!name)
        return fail(name.error());
    const auto info = infoOf(files, path);
    if (!info)
        return fail(info.error());
    if (info->isFolder)
        return fail(ErrorCode::FileUnreadable, path, QStringLiteral("is a folder"));
    const auto media = staged.batch->stageFile(path, overall.ofNextFile(info->size));
    if (!media)
        return fail(media.error());

    auto artifact = std::make_unique<Artifact>();
    artifact->title = titleFrom(*name);
    artifact->alt = options.alt;
    artifact->media = media->hash;
    artifact->mediaType = media->mediaType;
    artifact->fileName = safeFileName(*name);
    artifact->made = PartialDate::fromDay(info->modified.toLocalTime().date());
    staged.edit.addMedia(*media);
    const RecordId record = staged.edit.put(std::move(artifact));
    linkTo(options, record, staged.edit);
    return FiledFile{path, record, *media, false, {}};
}

Result<QByteArray> readBadgeFile(Files &files, const QString &path)
{
    auto bytes = files.readAll(path, MaxBadgeFile);
    if (!bytes && bytes.error().code == ErrorCode::FileTooLarge)
        return fail(ErrorCode::BadgeTooLarge, path);
    return bytes;
}

PartialDate dateFrom(const QString &text)
{
    return PartialDate::fromText(text).value_or(PartialDate());
}

std::unique_ptr<Badge> badgeFrom(const BadgeFacts &facts, const QString &fileName, const MediaInfo &media)
{
    auto badge = std::make_unique<Badge>();
    badge->title = facts.name.trimmed().isEmpty() ? titleFrom(fileName) : facts.name;
    badge->issuer = facts.issuer;
    badge->issued = dateFrom(facts.issued);
    badge->expires = dateFrom(facts.expires);
    badge->description = facts.description;
    badge->criteria = facts.criteria;
    badge->credential = media.hash;
    badge->fileName = safeFileName(fileName);
    badge->mediaType = facts.mediaType;
    badge->standard = QStringLiteral("Open Badges %1.0").arg(facts.version);
    badge->achievement = facts.achievementId;
    badge->check = QStringLiteral("notChecked");
    return badge;
}

QStringList warningsOf(const BadgeFacts &facts, const FoundBadge &found)
{
    QStringList codes;
    // What is in a transcript is taken out of it, and speaks for itself.
    static const QStringList ofParts{QLatin1String(badgewarning::Collection), QLatin1String(badgewarning::TooManyParts),
                                     QLatin1String(badgewarning::PartUnreadable)};
    for (const QString &warning : facts.warnings) {
        if (!found.isTranscript || !ofParts.contains(warning))
            codes.append(QStringLiteral("badge.") + warning);
    }
    if (found.isTranscript)
        codes.append(QStringLiteral("badge.transcript"));
    if (facts.recipientInTheOpen)
        codes.append(QStringLiteral("badge.shows-recipient"));
    return codes;
}

Result<FiledFile> stageIssuerDocument(StagedFiles &staged, const QByteArray &bytes, const QString &name, const QString &path,
                                      const IssuerDocumentFacts &facts)
{
    const auto media = staged.batch->stage(bytesSource(bytes), name);
    if (!media)
        return fail(media.error());
    staged.edit.addMedia(*media);
    auto document = std::make_unique<IssuerDocument>();
    document->title = facts.name.isEmpty() ? titleFrom(name) : facts.name;
    document->address = facts.address;
    document->document = media->hash;
    document->fileName = safeFileName(name);
    return FiledFile{path, staged.edit.put(std::move(document)), *media, false, {}};
}

// A badge that one could earn, as a goal whose steps are what it takes.
FiledFile stageWish(StagedFiles &staged, const QString &path, const EarnableBadge &wish)
{
    Goal goal;
    goal.id = RecordId::make();
    goal.title = wish.name;
    goal.why = wish.description;
    goal.badgeName = wish.name;
    goal.badgeIssuer = wish.issuer;
    goal.badgeId = wish.id;
    for (const QString &step : criteriaSteps(wish.criteria))
        goal.steps.append({step, false, {}, {}});
    staged.wishes.push_back(goal);
    return {path, goal.id, {}, false, {}};
}

Result<> stageFound(StagedFiles &staged, const FoundBadge &found, const QString &path, const FilingOptions &options)
{
    const auto facts = readBadge(found.bytes);
    if (!facts)
        return fail(facts.error().about(found.where.isEmpty() ? path : found.where));
    const auto media = staged.batch->stage(bytesSource(found.bytes), found.fileName);
    if (!media)
        return fail(media.error());
    staged.edit.addMedia(*media);
    const RecordId record = staged.edit.put(badgeFrom(*facts, found.fileName, *media));
    linkTo(options, record, staged.edit);
    staged.files.append(FiledFile{path, record, *media, false, warningsOf(*facts, found), found.where});
    return {};
}

// What badges are checked with, or could be earned; false for anything else. Not looked for in files with several badges: whoever sends
// these would bring the proof of them along, and nobody would have been asked.
Result<bool> stageCompanion(StagedFiles &staged, const QByteArray &bytes, const QString &name, const QString &path)
{
    const auto document = readIssuerDocument(bytes);
    // The description of a badge may be what a badge at hand refers to, or what somebody wishes for.
    if (const auto wish = readEarnableBadge(bytes)) {
        const FiledFile filed = stageWish(staged, path, *wish);
        if (!document) {
            staged.files.append(filed);
            return true;
        }
    }
    if (!document)
        return false;
    const auto filed = stageIssuerDocument(staged, bytes, name, path, *document);
    if (!filed)
        return fail(filed.error());
    staged.files.append(*filed);
    return true;
}

Result<> stageBadgeBytes(StagedFiles &staged, const QByteArray &bytes, const QString &name, const QString &path, const FilingOptions &options)
{
    const auto companion = stageCompanion(staged, bytes, name, path);
    if (!companion)
        return fail(companion.error());
    if (*companion)
        return {};
    const auto found = findBadges(bytes, name);
    if (!found)
        return fail(found.error().about(path));
    for (const FoundBadge &badge : found->badges) {
        const auto done = stageFound(staged, badge, path, options);
        if (done)
            continue;
        if (found->badges.size() == 1 || stopsEverything(done.error()))
            return done;
        staged.problems.append({path, done.error(), badge.where});
    }
    staged.passedOver += found->passedOver;
    return {};
}

Result<> stageBadge(StagedFiles &staged, Files &files, const QString &path, const FilingOptions &options)
{
    const auto name = nameOf(path);
    if (!name)
        return fail(name.error());
    const auto bytes = readBadgeFile(files, path);
    if (!bytes)
        return fail(bytes.error());
    // The very bytes that were read are kept, even if the file changes meanwhile.
    return stageBadgeBytes(staged, *bytes, *name, path, options);
}

Result<FiledFile> stageThing(StagedFiles &staged, const LooseThing &thing, const FilingOptions &options)
{
    auto artifact = std::make_unique<Artifact>(thing.artifact);
    FiledFile filed{artifact->title, {}, {}, false, {}};
    if (!thing.content.isEmpty()) {
        artifact->fileName = safeFileName(artifact->fileName);
        const auto media = staged.batch->stage(bytesSource(thing.content), artifact->fileName);
        if (!media)
            return fail(media.error());
        artifact->media = media->hash;
        artifact->mediaType = media->mediaType;
        staged.edit.addMedia(*media);
        filed.media = *media;
    }
    filed.record = staged.edit.put(std::move(artifact));
    linkTo(options, filed.record, staged.edit);
    return filed;
}

/// Adds what a file gives to what is staged.
using StageOne = std::function<Result<>(StagedFiles &, const QString &path, Overall &)>;

Result<StagedFiles> stageAll(MediaStore &media, const QStringList &paths, const Progress &progress,
                             const StageOne &stageOne)
{
    StagedFiles staged;
    staged.batch = std::make_unique<MediaBatch>(media);
    Overall overall(media.files(), paths, progress);
    for (const QString &path : paths) {
        if (auto goOn = overall.report(); !goOn)
            return fail(goOn.error());
        const auto filed = stageOne(staged, path, overall);
        if (filed)
            continue;
        if (stopsEverything(filed.error()))
            return fail(filed.error());
        staged.problems.append({path, filed.error()});
    }
    // Here, where it keeps nobody waiting, and not where the edit is applied.
    if (auto synced = staged.batch->sync(); !synced)
        return fail(synced.error());
    return staged;
}

LinkRole roleTowards(const RecordBase &record, const KindInfo &filedKind)
{
    if (&record.kind() != &Project::info())
        return LinkRole::RelatedTo;
    return &filedKind == &Badge::info() ? LinkRole::AwardedFor : LinkRole::ProducedIn;
}

PartialDate earliestDay(const Edit &edit)
{
    PartialDate earliest;
    for (const Change &change : edit.changes) {
        const auto *put = std::get_if<PutRecord>(&change);
        if (!put || &put->record->kind() != &Artifact::info())
            continue;
        const PartialDate &made = static_cast<const Artifact &>(*put->record).made;
        if (!made.isEmpty() && (earliest.isEmpty() || made.start() < earliest.start()))
            earliest = made;
    }
    return earliest;
}

// Now that the portfolio is at hand: what the files are to the record that they were filed with.
Result<> settleRoles(const PortfolioReader &reader, Edit &edit)
{
    const KindInfo *filedKind = nullptr;
    for (Change &change : edit.changes) {
        if (const auto *put = std::get_if<PutRecord>(&change))
            filedKind = &put->record->kind();
        auto *link = std::get_if<PutLink>(&change);
        // A project that is made for them is not there yet, and its role is settled.
        if (!link || !filedKind || link->link.role != LinkRole::RelatedTo)
            continue;
        const auto other = reader.record(link->link.to);
        if (!other)
            return fail(other.error());
        link->link.role = roleTowards(**other, *filedKind);
    }
    return {};
}

Result<> findDuplicates(const PortfolioReader &reader, QList<FiledFile> &files)
{
    QSet<MediaHash> seen;
    for (FiledFile &file : files) {
        if (!file.media.hash.isValid())
            continue;
        const auto present = reader.media(file.media.hash);
        if (!present)
            return fail(present.error());
        file.deduplicated = present->has_value() || seen.contains(file.media.hash);
        seen.insert(file.media.hash);
    }
    return {};
}

} // namespace

StagedFiles::StagedFiles() = default;
StagedFiles::~StagedFiles() = default;
StagedFiles::StagedFiles(StagedFiles &&) noexcept = default;
StagedFiles &StagedFiles::operator=(StagedFiles &&) noexcept = default;

Result<StagedFiles> stageArtifacts(MediaStore &media, const QStringList &paths, const FilingOptions &options,
                                   const Progress &progress)
{
    FilingOptions each = options;
    if (paths.size() > 1)
        each.alt.clear(); // one description cannot fit several pictures
    return stageAll(media, paths, progress, [&](StagedFiles &staged, const QString &path, Overall &overall) {
        return stageArtifact(staged, media.files(), path, each, overall).transform([&](const FiledFile &file) { staged.files.append(file); });
    });
}

Result<StagedFiles> stageBadges(MediaStore &media, const QStringList &paths, const FilingOptions &options,
                                const Progress &progress)
{
    return stageAll(media, paths, progress, [&](StagedFiles &staged, const QString &path, Overall &) {
        return stageBadge(staged, media.files(), path, options);
    });
}

Result<StagedFiles> stageLoose(MediaStore &media, const QList<LooseThing> &things, const FilingOptions &options,
                               const Progress &progress)
{
    StagedFiles staged;
    staged.batch = std::make_unique<MediaBatch>(media);
    for (const LooseThing &thing : things) {
        if (auto goOn = report(progress, staged.files.size(), things.size()); !goOn)
            return fail(goOn.error());
        const auto filed = stageThing(staged, thing, options);
        if (!filed)
            return fail(filed.error());
        staged.files.append(*filed);
    }
    if (auto synced = staged.batch->sync(); !synced)
        return fail(synced.error());
    return staged;
}

Result<StagedFiles> stageLooseBadge(MediaStore &media, const QByteArray &content, const QString &fileName,
                                    const FilingOptions &options)
{
    StagedFiles staged;
    staged.batch = std::make_unique<MediaBatch>(media);
    const auto filed = stageBadgeBytes(staged, content, fileName, fileName, options);
    if (!filed)
        return fail(filed.error());
    // A set of which nothing can be read is no badge either.
    if (staged.files.isEmpty() && !staged.problems.isEmpty())
        return fail(staged.problems.first().error);
    return staged;
}

void gatherInProject(StagedFiles &staged, const QString &name)
{
    auto project = std::make_unique<Project>();
    project->title = titleFrom(name);
    project->started = earliestDay(staged.edit);
    staged.project = staged.edit.put(std::move(project));
    qint64 position = 0;
    for (const FiledFile &file : staged.files)
        staged.edit.link(file.record, LinkRole::ProducedIn, staged.project, ++position);
}

// Nobody wishes for a badge that is there, or comes in just now.
Result<> addWishes(const PortfolioReader &reader, StagedFiles &staged)
{
    const auto badges = staged.wishes.empty() ? std::vector<RecordPtr>() : reader.records(Badge::info());
    if (!badges)
        return fail(badges.error());
    for (const Goal &wish : std::exchange(staged.wishes, {})) {
        const auto answers = [&](const RecordPtr &record) {
            return &record->kind() == &Badge::info() && isFulfilledBy(wish, static_cast<const Badge &>(*record));
        };
        const bool isHere = std::ranges::any_of(*badges, answers);
        const bool comes = std::ranges::any_of(staged.edit.changes, [&](const Change &change) {
            const auto *put = std::get_if<PutRecord>(&change);
            return put && answers(put->record);
        });
        if (isHere || comes)
            staged.files.removeIf([&](const FiledFile &file) { return file.record == wish.id; });
        else
            staged.edit.put(std::make_unique<Goal>(wish));
    }
    return {};
}

Result<Edit> fileInto(Portfolio &portfolio, StagedFiles &staged)
{
    if (auto added = addWishes(portfolio.reader(), staged); !added)
        return fail(added.error());
    if (staged.edit.isEmpty())
        return Edit();
    if (auto settled = settleRoles(portfolio.reader(), staged.edit); !settled)
        return fail(settled.error());
    if (auto looked = findDuplicates(portfolio.reader(), staged.files); !looked)
        return fail(looked.error());
    return portfolio.apply(staged.edit, *staged.batch);
}

} // namespace kinfolio
