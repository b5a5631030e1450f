// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program remembers between two starts; in private mode only until it ends.

#pragma once

#include <QHash>
#include <QVariant>

#include <memory>

class QSettings;

namespace kinfolio {

class Settings {
public:
    enum class Keep { OnDisk, InMemory };

    explicit Settings(Keep keep);
    ~Settings();

    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback = {}) const;
    void setValue(const QString &key, const QVariant &value);

private:
    std::unique_ptr<QSettings> m_disk; // null in private mode
    QHash<QString, QVariant> m_memory;
};

} // namespace kinfolio
