// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The identity of a record or a link: a UUID as a type of its own, so that the compiler finds a swapped argument.

#pragma once

#include <QString>
#include <QUuid>

namespace kinfolio {

template<typename Tag>
class Id {
public:
    Id() = default;

    [[nodiscard]] static Id make() { return Id(QUuid::createUuid()); }
    /// Reads the text form, with or without braces; anything else gives an invalid id.
    [[nodiscard]] static Id fromText(const QString &text) { return Id(QUuid::fromString(text)); }

    [[nodiscard]] bool isValid() const { return !m_uuid.isNull(); }
    /// Lower-case, without braces, 36 characters.
    [[nodiscard]] QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    explicit Id(const QUuid &uuid)
        : m_uuid(uuid)
    {
    }

    QUuid m_uuid;
};

using RecordId = Id<struct RecordTag>;
using LinkId = Id<struct LinkTag>;

} // namespace kinfolio
