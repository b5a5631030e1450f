// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small pill with an icon and words that tells a state.

#pragma once

#include "ui/look/look.h"

#include <QWidget>

namespace kinfolio {

class Appearance;

class Chip final : public QWidget {
    Q_OBJECT

public:
    explicit Chip(const Appearance &appearance, QWidget *parent = nullptr);

    /// A state in its colours, with its icon.
    void showState(Look::State state, const QString &text);
    /// Plain words in an outline.
    void showPlain(const QString &icon, const QString &text);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setText(const QString &text);
    [[nodiscard]] QFont textFont() const;

    const Appearance &m_appearance;
    std::optional<Look::State> m_state;
    QString m_icon;
    QString m_text;
};

} // namespace kinfolio
