// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <array>

namespace kinfolio {

namespace {

struct CodeRow {
    ErrorCode code;
    const char *name;
    ExitCode exit;
};

// The one list: a code, its dotted name, its exit class.
constexpr auto Codes = std::to_array<CodeRow>({
    {ErrorCode::Usage, "usage", ExitCode::Usage},
    {ErrorCode::Interrupted, "interrupted", ExitCode::Interrupted},
    {ErrorCode::FileNotFound, "file.not-found", ExitCode::NotFound},
    {ErrorCode::FileUnreadable, "file.unreadable", ExitCode::NotFound},
    {ErrorCode::FileNotWritable, "file.not-writable", ExitCode::NoSpace},
    {ErrorCode::FileExists, "file.exists", ExitCode::Refused},
    {ErrorCode::FileTooLarge, "file.too-large", ExitCode::Refused},
    {ErrorCode::FileNameless, "file.nameless", ExitCode::Refused},
    {ErrorCode::FileChanged, "file.changed", ExitCode::NotFound},
    {ErrorCode::NoSpace, "disk.full", ExitCode::NoSpace},
    {ErrorCode::WriteFailed, "disk.write-failed", ExitCode::NoSpace},
    {ErrorCode::FolderNotEmpty, "folder.not-empty", ExitCode::Refused},
    {ErrorCode::PortfolioNotFound, "portfolio.not-found", ExitCode::NotFound},
    {ErrorCode::PortfolioNotAPortfolio, "portfolio.not-a-portfolio", ExitCode::Refused},
    {ErrorCode::PortfolioEmptyDatabase, "portfolio.empty-database", ExitCode::Refused},
    {ErrorCode::PortfolioDamaged, "portfolio.damaged", ExitCode::Refused},
    {ErrorCode::PortfolioForeignSchema, "portfolio.foreign-schema", ExitCode::Refused},
    {ErrorCode::PortfolioNewer, "portfolio.newer", ExitCode::Newer},
    {ErrorCode::PortfolioLocked, "portfolio.locked", ExitCode::Locked},
    {ErrorCode::PortfolioReadOnly, "portfolio.read-only", ExitCode::NoSpace},
    {ErrorCode::PortfolioLockLost, "portfolio.lock-lost", ExitCode::Locked},
    {ErrorCode::PortfolioBusy, "portfolio.busy", ExitCode::Locked},
    {ErrorCode::PortfolioGone, "portfolio.gone", ExitCode::NotFound},
    {ErrorCode::SnapshotNotFound, "snapshot.not-found", ExitCode::NotFound},
    {ErrorCode::RecordNotFound, "record.not-found", ExitCode::NotFound},
    {ErrorCode::RecordUnknownKind, "record.unknown-kind", ExitCode::Refused},
    {ErrorCode::RecordInvalid, "record.invalid", ExitCode::Refused},
    {ErrorCode::RecordKindDiffers, "record.kind-differs", ExitCode::Refused},
    {ErrorCode::RecordSecondLearner, "record.second-learner", ExitCode::Refused},
    {ErrorCode::LinkInvalid, "link.invalid", ExitCode::Refused},
    {ErrorCode::CollectionInvalid, "collection.invalid", ExitCode::Refused},
    {ErrorCode::MediaMissing, "media.missing", ExitCode::Refused},
    {ErrorCode::MediaDamaged, "media.damaged", ExitCode::Refused},
    {ErrorCode::JsonInvalid, "json.invalid", ExitCode::Refused},
    {ErrorCode::JsonTooLarge, "json.too-large", ExitCode::Refused},
    {ErrorCode::JsonDuplicateKey, "json.duplicate-key", ExitCode::Refused},
    {ErrorCode::JsonTooDeep, "json.too-deep", ExitCode::Refused},
    {ErrorCode::ArchiveNotAnArchive, "archive.not-an-archive", ExitCode::Refused},
    {ErrorCode::ArchiveDamaged, "archive.damaged", ExitCode::Refused},
    {ErrorCode::ArchiveTooLarge, "archive.too-large", ExitCode::Refused},
    {ErrorCode::ArchiveOverlap, "archive.overlap", ExitCode::Refused},
    {ErrorCode::ArchiveDuplicate, "archive.duplicate", ExitCode::Refused},
    {ErrorCode::ArchiveEncrypted, "archive.encrypted", ExitCode::Refused},
    {ErrorCode::ArchiveTooManyEntries, "archive.too-many-entries", ExitCode::Refused},
    {ErrorCode::ArchiveEntryType, "archive.entry-type", ExitCode::Refused},
    {ErrorCode::ArchiveLink, "archive.link", ExitCode::Refused},
    {ErrorCode::ArchiveUnsafeName, "archive.unsafe-name", ExitCode::Refused},
    {ErrorCode::ArchiveNesting, "archive.nesting", ExitCode::Refused},
    {ErrorCode::ArchiveHeaderMismatch, "archive.header-mismatch", ExitCode::Refused},
    {ErrorCode::ArchiveCompression, "archive.compression", ExitCode::Refused},
    {ErrorCode::ArchiveSize, "archive.size", ExitCode::Refused},
    {ErrorCode::ArchiveChecksum, "archive.checksum", ExitCode::Refused},
    {ErrorCode::BagInvalid, "bag.invalid", ExitCode::Refused},
    {ErrorCode::BagMissingFile, "bag.missing-file", ExitCode::Refused},
    {ErrorCode::BagUnlistedFile, "bag.unlisted-file", ExitCode::Refused},
    {ErrorCode::BagChecksum, "bag.checksum", ExitCode::Refused},
    {ErrorCode::ArchiveNewer, "archive.newer", ExitCode::Newer},
    {ErrorCode::ExportTooLarge, "export.too-large", ExitCode::Refused},
    {ErrorCode::FormatUnknown, "format.unknown", ExitCode::Usage},
    {ErrorCode::OptionUnknown, "option.unknown", ExitCode::Usage},
    {ErrorCode::FrameworkInvalid, "framework.invalid", ExitCode::Refused},
    {ErrorCode::FrameworkDuplicate, "framework.duplicate", ExitCode::Refused},
    {ErrorCode::FrameworkTooLarge, "framework.too-large", ExitCode::Refused},
    {ErrorCode::PackInvalid, "pack.invalid", ExitCode::Refused},
    {ErrorCode::PackDuplicate, "pack.duplicate", ExitCode::Refused},
    {ErrorCode::PackTooLarge, "pack.too-large", ExitCode::Refused},
    {ErrorCode::PackNewer, "pack.newer", ExitCode::Newer},
    {ErrorCode::BadgeNotABadge, "badge.not-a-badge", ExitCode::Refused},
    {ErrorCode::BadgeDamaged, "badge.damaged", ExitCode::Refused},
    {ErrorCode::BadgeTooLarge, "badge.too-large", ExitCode::Refused},
    {ErrorCode::BadgePointerOnly, "badge.pointer-only", ExitCode::Refused},
    {ErrorCode::BadgeNoCarrier, "badge.no-carrier", ExitCode::Refused},
    {ErrorCode::PictureUnsupported, "picture.unsupported", ExitCode::Refused},
    {ErrorCode::PictureDamaged, "picture.damaged", ExitCode::Refused},
    {ErrorCode::PictureTooLarge, "picture.too-large", ExitCode::Refused},
    {ErrorCode::HelperFailed, "helper.failed", ExitCode::Refused},
    {ErrorCode::PolicyRefused, "policy.refused", ExitCode::Policy},
    {ErrorCode::Internal, "internal", ExitCode::ProblemsFound},
});

const CodeRow &row(ErrorCode code)
{
    for (const CodeRow &candidate : Codes) {
        if (candidate.code == code)
            return candidate;
    }
    return Codes.back();
}

} // namespace

Error Error::about(QString newSubject) const
{
    return {code, std::move(newSubject), detail};
}

QString errorName(ErrorCode code)
{
    return QString::fromLatin1(row(code).name);
}

ExitCode exitCode(ErrorCode code)
{
    return row(code).exit;
}

QList<ErrorCode> allErrorCodes()
{
    QList<ErrorCode> codes;
    for (const CodeRow &candidate : Codes)
        codes.append(candidate.code);
    return codes;
}

} // namespace kinfolio
