// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipwriter.h"

#include "core/base/files.h"
#include "core/zip/filedevice.h"
#include "core/zip/ziplimits.h"
#include "core/zip/zipname.h"
#include "core/zip/zipstamp.h"

#include <KZip>

#include <algorithm>
#include <future>
#include <utility>

namespace kinfolio {

namespace {

constexpr qint64 Block = qint64(1024) * 1024;
constexpr qint64 HashedAside = qint64(64) * 1024;
constexpr qint64 LocalHeaderSize = 30;
constexpr qint64 CentralHeaderSize = 46;
constexpr qint64 EndSize = 22;

bool isPlainCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.'
        || c == u'_' || c == u'-' || c == u'/';
}

Result<> checkName(const QString &name)
{
    if (!std::ranges::all_of(name, isPlainCharacter) || name.endsWith(u'/'))
        return failEntry(ErrorCode::ArchiveUnsafeName, name);
    // What would be shown under another name would not be kept under this one everywhere either: CON,
    // "name.".
    if (auto plain = checkZipName(name.toLatin1(), name); !plain)
        return plain;
    if (displayZipName(name) != name)
        return failEntry(ErrorCode::ArchiveUnsafeName, name, QStringLiteral("not possible on every disk"));
    return {};
}

// The most that an entry can take: deflate stores what it cannot shrink, at 5 bytes for each 16 KiB at worst.
qint64 largestPlace(const PlannedEntry &entry)
{
    const qint64 deflateOverhead = entry.compress ? (entry.size / 16'383 + 1) * 5 : 0;
    return LocalHeaderSize + CentralHeaderSize + 2 * entry.name.size() + entry.size + deflateOverhead;
}

Result<> checkPlan(const QList<PlannedEntry> &plan)
{
    if (plan.isEmpty())
        return fail(ErrorCode::Internal, {}, QStringLiteral("an archive without entries"));
    if (plan.size() > ziplimits::MaxEntries)
        return fail(ErrorCode::ArchiveTooManyEntries, {}, QStringLiteral("%1 entries").arg(plan.size()));
    QList<QString> names;
    qint64 sum = EndSize;
    for (const PlannedEntry &entry : plan) {
        if (auto good = checkName(entry.name); !good)
            return good;
        if (entry.size < 0 || entry.size > ziplimits::MaxEntryBytes)
            return failEntry(ErrorCode::ArchiveTooLarge, entry.name,
                             QStringLiteral("%1 bytes").arg(entry.size));
        sum += largestPlace(entry);
        names.append(entry.name.toLower());
    }
    if (sum > ziplimits::MaxArchiveBytes)
        return fail(ErrorCode::ArchiveTooLarge, {}, QStringLiteral("%1 bytes").arg(sum));
    return checkZipNamesTogether(names);
}

} // namespace

Result<ZipWriter> ZipWriter::start(File &file, QList<PlannedEntry> plan, const QDateTime &stamp)
{
    if (auto possible = checkPlan(plan); !possible)
        return fail(possible.error());
    ZipWriter writer(file, std::move(plan), stamp);
    if (auto opened = writer.check(writer.m_zip->open(QIODevice::WriteOnly), "open"); !opened)
        return fail(opened.error());
    return writer;
}

ZipWriter::ZipWriter(File &file, QList<PlannedEntry> plan, const QDateTime &stamp)
    : m_plan(std::move(plan))
    , m_stamp(zipStamp(stamp))
    , m_device(std::make_unique<FileDevice>(file))
    , m_zip(std::make_unique<KZip>(m_device.get()))
    , m_block(Block, Qt::Uninitialized)
{
    m_zip->setExtraField(KZip::NoExtraField);
}

ZipWriter::ZipWriter(ZipWriter &&) noexcept = default;

ZipWriter::~ZipWriter()
{
    // KZip's destructor would close an unfinished archive as if it were a good one.
    if (m_device)
        m_device->abandon({ErrorCode::Interrupted, {}, QStringLiteral("not finished")});
}

Result<MediaHash> ZipWriter::add(const QString &name, const ByteSource &content)
{
    if (m_error)
        return fail(*m_error);
    auto hash = addNext(name, content);
    if (!hash)
        return refuse(hash.error());
    return hash;
}

Result<> ZipWriter::finish()
{
    if (m_error)
        return fail(*m_error);
    if (auto closed = close(); !closed)
        return refuse(closed.error());
    return {};
}

Result<MediaHash> ZipWriter::addNext(const QString &name, const ByteSource &content)
{
    if (m_next >= m_plan.size() || m_plan.at(m_next).name != name)
        return failEntry(ErrorCode::Internal, name, QStringLiteral("not the next planned entry"));
    const PlannedEntry &entry = m_plan.at(m_next++);
    const qint64 headerOffset = m_device->pos();
    if (auto begun = begin(entry); !begun)
        return fail(begun.error());
    auto hash = pour(entry, content);
    if (!hash)
        return hash;
    if (auto ended = end(entry, headerOffset); !ended)
        return fail(ended.error());
    return hash;
}

Result<> ZipWriter::begin(const PlannedEntry &entry)
{
    m_zip->setCompression(entry.compress ? KZip::DeflateCompression : KZip::NoCompression);
    const QString owner = QStringLiteral("kinfolio"); // never the name of the person at this computer
    // KZip writes the fields of the time as they are given: in UTC they are the same on every computer.
    m_isEntryOpen =
        m_zip->prepareWriting(entry.name, owner, owner, entry.size, 0100644, m_stamp, m_stamp, m_stamp);
    return check(m_isEntryOpen, "prepareWriting");
}

Result<MediaHash> ZipWriter::pour(const PlannedEntry &entry, const ByteSource &content)
{
    Sha256 hash;
    qint64 done = 0;
    while (true) {
        const auto got = content(m_block.data(), m_block.size());
        if (!got)
            return fail(got.error());
        if (*got == 0)
            break;
        done += *got;
        if (done > entry.size)
            break;
        const auto block = QByteArrayView(m_block).first(*got);
        // What is large is hashed beside the writing; a future of std::async waits before it goes.
        std::future<void> aside;
        if (*got >= HashedAside)
            aside = std::async(std::launch::async, [&hash, block] { hash.add(block); });
        else
            hash.add(block);
        if (auto written = check(m_zip->writeData(m_block.constData(), *got), "writeData"); !written)
            return fail(written.error());
    }
    if (done != entry.size)
        return failEntry(ErrorCode::FileChanged, entry.name,
                         QStringLiteral("%1 bytes planned").arg(entry.size));
    return hash.finish();
}

Result<> ZipWriter::end(const PlannedEntry &entry, qint64 headerOffset)
{
    // KZip does not look at what flushing the last deflated bytes returns; the device remembers it.
    m_isEntryOpen = false;
    if (auto ended = check(m_zip->finishWriting(entry.size), "finishWriting"); !ended)
        return ended;
    const qint64 compressed = m_device->pos() - headerOffset - LocalHeaderSize - entry.name.size();
    m_contentSum += entry.size;
    m_compressedSum += compressed;
    if (ziplimits::expandsTooMuch(entry.size, compressed, ziplimits::UncheckedBytes))
        return failEntry(ErrorCode::ArchiveTooLarge, entry.name, QStringLiteral("should have been stored"));
    return {};
}

Result<> ZipWriter::close()
{
    if (m_next != m_plan.size())
        return fail(ErrorCode::Internal, {},
                    QStringLiteral("%1 entries of %2").arg(m_next).arg(m_plan.size()));
    if (ziplimits::expandsTooMuch(m_contentSum, m_compressedSum, ziplimits::UncheckedTotal))
        return fail(ErrorCode::ArchiveTooLarge, {}, QStringLiteral("more should have been stored"));
    return check(m_zip->close(), "close");
}

Result<> ZipWriter::check(bool done, const char *step) const
{
    if (auto state = m_device->state(); !state)
        return state;
    if (!done)
        return fail(ErrorCode::WriteFailed, {},
                    QStringLiteral("%1: %2").arg(QString::fromLatin1(step), m_zip->errorString()));
    return {};
}

std::unexpected<Error> ZipWriter::refuse(const Error &error)
{
    m_error = error;
    m_device->abandon(error);
    // KZip would never free its deflater for an entry that was begun and not finished.
    if (std::exchange(m_isEntryOpen, false))
        m_zip->finishWriting(0);
    return fail(error);
}

} // namespace kinfolio
