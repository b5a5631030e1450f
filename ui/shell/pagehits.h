// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where words stand on a page: in its labels, lines, texts and lists, as far as they are shown.

#pragma once

#include "core/base/textfind.h"

#include <QPersistentModelIndex>
#include <QPointer>
#include <QWidget>

namespace kinfolio {

struct PageHit {
    QPointer<QWidget> widget; ///< a label, a line, a text or a list
    TextRange range; ///< in the words of the widget
    QPersistentModelIndex row; ///< of a list
};

/// In reading order.
[[nodiscard]] QList<PageHit> hitsOn(const QWidget &page, const QString &query);

/// Brings a hit into view and selects its words where that can be done. Gives what is to be marked on the page, and the
/// widget it is in; no widget when the selection shows it.
struct HitPlace {
    QWidget *surface = nullptr;
    QRect rect;
};
HitPlace reveal(const PageHit &hit);
/// Takes the selection away that reveal() made.
void unselect(const PageHit &hit);

} // namespace kinfolio
