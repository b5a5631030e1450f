// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sentence for every error code: what happened and what to do next. Each has two forms, because an error
// does not always know what it is about. The one word that names the cause ("damaged", "too large", "newer
// version") stays in the text: people search for it and the tests of hostile files look for it.

#include "core/words/words.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <array>

namespace kinfolio::words {

namespace {

struct SentenceRow {
    ErrorCode code;
    const char *named; ///< with %1 for the subject
    const char *plain;
};

constexpr auto Sentences = std::to_array<SentenceRow>({
    {ErrorCode::Usage,
     QT_TRANSLATE_NOOP("error", "This was not understood: “%1”. Add --help to see how it is written."),
     QT_TRANSLATE_NOOP("error", "Something is missing here. Add --help to see how it is written.")},
    {ErrorCode::Interrupted,
     QT_TRANSLATE_NOOP("error", "Stopped, as you asked, at “%1”. Nothing was changed."),
     QT_TRANSLATE_NOOP("error", "Stopped, as you asked. Nothing was changed.")},

    {ErrorCode::FileNotFound,
     QT_TRANSLATE_NOOP("error",
                       "There is no “%1”. Look whether the name is right and the stick is plugged in."),
     QT_TRANSLATE_NOOP("error",
                       "The file is not there. Look whether the name is right and the stick is plugged in.")},
    {ErrorCode::FileUnreadable,
     QT_TRANSLATE_NOOP("error", "“%1” cannot be read. It must be a plain file that you are allowed to open."),
     QT_TRANSLATE_NOOP("error",
                       "This file cannot be read. It must be a plain file that you are allowed to open.")},
    {ErrorCode::FileNotWritable,
     QT_TRANSLATE_NOOP("error", "You are not allowed to write to “%1”. Choose another place."),
     QT_TRANSLATE_NOOP("error", "You are not allowed to write there. Choose another place.")},
    {ErrorCode::FileExists, QT_TRANSLATE_NOOP("error", "There is a “%1” already. Choose another name."),
     QT_TRANSLATE_NOOP("error", "A file of that name is there already. Choose another name.")},
    {ErrorCode::FileTooLarge,
     QT_TRANSLATE_NOOP("error", "“%1” is too large to be taken in. Try a smaller file."),
     QT_TRANSLATE_NOOP("error", "This file is too large to be taken in. Try a smaller one.")},
    {ErrorCode::FileNameless,
     QT_TRANSLATE_NOOP("error", "“%1” is not the name of a file. Choose a file that has a name."),
     QT_TRANSLATE_NOOP("error", "This file has no name. Give it one and try again.")},
    {ErrorCode::FileChanged,
     QT_TRANSLATE_NOOP("error",
                       "“%1” changed while it was being copied. Save it, close its program and try again."),
     QT_TRANSLATE_NOOP("error",
                       "A file changed while it was being copied. Close its program and try again.")},
    {ErrorCode::NoSpace,
     QT_TRANSLATE_NOOP("error",
                       "There is no room left for “%1”. Nothing was lost: free some space and try again."),
     QT_TRANSLATE_NOOP(
         "error", "There is no room left on the disk. Nothing was lost: free some space and try again.")},
    {ErrorCode::WriteFailed,
     QT_TRANSLATE_NOOP("error",
                       "“%1” could not be written. Check the disk or stick, or choose another place."),
     QT_TRANSLATE_NOOP("error", "Writing did not work. Check the disk or stick, or choose another place.")},
    {ErrorCode::FolderNotEmpty,
     QT_TRANSLATE_NOOP("error", "“%1” is not an empty folder. Choose a new name or an empty folder."),
     QT_TRANSLATE_NOOP("error", "That folder is not empty. Choose a new name or an empty folder.")},

    {ErrorCode::PortfolioNotFound,
     QT_TRANSLATE_NOOP("error", "There is no portfolio in “%1”. Choose the folder that holds portfolio.db."),
     QT_TRANSLATE_NOOP("error", "There is no portfolio there. Choose the folder that holds portfolio.db.")},
    {ErrorCode::PortfolioNotAPortfolio,
     QT_TRANSLATE_NOOP("error",
                       "“%1” is not a portfolio: it was made by another program. It was left as it is."),
     QT_TRANSLATE_NOOP("error",
                       "This is not a portfolio: it was made by another program. It was left as it is.")},
    {ErrorCode::PortfolioEmptyDatabase,
     QT_TRANSLATE_NOOP(
         "error",
         "“%1” is empty, though it should hold your portfolio. It was left as it is. “kinfolio-cli doctor "
         "--repair” with the name of the folder builds it anew from the copies in “backups” beside it."),
     QT_TRANSLATE_NOOP("error",
                       "The file that should hold your portfolio is empty. It was left as it is. “kinfolio-cli "
                       "doctor --repair” with the name of the folder builds it anew from the copies in “backups”.")},
    {ErrorCode::PortfolioDamaged,
     QT_TRANSLATE_NOOP("error",
                       "The portfolio “%1” is damaged. It was left as it is. “kinfolio-cli doctor --repair” with the "
                       "name of the folder builds it anew from all that can be read and the copies in “backups”."),
     QT_TRANSLATE_NOOP("error",
                       "This portfolio is damaged. It was left as it is. “kinfolio-cli doctor --repair” with the "
                       "name of the folder builds it anew from all that can be read and the copies in “backups”.")},
    {ErrorCode::PortfolioForeignSchema,
     QT_TRANSLATE_NOOP(
         "error",
         "“%1” was not opened: its tables (the schema) are not those that Kinfolio makes. Use a "
         "copy that nobody has changed."),
     QT_TRANSLATE_NOOP("error",
                       "This portfolio was not opened: its tables (the schema) are not those that Kinfolio "
                       "makes. Use a copy that nobody has changed.")},
    {ErrorCode::PortfolioNewer,
     QT_TRANSLATE_NOOP("error",
                       "“%1” comes from a newer version of Kinfolio. It was left as it is: open it there, or "
                       "update this program."),
     QT_TRANSLATE_NOOP("error",
                       "This portfolio comes from a newer version of Kinfolio. It was left as it is: open it "
                       "there, or update this program.")},
    {ErrorCode::PortfolioLocked,
     QT_TRANSLATE_NOOP("error",
                       "This portfolio is open in another window or on another computer (%1). Close it there "
                       "first; looking at it works meanwhile."),
     QT_TRANSLATE_NOOP(
         "error",
         "This portfolio is open in another window or on another computer. Close it there first; "
         "looking at it works meanwhile.")},
    {ErrorCode::PortfolioReadOnly,
     QT_TRANSLATE_NOOP(
         "error",
         "“%1” can be looked at but not changed: nothing can be written there. Copy the folder to "
         "another place to go on."),
     QT_TRANSLATE_NOOP("error",
                       "This portfolio can be looked at but not changed: nothing can be written there. Copy "
                       "the folder to another place to go on.")},
    {ErrorCode::PortfolioLockLost,
     QT_TRANSLATE_NOOP("error",
                       "Another program has opened this portfolio meanwhile (%1). The last change was not "
                       "saved: close the other program and open the portfolio again."),
     QT_TRANSLATE_NOOP("error",
                       "Another program has opened this portfolio meanwhile. The last change was not saved: "
                       "close the other program and open the portfolio again.")},
    {ErrorCode::PortfolioBusy,
     QT_TRANSLATE_NOOP("error", "“%1” is busy with something else. Wait a moment and try again."),
     QT_TRANSLATE_NOOP("error", "The portfolio is busy with something else. Wait a moment and try again.")},
    {ErrorCode::PortfolioGone,
     QT_TRANSLATE_NOOP("error", "“%1” is not there any more. Put the stick back, or connect again: your words wait."),
     QT_TRANSLATE_NOOP("error", "This portfolio’s folder is not there any more. Put the stick back, or connect again: your words wait.")},
    {ErrorCode::SnapshotNotFound,
     QT_TRANSLATE_NOOP("error",
                       "There is no snapshot “%1”. Look at the list of snapshots for its exact name."),
     QT_TRANSLATE_NOOP("error",
                       "There is no such snapshot. Look at the list of snapshots for its exact name.")},

    {ErrorCode::RecordNotFound,
     QT_TRANSLATE_NOOP("error", "There is nothing here with the id “%1”. It may be in the bin."),
     QT_TRANSLATE_NOOP("error", "That entry of the portfolio is not here. It may be in the bin.")},
    {ErrorCode::RecordUnknownKind,
     QT_TRANSLATE_NOOP("error",
                       "This version does not know the kind “%1”. Look whether it is spelled right."),
     QT_TRANSLATE_NOOP("error", "It does not say of which kind it is. Add a kind, such as “project”.")},
    {ErrorCode::RecordInvalid,
     QT_TRANSLATE_NOOP("error",
                       "“%1” cannot be stored like this. Fill it in, or choose one of the given answers."),
     QT_TRANSLATE_NOOP("error",
                       "Something in this entry cannot be stored like this. Look through its fields.")},
    {ErrorCode::CollectionInvalid,
     QT_TRANSLATE_NOOP("error",
                       "This saved search asks for something that this version does not know (“%1”). Make the search anew and save it."),
     QT_TRANSLATE_NOOP("error", "This saved search asks for something that this version does not know. Make it anew.")},
    {ErrorCode::RecordKindDiffers,
     QT_TRANSLATE_NOOP(
         "error", "“%1” is of another kind already, and a kind cannot change. Make a new entry instead."),
     QT_TRANSLATE_NOOP("error", "The kind of an entry cannot change. Make a new entry instead.")},
    {ErrorCode::RecordSecondLearner,
     QT_TRANSLATE_NOOP("error",
                       "A portfolio belongs to one learner, and “%1” would be a second one. Make a portfolio "
                       "of its own instead."),
     QT_TRANSLATE_NOOP("error",
                       "A portfolio belongs to one learner, and this would be a second one. Make a portfolio "
                       "of its own instead.")},
    {ErrorCode::LinkInvalid,
     QT_TRANSLATE_NOOP("error", "These two cannot be joined: “%1”. Both must exist and be different."),
     QT_TRANSLATE_NOOP("error", "These two cannot be joined. Both must exist and be different.")},
    {ErrorCode::MediaMissing,
     QT_TRANSLATE_NOOP("error",
                       "The file “%1” belongs to this portfolio but is missing. Add it again from where you "
                       "have it."),
     QT_TRANSLATE_NOOP("error",
                       "A file that belongs to this portfolio is missing. Add it again from where you have "
                       "it.")},
    {ErrorCode::MediaDamaged,
     QT_TRANSLATE_NOOP("error",
                       "The file “%1” in this portfolio is damaged. Add it again from where you have it."),
     QT_TRANSLATE_NOOP("error", "A file in this portfolio is damaged. Add it again from where you have it.")},

    {ErrorCode::JsonInvalid,
     QT_TRANSLATE_NOOP("error", "“%1” is not correct JSON. Look for a missing comma, quote or bracket."),
     QT_TRANSLATE_NOOP("error", "This is not correct JSON. Look for a missing comma, quote or bracket.")},
    {ErrorCode::JsonTooLarge,
     QT_TRANSLATE_NOOP("error", "The JSON in “%1” is too large. Split it into smaller parts."),
     QT_TRANSLATE_NOOP("error", "The JSON is too large. Split it into smaller parts.")},
    {ErrorCode::JsonDuplicateKey,
     QT_TRANSLATE_NOOP("error",
                       "“%1” was not read: it holds a duplicate name, so it could be read in two ways."),
     QT_TRANSLATE_NOOP("error",
                       "This was not read: it holds a duplicate name, so it could be read in two ways.")},
    {ErrorCode::JsonTooDeep,
     QT_TRANSLATE_NOOP("error", "“%1” was not read: its nesting (lists in lists) is too deep."),
     QT_TRANSLATE_NOOP("error", "This was not read: its nesting (lists in lists) is too deep.")},

    {ErrorCode::ArchiveNotAnArchive,
     QT_TRANSLATE_NOOP("error", "“%1” is not a portfolio archive. Choose a file that Kinfolio has exported."),
     QT_TRANSLATE_NOOP("error",
                       "This is not a portfolio archive. Choose a file that Kinfolio has exported.")},
    {ErrorCode::ArchiveDamaged,
     QT_TRANSLATE_NOOP("error", "This file is damaged or not complete (%1). Ask for a fresh copy."),
     QT_TRANSLATE_NOOP("error", "This file is damaged or not complete. Ask for a fresh copy.")},
    {ErrorCode::ArchiveTooLarge,
     QT_TRANSLATE_NOOP("error", "This file was not opened: “%1” would become too large when unpacked."),
     QT_TRANSLATE_NOOP("error", "This file was not opened: it would become too large when unpacked.")},
    {ErrorCode::ExportTooLarge,
     QT_TRANSLATE_NOOP("error",
                       "All of it together is too large for one archive (%1). Leave out some big files."),
     QT_TRANSLATE_NOOP("error",
                       "All of it together is too large for one archive. Leave out some big files.")},
    {ErrorCode::ArchiveOverlap,
     QT_TRANSLATE_NOOP("error",
                       "This file was not opened: the parts in it overlap at “%1”. Ask for a fresh copy."),
     QT_TRANSLATE_NOOP("error", "This file was not opened: the parts in it overlap. Ask for a fresh copy.")},
    {ErrorCode::ArchiveDuplicate,
     QT_TRANSLATE_NOOP("error",
                       "This file was not opened: it holds a duplicate of “%1”. Ask for a fresh copy."),
     QT_TRANSLATE_NOOP("error", "This file was not opened: it holds a duplicate. Ask for a fresh copy.")},
    {ErrorCode::ArchiveEncrypted,
     QT_TRANSLATE_NOOP(
         "error",
         "This file was not opened: “%1” in it is locked with a password. Ask for a copy without "
         "one."),
     QT_TRANSLATE_NOOP("error", "This file is locked with a password. Ask for a copy without one.")},
    {ErrorCode::ArchiveTooManyEntries,
     QT_TRANSLATE_NOOP("error", "This file was not opened: there are too many entries in “%1”."),
     QT_TRANSLATE_NOOP("error", "This file was not opened: there are too many entries in it.")},
    {ErrorCode::ArchiveEntryType,
     QT_TRANSLATE_NOOP("error",
                       "This file was not opened: the entry type of “%1” is neither file nor folder."),
     QT_TRANSLATE_NOOP("error",
                       "This file was not opened: it holds an entry type that is neither file nor folder.")},
    {ErrorCode::ArchiveLink,
     QT_TRANSLATE_NOOP("error", "This file was not opened: the entry “%1” in it is a link to another place."),
     QT_TRANSLATE_NOOP("error", "This file was not opened: an entry in it is a link to another place.")},
    {ErrorCode::ArchiveUnsafeName,
     QT_TRANSLATE_NOOP(
         "error", "This file was not opened: the entry name “%1” in it is not safe. Ask for a fresh copy."),
     QT_TRANSLATE_NOOP("error",
                       "This file was not opened: an entry name in it is not safe. Ask for a fresh copy.")},
    {ErrorCode::ArchiveNesting,
     QT_TRANSLATE_NOOP("error", "This file was not opened: the nesting of folders at “%1” is too deep."),
     QT_TRANSLATE_NOOP("error", "This file was not opened: the nesting of folders in it is too deep.")},
    {ErrorCode::ArchiveHeaderMismatch,
     QT_TRANSLATE_NOOP("error",
                       "This file was not opened: it says two different things about “%1” (header mismatch). "
                       "Ask for a fresh copy."),
     QT_TRANSLATE_NOOP(
         "error",
         "This file was not opened: it says two different things about itself (header mismatch). "
         "Ask for a fresh copy.")},
    {ErrorCode::ArchiveCompression,
     QT_TRANSLATE_NOOP(
         "error",
         "This file was not opened: “%1” uses a compression that Kinfolio does not read. Ask for "
         "a plain zip."),
     QT_TRANSLATE_NOOP(
         "error",
         "This file was not opened: it uses a compression that Kinfolio does not read. Ask for a "
         "plain zip.")},
    {ErrorCode::ArchiveSize,
     QT_TRANSLATE_NOOP("error",
                       "This file was not opened: the size that it gives for “%1” is wrong. Ask for a fresh "
                       "copy."),
     QT_TRANSLATE_NOOP("error",
                       "This file was not opened: a size that it gives is wrong. Ask for a fresh copy.")},
    {ErrorCode::ArchiveChecksum,
     QT_TRANSLATE_NOOP("error", "“%1” is damaged: its checksum does not fit. Ask for a fresh copy."),
     QT_TRANSLATE_NOOP("error",
                       "Something in this file is damaged: a checksum does not fit. Ask for a fresh copy.")},

    {ErrorCode::BagInvalid,
     QT_TRANSLATE_NOOP(
         "error", "This is not a portfolio archive, or a part of it is gone: “%1”. Ask for a fresh copy."),
     QT_TRANSLATE_NOOP("error",
                       "This is not a portfolio archive, or a part of it is gone. Ask for a fresh copy.")},
    {ErrorCode::BagMissingFile,
     QT_TRANSLATE_NOOP("error",
                       "The archive is not complete: “%1” is missing from it. Ask for a fresh copy."),
     QT_TRANSLATE_NOOP("error",
                       "The archive is not complete: a file is missing from it. Ask for a fresh copy.")},
    {ErrorCode::BagUnlistedFile,
     QT_TRANSLATE_NOOP("error",
                       "Somebody has put “%1” into the archive after it was made. Ask for a fresh copy."),
     QT_TRANSLATE_NOOP("error",
                       "Somebody has put a file into the archive after it was made. Ask for a fresh copy.")},
    {ErrorCode::BagChecksum,
     QT_TRANSLATE_NOOP(
         "error",
         "“%1” in the archive is not what it was when the archive was made: its checksum differs. "
         "Ask for a fresh copy."),
     QT_TRANSLATE_NOOP("error",
                       "A file in the archive is not what it was when the archive was made: its checksum "
                       "differs. Ask for a fresh copy.")},
    {ErrorCode::ArchiveNewer,
     QT_TRANSLATE_NOOP("error",
                       "The archive “%1” comes from a newer version of Kinfolio. Update this program to read "
                       "it."),
     QT_TRANSLATE_NOOP(
         "error", "This archive comes from a newer version of Kinfolio. Update this program to read it.")},
    {ErrorCode::FormatUnknown,
     QT_TRANSLATE_NOOP("error", "“%1” is not a format that Kinfolio knows. See the list of formats."),
     QT_TRANSLATE_NOOP("error", "This is not a format that Kinfolio knows. See the list of formats.")},
    {ErrorCode::OptionUnknown,
     QT_TRANSLATE_NOOP("error", "This format has no option “%1”. See the list of formats."),
     QT_TRANSLATE_NOOP("error", "This format has no such option. See the list of formats.")},

    {ErrorCode::FrameworkInvalid,
     QT_TRANSLATE_NOOP("error",
                       "“%1” holds no framework of standards that Kinfolio can read. It reads CASE packages and Mahara's "
                       ".matrix files."),
     QT_TRANSLATE_NOOP("error",
                       "This holds no framework of standards that Kinfolio can read. It reads CASE packages and Mahara's "
                       ".matrix files.")},
    {ErrorCode::FrameworkDuplicate,
     QT_TRANSLATE_NOOP("error",
                       "This framework was not read: two of its standards have the same identifier, “%1”. Ask whoever made "
                       "it for a correct file."),
     QT_TRANSLATE_NOOP("error",
                       "This framework was not read: two of its standards have the same identifier. Ask whoever made it "
                       "for a correct file.")},
    {ErrorCode::FrameworkTooLarge,
     QT_TRANSLATE_NOOP("error",
                       "“%1” holds more standards than Kinfolio takes in. Look for a file with only the subject that you need."),
     QT_TRANSLATE_NOOP("error",
                       "This holds more standards than Kinfolio takes in. Look for a file with only the subject that you "
                       "need.")},

    {ErrorCode::PackInvalid,
     QT_TRANSLATE_NOOP("error", "This template pack was not read: “%1” in it is wrong. Ask whoever made it for a correct file."),
     QT_TRANSLATE_NOOP("error", "This template pack was not read: something in it is wrong. Ask whoever made it for a correct file.")},
    {ErrorCode::PackDuplicate,
     QT_TRANSLATE_NOOP("error",
                       "This template pack was not read: “%1” is in it twice. Ask whoever made it for a correct file."),
     QT_TRANSLATE_NOOP("error",
                       "This template pack was not read: something is in it twice. Ask whoever made it for a correct file.")},
    {ErrorCode::PackTooLarge,
     QT_TRANSLATE_NOOP("error", "This template pack was not read: “%1” in it is more than Kinfolio takes in. Ask for a smaller pack."),
     QT_TRANSLATE_NOOP("error", "This template pack was not read: it holds more than Kinfolio takes in. Ask for a smaller pack.")},
    {ErrorCode::PackNewer,
     QT_TRANSLATE_NOOP("error", "The template pack “%1” comes from a newer version of Kinfolio. Update this program to read it."),
     QT_TRANSLATE_NOOP("error", "This template pack comes from a newer version of Kinfolio. Update this program to read it.")},

    {ErrorCode::BadgeNotABadge,
     QT_TRANSLATE_NOOP("error", "“%1” is not a badge. Choose the picture or file that the issuer gave you."),
     QT_TRANSLATE_NOOP("error", "This is not a badge. Choose the picture or file that the issuer gave you.")},
    {ErrorCode::BadgeDamaged,
     QT_TRANSLATE_NOOP("error", "The badge “%1” is damaged. Download it again from the issuer."),
     QT_TRANSLATE_NOOP("error", "This badge is damaged. Download it again from the issuer.")},
    {ErrorCode::BadgeTooLarge,
     QT_TRANSLATE_NOOP("error", "“%1” is too large for a badge. Download it again from the issuer."),
     QT_TRANSLATE_NOOP("error", "This file is too large for a badge. Download it again from the issuer.")},
    {ErrorCode::BadgePointerOnly,
     QT_TRANSLATE_NOOP("error", "“%1” holds only the address of a badge. Ask the issuer for the full file."),
     QT_TRANSLATE_NOOP("error", "This holds only the address of a badge. Ask the issuer for the full file.")},
    {ErrorCode::BadgeNoCarrier,
     QT_TRANSLATE_NOOP("error", "“%1” cannot carry a badge. Choose a picture in PNG or SVG."),
     QT_TRANSLATE_NOOP("error", "This cannot carry a badge. Choose a picture in PNG or SVG.")},
    {ErrorCode::PictureUnsupported,
     QT_TRANSLATE_NOOP(
         "error",
         "“%1” is kept, but Kinfolio cannot show pictures of this type. Save it as JPEG or PNG to "
         "see it here."),
     QT_TRANSLATE_NOOP("error",
                       "Kinfolio cannot show pictures of this type. Save it as JPEG or PNG to see it here.")},
    {ErrorCode::PictureDamaged,
     QT_TRANSLATE_NOOP("error", "The picture “%1” is damaged. The file is kept; try to get it again."),
     QT_TRANSLATE_NOOP("error", "This picture is damaged. The file is kept; try to get it again.")},
    {ErrorCode::PictureTooLarge,
     QT_TRANSLATE_NOOP("error",
                       "The picture “%1” is too large to be shown. The file is kept; a smaller copy can be "
                       "shown."),
     QT_TRANSLATE_NOOP("error",
                       "This picture is too large to be shown. The file is kept; a smaller copy can be "
                       "shown.")},
    {ErrorCode::HelperFailed,
     QT_TRANSLATE_NOOP("error", "The picture “%1” could not be drawn. The file is kept as it is."),
     QT_TRANSLATE_NOOP("error", "A picture could not be drawn. The file is kept as it is.")},
    {ErrorCode::PolicyRefused,
     QT_TRANSLATE_NOOP("error", "“%1” is switched off on this computer. Ask the person who looks after it."),
     QT_TRANSLATE_NOOP("error", "This is switched off on this computer. Ask the person who looks after it.")},
    {ErrorCode::Internal,
     QT_TRANSLATE_NOOP(
         "error",
         "Something went wrong inside Kinfolio at “%1”. Nothing was changed; please tell us what "
         "you did."),
     QT_TRANSLATE_NOOP("error",
                       "Something went wrong inside Kinfolio. Nothing was changed; please tell us what you "
                       "did.")},
});

} // namespace

QString sentence(const Error &error)
{
    for (const SentenceRow &row : Sentences) {
        if (row.code != error.code)
            continue;
        const QString subject = plainLine(error.subject);
        if (subject.isEmpty())
            return QCoreApplication::translate("error", row.plain);
        return QCoreApplication::translate("error", row.named).arg(subject);
    }
    return errorName(error.code);
}

} // namespace kinfolio::words
