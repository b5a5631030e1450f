// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The drawing of a badge is never drawn as it came, and looks as its maker meant it; what acts or reaches out is not in it.

#include "core/pictures/picturehelper.h"
#include "core/pictures/safesvg.h"
#include "tests/support/testfiles.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize Bound(256, 256);

Result<QImage> byUs(const QByteArray &svg)
{
    const auto copy = reducedPictureOf(svg, u"image/svg+xml"_s, {.bound = Bound});
    return copy ? Result<QImage>(QImage::fromData(*copy, "png").convertToFormat(QImage::Format_ARGB32)) : fail(copy.error());
}

/// As a program draws it that knows nothing of strangers.
QImage asItCame(const QByteArray &svg, QSize size)
{
    QSvgRenderer renderer(svg);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    return image.convertToFormat(QImage::Format_ARGB32);
}

qsizetype inked(const QImage &image)
{
    qsizetype count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
    return count;
}

} // namespace

class BadgeDrawingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(inCorpus(u"badges"_s)))
            QSKIP("KINFOLIO_CORPUS has no badges");
        qputenv("KINFOLIO_DECODE", qgetenv("KINFOLIO_BIN") + "/kinfolio-decode");
    }

    void badgesLookAsTheirMakersMeantThem_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(inCorpus(u"badges"_s), {u"*.svg"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            // It declares entities, see below.
            if (!path.contains("hostile"_L1))
                QTest::newRow(qPrintable(path.mid(inCorpus({}).size()))) << path;
        }
        QTest::newRow("benign") << inCorpus(u"hostile/badge/badge-svg-benign.svg"_s);
    }
    void badgesLookAsTheirMakersMeantThem()
    {
        QFETCH(const QString, path);
        const QByteArray svg = contentOf(path);
        const auto ours = byUs(svg);
        QVERIFY2(ours, qPrintable(ours ? QString() : ours.error().detail));
        QCOMPARE(std::max(ours->width(), ours->height()), Bound.width());
        QVERIFY(inked(*ours) > 0);
        QCOMPARE(*ours, asItCame(svg, ours->size()));
        const auto safe = safeSvg(svg);
        for (const char *never : {"openbadges", "assertion", "credential", "@example"})
            QVERIFY2(!safe->text.contains(never), never);
    }

    // What is bad is left out, and the rest is the benign picture, to the pixel.
    void whatIsBadIsNotDrawn_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"script", "remote", "huge"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void whatIsBadIsNotDrawn()
    {
        QFETCH(const QString, name);
        const QByteArray svg = contentOf(inCorpus(u"hostile/badge/badge-svg-%1.svg"_s.arg(name)));
        const auto ours = byUs(svg);
        QVERIFY2(ours, qPrintable(ours ? QString() : ours.error().detail));
        QCOMPARE(*ours, *byUs(contentOf(inCorpus(u"hostile/badge/badge-svg-benign.svg"_s))));
        const QByteArray safe = safeSvg(svg)->text;
        for (const char *never : {"invalid", "alert", "onload", "javascript", "file:", "iframe", "<image", "@import"})
            QVERIFY2(!safe.contains(never), never);
    }

    void whatIsABombIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("deep") << u"hostile/badge/badge-svg-deep.svg"_s << ErrorCode::PictureTooLarge;
        QTest::newRow("use bomb") << u"hostile/badge/badge-svg-use-bomb.svg"_s << ErrorCode::PictureTooLarge;
        QTest::newRow("laughs") << u"hostile/badge/badge-svg-laughs.svg"_s << ErrorCode::PictureUnsupported;
        QTest::newRow("xxe") << u"hostile/badge/badge-svg-xxe.svg"_s << ErrorCode::PictureUnsupported;
        QTest::newRow("entities") << u"badges/generated/baked/hostile-entities.svg"_s << ErrorCode::PictureUnsupported;
    }
    void whatIsABombIsRefused()
    {
        QFETCH(const QString, path);
        QFETCH(const ErrorCode, code);
        const QByteArray svg = contentOf(inCorpus(path));
        QVERIFY(!svg.isEmpty());
        QElapsedTimer timer;
        timer.start();
        const auto safe = safeSvg(svg);
        qInfo("%lld ms", timer.elapsed());
        QVERIFY(!safe);
        QCOMPARE(errorName(safe.error().code), errorName(code));
        const auto drawn = byUs(svg);
        QVERIFY(!drawn);
    }
};

QTEST_MAIN(BadgeDrawingsTest)
#include "badgedrawingstest.moc"
