// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How each control is drawn; KinStyle decides when.

#pragma once

#include "ui/look/look.h"

#include <QStyleOption>

class QPainter;
class QWidget;

namespace kinfolio {

class StyleControls {
public:
    StyleControls(const Look &look, QPainter *painter, const QWidget *widget)
        : m_look(look)
        , m_painter(painter)
        , m_widget(widget)
    {
    }

    void editPanel(const QStyleOption *option) const;
    void button(const QStyleOption *option) const;
    void toolButton(const QStyleOption *option) const;
    void checkBox(const QStyleOption *option) const;
    void radioButton(const QStyleOption *option) const;
    void menuPanel(const QStyleOption *option) const;
    /// The line between groups of a menu.
    void menuLine(const QStyleOption &item) const;
    /// The arrow of a menu within a menu.
    void menuArrow(const QStyleOption &option) const;
    /// What tells that something of a menu is chosen, where a tick does not.
    void menuMark(const QStyleOptionMenuItem &item) const;
    [[nodiscard]] static bool isMenuLine(const QStyleOptionMenuItem &item);
    /// One of several of which one is chosen.
    [[nodiscard]] static bool isMenuChoice(const QStyleOptionMenuItem &item);
    [[nodiscard]] int menuLineHeight() const;
    [[nodiscard]] int menuArrowSide() const;
    void splitter(const QStyleOption *option) const;
    void progressGroove(const QStyleOption *option) const;
    void progressContents(const QStyleOption *option) const;
    void comboBox(const QStyleOptionComplex *option) const;
    void scrollBar(const QRect &slider, const QStyleOptionComplex *option) const;
    void pushButtonLabel(const QStyleOptionButton &option) const;
    void toolButtonLabel(const QStyleOptionToolButton &option) const;
    /// Room for what is in it and what is around that. \param contents without the whole gap beside the icon
    [[nodiscard]] QSize pushButtonSize(const QStyleOptionButton &option, const QSize &contents) const;
    /// Room for the icon, the words and what is around them.
    [[nodiscard]] QSize toolButtonSize(const QStyleOptionToolButton &option) const;

    /// More than the style below leaves between an icon and words.
    static constexpr int IconGap = 4;

private:
    [[nodiscard]] bool has(const char *property) const;
    /// Fill and line of something that can be pressed.
    [[nodiscard]] QColor faceOf(const QStyleOption *option) const;
    [[nodiscard]] QColor lineOf(const QStyleOption *option) const;
    [[nodiscard]] QColor labelInk(const QStyleOption *option) const;
    /// Icon and words side by side, in the middle.
    void label(const QStyleOption *option, const QIcon &icon, const QSize &iconSize, const QString &text) const;

    const Look &m_look;
    QPainter *m_painter;
    const QWidget *m_widget;
};

} // namespace kinfolio
