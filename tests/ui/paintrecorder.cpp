// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/paintrecorder.h"

#include <QHash>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace kinfolio {

namespace {

constexpr int LeastSeen = 2;

double luminance(const QColor &colour)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor commonest(const QImage &image, const QRect &place)
{
    QHash<QRgb, int> seen;
    const QRect inside = place.intersected(image.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x)
            ++seen[image.pixel(x, y)];
    }
    const auto most = std::ranges::max_element(seen, {}, [](int count) { return count; });
    return most == seen.end() ? QColor() : QColor(most.key());
}

QColor over(const QColor &ink, const QColor &ground)
{
    const float a = ink.alphaF();
    const auto mix = [a](float front, float back) { return front * a + back * (1 - a); };
    return QColor::fromRgbF(mix(ink.redF(), ground.redF()), mix(ink.greenF(), ground.greenF()), mix(ink.blueF(), ground.blueF()));
}

} // namespace

bool PaintedText::canBeReadOn(const QImage &screen) const
{
    PaintedText shown = *this;
    shown.ground = commonest(screen, rect.toAlignedRect());
    return shown.contrast() >= shown.neededContrast();
}

double PaintedText::contrast() const
{
    const double a = luminance(ink);
    const double b = luminance(ground);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

double PaintedText::neededContrast() const
{
    // Large text is 18 pt, or 14 pt when bold, at 96 dots per inch.
    return pixelSize >= 24 || (bold && pixelSize >= 18.66) ? 3.0 : 4.5;
}

/// Hands everything on to a painter on a picture.
class PaintRecorder::Engine final : public QPaintEngine {
public:
    Engine(QSize size, const QColor &ground)
        : QPaintEngine(AllFeatures)
        , m_image(size, QImage::Format_ARGB32_Premultiplied)
    {
        m_image.fill(ground);
    }

    bool begin(QPaintDevice *) override { return m_painter.begin(&m_image); }
    bool end() override { return m_painter.end(); }
    [[nodiscard]] Type type() const override { return User; }

    void updateState(const QPaintEngineState &now) override
    {
        const DirtyFlags dirty = now.state();
        if (dirty & DirtyTransform)
            m_painter.setTransform(now.transform());
        if (dirty & DirtyPen)
            m_painter.setPen(now.pen());
        if (dirty & DirtyBrush)
            m_painter.setBrush(now.brush());
        if (dirty & DirtyBrushOrigin)
            m_painter.setBrushOrigin(now.brushOrigin());
        if (dirty & DirtyFont)
            m_painter.setFont(now.font());
        if (dirty & DirtyOpacity)
            m_painter.setOpacity(now.opacity());
        if (dirty & DirtyCompositionMode)
            m_painter.setCompositionMode(now.compositionMode());
        if (dirty & DirtyHints) {
            m_painter.setRenderHints(m_painter.renderHints(), false);
            m_painter.setRenderHints(now.renderHints(), true);
        }
        if (dirty & DirtyClipPath)
            m_painter.setClipPath(now.clipPath(), now.clipOperation());
        if (dirty & DirtyClipRegion)
            m_painter.setClipRegion(now.clipRegion(), now.clipOperation());
        if (dirty & DirtyClipEnabled)
            m_painter.setClipping(now.isClipEnabled());
    }

    void drawPath(const QPainterPath &path) override { m_painter.drawPath(path); }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        if (mode == PolylineMode)
            m_painter.drawPolyline(points, count);
        else if (mode == ConvexMode)
            m_painter.drawConvexPolygon(points, count);
        else
            m_painter.drawPolygon(points, count, mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    }
    void drawPixmap(const QRectF &rect, const QPixmap &pixmap, const QRectF &from) override { m_painter.drawPixmap(rect, pixmap, from); }
    void drawImage(const QRectF &rect, const QImage &image, const QRectF &from, Qt::ImageConversionFlags flags) override
    {
        m_painter.drawImage(rect, image, from, flags);
    }
    void drawTiledPixmap(const QRectF &rect, const QPixmap &pixmap, const QPointF &from) override
    {
        m_painter.drawTiledPixmap(rect, pixmap, from);
    }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QRectF place(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        const QRectF shown = m_painter.transform().mapRect(place);
        const QRect visible = seenPart(shown.toAlignedRect());
        if (!item.text().trimmed().isEmpty() && visible.width() > LeastSeen) {
            PaintedText text;
            text.text = item.text();
            text.rect = shown;
            text.ground = commonest(m_image, visible);
            QColor ink = m_painter.pen().color();
            ink.setAlphaF(ink.alphaF() * float(m_painter.opacity()));
            text.ink = over(ink, text.ground);
            text.pixelSize = QFontInfo(item.font()).pixelSize();
            text.bold = item.font().weight() >= QFont::DemiBold;
            m_texts.append(text);
        }
        m_painter.setFont(item.font());
        m_painter.drawText(at, item.text());
    }

    /// The largest part that is not clipped away: chosen words are painted twice, the first time with a hole where they stand.
    [[nodiscard]] QRect seenPart(const QRect &place) const
    {
        QRegion seen = QRegion(place) & m_image.rect();
        if (m_painter.hasClipping())
            seen &= m_painter.transform().map(m_painter.clipRegion());
        QRect largest;
        for (const QRect &part : seen) {
            if (part.width() * part.height() > largest.width() * largest.height())
                largest = part;
        }
        return largest;
    }

    QImage m_image;
    QPainter m_painter;
    QList<PaintedText> m_texts;
};

PaintRecorder::PaintRecorder(QSize size, const QColor &ground)
    : m_engine(std::make_unique<Engine>(size, ground))
{
}

PaintRecorder::~PaintRecorder() = default;

const QList<PaintedText> &PaintRecorder::texts() const
{
    return m_engine->m_texts;
}

const QImage &PaintRecorder::image() const
{
    return m_engine->m_image;
}

QPaintEngine *PaintRecorder::paintEngine() const
{
    return m_engine.get();
}

int PaintRecorder::metric(PaintDeviceMetric metric) const
{
    constexpr int DotsPerInch = 96;
    constexpr double MillimetresPerInch = 25.4;
    const QSize size = m_engine->m_image.size();
    switch (metric) {
    case PdmWidth:
        return size.width();
    case PdmHeight:
        return size.height();
    case PdmWidthMM:
        return int(size.width() * MillimetresPerInch / DotsPerInch);
    case PdmHeightMM:
        return int(size.height() * MillimetresPerInch / DotsPerInch);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return DotsPerInch;
    case PdmDepth:
        return m_engine->m_image.depth();
    case PdmDevicePixelRatio:
        return 1;
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace kinfolio
