// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitesorts.h"

#include "core/exchange/site/sitepage.h"
#include "core/records/artifact.h"
#include "core/records/learner.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

// The media type of the file that an artifact shows; empty when it is a link or a text.
QString typeOf(const SiteContent &content, const RecordBase &artifact)
{
    const DocumentMedia *file = content.file(artifact);
    return file ? file->media.mediaType : QString();
}

bool isLink(const RecordBase &record)
{
    const auto &artifact = static_cast<const Artifact &>(record);
    return artifact.text.isEmpty() && !artifact.link.isEmpty();
}

} // namespace

QString sortOf(const SiteContent &content, const RecordBase &record)
{
    if (&record.kind() != &Artifact::info())
        return words::kindName(record.kind());
    if (const QString type = typeOf(content, record); !type.isEmpty())
        return words::fileTypeWord(type);
    return siteWords(isLink(record) ? QT_TRANSLATE_NOOP("site", "Link") : QT_TRANSLATE_NOOP("site", "Text"));
}

QString tileOf(const SiteContent &content, const RecordBase &record)
{
    if (&record.kind() != &Artifact::info())
        return QStringLiteral("tile-") + (&record.kind() == &Learner::info() ? QStringLiteral("person") : record.kind().key());
    const QString type = typeOf(content, record);
    const QString icon = !type.isEmpty() ? words::fileTypeIcon(type)
                                         : isLink(record) ? QStringLiteral("link-45deg") : QStringLiteral("file-earmark-text");
    return QStringLiteral("tile-artifact-") + icon;
}

} // namespace kinfolio
