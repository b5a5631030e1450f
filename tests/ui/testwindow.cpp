// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/testwindow.h"

#include "core/records/recordjson.h"

#include <QFile>

namespace kinfolio {

TestWindow::TestWindow()
    : m_window(std::make_unique<MainWindow>(
          MainWindow::Surroundings{{files, clock}, settings, appearance, m_documents.path()}))
{
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window did not become active");
}

QString TestWindow::makeFile(const QString &name, const QByteArray &content)
{
    const QString path = m_documents.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
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

} // namespace kinfolio
