// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/place.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace kinfolio {

namespace {

// As the systems call them, in lower case. Where a name ends with * it is the beginning.
const QStringList RemoteSystems = {
    QStringLiteral("nfs*"), QStringLiteral("smb*"), QStringLiteral("cifs"), QStringLiteral("afs"), QStringLiteral("afpfs"),
    QStringLiteral("9p"), QStringLiteral("ncp*"), QStringLiteral("ceph"), QStringLiteral("glusterfs"), QStringLiteral("webdav"),
    QStringLiteral("davfs*"),
    // What a virtual machine shares with its host knows no memory that two programs share.
    QStringLiteral("virtiofs"), QStringLiteral("vboxsf"), QStringLiteral("vmhgfs"),
    // A program behind it may do anything; mostly it goes to a network.
    QStringLiteral("fuse"), QStringLiteral("fuse.*"), QStringLiteral("macfuse*")};
const QStringList StickSystems = {QStringLiteral("vfat"), QStringLiteral("msdos"), QStringLiteral("fat*"), QStringLiteral("exfat"),
                                  // NTFS and exFAT through a helper, which are mostly on disks that one carries
                                  QStringLiteral("fuseblk"), QStringLiteral("ntfs3"), QStringLiteral("udf"), QStringLiteral("iso9660")};

// Folders that such programs make, by themselves or with something behind: "OneDrive - Riverside School".
const QStringList SyncedFolders = {QStringLiteral("onedrive"), QStringLiteral("dropbox"), QStringLiteral("nextcloud"),
                                   QStringLiteral("owncloud"), QStringLiteral("google drive"), QStringLiteral("googledrive"),
                                   QStringLiteral("icloud drive"), QStringLiteral("iclouddrive"), QStringLiteral("com~apple~clouddocs"),
                                   QStringLiteral("pclouddrive"), QStringLiteral("megasync"), QStringLiteral("seafile")};
// What they leave in the topmost folder that they copy.
const QStringList SyncMarkers = {QStringLiteral(".dropbox.cache"), QStringLiteral(".stfolder"), QStringLiteral(".nextcloudsync.log"),
                                 QStringLiteral(".owncloudsync.log"), QStringLiteral(".tmp.drivedownload")};

bool isAmong(const QStringList &names, const QString &name)
{
    return std::ranges::any_of(names, [&](const QString &one) {
        return one.endsWith(QLatin1Char('*')) ? name.startsWith(QStringView(one).chopped(1)) : name == one;
    });
}

bool isNamedLikeSynced(const QString &name)
{
    const QString lower = name.toLower();
    return std::ranges::any_of(SyncedFolders, [&](const QString &synced) {
        return lower == synced || lower.startsWith(synced + QLatin1String(" - ")) || lower.startsWith(synced + QLatin1String(" ("));
    });
}

bool isSynced(Files &files, const QString &folder)
{
    QString path = QDir::cleanPath(folder);
    const auto isThere = [&](const QString &marker) { return files.exists(path + QLatin1Char('/') + marker); };
    while (true) {
        const QFileInfo here(path);
        if (isNamedLikeSynced(here.fileName()) || std::ranges::any_of(SyncMarkers, isThere))
            return true;
        if (here.path() == path)
            return false;
        path = here.path();
    }
}

Place::Kind kindOf(const Mount &mount)
{
    switch (mount.drive) {
    case Mount::Drive::Fixed:
        return Place::Kind::Local;
    case Mount::Drive::Removable:
        return Place::Kind::Removable;
    case Mount::Drive::Remote:
        return Place::Kind::Remote;
    case Mount::Drive::Unknown:
        break;
    }
    const QString system = mount.fileSystem.toLower();
    if (system.isEmpty() || isAmong(RemoteSystems, system))
        return Place::Kind::Remote;
    return isAmong(StickSystems, system) ? Place::Kind::Removable : Place::Kind::Local;
}

} // namespace

Place placeOf(Files &files, const QString &folder)
{
    const QString path = QFileInfo(folder).absoluteFilePath();
    const auto mount = files.mount(path);
    if (!mount)
        return {Place::Kind::Remote, false};
    Place place{kindOf(*mount), mount->isReadOnly};
    if (place.kind == Place::Kind::Local && isSynced(files, path))
        place.kind = Place::Kind::Synced;
    return place;
}

} // namespace kinfolio
