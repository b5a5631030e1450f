// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/filecopy.h"

#include <QFileInfo>

namespace kinfolio {

namespace {

constexpr qint64 BlockBytes = qint64(1024) * 1024;

Result<> copyContent(File &source, File &target, const Progress &progress)
{
    QByteArray block(BlockBytes, Qt::Uninitialized);
    const qint64 size = source.size();
    qint64 done = 0;
    while (true) {
        if (auto goOn = report(progress, done, size); !goOn)
            return goOn;
        const auto got = source.read(block.data(), block.size());
        if (!got)
            return fail(got.error());
        if (*got == 0)
            return target.sync();
        if (auto written = target.write(QByteArrayView(block).first(*got)); !written)
            return written;
        done += *got;
    }
}

Result<> copyToNew(Files &files, const QString &from, const QString &to, const Progress &progress)
{
    auto source = files.openForReading(from);
    if (!source)
        return fail(source.error());
    auto target = files.createNew(to);
    if (!target)
        return fail(target.error());
    return copyContent(**source, **target, progress);
}

} // namespace

Result<> copyFile(Files &files, const QString &from, const QString &to, const Progress &progress)
{
    const QString folder = QFileInfo(to).path();
    const QString part = folder + QStringLiteral("/.") + randomName() + QStringLiteral(".part");
    auto done = copyToNew(files, from, part, progress);
    if (done)
        done = files.rename(part, to);
    if (!done) {
        (void)files.remove(part);
        // The part file is our business; people know the name that they chose.
        return fail(done.error().subject == part ? done.error().about(to) : done.error());
    }
    return files.syncFolder(folder);
}

} // namespace kinfolio
