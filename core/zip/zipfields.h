// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes little-endian numbers out of the fixed part of a zip header, in order.

#pragma once

#include <QByteArrayView>
#include <QtEndian>

namespace kinfolio {

class ZipFields {
public:
    /// The caller has made sure that `bytes` hold all the fields that will be taken.
    explicit ZipFields(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    quint16 u16() { return take<quint16>(); }
    quint32 u32() { return take<quint32>(); }
    void skip(qsizetype bytes) { m_bytes = m_bytes.sliced(bytes); }

private:
    template<typename Number>
    Number take()
    {
        const auto number = qFromLittleEndian<Number>(m_bytes.data());
        m_bytes = m_bytes.sliced(sizeof(Number));
        return number;
    }

    QByteArrayView m_bytes;
};

} // namespace kinfolio
