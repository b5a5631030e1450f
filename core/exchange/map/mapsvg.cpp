// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/map/mapsvg.h"

#include "core/base/text.h"
#include "core/exchange/html/htmlwriter.h"
#include "core/exchange/site/siteshapes.h"
#include "core/exchange/site/sitetokens.h"
#include "core/words/mapwords.h"
#include "core/words/words.h"

#include <QJsonObject>

namespace kinfolio {

namespace {

constexpr double Tile = 48;
constexpr double LitScale = 1.1;
constexpr int LongestLabel = 22;
constexpr int FontSize = 13;
constexpr int PillHeight = 20;
constexpr double LetterWidth = 6.4; // about, for the pill around words
constexpr double Margin = 24;

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

QString place(QPointF point)
{
    return number(point.x()) + QLatin1Char(' ') + number(point.y());
}

class Drawing {
public:
    explicit Drawing(const MapPicture &picture)
        : m_picture(picture)
        , m_asked(!picture.lit.nodes.isEmpty())
        , m_colours(siteTokens().value(QLatin1String("palettes")).toObject().value(QLatin1String("light")).toObject())
    {
    }

    QByteArray draw()
    {
        const QRectF frame = m_picture.layout.bounds.adjusted(-Margin, -Margin, Margin, Margin);
        m_svg.open("svg", {{"xmlns", QStringLiteral("http://www.w3.org/2000/svg")},
                           {"viewBox", place(frame.topLeft()) + QLatin1Char(' ') + place({frame.width(), frame.height()})},
                           {"width", number(frame.width())},
                           {"height", number(frame.height())},
                           {"font-family", QStringLiteral("sans-serif")},
                           {"font-size", QString::number(FontSize)}});
        m_svg.element("title", m_picture.title);
        m_svg.element("rect", {}, {{"x", number(frame.x())},
                             {"y", number(frame.y())},
                             {"width", number(frame.width())},
                             {"height", number(frame.height())},
                             {"fill", ink("mapGround")}});
        for (const bool lit : {false, true}) {
            for (int i = 0; i < m_picture.map.links.size(); ++i) {
                if (isLit(m_picture.map.links.at(i)) == lit)
                    drawLink(i, lit);
            }
        }
        for (int i = 0; i < m_picture.map.nodes.size(); ++i)
            drawNode(i);
        m_svg.close();
        return QByteArrayLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") + m_svg.finish();
    }

private:
    [[nodiscard]] QString ink(const char *name) const { return m_colours.value(QLatin1String(name)).toString(); }
    [[nodiscard]] bool isLit(const MapLink &link) const { return m_picture.lit.links.contains(link.id); }
    [[nodiscard]] QString faded(bool lit) const { return m_asked && !lit ? QStringLiteral("0.55") : QString(); }

    void drawLink(int at, bool lit)
    {
        const MapCurve &curve = m_picture.layout.links.at(at);
        const QString path = QLatin1Char('M') + place(curve.from) + QLatin1Char('Q') + place(curve.bend) + QLatin1Char(' ') + place(curve.to);
        m_svg.element("path", {}, {{"d", path},
                             {"fill", QStringLiteral("none")},
                             {"stroke", ink(lit ? "thread" : "mapLine")},
                             {"stroke-width", lit ? QStringLiteral("2.5") : QStringLiteral("1")},
                             {"opacity", faded(lit)}});
        if (lit)
            drawPill(curve.middle(), words::roleWords(m_picture.lit.links.value(m_picture.map.links.at(at).id)));
    }

    void drawPill(QPointF middle, const QString &text)
    {
        const double width = double(text.size()) * LetterWidth + PillHeight;
        m_svg.element("rect", {}, {{"x", number(middle.x() - width / 2)},
                             {"y", number(middle.y() - PillHeight / 2.0)},
                             {"width", number(width)},
                             {"height", QString::number(PillHeight)},
                             {"rx", QString::number(PillHeight / 2)},
                             {"fill", ink("surface")},
                             {"stroke", ink("hairline")}});
        m_svg.element("text", text, {{"x", number(middle.x())},
                                     {"y", number(middle.y() + FontSize * 0.35)},
                                     {"text-anchor", QStringLiteral("middle")},
                                     {"font-size", QString::number(FontSize - 1)},
                                     {"fill", ink("textSecondary")}});
    }

    void drawPaths(const QStringList &paths, const QString &fill, const QString &line)
    {
        for (const QString &path : paths)
            m_svg.element("path", {}, {{"d", path}, {"fill", fill}, {"stroke", line}});
    }

    void drawNode(int at)
    {
        const MapNode &node = m_picture.map.nodes.at(at);
        const bool lit = m_picture.lit.nodes.contains(node.id);
        const QJsonObject look = siteTokens().value(QLatin1String("kinds")).toObject().value(node.kind->key()).toObject();
        const QJsonObject colours = look.value(QLatin1String("light")).toObject();
        const QString accent = colours.value(QLatin1String("accent")).toString(ink("textSecondary"));
        const QString soft = colours.value(QLatin1String("soft")).toString(ink("surface"));
        const TileDrawing tile = tileDrawing(node.kind->key());
        const double scale = lit ? LitScale : 1;
        const QPointF middle = m_picture.layout.nodes.at(at);
        const QPointF corner = middle - QPointF(Tile / 2, Tile / 2) * scale;
        m_svg.open("g", {{"role", QStringLiteral("img")}});
        m_svg.element("title", words::mapNode(node, m_picture.map.linksAt.at(at).size()));
        m_svg.open("g", {{"transform", QStringLiteral("translate(%1) scale(%2)").arg(place(corner), number(scale))}});
        drawPaths(tile.shape, ink("mapGround"), ink("mapGround"));
        m_svg.open("g", {{"opacity", faded(lit)}});
        drawPaths(tile.shape, lit ? accent : soft, accent);
        m_svg.open("g", {{"transform", tile.iconPlace}});
        drawPaths(tile.icon, lit ? ink("surface") : accent, QStringLiteral("none"));
        for (int i = 0; i < 3; ++i)
            m_svg.close();
        drawLabel(middle + QPointF(0, Tile / 2 * LitScale + FontSize + 4), plainLine(node.title, LongestLabel), lit);
        m_svg.close();
    }

    void drawLabel(QPointF at, const QString &text, bool lit)
    {
        m_svg.element("text", text, {{"x", number(at.x())},
                                     {"y", number(at.y())},
                                     {"text-anchor", QStringLiteral("middle")},
                                     {"font-weight", lit ? QStringLiteral("600") : QString()},
                                     {"fill", ink(lit ? "text" : "textMuted")},
                                     {"stroke", ink("mapGround")},
                                     {"stroke-width", QStringLiteral("4")},
                                     {"paint-order", QStringLiteral("stroke")}});
    }

    const MapPicture &m_picture;
    bool m_asked;
    QJsonObject m_colours;
    HtmlWriter m_svg;
};

} // namespace

QByteArray mapSvg(const MapPicture &picture)
{
    return Drawing(picture).draw();
}

} // namespace kinfolio
