// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The small readings that badges of all versions share: texts in one or many languages, dates, addresses,
// recipients. Every member may have any type; the wrong one reads as nothing.

#pragma once

#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonObject>

namespace kinfolio {

inline constexpr qsizetype MaxNameLength = 300;
inline constexpr qsizetype MaxLongText = 100'000;

/// Whether `type` is or contains this.
[[nodiscard]] bool hasType(const QJsonObject &object, QLatin1StringView type);
/// A single value is an array of one; absent is an empty one.
[[nodiscard]] QJsonArray asArray(const QJsonValue &value);
/// The object itself, or the first object of an array.
[[nodiscard]] QJsonObject firstObject(const QJsonValue &value);
/// The first value that holds text: a string, {"@value": ...}, {"en": ...} or an array of those.
[[nodiscard]] QString firstText(std::initializer_list<QJsonValue> values, qsizetype maxLength);
/// "2024-05-17", "2024-05" or "2024" of an ISO 8601 text or of seconds since 1970; empty when it is neither.
[[nodiscard]] QString dateText(const QJsonValue &value);
/// The address when it is http or https and of sane length, else empty.
[[nodiscard]] QString webAddress(const QJsonValue &value);
/// An address with a scheme that could do something when opened, such as javascript: or file:.
[[nodiscard]] bool isUnsafeAddress(const QJsonValue &value);
/// An id: any text of sane length, not necessarily an address.
[[nodiscard]] QString identifier(const QJsonValue &value);
/// Something to show for a badge of which only the address is known: "robotics-badge" of
/// ".../robotics-badge.json".
[[nodiscard]] QString nameFromAddress(const QString &address);

/// What can be read of the recipient, and whether that is a fact about a person (and not only a did).
struct OpenRecipient {
    QString text;
    bool personal = false;
};
/// Of an assertion of Open Badges 0.5 to 2.
[[nodiscard]] OpenRecipient openRecipient2(const QJsonObject &assertion);
/// Of a credentialSubject of Open Badges 3.
[[nodiscard]] OpenRecipient openRecipient3(const QJsonObject &subject);

/// Replaces numbers that no double can hold (1e999, 5,000 digits) by null; false when there were none, and
/// `tamed` is then not set.
[[nodiscard]] bool withoutHugeNumbers(QByteArrayView json, QByteArray &tamed);

} // namespace kinfolio
