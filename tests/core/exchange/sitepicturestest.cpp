// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Smaller copies for the site are made several at a time: the same ones in the same order however many, no more at once than
// is allowed, and neither a wish to stop nor a hostile picture costs more than it must.

#include "core/exchange/site/sitepictures.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

const auto Jpeg = u"image/jpeg"_s;
const auto Png = u"image/png"_s;
constexpr int Pictures = 9;
constexpr int Wide = 2600; // wider than what is shown as it is

QByteArray picture(int number, const char *format, int height = 20)
{
    QImage image(Wide, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < Wide; ++x)
            image.setPixel(x, y, qRgb((x * 3 + number * 40) & 255, (x * y) & 255, (y * 7) & 255));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QString helper()
{
    return qEnvironmentVariable("KINFOLIO_BIN") + u"/kinfolio-decode"_s;
}

/// What was made: the files in their order, and what a page would show of each picture.
struct Made {
    Result<SitePictures> pictures;
    QList<std::pair<QString, QByteArray>> files;

    [[nodiscard]] QStringList shown(const QList<ArchiveFile> &asked) const
    {
        QStringList all;
        for (const ArchiveFile &file : asked) {
            const SitePicture one = pictures->shown.value(file.written.hash);
            all << u"%1 %2x%3"_s.arg(one.path).arg(one.size.width()).arg(one.size.height());
        }
        return all;
    }
};

#ifndef Q_OS_WIN
/// A helper that leaves a mark while it works and, where asked to, waits for a second one; it counts who works beside it.
class WatchedHelper {
public:
    explicit WatchedHelper(bool waits)
    {
        QFile script(path(u"helper"_s));
        if (!script.open(QIODevice::WriteOnly))
            return;
        script.write("#!/bin/sh\ncd '" + QFile::encodeName(m_folder.path()) + "'\n: > working.$$\n: > began.$$\n");
        if (waits)
            script.write("n=0; while [ $(ls working.* | wc -l) -lt 2 ] && [ $n -lt 20 ]; do sleep 0.1; n=$((n + 1)); done\n");
        script.write("ls working.* | wc -l >> counts\n'" + QFile::encodeName(helper()) + "' \"$@\"; code=$?\nrm working.$$\nexit $code\n");
        script.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        qputenv("KINFOLIO_DECODE", QFile::encodeName(script.fileName()));
    }
    ~WatchedHelper() { qputenv("KINFOLIO_DECODE", QFile::encodeName(helper())); }
    WatchedHelper(const WatchedHelper &) = delete;
    WatchedHelper &operator=(const WatchedHelper &) = delete;

    [[nodiscard]] qsizetype marks(const QString &name) const { return QDir(m_folder.path()).entryList({name + u".*"_s}).size(); }
    [[nodiscard]] int mostAtOnce() const
    {
        QFile file(path(u"counts"_s));
        int most = 0;
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().split('\n'))
                most = std::max(most, line.trimmed().toInt());
        }
        return most;
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};
#endif

} // namespace

class SitePicturesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    SystemFiles m_disk;
    std::unique_ptr<MediaStore> m_store;
    QList<ArchiveFile> m_files;

    void add(const QByteArray &content, const QString &type)
    {
        const QString extension = type == Jpeg ? u"jpg"_s : u"png"_s;
        const MediaInfo media{Sha256::of(content), content.size(), type, extension};
        const QString path = m_store->path(media);
        QFile file(path);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        m_files.append({media, media, u"data/media/photo-%1.%2"_s.arg(m_files.size(), 2, 10, QLatin1Char('0')).arg(extension), false});
    }

    Made make(int atOnce, const Progress &progress = {}, const std::function<Result<>()> &meanwhile = {})
    {
        Made made{SitePictures(), {}};
        const SiteSink sink = [&](const QString &path, const QByteArray &content) -> Result<> {
            if (auto done = meanwhile ? meanwhile() : Result<>(); !done)
                return done;
            made.files.append({path, content});
            return {};
        };
        made.pictures = makeSitePictures(m_files, *m_store, u"data/"_s, sink, progress, atOnce);
        return made;
    }

