// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lets KArchive, which writes to a QIODevice, write to a File of our own layer, and keeps the first error
// that this brings: KArchive itself only says true or false, and not always.

#pragma once

#include "core/base/files.h"

#include <QIODevice>

#include <optional>

namespace kinfolio {

/// A device for writing only. After the first error it takes nothing any more.
class FileDevice final : public QIODevice {
    Q_OBJECT

public:
    /// Opens itself for writing on `file`, which is at its start and must outlive the device.
    explicit FileDevice(File &file);

    /// The first error of any write or seek, as the file gave it.
    [[nodiscard]] Result<> state() const;
    /// From now on every write fails with `reason`, unless there was an error before.
    void abandon(const Error &reason);

    bool seek(qint64 position) override;
    qint64 size() const override;

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    File &m_file;
    std::optional<Error> m_error;
};

} // namespace kinfolio
