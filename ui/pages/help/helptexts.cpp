// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/help/helptexts.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>

namespace kinfolio {

namespace {

const QString Folder = QStringLiteral(":/kinfolio/help/");

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString chapterText(const QString &id)
{
    // Whoever translates the words of the program says by this one where the help in their language is.
    const QString language = QCoreApplication::translate(
        "help", "en", "the folder of the help in this language, such as de or pt-BR; leave it when there is none");
    const QString text = readText(Folder + language + QLatin1Char('/') + id + QLatin1String(".md"));
    return text.isEmpty() ? readText(Folder + QLatin1String("en/") + id + QLatin1String(".md")) : text;
}

} // namespace

QList<HelpChapter> helpChapters()
{
    QList<HelpChapter> chapters;
    const QStringList lines = readText(Folder + QLatin1String("chapters.txt")).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1Char('#')))
            continue;
        const QString id = line.section(QLatin1Char(' '), 0, 0);
        const QString text = chapterText(id);
        const qsizetype titleEnd = text.indexOf(QLatin1Char('\n'));
        chapters.append({id, line.section(QLatin1Char(' '), 1), text.left(titleEnd).mid(2), text.mid(titleEnd).trimmed()});
    }
    return chapters;
}

QString helpTarget(const QString &address, QLatin1StringView scheme)
{
    const QUrl url(address);
    return url.scheme() == scheme ? url.path() : QString();
}

} // namespace kinfolio
