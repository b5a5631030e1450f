// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/journal.h"

#include <QFileInfo>

#include <algorithm>

namespace kinfolio {

namespace {

// A few thousand edits. Beyond it a snapshot is the cheaper way to the same, and reading stays quick.
constexpr qint64 MaxBytes = qint64(4) * 1024 * 1024;
// A person's edit is one record or a handful. An import is in a snapshot sooner than it is in words.
constexpr qsizetype MaxChanges = 1000;
constexpr qsizetype MaxWaiting = qsizetype(1024) * 1024;
constexpr int FirstPause = 8;
constexpr int LongestPause = 512;
// What is read at most, should the file not be ours.
constexpr qint64 MaxReadBytes = 8 * MaxBytes;

// The line is not forced to the disk with each edit. SQLite has just done that for the edit itself, and a second time would
// make each edit cost twice as much. The journal is for a database that cannot be read any more, not for a power cut: a
// process that dies leaves its lines to the system, and what a power cut takes of the last seconds is in the database. So
// it is done now and then, at the end, and by the snapshot with which it begins.
constexpr qint64 SyncEveryMs = 30'000;

// Of their links only the ids stay: a note may say something.
EditEffect without(EditEffect effect, const QList<RecordId> &records)
{
    for (const RecordId &id : records)
        effect.records.remove(id);
    const auto links = effect.links;
    for (const Link &link : links) {
        if (records.contains(link.from) || records.contains(link.to))
            effect.unlink(link.id);
    }
    return effect;
}

} // namespace

QDateTime JournalContent::reaches() const
{
    return entries.empty() ? head.info.lastChange : entries.back().at;
}

Result<JournalContent> readJournal(Files &files, const QString &path)
{
    const auto text = files.readAll(path, MaxReadBytes);
    if (!text)
        return fail(text.error());
    JournalContent content;
    QDateTime last;
    for (qsizetype at = 0; at < text->size();) {
        const qsizetype end = text->indexOf('\n', at);
        const bool isCut = end < 0;
        const QByteArrayView line = QByteArrayView(*text).sliced(at, (isCut ? text->size() : end + 1) - at);
        const bool isFirst = at == 0;
        at += line.size();
        if (auto head = isFirst && !isCut ? journalHeadFrom(line) : fail(ErrorCode::JsonInvalid); head) {
            content.head = *head;
            content.hasHead = true;
            last = head->info.lastChange;
        } else if (auto entry = isCut ? fail(ErrorCode::JsonInvalid) : journalEntryFrom(line); entry) {
            content.gaps += last.isValid() && entry->after != last ? 1 : 0;
            last = entry->at;
            content.entries.push_back(std::move(*entry));
        } else {
            content.endsTorn = at >= text->size();
            content.damagedLines += content.endsTorn ? 0 : 1;
            continue;
        }
        content.text += line;
    }
    return content;
}

Journal::Journal(Files &files, QString path)
    : m_files(files)
    , m_path(std::move(path))
{
}

void Journal::begin(const JournalHead &head)
{
    const QByteArray line = journalLine(head);
    if (!m_files.makeFolder(QFileInfo(m_path).path()) || !m_files.writeAtomically(m_path, line))
        return;
    m_waiting.clear();
    m_last = head.info.lastChange;
    m_number = 0;
    m_size = line.size();
    m_pauses = m_nextPause = m_snapshotPause = 0;
    m_isKnown = true;
    m_isTorn = m_wantsSnapshot = false;
    m_sinceSync.invalidate();
}

void Journal::note(const EditEffect &effect, const PortfolioInfo &info)
{
    PortfolioInfo before = info;
    before.lastChange = m_last;
    lookAtFile(before);
    m_last = info.lastChange;
    // What waits for too long is given up; the stamps of the lines tell that something is missing there.
    if (m_waiting.size() > MaxWaiting) {
        m_waiting.clear();
        m_wantsSnapshot = true;
    }
    QByteArray line;
    if (effect.size() <= MaxChanges)
        line = journalLine(JournalEntry{m_number + 1, before.lastChange, info.lastChange, effect});
    if (!m_isKnown || line.isEmpty() || m_size + m_waiting.size() + line.size() > MaxBytes) {
        m_wantsSnapshot = true;
        return;
    }
    ++m_number;
    write(line);
}

bool Journal::wantsSnapshot()
{
    if (!m_wantsSnapshot || m_snapshotPause-- > 0)
        return false;
    m_snapshotPause = LongestPause;
    return true;
}

void Journal::write(const QByteArray &line)
{
    m_waiting += line;
    if (m_pauses > 0) {
        --m_pauses;
        return;
    }
    const auto written = m_isTorn ? writeAnew() : append();
    if (written) {
        m_waiting.clear();
        m_isTorn = false;
        m_nextPause = 0;
        return;
    }
    // After a failure nobody knows what the file holds. A disk that is full stays so for a while.
    m_isTorn = true;
    m_nextPause = std::clamp(2 * m_nextPause, FirstPause, LongestPause);
    m_pauses = m_nextPause;
}

Result<> Journal::append()
{
    auto file = m_files.openToAppend(m_path);
    if (!file)
        return fail(file.error());
    if (auto written = (*file)->write(m_waiting); !written)
        return written;
    m_size += m_waiting.size();
    if (!m_sinceSync.isValid()) {
        m_sinceSync.start();
        return {};
    }
    if (!m_sinceSync.hasExpired(SyncEveryMs))
        return {};
    m_sinceSync.start();
    return (*file)->sync();
}

Result<> Journal::writeAnew()
{
    const auto old = readJournal(m_files, m_path);
    if (!old && old.error().code != ErrorCode::FileNotFound)
        return fail(old.error());
    // A failed sync leaves open which of the last lines are there: those that wait may be among them.
    QByteArray text = old ? old->text : QByteArray();
    if (!text.endsWith(m_waiting))
        text += m_waiting;
    if (auto written = m_files.writeAtomically(m_path, text); !written)
        return written;
    m_size = text.size();
    m_sinceSync.invalidate();
    return {};
}

// At the first edit after opening: where it left off.
void Journal::lookAtFile(const PortfolioInfo &before)
{
    if (m_isKnown)
        return;
    const auto content = readJournal(m_files, m_path);
    if (!content || !content->hasHead || content->head.info.portfolioId != before.portfolioId) {
        // A portfolio of an earlier version, or a journal that was lost.
        begin({before, {}, false});
        m_wantsSnapshot = true;
        return;
    }
    m_isKnown = true;
    m_number = content->entries.empty() ? 0 : content->entries.back().number;
    m_size = content->text.size();
    m_isTorn = content->endsTorn || content->damagedLines > 0;
    // Something was not written down, as when the program was killed just after a commit.
    m_wantsSnapshot = !content->isComplete() || content->reaches() != before.lastChange;
}

Result<> Journal::forget(const QList<RecordId> &records)
{
    rest();
    if (!m_files.exists(m_path))
        return {};
    const auto content = readJournal(m_files, m_path);
    QByteArray text;
    if (content && content->hasHead) {
        text = journalLine(content->head);
        for (const JournalEntry &entry : content->entries)
            text += journalLine(JournalEntry{entry.number, entry.after, entry.at, without(entry.effect, records)});
    }
    m_waiting.clear();
    m_isKnown = false;
    if (!text.isEmpty() && m_files.writeAtomically(m_path, text))
        return {};
    // Rather none than one that says what must not be said any more.
    return m_files.remove(m_path);
}

void Journal::rest()
{
    m_pauses = 0;
    if (!m_waiting.isEmpty())
        write({});
    if (m_sinceSync.isValid())
        (void)m_files.syncFiles({m_path});
    m_sinceSync.invalidate();
}

} // namespace kinfolio
