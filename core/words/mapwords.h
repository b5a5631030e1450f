// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one can ask the map, and what it answers, in words.

#pragma once

#include "core/map/mapquestions.h"

#include <QString>

namespace kinfolio::words {

/// "How did I get here?"
[[nodiscard]] QString mapQuestion(MapQuestion question);
/// What the list below it has, in one sentence; what is missing and how to change that when it is empty.
[[nodiscard]] QString mapAnswer(MapQuestion question, const MapAnswer &answer);
/// The line below the name of a record: its kind, its date, where it happened.
[[nodiscard]] QString mapCaption(const MapNode &node);
/// A record on the map for those who do not see it: "Marisol Vega, Person, connected with 3".
[[nodiscard]] QString mapNode(const MapNode &node, qsizetype connections);

} // namespace kinfolio::words
