// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/sourcescan.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

namespace kinfolio {

namespace {

struct ClassHead {
    QString name;
    QStringList bases;
};

QList<ClassHead> classHeads(const Sources &sources)
{
    static const QRegularExpression head(QStringLiteral(R"(\bclass\s+(\w+)(?:\s+final)?\s*:\s*([^{;]+)\{)"));
    static const QRegularExpression noise(QStringLiteral(R"(\b(public|protected|private|virtual)\b|\w+::|\s)"));
    QList<ClassHead> heads;
    for (const QString &text : sources) {
        for (const QRegularExpressionMatch &match : head.globalMatch(text)) {
            ClassHead found{match.captured(1), match.captured(2).split(u',')};
            for (QString &base : found.bases)
                base.remove(noise);
            heads.append(found);
        }
    }
    return heads;
}

} // namespace

Sources readSources(const QString &folder)
{
    static const QRegularExpression comment(QStringLiteral(R"(//[^\n]*|/\*.*?\*/)"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const QDir root(QStringLiteral(KINFOLIO_SOURCE_DIR));
    Sources sources;
    QDirIterator walk(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        sources.insert(root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()).remove(comment));
    }
    return sources;
}

QStringList classesDerivedFrom(const Sources &sources, const QStringList &bases)
{
    const QList<ClassHead> heads = classHeads(sources);
    QSet<QString> family(bases.begin(), bases.end());
    QStringList found;
    for (qsizetype before = -1; before != found.size();) {
        before = found.size();
        for (const ClassHead &head : heads) {
            if (!family.contains(head.name) && family.intersects(QSet<QString>(head.bases.begin(), head.bases.end()))) {
                family.insert(head.name);
                found.append(head.name);
            }
        }
    }
    found.sort();
    return found;
}

QStringList windowsIn(const Sources &sources)
{
    static const QString toolkit = QStringLiteral("QDialog|QMessageBox|QInputDialog|QProgressDialog|QColorDialog|QFontDialog|QWizard"
                                                  "|QErrorMessage|QPrintPreviewDialog");
    // Made here and now: "QMenu menu(this)", "new QMenu", "QInputDialog::getText".
    const auto made = [](const QString &types) {
        return QRegularExpression(QStringLiteral(R"(\bnew\s+(%1)\b|\b(%1)\s+\w+\s*[({;]|\b(%1)::get)").arg(types));
    };
    static const QRegularExpression menu = made(QStringLiteral("QMenu"));
    static const QRegularExpression dialog = made(toolkit);
    static const QRegularExpression popup(
        QStringLiteral(R"(\bsetWindowFlags?\b|\bQt::(Popup|Tool|Window|Dialog|ToolTip|Sheet|SplashScreen)\b)"));
    QStringList found = classesDerivedFrom(sources, toolkit.split(u'|') + QStringList{QStringLiteral("QMainWindow"), QStringLiteral("QMenu")});
    for (const auto &[path, text] : sources.asKeyValueRange()) {
        if (text.contains(menu))
            found.append(QStringLiteral("menu of ") + path);
        if (text.contains(dialog))
            found.append(QStringLiteral("dialog of ") + path);
        if (text.contains(popup))
            found.append(QStringLiteral("popup of ") + path);
    }
    found.sort();
    return found;
}

} // namespace kinfolio
