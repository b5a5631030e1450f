// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What another program hands over by the clipboard or by a drop: files, a picture, web links or text. Reads it with limits,
// for it may be anything, and never decodes a picture here: that is the helper's business.

#pragma once

#include "core/portfolio/filing.h"

#include <QImage>
#include <QUrl>

class QMimeData;

namespace kinfolio {

struct WebLink {
    QUrl url;
    QString title;
};

/// The one form of it that keeps most; the others are empty.
struct Handover {
    QStringList files; ///< files and folders on this computer
    QByteArray picture; ///< a picture file, byte for byte
    QImage pixels; ///< a picture that the system hands over without a file around it
    QList<WebLink> links;
    QString text;
    QString refusal; ///< why nothing can be taken, in words

    [[nodiscard]] bool isEmpty() const;
};

/// Whether there may be something in it; looks at the names of the formats only, for a drag asks at every step.
[[nodiscard]] bool maySomethingBeIn(const QMimeData &data);
[[nodiscard]] Handover readHandover(const QMimeData &data);

/// What is to be filed of a picture, links or text. Takes time where a picture has to be written anew: for a worker.
/// \param now names pictures
[[nodiscard]] Result<QList<LooseThing>> thingsIn(const Handover &handover, const QDateTime &now);

} // namespace kinfolio
