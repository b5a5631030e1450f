// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Strict JSON (RFC 8259) for foreign bytes: no duplicate keys, bounded depth and size, UTF-8 only; and a reader that
// streams the members of one large document. Qt's own parser takes duplicate keys silently, so it is not used here.

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>

namespace kinfolio {

struct JsonLimits {
    qint64 bytes = qint64(4) * 1024 * 1024;
    int depth = 100;
    /// Names in one object: putting them in their order takes longer the more there are.
    qsizetype names = 10'000;
};

/// Reads a whole document. A UTF-8 byte order mark in front is skipped.
/// Errors: JsonInvalid, JsonTooLarge, JsonTooDeep, JsonDuplicateKey.
[[nodiscard]] Result<QJsonValue> parseJson(QByteArrayView text, JsonLimits limits = {});
/// As parseJson, for documents that must be an object.
[[nodiscard]] Result<QJsonObject> parseJsonObject(QByteArrayView text, JsonLimits limits = {});

/// Fills a buffer with the next bytes; 0 means the end.
using ByteSource = std::function<Result<qint64>(char *buffer, qint64 size)>;

/// The bytes, from the first to the last, once.
[[nodiscard]] ByteSource bytesSource(const QByteArray &bytes);
/// Whether a file that begins like this can hold an object.
[[nodiscard]] bool mayBeJsonObject(QByteArrayView head);

/// Told of each top-level member of a streamed object. For a member that is an array, `element` is called once for
/// each of its values; any other member arrives whole. An error returned stops the reading and is handed on.
struct JsonMembers {
    std::function<Result<>(const QString &key, const QJsonValue &value)> member;
    std::function<Result<>(const QString &key, const QJsonValue &value)> element;
};

/// Reads one object of any length in bounded memory: limits.bytes applies to each element, not to the whole.
[[nodiscard]] Result<> streamJson(const ByteSource &source, const JsonMembers &members, JsonLimits limits = {});

/// Compact text with sorted keys: the same value always gives the same bytes.
[[nodiscard]] QByteArray jsonText(const QJsonObject &object);

} // namespace kinfolio
