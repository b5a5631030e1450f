// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which theme and text size are on, and the Look that follows from them. Owned by the application; windows and widgets
// hold a reference and listen to changed().

#pragma once

#include "ui/look/icons.h"
#include "ui/look/look.h"

#include <QObject>
#include <QPointer>

namespace kinfolio {

class FocusRing;
class KinStyle;
class Settings;

class Appearance : public QObject {
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark, HighContrast };
    Q_ENUM(Choice)

    /// Takes over style, palette and font of the application.
    explicit Appearance(Settings &settings, QObject *parent = nullptr);
    ~Appearance() override;

    [[nodiscard]] const Look &look() const { return m_look; }
    [[nodiscard]] QIcon icon(const QString &name, Ink ink = Ink::Text) const { return makeIcon(*this, name, ink); }

    [[nodiscard]] Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    /// In per cent, from 80 to 200 in steps of 10.
    [[nodiscard]] int textPercent() const { return m_textPercent; }
    void setTextPercent(int percent);
    /// Whether things may move on the screen, see motion.h.
    [[nodiscard]] bool hasMovement() const { return m_movement; }
    void setMovement(bool movement);
    /// Whether the learner's own words look like all others instead of having a font of their own.
    [[nodiscard]] bool hasPlainFont() const { return m_plainFont; }
    void setPlainFont(bool plain);
    /// Does it now and again whenever colours or text size change, as long as context lives: for measures that grow with
    /// the text.
    template <typename Apply>
    void follow(QObject *context, Apply apply) const
    {
        apply();
        connect(this, &Appearance::changed, context, apply);
    }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Look::Theme theme() const;
    [[nodiscard]] Look makeLook() const;
    void apply();
    void followFocus(QWidget *now);
    /// Notices whether keys or the pointer are used.
    bool eventFilter(QObject *watched, QEvent *event) override;

    Settings &m_settings;
    Choice m_choice = Choice::System;
    int m_textPercent = 100;
    bool m_movement = true;
    bool m_plainFont = false;
    QFont m_systemFont;
    Look m_look;
    QPointer<KinStyle> m_style; // owned by the application
    QPointer<FocusRing> m_ring; // owned by the window it is in, goes with it or with this
    bool m_keyboard = false;
};

} // namespace kinfolio
