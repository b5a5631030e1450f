// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What went wrong, as a value: a code from one closed list, what it is about, and a technical detail for logs.
// Core speaks codes only; core/words turns them into sentences for people.

#pragma once

#include <QList>
#include <QString>

namespace kinfolio {

/// Every way in which Kinfolio can refuse or fail. The dotted name of each (errorName) is part of the command line's
/// contract and is never changed or translated.
enum class ErrorCode {
    // using the program
    Usage,
    Interrupted,
    // files and folders
    FileNotFound,
    FileUnreadable,
    FileNotWritable,
    FileExists,
    FileTooLarge,
    FileNameless,
    FileChanged,
    NoSpace,
    WriteFailed,
    FolderNotEmpty,
    // portfolios
    PortfolioNotFound,
    PortfolioNotAPortfolio,
    PortfolioEmptyDatabase,
    PortfolioDamaged,
    PortfolioForeignSchema,
    PortfolioNewer,
    PortfolioLocked,
    PortfolioReadOnly,
    PortfolioLockLost,
    PortfolioBusy,
    PortfolioGone,
    SnapshotNotFound,
    // records and links
    RecordNotFound,
    RecordUnknownKind,
    RecordInvalid,
    RecordKindDiffers,
    RecordSecondLearner,
    LinkInvalid,
    CollectionInvalid,
    MediaMissing,
    MediaDamaged,
    // JSON and query text
    JsonInvalid,
    JsonTooLarge,
    JsonDuplicateKey,
    JsonTooDeep,
    // archives (zip safety)
    ArchiveNotAnArchive,
    ArchiveDamaged,
    ArchiveTooLarge,
    ArchiveOverlap,
    ArchiveDuplicate,
    ArchiveEncrypted,
    ArchiveTooManyEntries,
    ArchiveEntryType,
    ArchiveLink,
    ArchiveUnsafeName,
    ArchiveNesting,
    ArchiveHeaderMismatch,
    ArchiveCompression,
    ArchiveSize,
    ArchiveChecksum,
    // bags and portfolios inside archives
    BagInvalid,
    BagMissingFile,
    BagUnlistedFile,
    BagChecksum,
    ArchiveNewer,
    ExportTooLarge,
    FormatUnknown,
    OptionUnknown,
    // frameworks of standards
    FrameworkInvalid,
    FrameworkDuplicate,
    FrameworkTooLarge,
    // template packs
    PackInvalid,
    PackDuplicate,
    PackTooLarge,
    PackNewer,
    // badges and pictures
    BadgeNotABadge,
    BadgeDamaged,
    BadgeTooLarge,
    BadgePointerOnly,
    BadgeNoCarrier,
    PictureUnsupported,
    PictureDamaged,
    PictureTooLarge,
    HelperFailed,
    PolicyRefused,
    // our own mistakes and the unexpected
    Internal,
};

/// Exit codes of the command line (see --help): one per class of error.
enum class ExitCode {
    Ok = 0,
    ProblemsFound = 1,
    Usage = 2,
    NotFound = 3,
    Locked = 4,
    Refused = 5,
    Policy = 6,
    NoSpace = 7,
    Newer = 8,
    Interrupted = 130,
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    /// What it is about: a file, an entry of an archive, a record id. Shown to people; may come from a stranger.
    QString subject;
    /// For logs and bug reports, in English: which call failed and what the system said.
    QString detail;

    /// The same error, about something else; for callers that know better what the person asked for.
    [[nodiscard]] Error about(QString newSubject) const;

    friend bool operator==(const Error &, const Error &) = default;
};

/// The stable dotted name, such as "archive.unsafe-name".
[[nodiscard]] QString errorName(ErrorCode code);

/// The class of exit that the code belongs to.
[[nodiscard]] ExitCode exitCode(ErrorCode code);

/// All codes, for tests that walk them.
[[nodiscard]] QList<ErrorCode> allErrorCodes();

} // namespace kinfolio
