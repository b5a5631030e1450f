// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/siteshapes.h"

#include "core/exchange/site/sitetokens.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

namespace kinfolio {

namespace {

// A tile is drawn in a square of this side; its icon in the middle of it.
constexpr double Side = 48;
constexpr double IconSide = 22;

QString number(double value)
{
    return QString::number(value, 'f', 2);
}

QString ellipse(double inset)
{
    const double radius = Side / 2 - inset;
    const QString arc = QStringLiteral("a%1 %1 0 1 1 %2 0");
    return QStringLiteral("M%1 %2").arg(number(inset), number(Side / 2)) + arc.arg(number(radius), number(2 * radius))
        + arc.arg(number(radius), number(-2 * radius)) + QLatin1Char('z');
}

QString polygon(const QJsonArray &points)
{
    QString path;
    for (const auto &point : points) {
        // A little inside, so that the outline is not cut off.
        const auto place = [&](int axis) { return number(1 + point.toArray().at(axis).toDouble() * (Side - 2)); };
        path += (path.isEmpty() ? QLatin1Char('M') : QLatin1Char('L')) + place(0) + QLatin1Char(' ') + place(1);
    }
    return path + QLatin1Char('z');
}

QString rectangle(const QJsonObject &shape)
{
    const double inset = shape.value(QLatin1String("inset")).toDouble();
    const double x = Side * shape.value(QLatin1String("insetX")).toDouble(inset);
    const double y = Side * shape.value(QLatin1String("insetY")).toDouble(inset);
    const double right = Side - x;
    const double bottom = Side - y;
    const QJsonArray radii = shape.value(QLatin1String("radii")).toArray();
    const auto radius = [&](int corner) { return Side * radii.at(corner).toDouble(); };
    const auto corner = [&](int at, double toX, double toY) {
        return QStringLiteral("A%1 %1 0 0 1 %2 %3").arg(number(radius(at)), number(toX), number(toY));
    };
    return QStringLiteral("M%1 %2H%3").arg(number(x + radius(0)), number(y), number(right - radius(1)))
        + corner(1, right, y + radius(1)) + QLatin1Char('V') + number(bottom - radius(2))
        + corner(2, right - radius(2), bottom) + QLatin1Char('H') + number(x + radius(3))
        + corner(3, x, bottom - radius(3)) + QLatin1Char('V') + number(y + radius(0))
        + corner(0, x + radius(0), y) + QLatin1Char('z');
}

QStringList shapePaths(const QString &name)
{
    const QJsonObject shape = siteTokens().value(QLatin1String("shapes")).toObject().value(name).toObject();
    const QString type = shape.value(QLatin1String("type")).toString();
    if (type == QLatin1String("polygon"))
        return {polygon(shape.value(QLatin1String("points")).toArray())};
    if (type == QLatin1String("rect"))
        return {rectangle(shape)};
    return shape.contains(QLatin1String("ring")) ? QStringList{ellipse(1), ellipse(4.2)} : QStringList{ellipse(1)};
}

QStringList iconPaths(const QString &name)
{
    static const QRegularExpression outline(QStringLiteral(" d=\"([^\"]+)\""));
    QFile file(QStringLiteral(":/kinfolio/site/") + name + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList paths;
    auto found = outline.globalMatch(QString::fromUtf8(file.readAll()));
    while (found.hasNext())
        paths.append(found.next().captured(1));
    return paths;
}

void writePaths(HtmlWriter &html, const QStringList &paths, const char *cssClass)
{
    for (const QString &path : paths)
        html.element("path", {}, {{"class", QString::fromLatin1(cssClass)}, {"d", path}});
}

void writeTile(HtmlWriter &html, const QString &symbol)
{
    const TileDrawing tile = tileDrawing(symbol.section(QLatin1Char('-'), 1, 1), symbol.section(QLatin1Char('-'), 2));
    html.open("symbol", {{"id", symbol}, {"viewBox", QStringLiteral("0 0 48 48")}});
    writePaths(html, tile.shape, "shape");
    html.open("g", {{"class", QStringLiteral("glyph")}, {"transform", tile.iconPlace}});
    writePaths(html, tile.icon, "ink");
    html.close();
    html.close();
}

} // namespace

TileDrawing tileDrawing(const QString &kind, const QString &icon)
{
    const QJsonObject look = siteTokens().value(QLatin1String("kinds")).toObject().value(kind).toObject();
    const double offset = (Side - IconSide) / 2;
    return {shapePaths(look.value(QLatin1String("shape")).toString()),
            iconPaths(icon.isEmpty() ? look.value(QLatin1String("icon")).toString() : icon),
            QStringLiteral("translate(%1 %1) scale(%2)").arg(number(offset), number(IconSide / 16))};
}

void writeSymbols(HtmlWriter &html, const QStringList &symbols)
{
    if (symbols.isEmpty())
        return;
    html.open("svg", {{"class", QStringLiteral("symbols")}, {"aria-hidden", QStringLiteral("true")}});
    for (const QString &symbol : symbols) {
        if (symbol.startsWith(QLatin1String("tile-"))) {
            writeTile(html, symbol);
            continue;
        }
        html.open("symbol", {{"id", symbol}, {"viewBox", QStringLiteral("0 0 16 16")}});
        writePaths(html, iconPaths(symbol.mid(5)), "ink");
        html.close();
    }
    html.close();
}

void useSymbol(HtmlWriter &html, const QString &symbol, const QString &cssClass)
{
    html.open("svg", {{"class", cssClass}, {"aria-hidden", QStringLiteral("true")}, {"focusable", QStringLiteral("false")}});
    html.element("use", {}, {{"href", QLatin1Char('#') + symbol}});
    html.close();
}

} // namespace kinfolio
