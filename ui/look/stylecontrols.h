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
    void splitter(const QStyleOption *option) const;
    void progressGroove(const QStyleOption *option) const;
    void progressContents(const QStyleOption *option) const;
    void comboBox(const QStyleOptionComplex *option) const;
    void scrollBar(const QRect &slider, const QStyleOptionComplex *option) const;
    [[nodiscard]] QStyleOptionButton buttonLabel(const QStyleOptionButton &option) const;
    [[nodiscard]] QStyleOptionToolButton toolButtonLabel(const QStyleOptionToolButton &option) const;

private:
    [[nodiscard]] bool has(const char *property) const;
    /// Fill and line of something that can be pressed.
    [[nodiscard]] QColor faceOf(const QStyleOption *option) const;
    [[nodiscard]] QColor lineOf(const QStyleOption *option) const;

    const Look &m_look;
    QPainter *m_painter;
    const QWidget *m_widget;
};

} // namespace kinfolio
