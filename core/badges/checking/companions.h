// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Documents that somebody brought along, so that nothing has to be fetched: of issuers, their keys, their lists of what was revoked.

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

namespace kinfolio {

class Companions {
public:
    /// What lies at an address. JSON is found by its own id as well. The first of two documents at one address stays.
    void add(const QString &address, const QByteArray &content);

    /// Empty when it is not at hand, or no JSON object.
    [[nodiscard]] QJsonObject document(const QString &address) const { return m_documents.value(address); }
    /// As it came; for what is not JSON, such as a list as a signed token.
    [[nodiscard]] QByteArray content(const QString &address) const { return m_contents.value(address); }
    [[nodiscard]] bool has(const QString &address) const { return m_contents.contains(address); }

private:
    QHash<QString, QByteArray> m_contents;
    QHash<QString, QJsonObject> m_documents;
};

} // namespace kinfolio
