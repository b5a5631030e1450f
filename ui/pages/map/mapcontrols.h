// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands below the map: larger and smaller, picture or list, how far around a record one looks.

#pragma once

#include <QWidget>

class QToolButton;

namespace kinfolio {

class Appearance;
class Segments;

class MapControls final : public QWidget {
    Q_OBJECT

public:
    explicit MapControls(const Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] bool showsList() const { return m_list; }
    /// 0 means everything. Does not emit depthChosen().
    void setDepth(int depth);
    /// Whether something is chosen to look around at.
    void setCanNarrow(bool can);

Q_SIGNALS:
    void zoomed(int steps);
    void wholeWanted();
    void viewChosen();
    /// \param depth in links; 0 is everything
    void depthChosen(int depth);
    void pictureWanted();

private:
    const Appearance &m_appearance;
    Segments *m_view;
    Segments *m_depth;
    QList<QToolButton *> m_zoom;
    bool m_list = false;
};

} // namespace kinfolio
