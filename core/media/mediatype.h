// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What kind of file something is, told by its content first and by its name only where content cannot tell.
// A page of HTML named photo.png is HTML.

#pragma once

#include <QByteArrayView>
#include <QString>

namespace kinfolio {

/// How many bytes from the start of a file mediaTypeOf wants to see.
inline constexpr qint64 MediaTypeHeadSize = qint64(64) * 1024;

struct MediaType {
    /// MIME name, such as "image/jpeg"; "application/octet-stream" when nobody knows.
    QString name;
    /// For names that we make: [a-z0-9_], at most 8 characters, without the dot; may be empty.
    QString extension;

    friend bool operator==(const MediaType &, const MediaType &) = default;
};

/// The type of a file of this name that starts with these bytes. Neither is trusted; nothing is opened.
[[nodiscard]] MediaType mediaTypeOf(const QString &fileName, QByteArrayView head);

/// Whether the type is a picture (vector drawings included).
[[nodiscard]] bool isPicture(const QString &mime);

/// Whether opening such a file may run something: programs, scripts, links, pages and drawings with script,
/// documents with macros. Takes a MIME name ("text/html") or an extension ("html", ".HTML").
[[nodiscard]] bool isActive(const QString &mimeOrExtension);

/// Whether the content is compressed already, so that a zip gains nothing by deflating it.
[[nodiscard]] bool isCompressed(const QString &mime);

} // namespace kinfolio
