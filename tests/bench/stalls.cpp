// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks for moments in which the window does not answer: stalls [LARGE [MEDIA]]
// Adds 200 photos, searches LARGE (a portfolio of many records) letter by letter, exports MEDIA (one with large files),
// and prints per job the longest time that one event took on the main thread and every one over 100 ms with who got it.
// Works on the folders that it is given: give it copies. Not a test: nothing is asserted.

#include "core/records/project.h"
#include "tests/ui/testwindow.h"
#include "ui/pages/share/sharechoices.h"
#include "ui/pages/share/sharepage.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/topbar.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QMetaEnum>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <cstdio>

using namespace kinfolio;

namespace {

constexpr qint64 StallMs = 100;
constexpr int Photos = 200;
constexpr int KeyPauseMs = 60; // a fast typist
constexpr int SettleMs = 1500;

// Times each event that comes from the event loop; events sent while one is handled are part of it.
class WatchedApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0 || m_job.isEmpty())
            return QApplication::notify(receiver, event);
        const QString who = QStringLiteral("%1 for %2 %3").arg(eventName(event->type()), QLatin1String(receiver->metaObject()->className()),
                                                               receiver->objectName());
        ++m_depth;
        QElapsedTimer clock;
        clock.start();
        const bool done = QApplication::notify(receiver, event);
        note(clock.elapsed(), who);
        --m_depth;
        return done;
    }

    /// Everything until the returned value goes is part of this job.
    template<typename F>
    void watch(const QString &job, const F &work)
    {
        m_job = job;
        m_longest = 0;
        m_stalls.clear();
        QElapsedTimer clock;
        clock.start();
        work();
        std::printf("%-40s longest %4lld ms, over %lld ms: %lld, in %.1f s\n", qPrintable(job), m_longest, StallMs,
                    qint64(m_stalls.size()), double(clock.elapsed()) / 1000);
        for (const QString &stall : std::as_const(m_stalls))
            std::printf("    %s\n", qPrintable(stall));
        std::fflush(stdout);
        m_job.clear();
    }

    /// A step that a person's key or click would start.
    template<typename F>
    void act(const QString &what, const F &step)
    {
        ++m_depth;
        QElapsedTimer clock;
        clock.start();
        step();
        note(clock.elapsed(), what);
        --m_depth;
    }

private:
    static QString eventName(QEvent::Type type)
    {
        const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        return name ? QLatin1String(name) : QString::number(type);
    }

    void note(qint64 elapsed, const QString &what)
    {
        m_longest = std::max(m_longest, elapsed);
        if (elapsed > StallMs)
            m_stalls.append(QStringLiteral("%1 ms: %2").arg(elapsed).arg(what));
    }

    QString m_job;
    QStringList m_stalls;
    qint64 m_longest = 0;
    int m_depth = 0;
};

// Each another picture of a size that a small camera makes, or the store would keep one only.
QStringList makePhotos(const QString &folder)
{
    QStringList paths;
    QRandomGenerator random(1);
    for (int i = 0; i < Photos; ++i) {
        QImage photo(1600, 1200, QImage::Format_RGB32);
        for (int y = 0; y < photo.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(photo.scanLine(y));
            for (int x = 0; x < photo.width(); ++x)
                line[x] = qRgb(x * 255 / photo.width(), y * 255 / photo.height(), int(random.bounded(64)) + i);
        }
        paths.append(QStringLiteral("%1/photo %2.jpg").arg(folder).arg(i));
        if (!photo.save(paths.constLast(), "JPG", 80))
            qFatal("cannot write %s", qPrintable(paths.constLast()));
    }
    return paths;
}

void addPhotos(WatchedApplication &application)
{
    TestWindow window;
    window->startMine(QStringLiteral("Kim"));
    const QStringList photos = makePhotos(window.documents());
    const RecordId project = window.put({{QStringLiteral("kind"), QStringLiteral("project")},
                                         {QStringLiteral("title"), QStringLiteral("Garden")}});
    window.workspace().goToRecord(project);
    QTest::qWait(SettleMs);
    application.watch(QStringLiteral("adding %1 photos to a project").arg(Photos), [&] {
        QSignalSpy ended(&window.workspace().work(), &Work::ended);
        application.act(QStringLiteral("the drop"), [&] { window.drop(photos); });
        if (!ended.wait(600'000))
            qFatal("the photos do not arrive");
        QTest::qWait(SettleMs);
    });
    application.watch(QStringLiteral("looking at every page with them"), [&] {
        for (const PageInfo &page : window.workspace().pages()) {
            application.act(QStringLiteral("going to ") + page.id, [&] { window.workspace().go({page.id, {}}); });
            QTest::qWait(SettleMs);
        }
    });
    application.watch(QStringLiteral("taking them back"), [&] {
        application.act(QStringLiteral("undo"), [&] { window.session().undo(); });
        QTest::qWait(SettleMs);
    });
}

void searchLarge(WatchedApplication &application, const QString &folder)
{
    TestWindow window;
    application.watch(QStringLiteral("opening the large portfolio"), [&] {
        application.act(QStringLiteral("opening"), [&] { window->openFolder(folder); });
        (void)window.workspace();
        QTest::qWait(SettleMs);
    });
    SearchBox *search = window.workspace().topBar().search();
    // A rare word, a common one, single letters, nothing to be found; see gen_portfolio.py for the planted ones.
    for (const QString &words : {QStringLiteral("zephyrquartz"), QStringLiteral("project"), QStringLiteral("the river"),
                                 QStringLiteral("a"), QStringLiteral("e s o"), QStringLiteral("qqqq")}) {
        application.watch(QStringLiteral("typing “%1”").arg(words), [&] {
            application.act(QStringLiteral("the search opens"), [&] { window.workspace().startSearch(); });
            for (const QChar &letter : words) {
                application.act(QStringLiteral("the key “%1”").arg(letter), [&] { QTest::keyClick(search, letter.toLatin1()); });
                QTest::qWait(KeyPauseMs);
            }
            QTest::qWait(SettleMs);
            application.act(QStringLiteral("the search closes"), [&] { QTest::keyClick(search, Qt::Key_Escape); });
        });
    }
    application.watch(QStringLiteral("looking at every page"), [&] {
        for (const PageInfo &page : window.workspace().pages()) {
            application.act(QStringLiteral("going to ") + page.id, [&] { window.workspace().go({page.id, {}}); });
            QTest::qWait(SettleMs);
        }
    });
}

void exportMedia(WatchedApplication &application, const QString &folder)
{
    TestWindow window;
    window->openFolder(folder);
    window.workspace().go({QStringLiteral("share"), {}});
    QTest::qWait(SettleMs);
    auto *page = qobject_cast<SharePage *>(window.workspace().currentPage());
    page->choices().setAudience(Audience::Me);
    application.watch(QStringLiteral("exporting the one with media"), [&] {
        QSignalSpy made(page, &SharePage::made);
        application.act(QStringLiteral("the start"), [&] { page->makeFile(window.documents() + QStringLiteral("/all.kinfolio")); });
        if (!made.wait(1'200'000))
            qFatal("no file was made");
        QTest::qWait(SettleMs);
    });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("stalls"));
    WatchedApplication application(argc, argv);
    const QStringList folders = QCoreApplication::arguments().mid(1);
    addPhotos(application);
    if (!folders.isEmpty())
        searchLarge(application, folders.at(0));
    if (folders.size() > 1)
        exportMedia(application, folders.at(1));
    return 0;
}
