// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sheet of surface with a hairline around it, to put things on that belong together.

#pragma once

#include <QFrame>

class QAbstractScrollArea;

namespace kinfolio {

class Appearance;

class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(const Appearance &appearance, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

    const Appearance &m_appearance;
};

/// A thin line between parts.
class Hairline final : public QWidget {
    Q_OBJECT

public:
    Hairline(const Appearance &appearance, Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
};

/// A line to be put above something that scrolls: there while a part of that is out of sight above it.
[[nodiscard]] Hairline *lineAbove(const Appearance &appearance, const QAbstractScrollArea *area);

} // namespace kinfolio
