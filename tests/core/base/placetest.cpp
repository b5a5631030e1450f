// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/place.h"
#include "tests/support/faultyfiles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace kinfolio;

Q_DECLARE_METATYPE(kinfolio::Mount)
Q_DECLARE_METATYPE(kinfolio::Place::Kind)

class PlaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSystemSaysWhereAFolderLies_data()
    {
        QTest::addColumn<Mount>("mount");
        QTest::addColumn<Place::Kind>("kind");
        using enum Place::Kind;
        const auto row = [](const char *fileSystem, Place::Kind kind) {
            QTest::newRow(fileSystem) << Mount{QLatin1String(fileSystem), false, Mount::Drive::Unknown} << kind;
        };
        for (const char *disk : {"ext4", "btrfs", "xfs", "apfs", "tmpfs", "overlay", "zfs", "NTFS"})
            row(disk, Local);
        for (const char *stick : {"vfat", "msdos", "FAT32", "exfat", "exFAT", "fuseblk", "udf"})
            row(stick, Removable);
        for (const char *share : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "fuse.gvfsd-fuse", "vboxsf", ""})
            row(share, Remote);
        // Windows calls most of them NTFS and says elsewhere what they are.
        using Drive = Mount::Drive;
        const QString ntfs = QStringLiteral("NTFS");
        QTest::newRow("disk of Windows") << Mount{ntfs, false, Drive::Fixed} << Local;
        QTest::newRow("stick of Windows") << Mount{ntfs, false, Drive::Removable} << Removable;
        QTest::newRow("share of Windows") << Mount{ntfs, false, Drive::Remote} << Remote;
        QTest::newRow("disk of Windows with FAT") << Mount{QStringLiteral("FAT32"), false, Drive::Fixed} << Local;
    }

    void theSystemSaysWhereAFolderLies()
    {
        QFETCH(const Mount, mount);
        QFETCH(const Place::Kind, kind);
        const QTemporaryDir folder;
        FaultyFiles files;
        files.plan.mount = mount;
        QCOMPARE(placeOf(files, folder.path()).kind, kind);
        QVERIFY(!placeOf(files, folder.path()).isReadOnly);
    }

    void foldersThatOthersCopyAreKnown_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("synced");
        const auto row = [](const char *path, bool synced) { QTest::newRow(path) << QString::fromLatin1(path) << synced; };
        row("OneDrive/noor", true);
        row("OneDrive - Riverside School/Documents/noor", true);
        row("Dropbox (Personal)/noor", true);
        row("nextcloud/noor", true);
        row("Google Drive/My Drive/noor", true);
        row("Documents/noor", false);
        row("Dropbox tips/noor", false);
        row("My OneDrive notes/noor", false);
    }

    void foldersThatOthersCopyAreKnown()
    {
        QFETCH(const QString, path);
        QFETCH(const bool, synced);
        const QTemporaryDir folder;
        FaultyFiles files;
        files.plan.mount = Mount{QStringLiteral("ext4"), false, Mount::Drive::Unknown};
        // Whether there is such a folder yet or not.
        for (const bool made : {false, true}) {
            QVERIFY(!made || QDir().mkpath(folder.filePath(path)));
            QCOMPARE(placeOf(files, folder.filePath(path)).kind, synced ? Place::Kind::Synced : Place::Kind::Local);
        }
        // On a stick it is still a stick.
        files.plan.mount->fileSystem = QStringLiteral("exfat");
        QCOMPARE(placeOf(files, folder.filePath(path)).kind, Place::Kind::Removable);
    }

    void markersOfTheProgramsThatCopyAreKnown()
    {
        const QTemporaryDir folder;
        FaultyFiles files;
        files.plan.mount = Mount{QStringLiteral("ext4"), false, Mount::Drive::Unknown};
        QVERIFY(QDir().mkpath(folder.filePath(QStringLiteral("shared/mine/noor"))));
        QVERIFY(QDir().mkpath(folder.filePath(QStringLiteral("shared/.stfolder"))));
        QCOMPARE(placeOf(files, folder.filePath(QStringLiteral("shared/mine/noor"))).kind, Place::Kind::Synced);
        QCOMPARE(placeOf(files, folder.filePath(QStringLiteral("other/noor"))).kind, Place::Kind::Local);
    }

    void whatCannotBeWrittenIsSaid()
    {
        const QTemporaryDir folder;
        FaultyFiles files;
        files.plan.mount = Mount{QStringLiteral("iso9660"), true, Mount::Drive::Unknown};
        QVERIFY(placeOf(files, folder.path()).isReadOnly);
    }

    void theRealDiskIsAsked()
    {
        const QTemporaryDir folder;
        SystemFiles files;
        const auto mount = files.mount(folder.filePath(QStringLiteral("not/there/yet")));
        QVERIFY(mount);
        QVERIFY(!mount->fileSystem.isEmpty());
        QVERIFY(!mount->isReadOnly);
    }
};

QTEST_GUILESS_MAIN(PlaceTest)
#include "placetest.moc"
