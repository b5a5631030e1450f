// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The map as a picture in a file: whole XML, the same every time, with titles that are text and nothing else.

#include "core/exchange/map/mapsvg.h"
#include "tests/core/map/smallmaps.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace kinfolio;

namespace {

/// Texts and elements of a document; fails the test where it is no XML.
struct Read {
    QStringList texts;
    QStringList elements;
    QStringList loads;
};

Read read(const QByteArray &svg)
{
    Read found;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            found.elements.append(reader.name().toString());
            for (const QXmlStreamAttribute &attribute : reader.attributes()) {
                if (attribute.name().endsWith(u"href") || attribute.name().startsWith(u"on"))
                    found.loads.append(attribute.value().toString());
            }
            break;
        case QXmlStreamReader::Characters:
            if (!reader.isWhitespace())
                found.texts.append(reader.text().toString());
            break;
        default:
            break;
        }
    }
    if (reader.hasError())
        qWarning("%s at %lld", qPrintable(reader.errorString()), reader.characterOffset());
    return reader.hasError() ? Read() : found;
}

QByteArray svgOf(const MapGraph &map, const MapAnswer &lit = {})
{
    const MapLayout layout = layOutMap(map);
    return mapSvg({.map = map, .layout = layout, .lit = lit, .title = QStringLiteral("My <map> & more")});
}

} // namespace

class MapSvgTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesEverythingAndTheWordsOfThePath()
    {
        const MapGraph map = noorsMap();
        const Read found = read(svgOf(map, answerMap(map, MapQuestion::HowDidIGetHere)));
        QVERIFY(found.texts.contains(QStringLiteral("My <map> & more")));
        for (const MapNode &node : map.nodes)
            QVERIFY2(found.texts.contains(node.title), qPrintable(node.title));
        QVERIFY(found.texts.contains(QStringLiteral("helped with")));
        QVERIFY(found.texts.contains(QStringLiteral("earned me")));
        QCOMPARE(found.elements.count(QStringLiteral("title")), map.nodes.size() + 1);
        QVERIFY(found.loads.isEmpty());
    }

    void sameMapGivesTheSameBytes()
    {
        QCOMPARE(svgOf(noorsMap()), svgOf(noorsMap()));
        QVERIFY(svgOf(noorsMap()) != svgOf(noorsMap(), answerMap(noorsMap(), MapQuestion::WhoHelped)));
    }

    void titlesStayText()
    {
        MapGraph map = noorsMap();
        map.nodes[0].title = QStringLiteral("<script>x</script>\"'&");
        map.nodes[1].title = QStringLiteral("a\u0001b\u202Ec");
        map.nodes[2].title = QString(5000, QLatin1Char('w'));
        const QByteArray svg = svgOf(map);
        const Read found = read(svg);
        QVERIFY(!found.elements.isEmpty());
        QVERIFY(!found.elements.contains(QStringLiteral("script")));
        QVERIFY(!svg.contains("wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"));
    }

    void anEmptyMapIsAPictureToo()
    {
        QVERIFY(read(svgOf({})).elements.contains(QStringLiteral("svg")));
    }
};

QTEST_GUILESS_MAIN(MapSvgTest)
#include "mapsvgtest.moc"
