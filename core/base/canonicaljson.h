// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one way to write a JSON value that everybody agrees on, so that a signature over it can be checked.

#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace kinfolio {

/// The JSON Canonicalization Scheme (RFC 8785): no spaces, names in the order of their UTF-16 units, numbers as ECMAScript
/// writes them, each read as a double (IEEE 754). UTF-8.
/// \param value as parseJson gives it: without names that come twice and without halves of characters
[[nodiscard]] QByteArray canonicalJson(const QJsonValue &value);

/// A finite number as ECMAScript writes it (ECMA-262, Number::toString).
[[nodiscard]] QByteArray canonicalNumber(double number);

} // namespace kinfolio
