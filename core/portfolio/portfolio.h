// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An open portfolio: the one door through which it changes. One that is opened only to be looked at refuses every change.
// Lives on one thread, which may be another than the one that opened it (moveToThread); workers open a PortfolioView.

#pragma once

#include "core/base/progress.h"
#include "core/media/mediastore.h"
#include "core/portfolio/edit.h"
#include "core/portfolio/journal.h"
#include "core/portfolio/portfoliolock.h"
#include "core/portfolio/portfolioreader.h"
#include "core/store/tombstones.h"

#include <QObject>

namespace kinfolio {

/// What core needs from outside: the disk and the time.
struct Environment {
    Files &files;
    const Clock &clock;
};

struct NewPortfolio {
    QString learnerName;
    QString language = QStringLiteral("en"); ///< BCP 47
    /// Text of the README.txt in the folder, in the learner's language; empty means none.
    QString readme;
};

/// What deleting for good takes along.
struct ErasurePlan {
    QStringList titles; ///< of the records
    qint64 files = 0; ///< that nothing else refers to
    qint64 snapshots = 0; ///< that could hold one of the records
};
/// How much is gone for good.
struct Erased {
    qint64 records = 0;
    qint64 files = 0;
    qint64 snapshots = 0;
};

class Portfolio : public QObject {
    Q_OBJECT

public:
    /// Makes a portfolio with its learner in a folder that is absent or empty. All or nothing.
    /// Errors: FolderNotEmpty, RecordInvalid (no name), write errors.
    [[nodiscard]] static Result<std::unique_ptr<Portfolio>> create(const Environment &environment, const QString &folder,
                                                                   const NewPortfolio &wanted);

    /// As create, without a learner and not yet to be seen: fill it, then call publish(). If that does not happen
    /// everything is taken back.
    [[nodiscard]] static Result<std::unique_ptr<Portfolio>>
    createHidden(const Environment &environment, const QString &folder, const PortfolioInfo &info, const QString &readme);

    /// Opens a portfolio for writing: takes the lock, undoes interrupted work, migrates (after a snapshot). Can be stopped at
    /// any point: the folder is then a portfolio of the schema that it had, or of one in between.
    /// Errors: those of PortfolioView::open, PortfolioLocked, PortfolioReadOnly, Interrupted.
    [[nodiscard]] static Result<std::unique_ptr<Portfolio>> open(const Environment &environment, const QString &folder,
                                                                 const Progress &progress = {});

    /// Opens a portfolio to be looked at: takes no lock, changes nothing in the folder, and works while somebody else
    /// writes. Everything that would change it answers PortfolioReadOnly. One of a newer format is shown as far as this
    /// program understands it. Errors: those of PortfolioView::open, Interrupted.
    [[nodiscard]] static Result<std::unique_ptr<Portfolio>> openToRead(const Environment &environment, const QString &folder,
                                                                       const Progress &progress = {});

    /// Opens for writing where that is possible, and else to be looked at: looking() then says why. Errors: those of
    /// PortfolioView::open, Interrupted, write errors.
    [[nodiscard]] static Result<std::unique_ptr<Portfolio>> openAsAllowed(const Environment &environment, const QString &folder,
                                                                          const Progress &progress = {});

    ~Portfolio() override;

    [[nodiscard]] bool isReadOnly() const { return m_lock == nullptr; }
    /// Why one that is read-only is, and what is seen of it.
    [[nodiscard]] const Looking &looking() const { return m_looking; }

    /// Whether the folder of one that is open for writing has gone from its place, with a stick that was pulled.
    [[nodiscard]] bool isGone() const;
    /// Takes the folder up again where it has come back: looks whether it is the same copy, takes its lock again if need be,
    /// and reads everything anew. Errors: PortfolioGone, those of open().
    [[nodiscard]] Result<> takeUpAgain();

    /// Carries out an edit in one transaction, durable when this returns, and gives the edit that undoes it.
    /// On failure nothing has changed.
    [[nodiscard]] Result<Edit> apply(const Edit &edit);
    /// As apply, for an edit that refers to staged media: places the files first and takes them back on failure.
    [[nodiscard]] Result<Edit> apply(const Edit &edit, MediaBatch &media);

