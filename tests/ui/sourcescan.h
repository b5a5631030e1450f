// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds in the sources what a list in a test must not forget: classes of a family, and everything that opens a window.

#pragma once

#include <QMap>
#include <QStringList>

namespace kinfolio {

/// Text of a source file by its path from the root.
using Sources = QMap<QString, QString>;

/// Headers and sources below a folder such as "ui/models", without their comments.
[[nodiscard]] Sources readSources(const QString &folder);

/// The classes that derive from one of `bases`, directly or through others of these sources.
[[nodiscard]] QStringList classesDerivedFrom(const Sources &sources, const QStringList &bases);

/// Everything that opens a window of its own: the name of a class, or "menu of FILE", "dialog of FILE", "popup of FILE".
/// Dialogs of the system, which ask for files, are not ours.
[[nodiscard]] QStringList windowsIn(const Sources &sources);

} // namespace kinfolio
