// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/wallet/issuerlists.h"

#include "core/base/sha256.h"

#include <QStandardPaths>

namespace kinfolio {

namespace {

constexpr qint64 MostOfAList = qint64(4) << 20;

} // namespace

QStringList usualIssuerListFolders()
{
    return QStandardPaths::locateAll(QStandardPaths::GenericConfigLocation, QStringLiteral("kinfolio/issuers"), QStandardPaths::LocateDirectory);
}

IssuerLists readIssuerLists(Files &files, const QStringList &folders)
{
    IssuerLists found;
    Sha256 hash;
    for (const QString &folder : folders) {
        const auto entries = files.list(folder);
        if (!entries)
            continue;
        for (const FileInfo &entry : *entries) {
            if (entry.isFolder || !entry.name.endsWith(QLatin1String(".json")))
                continue;
            const QString path = folder + u'/' + entry.name;
            const auto content = files.readAll(path, MostOfAList);
            auto list = content ? TrustList::fromJson(*content) : Result<TrustList>(fail(content.error()));
            if (!list) {
                found.problems.append(list.error().about(path));
                continue;
            }
            found.lists.append(std::move(*list));
            hash.add(Sha256::of(*content).text().toLatin1());
        }
    }
    found.fingerprint = hash.finish().text().toLatin1();
    return found;
}

} // namespace kinfolio
