// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/pagepreview.h"

#include "ui/look/appearance.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace kinfolio {

namespace {

constexpr int Margin = 16;
constexpr double ZoomStep = 1.25;
constexpr double SmallestScale = 0.25;
constexpr double LargestScale = 4;
/// Pixels in a point at 100 %.
constexpr double FullScale = 96.0 / 72;

} // namespace

PagePreview::PagePreview(const Appearance &appearance, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_appearance(appearance)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview"));
    connect(&appearance, &Appearance::changed, this, &PagePreview::refresh);
}

void PagePreview::showPages(PrintPages pages)
{
    m_pages.emplace(std::move(pages));
    m_page = std::clamp(m_page, 0, m_pages->count() - 1);
    refresh();
    describe();
    Q_EMIT pageChanged();
    Q_EMIT zoomChanged();
}

void PagePreview::setPage(int page)
{
    if (!m_pages)
        return;
    page = std::clamp(page, 0, m_pages->count() - 1);
    if (std::exchange(m_page, page) == page)
        return;
    verticalScrollBar()->setValue(0);
    refresh();
    describe();
    Q_EMIT pageChanged();
}

void PagePreview::describe()
{
    const QString where = tr("Page %1 of %2, “%3”").arg(QLocale().toString(m_page + 1), QLocale().toString(m_pages->count()),
                                                      m_pages->printout().title);
    setAccessibleDescription(where + u'\n' + m_pages->text(m_page));
    QAccessibleAnnouncementEvent event(this, where);
    QAccessible::updateAccessibility(&event);
}

double PagePreview::scale() const
{
    if (m_scale > 0 || !m_pages)
        return std::max(m_scale, SmallestScale);
    const QSizeF room = maximumViewportSize() - QSize(2 * Margin, 2 * Margin);
    return std::max(SmallestScale, std::min(room.width() / m_pages->size().width(), room.height() / m_pages->size().height()));
}

int PagePreview::percent() const
{
    return int(std::lround(scale() / FullScale * 100));
}

void PagePreview::zoom(int steps)
{
    m_scale = std::clamp(scale() * std::pow(ZoomStep, steps), SmallestScale, LargestScale);
    refresh();
    Q_EMIT zoomChanged();
}

void PagePreview::showWhole()
{
    m_scale = 0;
    refresh();
    Q_EMIT zoomChanged();
}

QSize PagePreview::sheetSize() const
{
    return m_pages ? (m_pages->size() * scale()).toSize() : QSize();
}

void PagePreview::refresh()
{
    m_drawn = {};
    const QSize all = sheetSize() + QSize(2 * Margin, 2 * Margin);
    const QSize room = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, all.width() - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setRange(0, std::max(0, all.height() - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(room.height() / 10);
    viewport()->update();
}

const QPixmap &PagePreview::drawn()
{
    if (!m_drawn.isNull())
        return m_drawn;
    const double ratio = devicePixelRatioF();
    m_drawn = QPixmap((QSizeF(sheetSize()) * ratio).toSize());
    m_drawn.setDevicePixelRatio(ratio);
    m_drawn.fill(Qt::white);
    QPainter painter(&m_drawn);
    m_pages->paint(&painter, m_page, scale());
    return m_drawn;
}

void PagePreview::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), look.colour(Ink::Sunken));
    if (!m_pages)
        return;
    const QSize size = sheetSize();
    const int x = std::max(Margin, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    const int y = std::max(Margin, (viewport()->height() - size.height()) / 2) - verticalScrollBar()->value();
    painter.drawPixmap(x, y, drawn());
    painter.setPen(QPen(look.colour(Ink::ControlBorder), look.measures().hairline));
    painter.drawRect(QRect(QPoint(x, y), size).adjusted(-1, -1, 0, 0));
}

void PagePreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    refresh();
    Q_EMIT zoomChanged();
}

void PagePreview::scrollOrTurn(int direction)
{
    QScrollBar *bar = verticalScrollBar();
    const int end = direction > 0 ? bar->maximum() : bar->minimum();
    if (bar->value() != end)
        return bar->setValue(bar->value() + direction * bar->pageStep());
    const int before = m_page;
    turn(direction);
    if (m_page != before && direction < 0)
        bar->setValue(bar->maximum());
}

void PagePreview::keyPressEvent(QKeyEvent *event)
{
    const int onwards = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const bool wide = horizontalScrollBar()->maximum() > 0;
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return scrollOrTurn(1);
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        return scrollOrTurn(-1);
    case Qt::Key_Home:
        return setPage(0);
    case Qt::Key_End:
        return setPage(m_pages ? m_pages->count() - 1 : 0);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1);
    case Qt::Key_Minus:
        return zoom(-1);
    case Qt::Key_0:
        return showWhole();
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!wide)
            return turn(event->key() == Qt::Key_Right ? onwards : -onwards);
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void PagePreview::wheelEvent(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    if (event->modifiers().testFlag(Qt::ControlModifier) && turned != 0)
        return zoom(turned > 0 ? 1 : -1);
    if (verticalScrollBar()->maximum() == 0 && std::abs(turned) >= QWheelEvent::DefaultDeltasPerStep)
        return turn(turned > 0 ? -1 : 1);
    QAbstractScrollArea::wheelEvent(event);
}

} // namespace kinfolio
