// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/recordtile.h"

#include "ui/look/paint.h"
#include "ui/models/recordroles.h"

#include <QModelIndex>

namespace kinfolio {

void paintRecordTile(QPainter *painter, const QRectF &rect, const Look &look, const QModelIndex &index)
{
    const QString kind = index.data(KindRole).toString();
    if (kind == QLatin1String("person") || kind == QLatin1String("learner"))
        paintAvatar(painter, rect, look, index.data().toString());
    else
        paintKindTile(painter, rect, look, kind, index.data(IconRole).toString());
}

} // namespace kinfolio