    /// What eraseForGood() would do; changes nothing. The same errors.
    [[nodiscard]] Result<ErasurePlan> planErasure(const QList<RecordId> &records);
    /// Removes records, in use or in the bin, so that nothing of them is left in the folder: no word in the database, its
    /// journal and its index, no snapshot that could hold them, no file that only they needed. Tombstones stay. Cannot be
    /// undone. After a failure ask again for the same records, or open the portfolio again: what is left is then finished.
    /// Errors: RecordNotFound (also no tombstone), RecordInvalid (the learner), PortfolioBusy (somebody reads), write errors.
    [[nodiscard]] Result<Erased> eraseForGood(const QList<RecordId> &records, const Progress &progress = {});

    /// Removes those of these files that no record refers to by now; see unusedMedia(). What an edit that is undone later would
    /// bring back is then without its file, so `changed` tells that everything has. \return what was removed.
    /// Errors: PortfolioReadOnly, PortfolioGone, write errors.
    [[nodiscard]] Result<QList<MediaInfo>> removeUnusedMedia(const QSet<MediaHash> &wanted);

    /// Makes a hidden portfolio visible in one step, with the facts that createHidden() was given.
    [[nodiscard]] Result<> publish(const QList<Tombstone> &tombstones = {});

    [[nodiscard]] const PortfolioReader &reader() const { return *m_reader; }
    [[nodiscard]] MediaStore &media() { return m_media; }
    [[nodiscard]] const MediaStore &media() const { return m_media; }
    [[nodiscard]] const PortfolioFolder &folder() const { return m_folder; }
    [[nodiscard]] const Environment &environment() const { return m_environment; }
    [[nodiscard]] const Database &database() const { return *m_database; }
    /// The list of what was done, beside the database.
    [[nodiscard]] Journal &journal() { return m_journal; }

    /// Copies the whole state into backups/ and gives the name of the copy. Older ones that are not worth their place go.
    [[nodiscard]] Result<QString> takeSnapshot();
    /// A worker has taken one (keepSnapshot), from which the journal goes on unless something has changed since.
    void noteSnapshot(const QString &name);
    /// Takes a snapshot of now, then goes back to the named one. Gives the name of the first, by which one comes forward again.
    [[nodiscard]] Result<QString> restoreSnapshot(const QString &name);

    /// Keeps what checks of badges found, in one transaction. That is no edit: it has no inverse, and can be found again.
    [[nodiscard]] Result<> keepVerdicts(const QList<KeptVerdict> &verdicts);

    /// Remembers that now all of this lies somewhere else too. No change of the portfolio, and no other copy knows it.
    [[nodiscard]] Result<> noteCopyElsewhere();

Q_SIGNALS:
    /// After a commit.
    void changed(const kinfolio::ChangeSet &changes);

private:
    Portfolio(const Environment &environment, PortfolioFolder folder, std::unique_ptr<PortfolioLock> lock);

    /// Whether the folder is ours to change, at this moment.
    [[nodiscard]] Result<> mayWrite();
    [[nodiscard]] Result<Edit> carryOut(const Edit &edit);
    [[nodiscard]] Result<> makeReady(const Progress &progress);
    [[nodiscard]] Result<> openDatabase(const Progress &progress = {});
    [[nodiscard]] Result<> sweep();
    [[nodiscard]] Result<> migrateAfterSnapshot();
    [[nodiscard]] Result<> startWriting();
    void writeDown(const EditEffect &effect);
    void beginJournal();
    [[nodiscard]] KnownMedia knownMedia() const;
    void rest();
    void takeBack();

    Environment m_environment;
    PortfolioFolder m_folder;
    std::unique_ptr<PortfolioLock> m_lock;
    Looking m_looking;
    QString m_copyId; ///< of what lies in the folder
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PortfolioReader> m_reader;
    MediaStore m_media;
    Journal m_journal;
    QString m_hiddenDatabase; ///< set while the portfolio is not published
    PortfolioInfo m_hiddenInfo;
    bool m_madeFolder = false;
    bool m_isDamaged = false; ///< found while it was open: nothing is written any more
};

} // namespace kinfolio
