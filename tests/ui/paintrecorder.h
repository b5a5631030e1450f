// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Something to paint on that remembers every piece of text: its words, its place, its colour, and what was behind it. So a
// test can say whether painted text can be read and where it ends, whoever painted it.

#pragma once

#include <QImage>
#include <QPaintDevice>
#include <QRectF>

#include <memory>

namespace kinfolio {

struct PaintedText {
    QString text;
    QRectF rect; ///< in device coordinates
    QColor ink;
    QColor ground; ///< the colour that is found most often behind it
    double pixelSize = 0;
    bool bold = false;

    /// After WCAG, from 1 to 21.
    [[nodiscard]] double contrast() const;
    /// What WCAG AA asks for in this size.
    [[nodiscard]] double neededContrast() const;
    /// Whether its contrast is enough against what a picture of the screen has in its place: a recorder does not clip widgets
    /// to their parents, so that what one of them hides can count as the ground of another's text.
    [[nodiscard]] bool canBeReadOn(const QImage &screen) const;
};

class PaintRecorder final : public QPaintDevice {
public:
    explicit PaintRecorder(QSize size, const QColor &ground);
    ~PaintRecorder() override;

    [[nodiscard]] const QList<PaintedText> &texts() const;
    [[nodiscard]] const QImage &image() const;
    [[nodiscard]] QPaintEngine *paintEngine() const override;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace kinfolio
