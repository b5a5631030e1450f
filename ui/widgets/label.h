// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text in one of the type steps and inks of the tokens, which follows the theme. Never interprets markup: what it shows
// may come from a stranger.

#pragma once

#include "ui/look/look.h"

#include <QLabel>

namespace kinfolio {

class Appearance;

class Label : public QLabel {
    Q_OBJECT

public:
    Label(const Appearance &appearance, Look::Type type, Ink ink, const QString &text = {}, QWidget *parent = nullptr);

    /// Breaks lines instead of asking for width.
    Label *wrapped();
    void setInk(Ink ink);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    void alignLeading();

    const Appearance &m_appearance;
    Look::Type m_type;
    Ink m_ink;
};

/// Fills a widget with an ink of the theme, whichever is on.
void setGround(QWidget *widget, const Appearance &appearance, Ink ink);

} // namespace kinfolio
