// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The second truth beside the database: backups/journal.jsonl, a line for each commit since the last snapshot, with all
// that the commit changed. It is for the day on which the database cannot be read. The commit stays the truth: no edit
// fails because its line cannot be written, and what was missed is made up for at the next chance.

#pragma once

#include "core/base/files.h"
#include "core/portfolio/journalline.h"

#include <QElapsedTimer>

#include <vector>

namespace kinfolio {

/// What can be read of a journal.
struct JournalContent {
    JournalHead head;
    bool hasHead = false; ///< false: nobody knows what the lines go on from
    std::vector<JournalEntry> entries;
    qint64 damagedLines = 0;
    bool endsTorn = false; ///< the last line was cut short, as by a crash: no damage
    qint64 gaps = 0; ///< how often something in between was not written down
    QByteArray text; ///< of the lines that are whole

    /// The portfolio's last change of which it knows; invalid when it knows of none.
    [[nodiscard]] QDateTime reaches() const;
    /// Whether it has all that was done since the state that it goes on from, as far as it reaches.
    [[nodiscard]] bool isComplete() const { return hasHead && head.isWhole && damagedLines == 0 && gaps == 0; }
};

/// Reads as much as is whole. Errors: FileNotFound, FileUnreadable, FileTooLarge.
[[nodiscard]] Result<JournalContent> readJournal(Files &files, const QString &path);

class Journal {
public:
    /// \param path of the file; its folder is made when it is needed
    Journal(Files &files, QString path);

    /// The portfolio is open, and this was its last change.
    void follow(const QDateTime &lastChange) { m_last = lastChange; }

    /// Begins anew. What is there already stays when that cannot be written.
    void begin(const JournalHead &head);

    /// Writes down what a commit did. \param info as it is since
    void note(const EditEffect &effect, const PortfolioInfo &info);

    /// Whether something is missing that only a snapshot can make up for. Says so once and then only now and then, because
    /// a snapshot that cannot be taken should not be tried at every edit.
    [[nodiscard]] bool wantsSnapshot();

    /// Takes out every word of records that are deleted for good.
    [[nodiscard]] Result<> forget(const QList<RecordId> &records);

    /// What is still to be written or to be forced to the disk, when the portfolio is closed.
    void rest();

private:
    void write(const QByteArray &line);
    [[nodiscard]] Result<> append();
    [[nodiscard]] Result<> writeAnew();
    void lookAtFile(const PortfolioInfo &before);

    Files &m_files;
    QString m_path;
    QDateTime m_last; ///< the portfolio's last change before the next one
    qint64 m_number = 0; ///< of the last line
    qint64 m_size = 0;
    QByteArray m_waiting; ///< lines that could not be written yet
    int m_pauses = 0; ///< how many edits to let pass before the next try
    int m_nextPause = 0;
    int m_snapshotPause = 0;
    QElapsedTimer m_sinceSync; ///< running while there is something that is not synced
    bool m_isKnown = false; ///< the file was looked at
    bool m_isTorn = false; ///< its end cannot be trusted: write it anew
    bool m_wantsSnapshot = false;
};

} // namespace kinfolio