private Q_SLOTS:
    void init()
    {
        qputenv("KINFOLIO_DECODE", QFile::encodeName(helper()));
        m_store = std::make_unique<MediaStore>(m_disk, m_folder.filePath(u"media"_s), m_folder.filePath(u"staging"_s));
        m_files.clear();
        // The first takes longest, so that those behind it are ready before it is.
        for (int number = 0; number < Pictures; ++number)
            add(picture(number, number % 2 == 0 ? "jpg" : "png", number == 0 ? 1900 : 20), number % 2 == 0 ? Jpeg : Png);
    }

    void anyNumberAtOnceGivesTheSame()
    {
        const Made one = make(1);
        QVERIFY(one.pictures);
        QCOMPARE(one.pictures->copies, Pictures);
        QStringList order;
        for (const auto &[path, content] : one.files)
            order << path;
        QStringList sorted = order;
        sorted.sort();
        QCOMPARE(order.size(), Pictures);
        QCOMPARE(order, sorted);
        for (const int atOnce : {2, 4, Pictures + 3, sitePicturesAtOnce()}) {
            const Made several = make(atOnce);
            QVERIFY(several.pictures);
            QVERIFY2(several.files == one.files, qPrintable(QString::number(atOnce)));
            QCOMPARE(several.shown(m_files), one.shown(m_files));
        }
    }

    void aWishToStopIsMetBeforeTheNextPicture()
    {
        constexpr int Stop = 4;
        for (const int atOnce : {1, 3}) {
#ifndef Q_OS_WIN
            const WatchedHelper watched(false);
#endif
            const Made made = make(atOnce, [](qint64 done, qint64 total) { return total == Pictures && done < Stop; });
            QVERIFY(!made.pictures);
            QCOMPARE(made.pictures.error().code, ErrorCode::Interrupted);
            QCOMPARE(made.files.size(), Stop);
#ifndef Q_OS_WIN
            QVERIFY(watched.marks(u"began"_s) <= Stop + atOnce);
            QCOMPARE(watched.marks(u"working"_s), 0);
#endif
        }
    }

    void aFaultOfWhoTakesThemEndsIt()
    {
        int taken = 0;
        const Made made = make(3, {}, [&]() -> Result<> { return ++taken < 3 ? Result<>() : fail(ErrorCode::NoSpace); });
        QVERIFY(!made.pictures);
        QCOMPARE(made.pictures.error().code, ErrorCode::NoSpace);
        QCOMPARE(taken, 3);
    }

    void aHostilePictureInTheMiddleCostsOnlyItself()
    {
        const QByteArray cut = picture(20, "jpg");
        add(cut.first(cut.size() / 2), Jpeg);
        add("this is no picture at all", Png);
        add(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\x86\xa0\0\1\x86\xa0\x08\2\0\0\0", 29), Png); // says 100,000 x 100,000
        m_files.move(Pictures, 2);
        m_files.move(Pictures + 1, 4);
        m_files.move(Pictures + 2, 5);
        for (const int atOnce : {1, 4}) {
            const Made made = make(atOnce);
            QVERIFY(made.pictures);
            QVERIFY(!made.pictures->helperMissing);
            QCOMPARE(made.pictures->copies, Pictures);
            QCOMPARE(made.pictures->shown.size(), Pictures);
            for (const int hostile : {2, 4, 5})
                QVERIFY(!made.pictures->shown.contains(m_files.at(hostile).written.hash));
        }
    }

    void withoutTheHelperTheFilesAreShownThemselves()
    {
        qputenv("KINFOLIO_DECODE", "/nowhere/kinfolio-decode");
        const Made made = make(3);
        QVERIFY(made.pictures);
        QVERIFY(made.pictures->helperMissing);
        QCOMPARE(made.files.size(), 0);
        QCOMPARE(made.pictures->shown.value(m_files.first().written.hash).path, u"media/photo-00.jpg"_s);
    }

#ifndef Q_OS_WIN
    void severalAreMadeAtOnceButNeverTooMany()
    {
        const WatchedHelper watched(true);
        QVERIFY(make(2).pictures);
        QCOMPARE(watched.marks(u"began"_s), Pictures);
        QCOMPARE(watched.mostAtOnce(), 2);
    }

    void theNextIsMadeWhileOneIsWritten()
    {
        const WatchedHelper watched(false);
        int written = 0;
        const Made made = make(1, {}, [&]() -> Result<> {
            ++written;
            QElapsedTimer timer;
            timer.start();
            while (written < Pictures && watched.marks(u"began"_s) <= written && timer.elapsed() < 10'000)
                QThread::msleep(5);
            return watched.marks(u"began"_s) > written || written == Pictures ? Result<>() : fail(ErrorCode::Internal);
        });
        QVERIFY(made.pictures);
        QCOMPARE(written, Pictures);
    }
#endif
};

QTEST_GUILESS_MAIN(SitePicturesTest)
#include "sitepicturestest.moc"
