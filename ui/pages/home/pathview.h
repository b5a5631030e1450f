// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The thread: steps of a connected path from left to right, with a word on each piece. Each step is a button.

#pragma once

#include "ui/models/connectedpath.h"

#include <QAbstractButton>

namespace kinfolio {

class Appearance;

class PathStepButton final : public QAbstractButton {
    Q_OBJECT

public:
    PathStepButton(const Appearance &appearance, const PathStep &step, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// How many lines the title takes at this width.
    [[nodiscard]] int linesAt(int width) const;
    void setLines(int lines);
    /// The middle of the tile, from the top.
    [[nodiscard]] int tileCentre() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    PathStep m_step;
    int m_lines = 2;
};

class PathView final : public QWidget {
    Q_OBJECT

public:
    PathView(const Appearance &appearance, const QList<PathStep> &path, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const kinfolio::RecordId &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const Appearance &m_appearance;
    QList<PathStep> m_path;
    QList<PathStepButton *> m_buttons;
};

} // namespace kinfolio
