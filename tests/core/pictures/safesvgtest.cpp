// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The safe copy of a drawing keeps what is drawn and nothing that acts or reaches out.

#include "core/pictures/safesvg.h"
#include "core/pictures/pictureheader.h"
#include "tests/core/pictures/madepictures.h"

#include <QElapsedTimer>
#include <QTest>

using namespace kinfolio;

namespace {

QByteArray drawing(const QByteArray &content, const QByteArray &attributes = "viewBox=\"0 0 64 48\"")
{
    return "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        + attributes + ">" + content + "</svg>";
}

QByteArray copyOf(const QByteArray &content)
{
    const auto safe = safeSvg(drawing(content));
    return safe ? safe->text : "refused: " + safe.error().detail.toUtf8();
}

} // namespace

class SafeSvgTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsDrawn();
    void leavesOutWhatActs_data();
    void leavesOutWhatActs();
    void keepsOnlyRealPicturesInside();
    void refuses_data();
    void refuses();
    void tellsTheSize();
    void passesOverAPlainDocumentType();
    void isTheSameWhenItIsMadeAnew();
    void readsLongValuesInLinearTime();
};

void SafeSvgTest::keepsWhatIsDrawn()
{
    const auto copy =
        copyOf("<style>.a{fill:red}</style><defs><linearGradient id=\"g\"><stop offset=\"0\" "
               "stop-color=\"#fff\"/></linearGradient></defs><g transform=\"translate(1,2)\">"
               "<path class=\"a\" d=\"M0 0L1.5.5-3z\" fill=\"url(#g)\"/><use xlink:href=\"#g\"/>"
               "<text x=\"1\">a &lt; b</text></g>");
    for (const auto &part : {".a{fill:red}"_ba, "linearGradient"_ba, "url(#g)"_ba, "M0 0L1.5.5-3z"_ba,
                             "xlink:href=\"#g\""_ba, "a &lt; b"_ba, "translate(1,2)"_ba})
        QVERIFY2(copy.contains(part), copy.constData());
    QVERIFY(safeSvg(drawing("<text/>"))->hasText);
    QVERIFY(!safeSvg(drawing("<path/>"))->hasText);
}

void SafeSvgTest::leavesOutWhatActs_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char *name, const QByteArray &content) { QTest::newRow(name) << content; };
    row("script", "<script>EVIL</script>");
    row("event", "<rect onload=\"EVIL\"/>");
    row("foreign object", "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>EVIL</p></foreignObject>");
    row("link", "<a xlink:href=\"javascript:EVIL\"><rect/></a>");
    row("remote picture", "<image xlink:href=\"http://EVIL.invalid/p.png\"/>");
    row("local picture", "<image href=\"file:///etc/EVIL\"/>");
    row("relative picture", "<image href=\"EVIL.png\"/>");
    row("drawing as picture", "<image href=\"data:image/svg+xml;base64,EVIL\"/>");
    row("remote use", "<use xlink:href=\"http://EVIL.invalid/u.svg#a\"/>");
    row("local use", "<use href=\"EVIL.svg#a\"/>");
    row("style import", "<style>@import url(http://EVIL.invalid/a.css);</style>");
    row("style import in pieces", "<style>@im<!-- -->port 'EVIL'</style>");
    row("style address", "<style>.a{fill:url( 'http://EVIL.invalid/')}</style>");
    const QByteArray space(20'000, ' ');
    row("style address far behind", "<style>.a{fill:url(" + space + "#a);fill:url(http://EVIL.invalid/)}</style>");
    row("style attribute far behind", "<rect style=\"fill:url(" + space + "#a);fill:URL(http://EVIL.invalid/)\"/>");
    row("style address in space", "<style>.a{fill:url" + space + "(" + space + "'" + space + "http://EVIL.invalid/')}</style>");
    row("style set of pictures", "<style>.a{mask:Image-Set('http://EVIL.invalid/' 1x)}</style>");
    row("style source", "<style>.a{mask:src('http://EVIL.invalid/')}</style>");
    row("style escape", "<style>.a{fill:\\75rl(http://EVIL.invalid/)}</style>");
    row("style attribute", "<rect style=\"fill:url(http://EVIL.invalid/a)\"/>");
    row("fill attribute", "<rect fill=\"url(file:///EVIL)\"/>");
    row("filter", "<filter id=\"f\"><feImage href=\"EVIL\"/></filter>");
    row("animation", "<rect><animate attributeName=\"href\" to=\"EVIL\"/></rect>");
    row("set", "<rect><set attributeName=\"onload\" to=\"EVIL\"/></rect>");
    row("base", "<g xml:base=\"http://EVIL.invalid/\"/>");
    row("processing instruction", "<?xml-stylesheet href=\"EVIL\"?>");
    row("comment", "<!-- EVIL -->");
    row("other namespace", "<x:y xmlns:x=\"urn:x\">EVIL</x:y>");
    row("badge inside", "<b:assertion xmlns:b=\"http://openbadges.org\">EVIL</b:assertion>");
    row("metadata", "<metadata>EVIL</metadata>");
}

void SafeSvgTest::leavesOutWhatActs()
{
    QFETCH(const QByteArray, content);
    const auto safe = safeSvg(drawing("<circle r=\"3\"/>" + content + "<ellipse/>"));
    QVERIFY2(safe, qPrintable(safe ? QString() : safe.error().detail));
    QVERIFY2(!safe->text.contains("EVIL"), safe->text.constData());
    QVERIFY(safe->text.contains("<circle"));
    QVERIFY(safe->text.contains("<ellipse"));
}

