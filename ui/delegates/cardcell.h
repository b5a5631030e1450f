// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How wide the cards of a view are: as many in a line as there is room for, all of one width.

#pragma once

class QAbstractItemView;

namespace kinfolio {

/// Between a card and the next; a list of cards ends that much beyond the page margin.
constexpr int CardGap = 12;

/// \param least width of a card in pixels. Gives the width of a card with the gap behind it
[[nodiscard]] int cardCellWidth(const QAbstractItemView *view, int least);

} // namespace kinfolio
