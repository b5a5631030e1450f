// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/map/mapview.h"

#include "core/words/mapwords.h"
#include "ui/look/appearance.h"
#include "ui/look/motion.h"
#include "ui/look/paint.h"
#include "ui/pages/map/mapaccess.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace kinfolio {

namespace {

constexpr int TileSide = 256;
constexpr qsizetype MostTiles = 160;
constexpr double ZoomStep = 1.25;
constexpr double MostScale = 2.5;
constexpr double LeastWhole = 0.42; // what is larger than the view begins at a size at which names can be read
constexpr double LargestWhole = 1.1;
constexpr int Border = 12;
constexpr int RevealBorder = 64;
constexpr int WheelStep = 120;

int floorDiv(int value, int by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

} // namespace

MapView::MapView(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_painter(appearance.look(), appearance.look().textScale())
{
    installMapAccess();
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Connection map"));
    // The record in hand has the ring.
    setProperty("noFocusRing", true);
    setMinimumSize(160, 120);
    m_ahead.setSingleShot(true);
    m_ahead.setInterval(0);
    connect(&m_ahead, &QTimer::timeout, this, &MapView::drawAhead);
    connect(&appearance, &Appearance::changed, this, [this] {
        dropTiles();
        m_painter = MapPainter(m_appearance.look(), m_painter.scale(), devicePixelRatioF());
        showWhole();
    });
}

MapView::~MapView()
{
    forgetFaces();
}

void MapView::showScene(MapScene scene, const QList<int> &order)
{
    forgetFaces();
    const bool sameMap = scene.layout == m_scene.layout;
    scene.chosen = scene.map.indexOf(m_scene.chosen) >= 0 ? m_scene.chosen : RecordId();
    m_scene = std::move(scene);
    m_order = order;
    dropTiles();
    if (!sameMap || m_untouched)
        showWhole();
    if (hasFocus())
        tellFocus();
    update();
}

void MapView::choose(RecordId id, Reveal wanted)
{
    if (id != m_scene.chosen) {
        dropTilesAt(chosenNode());
        m_scene.chosen = id;
        dropTilesAt(chosenNode());
        update();
    }
    if (wanted == Reveal::Yes && chosenNode() >= 0)
        reveal(chosenNode());
}

void MapView::walkTo(int node)
{
    if (node < 0 || node >= m_scene.map.nodes.size())
        return;
    choose(m_scene.map.nodes.at(node).id);
    Q_EMIT chosenChanged(m_scene.chosen);
    tellFocus();
}

void MapView::openNode(int node)
{
    if (node >= 0 && node < m_scene.map.nodes.size())
        Q_EMIT opened(m_scene.map.nodes.at(node).id);
}

QRect MapView::placeOf(int node) const
{
    return m_painter.shapeOf(m_scene, node).toAlignedRect().translated(-m_corner);
}

int MapView::nodeAt(QPointF point) const
{
    const QPointF inPicture = point + m_corner;
    int best = -1;
    double nearest = 0;
    for (int node = 0; node < m_scene.map.nodes.size(); ++node) {
        const QRectF shape = m_painter.shapeOf(m_scene, node).adjusted(-3, -3, 3, 3);
        const double away = QLineF(shape.center(), inPicture).length();
        if (shape.contains(inPicture) && (best < 0 || away < nearest)) {
            best = node;
            nearest = away;
        }
    }
    return best;
}

// Tiles

QRect MapView::tilesIn(const QRect &area) const
{
    const QPoint first(floorDiv(area.left(), TileSide), floorDiv(area.top(), TileSide));
    const QPoint last(floorDiv(area.right(), TileSide), floorDiv(area.bottom(), TileSide));
    return {first, last};
}

// Several are drawn as one picture and cut: a link that crosses them all is then drawn once.
void MapView::drawTiles(const QRect &tiles)
{
    QRect missing;
    for (int y = tiles.top(); y <= tiles.bottom(); ++y) {
        for (int x = tiles.left(); x <= tiles.right(); ++x) {
            if (!m_tiles.contains({x, y}))
                missing |= QRect(x, y, 1, 1);
        }
    }
    if (missing.isNull())
        return;
    const double dots = devicePixelRatioF();
    const QRect area(missing.topLeft() * TileSide, missing.size() * TileSide);
    QPixmap picture(area.size() * dots);
    picture.setDevicePixelRatio(dots);
    picture.fill(m_appearance.look().colour(Ink::MapGround));
    QPainter painter(&picture);
    m_painter.paint(&painter, m_scene, area);
    painter.end();
    const QSize side = QSize(TileSide, TileSide) * dots;
    for (int y = missing.top(); y <= missing.bottom(); ++y) {
        for (int x = missing.left(); x <= missing.right(); ++x) {
            const QPoint corner = (QPoint(x, y) - missing.topLeft()) * TileSide * dots;
            m_tiles.insert({x, y}, picture.copy(QRect(corner, side)));
        }
    }
}

void MapView::dropTiles()
{
    m_tiles.clear();
}

void MapView::dropTilesAt(int node)
{
    if (node < 0)
        return;
    const QRect room = tilesIn(m_painter.roomOf(m_scene, node).toAlignedRect());
    m_tiles.removeIf([&](const auto &kept) { return room.contains(kept.key()); });
    // Words stand on its links when many are lit.
    if (m_scene.isAsked())
        dropTiles();
}

// One tile around what is seen at a time, while nothing else is to do: moving then finds it ready.
void MapView::drawAhead()
{
    const QRect shown = tilesIn(QRect(m_corner, size()));
    const QRect around = shown.adjusted(-1, -1, 1, 1);
    if (m_tiles.size() > MostTiles)
        m_tiles.removeIf([&](const auto &kept) { return !around.contains(kept.key()); });
    const QRect whole = tilesIn(m_painter.wholePicture(m_scene).toAlignedRect());
    for (int y = around.top(); y <= around.bottom(); ++y) {
        for (int x = around.left(); x <= around.right(); ++x) {
            if (m_tiles.contains({x, y}) || !whole.contains(x, y))
                continue;
            drawTiles(QRect(x, y, 1, 1));
            return m_ahead.start();
        }
    }
}

void MapView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const QRect area = event->rect().translated(m_corner);
    const QRect tiles = tilesIn(area);
    drawTiles(tiles);
    for (int y = tiles.top(); y <= tiles.bottom(); ++y) {
        for (int x = tiles.left(); x <= tiles.right(); ++x)
            painter.drawPixmap(QPoint(x, y) * TileSide - m_corner, m_tiles.value({x, y}));
    }
    if (const int node = chosenNode(); hasFocus() && node >= 0) {
        const Look &look = m_appearance.look();
        const int gap = look.measures().focusGap + look.measures().focus;
        const QRectF ring = QRectF(placeOf(node)).adjusted(-gap, -gap, gap, gap);
        paintFocusRing(&painter, ring, look, ring.height() / 3);
    }
    m_ahead.start();
}

// Moving and size

void MapView::moveTo(QPoint corner)
{
    // Something of it always stays in the view.
    const QRect whole = m_painter.wholePicture(m_scene).toAlignedRect();
    const int x = std::clamp(corner.x(), whole.left() - width() / 2, std::max(whole.left(), whole.right()) - width() / 2);
    const int y = std::clamp(corner.y(), whole.top() - height() / 2, std::max(whole.top(), whole.bottom()) - height() / 2);
    if (QPoint(x, y) == m_corner)
        return;
    m_corner = {x, y};
    update();
}

void MapView::moveBy(QPoint pixels)
{
    m_untouched = false;
    moveTo(m_corner + pixels);
}

double MapView::leastScale() const
{
    const QSizeF whole = m_scene.layout.bounds.size();
    if (whole.isEmpty())
        return m_appearance.look().textScale();
    const double room = std::min((width() - 2 * Border) / whole.width(), (height() - 2 * Border) / whole.height());
    return std::max(0.02, room);
}

void MapView::setScale(double scale, QPointF about)
{
    const double text = m_appearance.look().textScale();
    const double wanted = std::clamp(scale, std::min(leastScale(), text * LeastWhole), text * MostScale);
    if (qFuzzyCompare(wanted, m_painter.scale()))
        return;
    const QPointF fixed = (about + m_corner) / m_painter.scale();
    m_painter = MapPainter(m_appearance.look(), wanted, devicePixelRatioF());
    dropTiles();
    moveTo((fixed * wanted - about).toPoint());
    update();
}

void MapView::zoom(int steps)
{
    const int node = chosenNode();
    const bool inSight = node >= 0 && rect().contains(placeOf(node).center());
    zoomAt(steps, inSight ? QPointF(placeOf(node).center()) : QPointF(rect().center()));
}

void MapView::zoomAt(int steps, QPointF about)
{
    m_untouched = false;
    setScale(m_painter.scale() * std::pow(ZoomStep, steps), about);
}

void MapView::showWhole()
{
    if (m_scene.map.nodes.isEmpty() || size().isEmpty())
        return;
    const double text = m_appearance.look().textScale();
    setScale(std::clamp(leastScale(), text * LeastWhole, text * LargestWhole), {});
    const QRectF whole = m_painter.wholePicture(m_scene);
    const QSize room(width(), height());
    const QPointF middle(whole.center().x() - room.width() / 2.0, whole.center().y() - room.height() / 2.0);
    // What is larger begins where one begins to read.
    const double start = isRightToLeft() ? whole.right() - room.width() + Border : whole.left() - Border;
    moveTo(QPointF(whole.width() > room.width() ? start : middle.x(), whole.height() > room.height() ? whole.top() - Border : middle.y()).toPoint());
    revealWhatCounts();
    m_untouched = true;
}

// What was chosen, or where the answer begins.
void MapView::revealWhatCounts()
{
    const int first = m_scene.lit.rows.isEmpty() ? -1 : m_scene.map.indexOf(m_scene.lit.rows.first().record);
    const int node = chosenNode() >= 0 ? chosenNode() : first;
    if (node >= 0)
        moveTo(m_corner + wayTo(node));
}

QPoint MapView::wayTo(int node) const
{
    const QRect seen = rect().adjusted(RevealBorder, RevealBorder, -RevealBorder, -RevealBorder);
    const QRect place = placeOf(node);
    if (seen.isEmpty())
        return {};
    return {std::min(0, place.left() - seen.left()) + std::max(0, place.right() - seen.right()),
            std::min(0, place.top() - seen.top()) + std::max(0, place.bottom() - seen.bottom())};
}

void MapView::reveal(int node)
{
    const QPoint from = m_corner;
    const QPoint by = wayTo(node);
    if (by.isNull())
        return;
    moveIn(m_appearance, this, [this, from, by](double part) { moveTo(from + (QPointF(by) * part).toPoint()); });
}

void MapView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_untouched)
        showWhole();
}

