// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/samebadge.h"

#include <QUrl>

namespace kinfolio {

namespace {

QString compared(const QString &id)
{
    return QUrl::fromPercentEncoding(id.trimmed().toUtf8()).trimmed();
}

} // namespace

BadgeKinship kinshipOf(const BadgeFacts &known, const BadgeFacts &arriving)
{
    using enum BadgeKinship;
    const QString id = compared(known.assertionId);
    if (id.isEmpty() || id != compared(arriving.assertionId) || compared(known.issuerId) != compared(arriving.issuerId))
        return Different;
    if (!known.validFrom.isValid() || !arriving.validFrom.isValid() || known.validFrom == arriving.validFrom)
        return Same;
    return known.validFrom < arriving.validFrom ? Renewal : Outdated;
}

} // namespace kinfolio
