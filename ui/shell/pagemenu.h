// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages of the rail as a menu, for windows that have no room for the rail.

#pragma once

#include "ui/shell/pages.h"

#include <functional>

namespace kinfolio {

/// Opens below a button. \param here the place on the rail where one is \param go called with the page that is chosen
void showPageMenu(const Appearance &appearance, const std::vector<PageInfo> &pages, const QString &here, QWidget &button,
                  const std::function<void(const QString &)> &go);

} // namespace kinfolio
