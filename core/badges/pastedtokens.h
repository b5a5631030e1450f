// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds signed badges in text that somebody pasted: between other words, several of them, broken into lines by a mail program.

#pragma once

#include <QByteArrayList>

namespace kinfolio {

/// The compact tokens in a text, in their order, put together again and without anything around them. Only what has the form of a
/// token; whether it is a badge is for others to say.
[[nodiscard]] QByteArrayList tokensInText(QByteArrayView text);

} // namespace kinfolio
