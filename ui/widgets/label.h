// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text in one of the type steps and inks of the tokens, which follows the theme. Never interprets markup: what it shows
// may come from a stranger.

#pragma once

#include "ui/look/look.h"

#include <QLabel>
#include <QStaticText>

namespace kinfolio {

class Appearance;

class Label : public QLabel {
    Q_OBJECT

public:
    Label(const Appearance &appearance, Look::Type type, Ink ink, const QString &text = {}, QWidget *parent = nullptr);

    /// Breaks lines instead of asking for width, and words that are longer than a line.
    Label *wrapped();
    void setInk(Ink ink);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    void alignLeading();
    /// Whether it breaks lines itself, since QLabel cannot break a word that is longer than its line.
    [[nodiscard]] bool breaksWords() const;
    [[nodiscard]] QStaticText laidOut(int width) const;

    const Appearance &m_appearance;
    Look::Type m_type;
    Ink m_ink;
};

/// Fills a widget with an ink of the theme, whichever is on.
void setGround(QWidget *widget, const Appearance &appearance, Ink ink);

} // namespace kinfolio
