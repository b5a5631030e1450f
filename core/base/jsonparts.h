// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the values of a JSON text stand in it, so that one of them can be cut out to the byte, as it was signed.

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace kinfolio {

struct JsonPart {
    QString name; ///< of a member; empty for an element of an array
    QByteArrayView text; ///< the value, without white space around it
};

/// The members of an object or the elements of an array, in the order of the text; none of any other value. The text must be one that
/// parseJson takes: of another it says something, but nothing to rely on.
[[nodiscard]] QList<JsonPart> jsonParts(QByteArrayView text);
/// The value of the first member with this name; empty when there is none.
[[nodiscard]] QByteArrayView jsonMember(QByteArrayView object, QStringView name);
/// What a JSON string says; nothing for any other value.
[[nodiscard]] QString jsonString(QByteArrayView value);

} // namespace kinfolio
