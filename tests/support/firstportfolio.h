// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A portfolio of the first schema, for tests that open an old one.

#pragma once

#include <QString>

namespace kinfolio {

/// A folder as the program of schema 1 left it at rest: an interest of Noor Haddad, one of each kind of that time, a file.
void makeFirstPortfolio(const QString &folder);

} // namespace kinfolio
