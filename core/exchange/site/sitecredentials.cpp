// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitecredentials.h"

#include "core/badges/badgejson.h"
#include "core/badges/baking/baking.h"
#include "core/exchange/archive/bag.h"

namespace kinfolio {

namespace {

bool isBadgePicture(const ArchiveFile &file)
{
    return file.path.startsWith(bagnames::Badges) && file.written.mediaType.startsWith(QLatin1String("image/"));
}

QString pathBeside(const QString &picture, QByteArrayView credential)
{
    const QLatin1String extension(badgeTextKind(credential) == BadgeTextKind::Jwt ? ".jwt" : ".json");
    const auto dot = picture.lastIndexOf(QLatin1Char('.'));
    return (dot > 0 ? picture.first(dot) : picture) + extension;
}

} // namespace

Result<SiteCredentials> writeSiteCredentials(const QList<ArchiveFile> &files, const MediaStore &store, const QString &base,
                                             const SiteSink &sink, const Progress &progress)
{
    SiteCredentials credentials;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const ArchiveFile &file = files.at(i);
        if (!isBadgePicture(file))
            continue;
        if (auto goOn = report(progress, i, files.size()); !goOn)
            return fail(goOn.error());
        // A file that cannot be read is found, and said, when it is written itself.
        const auto picture = store.files().readAll(store.path(file.stored), MaxBadgeFile);
        const auto credential = picture ? credentialIn(*picture) : Result<BadgeText>(fail(picture.error()));
        if (!credential)
            continue;
        const QString path = pathBeside(file.path.mid(base.size()), credential->text);
        if (auto written = sink(path, credential->text); !written)
            return fail(written.error());
        credentials.insert(file.written.hash, {path, credential->text.size()});
    }
    return credentials;
}

} // namespace kinfolio
