// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tile that stands for a record where it has no picture.

#pragma once

class QModelIndex;
class QPainter;
class QRectF;

namespace kinfolio {

class Look;

/// The shape of its kind; for people their initials.
void paintRecordTile(QPainter *painter, const QRectF &rect, const Look &look, const QModelIndex &index);

} // namespace kinfolio
