// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/checking/companions.h"

#include "core/base/json.h"

namespace kinfolio {

void Companions::add(const QString &address, const QByteArray &content)
{
    const auto document = parseJsonObject(content);
    const QString own = document ? document->value(QLatin1String("id")).toString() : QString();
    for (const QString &place : {address, own}) {
        if (place.isEmpty() || m_contents.contains(place))
            continue;
        m_contents.insert(place, content);
        if (document)
            m_documents.insert(place, *document);
    }
}

} // namespace kinfolio
