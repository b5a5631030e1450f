// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Colours, fonts, measures and kind shapes of one theme at one text size: the design tokens as a value that is cheap to
// copy. Nothing else in ui/ names a colour or a font.

#pragma once

#include <QColor>
#include <QFont>
#include <QMetaType>
#include <QPainterPath>
#include <QPalette>

#include <memory>

namespace kinfolio {

/// Names match the tokens ("textMuted"), so that a typo is found by the compiler.
class Look {
    Q_GADGET

public:
    enum class Theme { Light, Dark, HighContrast };
    Q_ENUM(Theme)
    enum class Ink {
        Window,
        Surface,
        Raised,
        Sunken,
        Rail,
        Text,
        TextSecondary,
        TextMuted,
        TextDisabled,
        Hairline,
        ControlBorder,
        Accent,
        AccentHover,
        OnAccent,
        AccentSoft,
        OnAccentSoft,
        Link,
        LinkVisited,
        Focus,
        FocusGap,
        Tooltip,
        OnTooltip,
        MapGround,
        MapLine,
        Thread,
        Shadow,
    };
    Q_ENUM(Ink)
    enum class Type { Caption, Body, Strong, Title, Headline, Display, Voice };
    Q_ENUM(Type)
    enum class State { Good, Notice, Warning, Danger, Unknown };
    Q_ENUM(State)

    struct Kind {
        QColor accent;
        QColor soft;
        QString icon;
        QPainterPath shape; ///< in the unit square
    };
    struct StateLook {
        QColor text;
        QColor soft;
        QString icon;
    };
    /// In device-independent pixels; everything that holds text has grown with the text size.
    struct Measures {
        int xs = 0, s = 0, m = 0, l = 0, xl = 0, xxl = 0, xxxl = 0; // space, never scaled
        int radiusSmall = 0, radiusControl = 0, radiusCard = 0, radiusPanel = 0;
        int hairline = 0, controlLine = 0, focus = 0, focusGap = 0, thread = 0;
        int control = 0, controlSmall = 0, rail = 0, railNarrow = 0, railItem = 0, topBar = 0, middleList = 0;
        int messageStrip = 0, row = 0, rowCompact = 0, chip = 0, avatar = 0, avatarLarge = 0, kindTile = 0;
        int kindTileLarge = 0, readerMax = 0;
    };

    /// An empty look; make() gives a real one.
    Look() = default;
    /// \param system the font of the system \param textScale 0.8 to 2.0
    /// \param plainFont the learner's own words are set in the font of everything else
    [[nodiscard]] static Look make(Theme theme, double textScale, const QFont &system, bool plainFont = false);

    [[nodiscard]] Theme theme() const;
    [[nodiscard]] double textScale() const;
    [[nodiscard]] QColor colour(Ink ink) const;
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QFont font(Type type) const;
    /// A kind that the tokens do not know looks like an artifact.
    [[nodiscard]] const Kind &kind(const QString &name) const;
    [[nodiscard]] StateLook state(State state) const;
    [[nodiscard]] const Measures &measures() const;
    /// A length that grows with the text.
    [[nodiscard]] int scaled(double pixels) const;

private:
    struct Data;
    std::shared_ptr<const Data> d;
};

using Ink = Look::Ink;

} // namespace kinfolio
