// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/portfolioplaces.h"

#include "core/base/text.h"

namespace kinfolio {

namespace {

const QString FoldersKey = QStringLiteral("Recent/Folders");
const QString NamesKey = QStringLiteral("Recent/Names");
constexpr qsizetype MostRecent = 6;

} // namespace

QString PortfolioPlaces::freeFolder(const QString &name) const
{
    const QString stem = m_documents + QLatin1Char('/') + safeFileName(name.trimmed());
    const QString ending = QStringLiteral(".kinfolio-folder");
    QString folder = stem + ending;
    for (int i = 2; m_files.exists(folder); ++i)
        folder = QStringLiteral("%1 %2%3").arg(stem).arg(i).arg(ending);
    return folder;
}

QString PortfolioPlaces::exampleFolder() const
{
    return m_documents + QStringLiteral("/Kinfolio example.kinfolio-folder");
}

QList<PortfolioPlaces::Recent> PortfolioPlaces::recent() const
{
    const QStringList folders = m_settings.value(FoldersKey).toStringList();
    const QStringList names = m_settings.value(NamesKey).toStringList();
    QList<Recent> found;
    for (qsizetype i = 0; i < folders.size(); ++i) {
        if (m_files.exists(PortfolioFolder{folders.at(i)}.database()))
            found.append({folders.at(i), names.value(i)});
    }
    return found;
}

QString PortfolioPlaces::learnerOf(const QString &folder) const
{
    const QStringList names = m_settings.value(NamesKey).toStringList();
    return names.value(m_settings.value(FoldersKey).toStringList().indexOf(folder));
}

void PortfolioPlaces::noteOpened(const QString &folder, const QString &learnerName)
{
    QStringList folders{folder};
    QStringList names{learnerName};
    for (const Recent &old : recent()) {
        if (old.folder == folder || folders.size() >= MostRecent)
            continue;
        folders.append(old.folder);
        names.append(old.name);
    }
    m_settings.setValue(FoldersKey, folders);
    m_settings.setValue(NamesKey, names);
}

} // namespace kinfolio
