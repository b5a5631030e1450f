// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How wide the cards of a view are: as many in a line as there is room for, all of one width.

#pragma once

class QAbstractItemView;
class QRect;
class QStyleOptionViewItem;

namespace kinfolio {

/// Between a card and the next; a list of cards ends that much beyond the page margin.
constexpr int CardGap = 12;

/// \param least width of a card in pixels. Gives the width of a card with the gap behind it
[[nodiscard]] int cardCellWidth(const QAbstractItemView *view, int least);

/// Where the card of a cell is drawn. Cells have whole pixels and one width; what is left over goes between the cards, so
/// that the last one of a line ends at the page margin.
[[nodiscard]] QRect cardRect(const QAbstractItemView *view, const QStyleOptionViewItem &option, int least);

} // namespace kinfolio
