// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/testwindow.h"

#include "tests/ui/looks.h"
#include "ui/dialogs/linkchooser.h"

#include "core/records/recordjson.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>

namespace kinfolio {

TestWindow::TestWindow(const QString &documents)
    : m_documents(documents.isEmpty() ? m_folder.filePath(QStringLiteral("Noor")) : documents)
    , m_window(std::make_unique<MainWindow>(MainWindow::Surroundings{{files, clock}, settings, appearance, spelling, m_documents}))
{
    speakEnglish();
    if (!QDir().mkpath(m_documents))
        qFatal("cannot make %s", qPrintable(m_documents));
    // Tests look at what is there in the end.
    appearance.setMovement(false);
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window did not become active");
}

Workspace &TestWindow::workspace()
{
    constexpr int LongestMs = 60'000;
    if (!QTest::qWaitFor([this] { return !m_window->isOpening(); }, LongestMs) || !m_window->workspace())
        qFatal("no portfolio is open");
    return *m_window->workspace();
}

QString TestWindow::makeFile(const QString &name, const QByteArray &content)
{
    const QString path = m_documents + QLatin1Char('/') + name;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void TestWindow::drop(const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    const QPoint middle = m_window->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
    if (!enter.isAccepted() || !event.isAccepted())
        qFatal("the window takes no files");
}

RecordId TestWindow::put(const QJsonObject &json)
{
    auto record = recordFromJson(json);
    if (!record)
        qFatal("%s", qPrintable(record.error().detail));
    Edit edit;
    const RecordId id = edit.put(std::move(*record));
    if (const auto done = session().history().perform(edit, QStringLiteral("test")); !done)
        qFatal("%s", qPrintable(done.error().detail));
    return id;
}

QJsonValue TestWindow::field(RecordId id, const char *name)
{
    const auto record = reader().record(id);
    return record ? recordToJson(**record).value(QLatin1String(name)) : QJsonValue(QJsonValue::Undefined);
}

void TestWindow::connectWith(const QString &words)
{
    QTimer::singleShot(0, m_window.get(), [words] {
        auto *chooser = qobject_cast<LinkChooser *>(QApplication::activeModalWidget());
        QVERIFY(chooser);
        QTest::keyClicks(chooser->focusWidget(), words);
        QTest::keyClick(chooser, Qt::Key_Return);
    });
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    // Keys find their way only in the active window, which it is not at once after a dialog.
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

QAbstractButton *buttonCalled(QWidget *parent, const QString &name)
{
    for (QAbstractButton *button : parent->findChildren<QAbstractButton *>()) {
        const QString said = button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
        if (said == name && button->isVisible())
            return button;
    }
    return nullptr;
}

} // namespace kinfolio
