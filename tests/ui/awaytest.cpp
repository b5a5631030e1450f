// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a window does when the folder of its portfolio cannot be had as one would like: held by another computer, pulled out
// with its stick, on a disk that is full.

#include "core/records/project.h"
#include "tests/support/testportfolio.h"
#include "ui/dialogs/unsavedquestion.h"
#include "ui/forms/recordform.h"
#include "ui/look/appearance.h"
#include "ui/shell/lookingbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/unsavedstrip.h"
#include "ui/shell/workspace.h"
#include "ui/spelling/spelling.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagestrip.h"

#include <QApplication>
#include <QPushButton>

using namespace kinfolio;

namespace {

bool press(QWidget *parent, const QString &text)
{
    for (QPushButton *button : parent->findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible()) {
            button->click();
            return true;
        }
    }
    return false;
}

QString wordsOf(const QWidget *widget)
{
    QStringList words;
    for (const Label *label : widget->findChildren<Label *>())
        words.append(label->text());
    return words.join(QLatin1Char(' '));
}

} // namespace

class AwayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        m_files = std::make_unique<FaultyFiles>();
        m_folder = m_place->filePath(QStringLiteral("noor"));
        VERIFY_OK(Portfolio::create({*m_files, m_clock}, m_folder, {QStringLiteral("Noor"), QStringLiteral("en"), {}}));
        m_settings = std::make_unique<Settings>(Settings::Keep::InMemory);
        m_appearance = std::make_unique<Appearance>(*m_settings);
        m_appearance->setMovement(false);
        m_spelling = std::make_unique<Spelling>(*m_settings);
        m_window = std::make_unique<MainWindow>(
            MainWindow::Surroundings{{*m_files, m_clock}, *m_settings, *m_appearance, *m_spelling, m_place->path()});
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_files->plan = {};
        m_window.reset();
    }

    void aPulledStickCostsNothing_data()
    {
        QTest::addColumn<bool>("isReal");
        QTest::newRow("the folder goes") << true;
        QTest::newRow("nothing answers any more") << false;
    }

    void aPulledStickCostsNothing()
    {
        QFETCH(const bool, isReal);
        open();
        const RecordId kite = make(QStringLiteral("Kite"));
        const RecordId boat = make(QStringLiteral("Boat"));
        m_window->workspace()->goToRecord(kite);
        pull(isReal);
        type(QStringLiteral("Red kite"));
        session().flush();
        QCOMPARE(session().saveState(), Session::SaveState::Failed);
        QVERIFY(strip()->isVisible());
        QVERIFY(strip()->text().contains(QStringLiteral("Put the stick back")));
        QVERIFY(wordsOf(m_window->workspace()).contains(QStringLiteral("Not saved")));
        // Typing goes on, here and elsewhere, and what was typed is there when one comes back.
        type(QStringLiteral("Red kite with a tail"));
        m_window->workspace()->goToRecord(boat);
        type(QStringLiteral("Blue boat"));
        m_window->workspace()->goToRecord(kite);
        QCOMPARE(shownTitle(), QStringLiteral("Red kite with a tail"));
        QVERIFY(strip()->isVisible());
        if (isReal)
            QVERIFY(!QFile::exists(m_folder));
        // What is not saved can be had as a text.
        m_files->plan.isPulled = false;
        const QString text = m_place->filePath(QStringLiteral("text.txt"));
        if (isReal) {
            VERIFY_OK(m_window->workspace()->saveUnsavedTo(text));
            QFile file(text);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray words = file.readAll();
            QVERIFY2(words.contains("Red kite with a tail") && words.contains("Blue boat"), words.constData());
        }
        // Back in its place it is found without a word, and all is saved.
        putBack(isReal);
        QTRY_VERIFY_WITH_TIMEOUT(!strip()->isVisible(), 10'000);
        QCOMPARE(session().saveState(), Session::SaveState::Saved);
        QVERIFY(m_window->workspace()->messages().text().contains(QStringLiteral("saved again")));
        m_window->close();
        const auto reopened = Portfolio::open({*m_files, m_clock}, m_folder);
        VERIFY_OK(reopened);
        QCOMPARE(recordTitle(**(*reopened)->reader().record(kite)), QStringLiteral("Red kite with a tail"));
        QCOMPARE(recordTitle(**(*reopened)->reader().record(boat)), QStringLiteral("Blue boat"));
    }

    void whoeverAsksForItTriesAgain()
    {
        open();
        make(QStringLiteral("Kite"));
        pull(true);
        type(QStringLiteral("Red kite"));
        session().flush();
        QVERIFY(press(strip(), QStringLiteral("Try again")));
        QVERIFY(strip()->isVisible());
        QCOMPARE(shownTitle(), QStringLiteral("Red kite"));
        putBack(true);
        QVERIFY(press(strip(), QStringLiteral("Try again")));
        QVERIFY(!strip()->isVisible());
        QCOMPARE(session().saveState(), Session::SaveState::Saved);
    }

    void closingAsksWhenSomethingIsNotSaved()
    {
        open();
        make(QStringLiteral("Kite"));
        pull(true);
        type(QStringLiteral("Red kite"));
        const auto answer = [this](const QString &button) {
            bool asked = false;
            QTimer::singleShot(0, this, [&] {
                auto *question = qobject_cast<UnsavedQuestion *>(QApplication::activeModalWidget());
                asked = question && press(question, button);
            });
            m_window->close();
            return asked;
        };
        QVERIFY(answer(QStringLiteral("Stay here")));
        QVERIFY(m_window->isVisible());
        QVERIFY(m_window->workspace());
        QCOMPARE(shownTitle(), QStringLiteral("Red kite"));
        QVERIFY(answer(QStringLiteral("Close without it")));
        QVERIFY(!m_window->isVisible());
        QVERIFY(!QFile::exists(m_folder));
        putBack(true);
    }

    void aFormThatGoesAwayTellsNobody()
    {
        open();
        const RecordId kite = make(QStringLiteral("Kite"));
        auto form = std::make_unique<RecordForm>(*m_appearance, *m_spelling, session(), Project::info());
        form->showRecord(kite);
        form->show();
        form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(form.get()));
        form->startTyping();
        pull(true);
        QTest::keyClicks(form->focusWidget(), QStringLiteral("Red kite"));
        int told = 0;
        connect(form.get(), &RecordForm::failed, this, [&] { ++told; });
        QVERIFY(!form->save());
        QCOMPARE(told, 1);
        form.reset();
        QCOMPARE(told, 1);
        QVERIFY(session().unsaved().find(kite));
        putBack(true);
    }

    // Somebody logs out, or the computer is switched off.
    void whenNobodyCanBeAskedTheTextIsKept()
    {
        open();
        const RecordId kite = make(QStringLiteral("Kite"));
        m_window->workspace()->goToRecord(kite);
        const auto texts = [&] { return QDir(m_place->path()).entryList({QStringLiteral("*.txt")}); };
        type(QStringLiteral("Red kite"));
        m_window->workspace()->saveUnasked(m_place->path());
        QVERIFY(texts().isEmpty());
        QCOMPARE(recordTitle(**session().reader().record(kite)), QStringLiteral("Red kite"));
        pull(true);
        type(QStringLiteral("Red kite with a tail"));
        m_window->workspace()->saveUnasked(m_place->path());
        m_window->workspace()->saveUnasked(m_place->path());
        QCOMPARE(texts(), (QStringList{QStringLiteral("Kinfolio, not saved 2.txt"), QStringLiteral("Kinfolio, not saved.txt")}));
        QFile file(m_place->filePath(QStringLiteral("Kinfolio, not saved.txt")));
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("Red kite with a tail"));
        putBack(true);
    }

    void whatAnotherComputerHasOpenIsLookedAt()
    {
        QFile lock(m_folder + QStringLiteral("/kinfolio.lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        const QByteArray now = stampText(m_clock.now()).toLatin1();
        lock.write(R"({"host":"PC-14","user":"mo","process":4711,"token":"t","since":")" + now + R"(","heartbeat":")" + now + R"("})");
        lock.close();
        open();
        QVERIFY(!session().canChange());
        const QString words = wordsOf(m_window->findChild<LookingBar *>());
        QVERIFY2(words.contains(QStringLiteral("Open on PC-14 since")) && words.contains(QStringLiteral("by mo")), qPrintable(words));
        m_window->workspace()->go({QStringLiteral("settings"), {}});
        QVERIFY(press(m_window->findChild<LookingBar *>(), QStringLiteral("Look again")));
        QTRY_VERIFY(!m_window->isOpening());
        QVERIFY(!session().canChange());
        QVERIFY(m_window->workspace()->messages().text().contains(QStringLiteral("still")));
        QVERIFY(lock.remove());
        QVERIFY(press(m_window->findChild<LookingBar *>(), QStringLiteral("Look again")));
        QTRY_VERIFY(!m_window->isOpening());
        QVERIFY(session().canChange());
        QVERIFY(!m_window->findChild<LookingBar *>());
        QCOMPARE(m_window->workspace()->place().page, QStringLiteral("settings"));
    }

    void aReadOnlyPlaceIsLookedAt()
    {
        m_files->plan.mount = Mount{QStringLiteral("iso9660"), true, Mount::Drive::Unknown};
        open();
        QVERIFY(!session().canChange());
        QVERIFY(wordsOf(m_window->findChild<LookingBar *>()).contains(QStringLiteral("Nothing can be written in this place")));
        m_window->workspace()->create(Project::info());
        QVERIFY(m_window->workspace()->messages().text().contains(QStringLiteral("only to be looked at")));
    }

private:
    void open()
    {
        m_window->openFolder(m_folder);
        QTRY_VERIFY(m_window->workspace());
    }

    Session &session() { return m_window->workspace()->session(); }
    UnsavedStrip *strip() { return m_window->workspace()->findChild<UnsavedStrip *>(); }

    RecordId make(const QString &title)
    {
        m_window->workspace()->create(Project::info());
        type(title);
        session().flush();
        return m_window->workspace()->currentPage()->current();
    }

    // In place of the title of what is open.
    void type(const QString &title)
    {
        m_window->workspace()->currentPage()->startTyping();
        QTest::keyClick(m_window->focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(m_window->focusWidget(), title);
    }

    QString shownTitle()
    {
        m_window->workspace()->currentPage()->startTyping();
        const QWidget *field = m_window->focusWidget();
        const QVariant line = field->property("text");
        return line.isValid() ? line.toString() : field->property("plainText").toString();
    }

    void pull(bool isReal)
    {
        if (isReal)
            QVERIFY(QDir().rename(m_folder, m_folder + QStringLiteral("-away")));
        else
            m_files->plan.isPulled = true;
    }

    void putBack(bool isReal)
    {
        if (isReal)
            QVERIFY(QDir().rename(m_folder + QStringLiteral("-away"), m_folder));
        else
            m_files->plan.isPulled = false;
    }

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<FaultyFiles> m_files;
    FixedClock m_clock;
    QString m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Spelling> m_spelling;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(AwayTest)
#include "awaytest.moc"
