// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The connection map on the screen: drawn in tiles that are kept, so that moving it costs little; walked with the arrow keys;
// each record on it is there for screen readers too (mapaccess.h). The list beside it says the same.

#pragma once

#include "core/map/mapwalk.h"
#include "ui/pages/map/mappainter.h"

#include <QTimer>
#include <QWidget>

namespace kinfolio {

class Appearance;

class MapView final : public QWidget {
    Q_OBJECT

public:
    enum class Reveal { No, Yes };

    explicit MapView(const Appearance &appearance, QWidget *parent = nullptr);
    ~MapView() override;

    /// Shows another map or another answer; what was chosen stays when it is still there.
    /// \param order in which the records are read
    void showScene(MapScene scene, const QList<int> &order);
    [[nodiscard]] const MapScene &scene() const { return m_scene; }

    [[nodiscard]] RecordId chosen() const { return m_scene.chosen; }
    /// Does not emit chosenChanged().
    void choose(RecordId id, Reveal reveal = Reveal::Yes);

    /// Closer with a positive number of steps, about the middle or a point of the view.
    void zoom(int steps);
    void zoomAt(int steps, QPointF about);
    /// As large as all of it can be seen, but no smaller than one can make something out.
    void showWhole();
    void moveBy(QPoint pixels);

    /// The records in the order of reading.
    [[nodiscard]] const QList<int> &order() const { return m_order; }
    /// Where a record is drawn, in pixels of the view.
    [[nodiscard]] QRect placeOf(int node) const;
    [[nodiscard]] int chosenNode() const { return m_scene.map.indexOf(m_scene.chosen); }
    void openNode(int node);
    /// As if somebody had walked there.
    void walkTo(int node);
    /// Which interface speaks for a record; 0 while none does.
    [[nodiscard]] QHash<int, unsigned> &faces() { return m_faces; }

Q_SIGNALS:
    void chosenChanged(const kinfolio::RecordId &id);
    void opened(const kinfolio::RecordId &id);
    void menuWanted(const QPoint &at);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int nodeAt(QPointF point) const;
    /// Draws those that are not there yet. \param tiles by their numbers
    void drawTiles(const QRect &tiles);
    [[nodiscard]] QRect tilesIn(const QRect &area) const;
    void drawAhead();
    void dropTiles();
    void dropTilesAt(int node);
    void setScale(double scale, QPointF about);
    [[nodiscard]] double leastScale() const;
    void moveTo(QPoint corner);
    void reveal(int node);
    void revealWhatCounts();
    /// How far the view has to move for a record to be seen; nothing when it is.
    [[nodiscard]] QPoint wayTo(int node) const;
    void tellFocus() const;
    void forgetFaces();

    const Appearance &m_appearance;
    MapScene m_scene;
    QList<int> m_order;
    MapPainter m_painter;
    QPoint m_corner; ///< of the view, in pixels of the whole picture
    QHash<QPoint, QPixmap> m_tiles;
    QTimer m_ahead;
    QHash<int, unsigned> m_faces;
    bool m_untouched = true; ///< nobody has moved it or made it larger since it was shown as a whole
    QPoint m_pressed;
    bool m_drags = false;
};

} // namespace kinfolio
