// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures that were made to do harm, dropped on a shown window: each is refused in words, or stands there with a picture or
// a placeholder, and the window goes on answering.

#include "core/pictures/picturehelper.h"
#include "core/records/artifact.h"
#include "core/records/project.h"
#include "tests/support/testfiles.h"
#include "tests/ui/heartbeat.h"
#include "tests/ui/testwindow.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>

#include <zlib.h>

using namespace kinfolio;

namespace {

// Only something that hangs is longer than this; how long it really took is printed.
constexpr qint64 LongestStallMs = 5000;
constexpr qint64 MostGrowthKiB = qint64(512) * 1024;

/// How many helpers are at work for this process; 0 where the system does not tell.
qsizetype helpers()
{
    qsizetype count = 0;
    QDirIterator threads(QStringLiteral("/proc/self/task"), QDir::Dirs | QDir::NoDotAndDotDot);
    while (threads.hasNext()) {
        QFile children(threads.next() + QStringLiteral("/children"));
        if (children.open(QIODevice::ReadOnly))
            count += children.readAll().simplified().split(' ').removeIf([](const QByteArray &id) { return !id.isEmpty(); });
    }
    return count;
}

QByteArray unpacked(const QByteArray &gzip)
{
    z_stream stream{};
    QByteArray out;
    if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(gzip.constData()));
    stream.avail_in = uInt(gzip.size());
    int state = Z_OK;
    while (state == Z_OK) {
        QByteArray part(1 << 20, '\0');
        stream.next_out = reinterpret_cast<Bytef *>(part.data());
        stream.avail_out = uInt(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out += part.left(part.size() - qsizetype(stream.avail_out));
    }
    inflateEnd(&stream);
    return out;
}

} // namespace

class HostilePictureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = QDir(inCorpus(QStringLiteral("hostile/image")));
        if (m_folder.entryList(QDir::Files).isEmpty())
            QSKIP("no hostile pictures: set KINFOLIO_CORPUS");
        qputenv("KINFOLIO_DECODE", qgetenv("KINFOLIO_BIN") + "/kinfolio-decode");
        m_window = std::make_unique<TestWindow>();
        (*m_window)->resize(1280, 800);
        (*m_window)->startMine(QStringLiteral("Noor"));
        m_project = m_window->put({{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QStringLiteral("Mill")}});
        m_peakBefore = peakKiB();
    }
    void cleanupTestCase() { m_window.reset(); }

    void aGoodPictureIsShown()
    {
        QImage picture(64, 48, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        const QString path = m_window->documents() + QStringLiteral("/good.png");
        QVERIFY(picture.save(path));
        const RecordId id = take(path);
        QVERIFY(id.isValid());
        // So that the waiting for bad ones below is known to be long enough.
        QTRY_VERIFY_WITH_TIMEOUT(!shownPicture(id).isNull(), 20000);
    }

    void eachIsRefusedOrShown_data()
    {
        QTest::addColumn<QString>("file");
        for (const QFileInfo &file : m_folder.entryInfoList(QDir::Files))
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    }
    void eachIsRefusedOrShown()
    {
        QFETCH(QString, file);
        if (file.endsWith(QLatin1String(".stored.gz"))) {
            // Packed for the corpus only; who is attacked gets it unpacked.
            QFile packed(file);
            QVERIFY(packed.open(QIODevice::ReadOnly));
            const QByteArray content = unpacked(packed.readAll());
            QVERIFY(content.startsWith("GIF8"));
            file = m_window->makeFile(QFileInfo(file).fileName().chopped(10), content);
        }
        const Heartbeat heartbeat;
        const RecordId id = take(file);
        QString outcome = QStringLiteral("refused: ") + m_window->workspace().messages().text();
        if (id.isValid()) {
            m_window->workspace().goToRecord(id);
            (void)shownPicture(id);
            rest();
            outcome = shownPicture(id).isNull() ? QStringLiteral("a placeholder") : QStringLiteral("a picture");
            m_window->workspace().goToRecord(id);
            QCOMPARE(m_window->workspace().currentPage()->current(), id);
        } else {
            QVERIFY(!m_window->workspace().messages().text().isEmpty());
        }
        // It still draws and takes keys.
        QVERIFY(!(*m_window)->grab().isNull());
        qInfo("%s; longest gap %lld ms, peak of this process %lld MiB", qPrintable(outcome), heartbeat.longest(), peakKiB() / 1024);
        QVERIFY(heartbeat.longest() < LongestStallMs);
        QVERIFY(peakKiB() - m_peakBefore < MostGrowthKiB);
    }

    void allAtOnce()
    {
        const Heartbeat heartbeat;
        const qint64 before = m_window->reader().count(Artifact::info()).value();
        m_window->workspace().goToRecord(m_project);
        QStringList paths;
        for (const QFileInfo &file : m_folder.entryInfoList(QDir::Files))
            paths.append(file.filePath());
        drop(paths);
        QVERIFY(!m_window->workspace().messages().text().isEmpty());
        QVERIFY(m_window->reader().count(Artifact::info()).value() >= before);
        m_window->workspace().goToRecord(m_project);
        rest();
        qInfo("longest gap %lld ms, peak of this process %lld MiB", heartbeat.longest(), peakKiB() / 1024);
        QVERIFY(heartbeat.longest() < LongestStallMs);
        QVERIFY(peakKiB() - m_peakBefore < MostGrowthKiB);
    }

private:
    void drop(const QStringList &paths)
    {
        m_window->workspace().messages().clear();
        QSignalSpy ended(&m_window->workspace().work(), &Work::ended);
        m_window->drop(paths);
        if (ended.isEmpty() && !ended.wait(60000))
            qFatal("it never came to an end");
        // What is done with the files follows in the same turn as the end.
        QCoreApplication::processEvents();
    }

    /// Drops a file on the project; gives the artifact that came of it, or nothing.
    RecordId take(const QString &path)
    {
        const auto known = [this] {
            QSet<RecordId> ids;
            const std::vector<RecordPtr> records = m_window->reader().records(Artifact::info()).value();
            for (const RecordPtr &record : records)
                ids.insert(record->id);
            return ids;
        };
        m_window->workspace().goToRecord(m_project);
        const QSet<RecordId> before = known();
        drop({path});
        const QSet<RecordId> added = known() - before;
        return added.isEmpty() ? RecordId() : *added.begin();
    }

    /// Waits until the helpers have come to an end, one way or the other.
    void rest()
    {
        const RecordId marker = take(makeMarker());
        QTRY_VERIFY_WITH_TIMEOUT(!shownPicture(marker).isNull(), 60000);
        QTRY_COMPARE_WITH_TIMEOUT(helpers(), 0, 60000);
        QCoreApplication::processEvents();
    }

    /// A harmless picture that has not been seen before.
    QString makeMarker()
    {
        QImage picture(32, 32, QImage::Format_RGB32);
        picture.fill(QColor::fromHsv(++m_markers * 7 % 360, 200, 200));
        const QString path = m_window->documents() + QStringLiteral("/marker%1.png").arg(m_markers);
        if (!picture.save(path))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QImage shownPicture(RecordId id)
    {
        const auto record = m_window->reader().record(id);
        const std::vector<MediaHash> hashes = recordMedia(**record);
        const auto media = m_window->reader().media(hashes.front()).value();
        return m_window->session().thumbnails().picture(*media, Thumbnails::Size::Detail);
    }

    QDir m_folder;
    std::unique_ptr<TestWindow> m_window;
    RecordId m_project;
    qint64 m_peakBefore = 0;
    int m_markers = 0;
};

QTEST_MAIN(HostilePictureTest)
#include "hostilepicturetest.moc"
