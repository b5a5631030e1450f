// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Printing from the window: by keys, with a preview that can be heard, on other paper, into a file; copying a record.

#include "core/records/project.h"
#include "core/words/words.h"
#include "tests/ui/testwindow.h"
#include "ui/pages/record/recordpage.h"
#include "ui/print/pagepreview.h"
#include "ui/print/printdialog.h"
#include "ui/print/printedlist.h"
#include "ui/widgets/card.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QJsonObject project(const QString &title)
{
    return {{u"kind"_s, u"project"_s}, {u"title"_s, title}, {u"state"_s, u"doing"_s}};
}

QPushButton *button(PrintDialog &dialog, const QString &text)
{
    for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    qFatal("no button");
}

bool isReady(PrintDialog &dialog)
{
    return QTest::qWaitFor([&] { return dialog.preview().pages() && button(dialog, u"Print …"_s)->isEnabled(); }, 20000);
}

} // namespace

class PrintDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysPrintTheRecordAndTheList()
    {
        TestWindow window;
        window->startMine(u"Noor"_s);
        window.put(project(u"Drone"_s));
        const RecordId zine = window.put(project(u"Zine"_s));
        window.workspace().goToRecord(zine);
        QStringList titles;
        const auto look = [&](PrintDialog &dialog) { titles.append(dialog.preview().pages()->text(0)); };
        press(window, Qt::Key_P, Qt::ControlModifier, look);
        press(window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier, look);
        // The cards of all projects are a list too.
        window.workspace().go({u"project"_s, {}});
        press(window, Qt::Key_P, Qt::ControlModifier, look);
        window.workspace().go({u"home"_s, {}});
        press(window, Qt::Key_P, Qt::ControlModifier, look);
        QCOMPARE(titles.size(), 4);
        QVERIFY(titles.at(0).contains(u"Zine"_s) && !titles.at(0).contains(u"Drone"_s));
        for (const int list : {1, 2})
            QVERIFY(titles.at(list).contains(u"Zine"_s) && titles.at(list).contains(u"Drone"_s));
        QVERIFY(titles.at(3).startsWith(u"Noor"_s));
    }

    void thePreviewHasRoomForTheRing()
    {
        TestWindow window;
        window->startMine(u"Noor"_s);
        window.workspace().goToRecord(window.put(project(u"Drone"_s)));
        press(window, Qt::Key_P, Qt::ControlModifier, [&](PrintDialog &dialog) {
            const Look::Measures &m = window.appearance.look().measures();
            const int ring = m.focus + m.focusGap;
            const QRect preview(dialog.preview().mapTo(&dialog, QPoint()), dialog.preview().size());
            QVERIFY(dialog.rect().contains(preview.adjusted(-ring, -ring, ring, ring)));
            for (const Hairline *line : dialog.findChildren<Hairline *>())
                QVERIFY(!line->geometry().intersects(preview.adjusted(-ring, -ring, ring, ring)));
        });
    }

    void aPageThatIsNotForPaperSaysSo()
    {
        TestWindow window;
        window->startMine(u"Noor"_s);
        for (const char *page : {"share", "bin", "settings", "project"}) {
            window.workspace().messages().clear();
            window.workspace().go({QLatin1String(page), {}});
            QTest::keyClick(window.window(), Qt::Key_P, Qt::ControlModifier);
            QVERIFY2(window.workspace().messages().text().contains(u"nothing to print"_s), page);
        }
    }

    void thePreviewIsTurnedAndHeard()
    {
        TestWindow window;
        fill(window, 200);
        PrintDialog dialog(window.appearance, window.settings, window.session(), listJob(Project::info(), ids(window)), window.window());
        dialog.show();
        QVERIFY(isReady(dialog));
        PagePreview &preview = dialog.preview();
        const int count = preview.pages()->count();
        QVERIFY(count > 3);
        QCOMPARE(QApplication::focusWidget(), &preview);
        QVERIFY(preview.accessibleDescription().startsWith(u"Page 1 of %1, “Projects”\nProjects\n"_s.arg(count)));
        QTest::keyClick(&preview, Qt::Key_PageDown);
        QCOMPARE(preview.page(), 1);
        QVERIFY(preview.accessibleDescription().startsWith(u"Page 2 of"_s));
        QTest::keyClick(&preview, Qt::Key_End);
        QCOMPARE(preview.page(), count - 1);
        QVERIFY(!named<QToolButton>(&dialog, "Next page")->isEnabled());
        QTest::keyClick(&preview, Qt::Key_Right);
        QCOMPARE(preview.page(), count - 1);
        QTest::keyClick(&preview, Qt::Key_Home);
        QCOMPARE(preview.page(), 0);
        QVERIFY(preview.showsWhole());
        const int before = preview.percent();
        QTest::keyClick(&preview, Qt::Key_Plus);
        QVERIFY(preview.percent() > before);
        QTest::keyClick(&preview, Qt::Key_0);
        QCOMPARE(preview.percent(), before);
        named<QToolButton>(&dialog, "Next page")->click();
        QCOMPARE(preview.page(), 1);
        QTest::keyClick(&preview, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void otherPaperIsSetAndRemembered()
    {
        TestWindow window;
        fill(window, 120);
        const auto job = listJob(Project::info(), ids(window));
        PrintDialog dialog(window.appearance, window.settings, window.session(), job, window.window());
        dialog.show();
        QVERIFY(isReady(dialog));
        const int onA4 = dialog.preview().pages()->count();
        auto *sizes = named<QComboBox>(&dialog, "Size of the paper");
        sizes->setFocus();
        QSignalSpy finished(&dialog, &PrintDialog::finished);
        QTest::keyClicks(sizes, u"A5"_s);
        QCOMPARE(sizes->currentText(), u"A5"_s);
        QVERIFY(finished.wait(20000));
        QTRY_VERIFY(dialog.preview().pages()->count() > onA4);
        QCOMPARE(QApplication::focusWidget(), sizes);
        const PrintDialog next(window.appearance, window.settings, window.session(), job, window.window());
        QCOMPARE(named<QComboBox>(&dialog, "Size of the paper")->currentText(), u"A5"_s);
    }

    void whatIsOnlyMineCanBeLeftOut()
    {
        TestWindow window;
        window->startMine(u"Noor"_s);
        window.put(project(u"Shown"_s));
        window.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Hidden"_s}, {u"state"_s, u"draft"_s}});
        PrintDialog dialog(window.appearance, window.settings, window.session(), listJob(Project::info(), ids(window)), window.window());
        dialog.show();
        QVERIFY(isReady(dialog));
        QVERIFY(dialog.preview().pages()->text(0).contains(u"Hidden  Idea · Only me"_s));
        auto *leaveOut = dialog.findChild<QCheckBox *>();
        QVERIFY(leaveOut->isVisible());
        QVERIFY(leaveOut->text().contains(u"(1)"_s));
        QTest::keyClick(leaveOut, Qt::Key_Space);
        QTRY_VERIFY(!dialog.preview().pages()->text(0).contains(u"Hidden"_s));
        QVERIFY(dialog.preview().pages()->text(0).contains(u"1 in this list"_s));
        QVERIFY(leaveOut->isVisible());
    }

    void savesAPdfAndSaysWhatWentWrong()
    {
        TestWindow window;
        fill(window, 30);
        PrintDialog dialog(window.appearance, window.settings, window.session(), listJob(Project::info(), ids(window)), window.window());
        dialog.show();
        QVERIFY(isReady(dialog));
        QSignalSpy finished(&dialog, &PrintDialog::finished);
        const QString path = window.documents() + u"/list.pdf"_s;
        dialog.savePdf(path);
        QVERIFY(finished.wait(20000));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
        QVERIFY(said(dialog).contains(u"list.pdf"_s));
        QSignalSpy stopped(&dialog, &PrintDialog::stopped);
        dialog.savePdf(window.documents() + u"/nowhere/list.pdf"_s);
        QVERIFY(stopped.wait(20000));
        QVERIFY(!said(dialog).isEmpty());
        QVERIFY(!said(dialog).contains(u"Saved"_s));
    }

    void aPrinterWithOtherPaperIsServed()
    {
        TestWindow window;
        fill(window, 30);
        PrintDialog dialog(window.appearance, window.settings, window.session(), listJob(Project::info(), ids(window)), window.window());
        dialog.show();
        QVERIFY(isReady(dialog));
        const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(window.documents() + u"/printed.pdf"_s);
        printer->setPageSize(QPageSize(QPageSize::A6));
        QSignalSpy finished(&dialog, &PrintDialog::finished);
        dialog.print(printer);
        QVERIFY(finished.wait(20000));
        QFile file(printer->outputFileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.count("/Type /Page\n") > dialog.preview().pages()->count());
    }

    void closingStopsTheWork()
    {
        TestWindow window;
        fill(window, 3000);
        {
            PrintDialog dialog(window.appearance, window.settings, window.session(), listJob(Project::info(), ids(window)), window.window());
            dialog.show();
            QVERIFY(!dialog.preview().pages());
            QVERIFY(button(dialog, u"Stop"_s)->isVisible());
        }
        QCOMPARE(window.session().saveState(), Session::SaveState::Saved);
    }

    void copiesTextAndLink()
    {
        TestWindow window;
        window->startMine(u"Noor"_s);
        const RecordId id = window.put(project(u"Drone"_s));
        window.workspace().goToRecord(id);
        run(window, u"Copy as text"_s);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"# Drone\n"_s));
        QVERIFY(window.workspace().messages().text().startsWith(u"Copied"_s));
        run(window, u"Copy link"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"kinfolio:record/"_s + id.text());
        QVERIFY(window.workspace().messages().text().contains(u"no web page"_s));
        QJsonObject json = project(u"Drone"_s);
        json.insert(u"id"_s, id.text());
        json.insert(u"link"_s, u"https://example.org/drone"_s);
        window.put(json);
        run(window, u"Copy link"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://example.org/drone"_s);
    }

private:
    static void fill(TestWindow &window, int count)
    {
        window->startMine(u"Noor"_s);
        Edit edit;
        for (int i = 0; i < count; ++i) {
            auto made = std::make_unique<Project>();
            made->title = u"Project no. %1"_s.arg(i);
            edit.put(std::move(made));
        }
        VERIFY_OK(window.session().history().perform(edit, u"Fill"_s));
    }

    static QList<RecordId> ids(TestWindow &window)
    {
        QList<RecordId> ids;
        const auto summaries = window.reader().summaries(&Project::info()).value();
        for (const RecordSummary &summary : summaries)
            ids.append(summary.id);
        return ids;
    }

    static QString said(PrintDialog &dialog) { return dialog.findChild<MessageStrip *>()->text(); }

    /// Presses keys that open the dialog, looks at it when its pages are there, and closes it with Escape.
    void press(TestWindow &window, Qt::Key key, Qt::KeyboardModifiers modifiers, const std::function<void(PrintDialog &)> &look)
    {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.window()));
        bool looked = false;
        QTimer::singleShot(0, this, [&] {
            auto *dialog = qobject_cast<PrintDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            if (isReady(*dialog)) {
                looked = true;
                look(*dialog);
            }
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        QTest::keyClick(window.window(), key, modifiers);
        QVERIFY(looked);
    }

    static void run(TestWindow &window, const QString &text)
    {
        for (const Command &command : window.workspace().commands()) {
            if (command.text == text)
                return command.run();
        }
        QFAIL(qPrintable(u"no command "_s + text));
    }
};

QTEST_MAIN(PrintDialogTest)
#include "printdialogtest.moc"
