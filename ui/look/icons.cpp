// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/icons.h"

#include "ui/look/appearance.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSet>
#include <QSvgRenderer>

#include <cmath>

namespace kinfolio {

namespace {

// What points onwards or back: it points the other way where one reads from right to left.
bool isMirrored(const QString &name)
{
    static const QSet<QString> pointing{QStringLiteral("chevron-left"), QStringLiteral("chevron-right"), QStringLiteral("arrow-right"),
                                        QStringLiteral("arrow-clockwise"), QStringLiteral("arrow-counterclockwise")};
    return QGuiApplication::isRightToLeft() && pointing.contains(name);
}

QPixmap drawnIcon(const QString &name, const QColor &colour, int side, double ratio)
{
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawIcon(&painter, QRectF(0, 0, side, side), name, colour);
    return pixmap;
}

QPixmap icon(const QString &name, const QColor &colour, int side, double ratio)
{
    const QString key = QStringLiteral("kinfolio/%1/%2/%3/%4/%5").arg(name, colour.name()).arg(side).arg(ratio).arg(isMirrored(name));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawnIcon(name, colour, side, ratio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

class RecolouringEngine final : public QIconEngine {
public:
    RecolouringEngine(const Appearance &appearance, QString name, Ink ink)
        : m_appearance(appearance)
        , m_name(std::move(name))
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, m_appearance.look().colour(inkFor(mode)));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QString key() const override { return QStringLiteral("kinfolio"); }
    QIconEngine *clone() const override { return new RecolouringEngine(*this); }

private:
    [[nodiscard]] Ink inkFor(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return Ink::TextDisabled;
        // In a highlighted row of a menu, with the accent behind it; nothing else of ours asks for an active icon.
        return mode == QIcon::Active ? Ink::OnAccent : m_ink;
    }

    const Appearance &m_appearance;
    QString m_name;
    Ink m_ink;
};

} // namespace

void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &colour)
{
    const int side = int(std::floor(std::min(rect.width(), rect.height())));
    if (side <= 0)
        return;
    const QPointF corner(std::round(rect.center().x() - side / 2.0), std::round(rect.center().y() - side / 2.0));
    painter->drawPixmap(corner, icon(name, colour, side, painter->device()->devicePixelRatioF()));
}

void drawIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &colour)
{
    QFile file(QStringLiteral(":/kinfolio/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return qWarning("icon '%s' is not in resources/icons.txt", qPrintable(name));
    QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
    painter->save();
    if (isMirrored(name)) {
        painter->translate(rect.left() + rect.right(), 0);
        painter->scale(-1, 1);
    }
    renderer.render(painter, rect);
    painter->restore();
}

QIcon makeIcon(const Appearance &appearance, const QString &name, Ink ink)
{
    return QIcon(new RecolouringEngine(appearance, name, ink));
}

} // namespace kinfolio
