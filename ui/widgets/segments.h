// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One of a few, side by side: the chosen part is filled and carries a tick. Arrow keys move, as in radio buttons.

#pragma once

#include <QButtonGroup>
#include <QWidget>

namespace kinfolio {

class Appearance;

class Segments final : public QWidget {
    Q_OBJECT

public:
    struct Part {
        QString value;
        QString text;
    };

    Segments(const Appearance &appearance, const QList<Part> &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString value() const;
    /// Does not emit chosen().
    void setValue(const QString &value);

Q_SIGNALS:
    void chosen(const QString &value);

private:
    void showTicks();

    const Appearance &m_appearance;
    QList<Part> m_parts;
    QButtonGroup m_group;
};

} // namespace kinfolio
