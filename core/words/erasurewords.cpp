// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What deleting for good will do.

#include "core/base/text.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace kinfolio::words {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("erasure", text);
}

} // namespace

QString erasingForGood(const QStringList &titles, qint64 files, qint64 snapshots)
{
    QStringList sentences;
    if (titles.size() == 1) {
        sentences.append(
            said(QT_TRANSLATE_NOOP("erasure",
                                   "This removes “%1” for good: its words, its connections and all that "
                                   "Kinfolio remembers of it. It cannot be undone."))
                .arg(plainLine(titles.first(), 80)));
    } else {
        sentences.append(
            said(QT_TRANSLATE_NOOP("erasure",
                                   "This removes %1 records for good: their words, their connections and "
                                   "all that Kinfolio remembers of them. It cannot be undone."))
                .arg(titles.size()));
    }
    if (files > 0)
        sentences.append(
            said(QT_TRANSLATE_NOOP("erasure", "Files that nothing else needs go too: %1.")).arg(files));
    if (snapshots > 0)
        sentences.append(
            said(QT_TRANSLATE_NOOP("erasure", "Earlier states that could bring it back go too: %1."))
                .arg(snapshots));
    sentences.append(said(QT_TRANSLATE_NOOP(
        "erasure", "Copies that you made elsewhere stay, and so does what you sent to somebody.")));
    return sentences.join(QLatin1Char(' '));
}

} // namespace kinfolio::words
