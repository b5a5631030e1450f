// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipreader.h"

#include "core/zip/ziplayout.h"
#include "core/zip/zipname.h"
#include "core/zip/zipstamp.h"

#include <algorithm>

namespace kinfolio {

namespace {

constexpr qint64 Block = qint64(1024) * 1024;

bool areHeadersAsWeWrite(const QList<ZipRecord> &records, const ZipEnd &end)
{
    return !end.hasComment && std::ranges::all_of(records, &ZipRecord::asWeWrite)
        && std::ranges::is_sorted(records, {}, &ZipRecord::headerOffset);
}

} // namespace

Result<ZipReader> ZipReader::open(Files &files, const QString &path, qint64 quota)
{
    auto file = files.openForReading(path);
    if (!file)
        return fail(file.error());
    return open(std::move(*file), path, quota);
}

Result<ZipReader> ZipReader::open(std::unique_ptr<File> file, const QString &name, qint64 quota)
{
    ZipWindow window(*file, name);
    const auto end = findZipEnd(window);
    if (!end)
        return fail(end.error());
    auto records = readZipCentral(window, *end);
    if (!records)
        return fail(records.error());
    if (auto sound = checkZipLayout(window, *records, end->directoryOffset); !sound)
        return fail(sound.error());
    if (auto bounded = checkZipSizes(*records, quota, name); !bounded)
        return fail(bounded.error());

    ZipReader reader(std::move(file));
    reader.m_headersAsWeWrite = areHeadersAsWeWrite(*records, *end);
    reader.m_entries.reserve(records->size());
    for (ZipRecord &record : *records) {
        reader.m_byName.insert(record.entry.name, reader.m_entries.size());
        reader.m_entries.append(std::move(record.entry));
    }
    separateTwins(reader.m_entries);
    return reader;
}

const ZipEntry *ZipReader::find(const QString &name) const
{
    const auto found = m_byName.constFind(name);
    return found == m_byName.constEnd() ? nullptr : &m_entries.at(*found);
}

ZipEntryStream ZipReader::stream(const ZipEntry &entry) const
{
    return ZipEntryStream(*m_file, entry);
}

Result<> ZipReader::read(const ZipEntry &entry, const std::function<Result<>(QByteArrayView)> &sink) const
{
    ZipEntryStream content = stream(entry);
    QByteArray block(std::clamp(entry.size, qint64(1), Block), Qt::Uninitialized);
    while (true) {
        const auto got = content.read(block.data(), block.size());
        if (!got)
            return fail(got.error());
        if (*got == 0)
            return {};
        if (auto taken = sink(QByteArrayView(block).first(*got)); !taken)
            return taken;
    }
}

Result<QByteArray> ZipReader::readAll(const ZipEntry &entry, qint64 limit) const
{
    if (entry.size > limit)
        return failEntry(ErrorCode::ArchiveTooLarge, entry.name, QStringLiteral("%1 bytes").arg(entry.size));
    QByteArray content;
    content.reserve(entry.size);
    const auto read = this->read(entry, [&](QByteArrayView block) -> Result<> {
        content.append(block);
        return {};
    });
    if (!read)
        return fail(read.error());
    return content;
}

bool ZipReader::looksRewritten(const QDateTime &expectedStamp) const
{
    const QDateTime stamp = zipStamp(expectedStamp);
    return !m_headersAsWeWrite
        || std::ranges::any_of(m_entries, [&](const ZipEntry &entry) { return entry.modified != stamp; });
}

} // namespace kinfolio
