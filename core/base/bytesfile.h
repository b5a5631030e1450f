// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes at hand as a file that can only be read, for whoever reads files.

#pragma once

#include "core/base/files.h"

#include <QByteArrayView>

#include <cstring>

namespace kinfolio {

/// The bytes must outlive it.
class BytesFile final : public File {
public:
    explicit BytesFile(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    Result<qint64> read(char *buffer, qint64 size) override
    {
        const auto count = qBound(qint64(0), m_bytes.size() - m_position, size);
        if (count > 0)
            std::memcpy(buffer, m_bytes.data() + m_position, size_t(count));
        m_position += count;
        return count;
    }
    Result<> write(QByteArrayView) override { return fail(ErrorCode::FileNotWritable); }
    Result<> seek(qint64 position) override
    {
        m_position = position;
        return {};
    }
    [[nodiscard]] qint64 position() const override { return m_position; }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    Result<> sync() override { return {}; }

private:
    QByteArrayView m_bytes;
    qint64 m_position = 0;
};

} // namespace kinfolio