void SafeSvgTest::keepsOnlyRealPicturesInside()
{
    const auto png = madepictures::encoded(madepictures::sample(), "png").toBase64();
    const auto jpeg = madepictures::encoded(madepictures::sample(), "jpeg").toBase64();
    QVERIFY(copyOf("<image href=\"data:image/png;base64," + png + "\"/>").contains(png));
    QVERIFY(copyOf("<image xlink:href=\"data:image/jpeg;base64," + jpeg + "\"/>").contains(jpeg));
    QVERIFY(!copyOf("<image href=\"data:image/jpeg;base64," + png + "\"/>").contains("<image"));
    const auto inner = drawing("<image href=\"file:///etc/hostname\"/>").toBase64();
    QVERIFY(!copyOf("<image href=\"data:image/png;base64," + inner + "\"/>").contains("<image"));
    QVERIFY(!copyOf("<image href=\"data:image/png;base64,\"/>").contains("<image"));
    QCOMPARE(embeddedPicturePixels(u"data:image/png;base64,"_s + QString::fromLatin1(png)),
             std::optional<qint64>(96 * 64));
}

void SafeSvgTest::refuses_data()
{
    QTest::addColumn<QByteArray>("svg");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const QByteArray &svg, ErrorCode code) {
        QTest::newRow(name) << svg << code;
    };
    const auto damaged = ErrorCode::PictureDamaged;
    const auto tooLarge = ErrorCode::PictureTooLarge;
    row("nothing", "", damaged);
    row("not xml", "hello", damaged);
    row("html", "<html><svg/></html>", damaged);
    row("cut short", drawing("<rect/>").chopped(9), damaged);
    row("cut in a tag", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0", damaged);
    row("no size", drawing("<rect/>", ""), damaged);
    row("size zero", drawing("<rect/>", "viewBox=\"0 0 0 0\" width=\"0\" height=\"5\""), damaged);
    row("not a number", drawing("<rect/>", "viewBox=\"0 0 nan inf\""), damaged);
    row("huge numbers", drawing("<g transform=\"scale(1e30)\"/>"), damaged);
    row("huge coordinates", drawing("<path d=\"M0 0L1e300 4\"/>"), damaged);
    row("entities", "<!DOCTYPE svg [<!ENTITY a \"b\">]>" + drawing("<text>&a;</text>").sliced(21),
        ErrorCode::PictureUnsupported);
    row("deep", drawing(QByteArray("<g>").repeated(70) + QByteArray("</g>").repeated(70)), tooLarge);
    row("many", drawing(QByteArray("<g/>").repeated(10'001)), tooLarge);
    row("attributes", drawing([] {
            QByteArray many = "<g ";
            for (int i = 0; i < 300; ++i)
                many += "a" + QByteArray::number(i) + "=\"\" ";
            return many + "/>";
        }()),
        tooLarge);
    row("long tag", drawing("<g " + QByteArray(70'000, 'a') + "=\"\"/>"), tooLarge);
    row("utf-16", QByteArray("\xff\xfe<\0s\0v\0g\0", 10), damaged);
    row("other encoding", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + drawing("").sliced(21), damaged);
    QByteArray uses = "<g id=\"l0\"><rect/></g>";
    for (int i = 1; i <= 11; ++i)
        uses += "<g id=\"l" + QByteArray::number(i) + "\">"
            + ("<use xlink:href=\"#l" + QByteArray::number(i - 1) + "\"/>").repeated(10) + "</g>";
    row("use bomb", drawing(uses), tooLarge);
    row("use circle", drawing("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>"),
        tooLarge);
}

void SafeSvgTest::refuses()
{
    QFETCH(const QByteArray, svg);
    QFETCH(const ErrorCode, code);
    const auto safe = safeSvg(svg);
    QVERIFY2(!safe, safe ? safe->text.left(300).constData() : "");
    QCOMPARE(errorName(safe.error().code), errorName(code));
}

void SafeSvgTest::tellsTheSize()
{
    QCOMPARE(safeSvg(drawing("<g/>", "width=\"30\" height=\"20px\""))->size, QSizeF(30, 20));
    QCOMPARE(safeSvg(drawing("<g/>", "viewBox=\"5,5 200 100\" width=\"9\" height=\"9\""))->size,
             QSizeF(200, 100));
    const auto vast = safeSvg(drawing("<g/>", "width=\"2000000\" height=\"1000000\""));
    QVERIFY(vast);
    QCOMPARE(vast->size, QSizeF(10'000, 5'000));
}

void SafeSvgTest::passesOverAPlainDocumentType()
{
    const auto safe = safeSvg("<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
                              "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
                              + drawing("<rect/>").sliced(21));
    QVERIFY2(safe, qPrintable(safe ? QString() : safe.error().detail));
    QVERIFY(!safe->text.contains("DOCTYPE"));
}

void SafeSvgTest::isTheSameWhenItIsMadeAnew()
{
    for (const char *content : {"<style>@import 'a'</style>", "<style></style><text/>", "<text>a&lt;&#9;b</text><rect style='fill:red'/>"}) {
        const auto copy = safeSvg(drawing(content));
        QVERIFY(copy);
        const auto again = safeSvg(copy->text);
        QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
        QCOMPARE(again->text, copy->text);
    }
}

void SafeSvgTest::readsLongValuesInLinearTime()
{
    const auto timeFor = [](int size) {
        const auto svg = drawing("<path d=\"" + QByteArray("M0 0L1 1 ").repeated(size / 9) + "\"/>");
        QElapsedTimer timer;
        timer.start();
        const auto safe = safeSvg(svg);
        return safe ? timer.elapsed() : -1;
    };
    const auto large = timeFor(4 << 20);
    qInfo("4 MiB path: %lld ms", large);
    QVERIFY(large >= 0);
    if (large >= 5000)
        qWarning("slow: %lld ms", qint64(large));
}

QTEST_GUILESS_MAIN(SafeSvgTest)
#include "safesvgtest.moc"
