// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small files that are made for another program to take: a draft of an e-mail, an entry for a calendar.

#pragma once

#include "ui/shell/page.h"

namespace kinfolio {

/// Opens it in the program that the system has for it; where there is none, asks for a place to keep it.
/// \param name with its extension; how it is called there
void openMadeFile(const PageContext &context, const QByteArray &content, const QString &name, QWidget *window);

} // namespace kinfolio