// Keys and pointer

void MapView::keyPressEvent(QKeyEvent *event)
{
    const int here = chosenNode();
    const auto walk = [&](MapStep step) { walkTo(here < 0 ? m_order.value(0, -1) : mapNeighbour(m_scene.map, m_scene.layout, here, step)); };
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return walk(MapStep::Left);
    case Qt::Key_Right:
        return walk(MapStep::Right);
    case Qt::Key_Up:
        return walk(MapStep::Up);
    case Qt::Key_Down:
        return walk(MapStep::Down);
    case Qt::Key_Home:
        return walkTo(m_order.value(0, -1));
    case Qt::Key_End:
        return walkTo(m_order.isEmpty() ? -1 : m_order.last());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return openNode(here);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1);
    case Qt::Key_Minus:
        return zoom(-1);
    case Qt::Key_0:
        return showWhole();
    default:
        return QWidget::keyPressEvent(event);
    }
}

void MapView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const bool byKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::OtherFocusReason;
    if (byKeys && chosenNode() < 0)
        walkTo(m_order.value(0, -1));
    else
        tellFocus();
    update();
}

void MapView::tellFocus() const
{
    const int node = chosenNode();
    if (!hasFocus() || node < 0 || !QAccessible::isActive())
        return;
    QAccessibleEvent event(const_cast<MapView *>(this), QAccessible::Focus);
    event.setChild(int(m_order.indexOf(node)));
    QAccessible::updateAccessibility(&event);
}

