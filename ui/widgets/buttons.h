// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The buttons of the look: one filled primary per screen, plain ones with an edge, quiet ones like a link; and buttons that
// show an icon only.

#pragma once

#include <QPushButton>
#include <QToolButton>

namespace kinfolio {

class Appearance;

/// \param icon a name from resources/icons.txt, or empty
[[nodiscard]] QPushButton *primaryButton(const Appearance &appearance, const QString &text, const QString &icon = {});
[[nodiscard]] QPushButton *plainButton(const Appearance &appearance, const QString &text, const QString &icon = {});
[[nodiscard]] QPushButton *quietButton(const Appearance &appearance, const QString &text, const QString &icon = {});
/// A quiet one without ground around its words, so that at the edge of a page or a card they end where the edge is.
[[nodiscard]] QPushButton *linkButton(const Appearance &appearance, const QString &text, const QString &icon = {});
/// \param name is read by screen readers and shown as a tip
[[nodiscard]] QToolButton *iconButton(const Appearance &appearance, const QString &icon, const QString &name);

} // namespace kinfolio
