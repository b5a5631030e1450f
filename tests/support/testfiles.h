// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The files that tests read: where those of the corpus lie, and what a file holds.

#pragma once

#include <QFile>

namespace kinfolio {

/// A file or a folder of the corpus, which need not be there. \param path in the corpus: "badges/expected.json"
[[nodiscard]] inline QString inCorpus(const QString &path)
{
    return qEnvironmentVariable("KINFOLIO_CORPUS") + u'/' + path;
}

/// Empty for a file that cannot be read.
[[nodiscard]] inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace kinfolio