void MapView::forgetFaces()
{
    for (const unsigned face : std::as_const(m_faces))
        QAccessible::deleteAccessibleInterface(face);
    m_faces.clear();
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = event->position().toPoint();
    m_drags = false;
    if (const int node = nodeAt(event->position()); node >= 0) {
        choose(m_scene.map.nodes.at(node).id, Reveal::No);
        Q_EMIT chosenChanged(m_scene.chosen);
        tellFocus();
    }
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return setCursor(nodeAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const QPoint now = event->position().toPoint();
    if (!m_drags && (now - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_drags = true;
    setCursor(Qt::ClosedHandCursor);
    moveBy(m_pressed - now);
    m_pressed = now;
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    QWidget::mouseReleaseEvent(event);
    m_drags = false;
    unsetCursor();
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    openNode(nodeAt(event->position()));
}

void MapView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    event->accept();
    if (event->modifiers() & Qt::ControlModifier) {
        if (std::abs(turned.y()) >= WheelStep / 2)
            zoomAt(turned.y() > 0 ? 1 : -1, event->position());
        return;
    }
    const QPoint pixels = event->pixelDelta().isNull() ? turned / 2 : event->pixelDelta();
    moveBy(-pixels);
}

void MapView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byPointer = event->reason() == QContextMenuEvent::Mouse;
    if (byPointer) {
        if (const int node = nodeAt(event->pos()); node >= 0) {
            choose(m_scene.map.nodes.at(node).id, Reveal::No);
            Q_EMIT chosenChanged(m_scene.chosen);
        }
    }
    const int node = chosenNode();
    if (node >= 0)
        Q_EMIT menuWanted(byPointer ? event->pos() : placeOf(node).center());
}

bool MapView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int node = nodeAt(help->pos());
    if (node < 0) {
        QToolTip::hideText();
        return true;
    }
    const MapNode &shown = m_scene.map.nodes.at(node);
    QToolTip::showText(help->globalPos(), words::mapNode(shown, m_scene.map.linksAt.at(node).size()), this, placeOf(node));
    return true;
}

} // namespace kinfolio
