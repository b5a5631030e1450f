// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The share page: what it says would leave is what leaves, it can be stopped, and what it made can be brought in.

#include "core/exchange/exchange.h"
#include "core/exchange/site/sitetokens.h"
#include "core/records/artifact.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "tests/ui/testwindow.h"
#include "ui/pages/share/descriptionhint.h"
#include "ui/pages/share/sharechoices.h"
#include "ui/pages/share/sharepage.h"

#include <QAbstractButton>
#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>

using namespace kinfolio;

namespace {

QJsonObject json(const char *kind, const char *key, const QString &title)
{
    return {{QStringLiteral("kind"), QLatin1String(kind)}, {QLatin1String(key), title}};
}

} // namespace

class ShareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void planIsWhatLeaves()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.put(json("project", "title", QStringLiteral("Drone")));
        window.put(json("person", "name", QStringLiteral("Marisol")));
        const auto shared = planShare(window.files, window.session().folder(), Audience::Everyone);
        VERIFY_OK(shared);
        QCOMPARE(shared->counts.value(QStringLiteral("project")), 1);
        QCOMPARE(shared->counts.value(QStringLiteral("person")), 0);
        QVERIFY(!shared->leftOut.isEmpty());
        const auto backup = planShare(window.files, window.session().folder(), Audience::Me);
        VERIFY_OK(backup);
        QCOMPARE(backup->counts.value(QStringLiteral("person")), 1);

        const QString target = window.documents() + QStringLiteral("/out.kinfolio");
        const auto report = exportPortfolio({window.files, window.clock}, window.session().folder(),
                                            {.format = QStringLiteral("archive"), .audience = Audience::Everyone, .target = target, .options = {}});
        VERIFY_OK(report);
        for (auto it = shared->counts.begin(); it != shared->counts.end(); ++it)
            QCOMPARE(report->counts.value(it.key()), it.value());
    }

    void saysHowManyPicturesNobodyDescribed()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        SharePage &page = sharePage(window);
        const auto *hint = page.findChild<DescriptionHint *>();
        QVERIFY(hint->isHidden());
        QImage picture(4, 4, QImage::Format_RGB32);
        picture.fill(Qt::red);
        const QString path = window.documents() + QStringLiteral("/red.png");
        QVERIFY(picture.save(path));
        window.drop({path});
        QTRY_VERIFY(!window.reader().undescribedPictures()->isEmpty());
        window.workspace().go({QStringLiteral("share"), {}});
        QTRY_VERIFY(hint->isVisible());
        QTRY_VERIFY(hint->findChild<QLabel *>()->text().contains(QStringLiteral(": 1.")));
        window.session().undo();
        QTRY_VERIFY(hint->isHidden());
    }

    void makesAFileAndSaysSo()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.put(json("project", "title", QStringLiteral("Drone")));
        SharePage &page = sharePage(window);
        QSignalSpy made(&page, &SharePage::made);
        const QString target = window.documents() + QStringLiteral("/out.kinfolio");
        page.makeFile(target);
        QVERIFY(made.wait(30000));
        QVERIFY(QFile::exists(target));
        QVERIFY(window.workspace().messages().text().contains(QStringLiteral("out.kinfolio")));
        // The window can go on changing things: nothing is locked for longer than a moment.
        window.put(json("project", "title", QStringLiteral("Zine")));
    }

    // As right after the dialog that asked where to: the window comes to the front only when the file is made.
    void theFocusStaysThoughTheWindowIsBehind()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        SharePage &page = sharePage(window);
        auto *make = namedButton(page, "Make the file …");
        make->setFocus();
        QDialog front;
        front.show();
        front.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&front));
        QVERIFY(!make->hasFocus());
        QSignalSpy made(&page, &SharePage::made);
        page.makeFile(window.documents() + QStringLiteral("/out.kinfolio"));
        QVERIFY(made.wait(30000));
        front.close();
        window->activateWindow();
        QTRY_VERIFY(make->hasFocus());
    }

    void makesAFolderOfPagesInTheChosenLook()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.put(json("project", "title", QStringLiteral("Drone")));
        SharePage &page = sharePage(window);
        page.choices().setFormat(QStringLiteral("site"));
        QVERIFY(page.choices().makesFolder());
        auto *bold = namedButton(page, "Bold");
        bold->click();
        QCOMPARE(page.choices().options().value(QStringLiteral("theme")), QStringLiteral("bold"));
        QVERIFY(namedButton(page, "Make the pages …")->isVisible());
        QSignalSpy made(&page, &SharePage::made);
        const QString target = window.documents() + QStringLiteral("/Noor pages");
        page.makeFile(target);
        QVERIFY(made.wait(30000));
        QVERIFY(QFile::exists(target + QStringLiteral("/index.html")));
        QFile style(target + QStringLiteral("/style.css"));
        QVERIFY(style.open(QIODevice::ReadOnly));
        QVERIFY(style.readAll().startsWith(siteStyle(QStringLiteral("bold"))));
        QVERIFY(window.workspace().messages().text().contains(QStringLiteral("Noor pages")));
    }

    void everyLookCanBeChosen()
    {
        for (const auto &exporter : allExporters()) {
            for (const OptionInfo &option : exporter->options()) {
                QStringList values;
                for (const OptionChoice &choice : option.choices)
                    values.append(QLatin1String(choice.value));
                QCOMPARE(values, siteThemes());
            }
        }
    }

    void stoppingLeavesNoFile()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        // Large enough that writing it is reported more than once.
        QSignalSpy taken(&window.workspace().work(), &Work::ended);
        Handover long20;
        long20.files = {window.makeFile(QStringLiteral("long.bin"), QByteArray(20'000'000, 'x'))};
        window.workspace().take(long20);
        QVERIFY(taken.wait(30000));
        QTRY_VERIFY(window.reader().count(Artifact::info()).value() == 1);
        SharePage &page = sharePage(window);
        QSignalSpy stopped(&page, &SharePage::stopped);
        const QString target = window.documents() + QStringLiteral("/out.kinfolio");
        page.makeFile(target);
        page.work().cancel();
        QVERIFY(stopped.wait(30000));
        QVERIFY(!QFile::exists(target));
        QCOMPARE(window.session().saveState(), Session::SaveState::Saved);
    }

    void aFolderThatCannotBeWrittenIsExplained()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        SharePage &page = sharePage(window);
        QSignalSpy stopped(&page, &SharePage::stopped);
        page.makeFile(window.documents() + QStringLiteral("/nowhere/out.kinfolio"));
        QVERIFY(stopped.wait(30000));
        QVERIFY(!window.workspace().messages().text().isEmpty());
    }

    void aBackupComesBackIntoAnotherPortfolio()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.put(json("project", "title", QStringLiteral("Drone")));
        SharePage &page = sharePage(window);
        page.choices().setAudience(Audience::Me);
        QSignalSpy made(&page, &SharePage::made);
        const QString target = window.documents() + QStringLiteral("/backup.kinfolio");
        page.makeFile(target);
        QVERIFY(made.wait(30000));

        window->startMine(QStringLiteral("Ife"));
        QCOMPARE(window.reader().count(Project::info()).value(), 0);
        window.workspace().importFrom(target);
        QCOMPARE(window.reader().count(Project::info()).value(), 1);
        window.session().undo();
        QCOMPARE(window.reader().count(Project::info()).value(), 0);
    }

private:
    static QAbstractButton *namedButton(SharePage &page, const char *text)
    {
        for (QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
            if (button->text() == QString::fromUtf8(text))
                return button;
        }
        qFatal("no button %s", text);
    }

    static SharePage &sharePage(TestWindow &window)
    {
        window.workspace().go({QStringLiteral("share"), {}});
        return *qobject_cast<SharePage *>(window.workspace().currentPage());
    }
};

QTEST_MAIN(ShareTest)
#include "sharetest.moc"
