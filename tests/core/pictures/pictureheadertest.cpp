// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a picture says of itself is read from its first bytes, and nothing is read into bytes that are no header.

#include "core/pictures/pictureheader.h"
#include "tests/core/pictures/madepictures.h"

#include <QTest>

using namespace kinfolio;
using namespace madepictures;

class PictureHeaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsSizeAndOrientation_data();
    void tellsSizeAndOrientation();
    void needsOnlyTheHead();
    void passesLongSegments();
    void refusesWhatIsNoHeader_data();
    void refusesWhatIsNoHeader();
    void tellsWhatWasCutShort();
};

void PictureHeaderTest::tellsSizeAndOrientation_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("orientation");
    const auto jpeg = encoded(sample(), "jpeg");
    const auto png = encoded(sample(), "png");
    QTest::newRow("jpeg") << jpeg << 1;
    QTest::newRow("progressive jpeg") << encoded(sample(), "jpeg", true) << 1;
    QTest::newRow("jpeg of a telephone") << personalJpeg(jpeg, 6) << 6;
    QTest::newRow("png") << png << 1;
    QTest::newRow("png of a telephone") << personalPng(png, 3) << 3;
}

void PictureHeaderTest::tellsSizeAndOrientation()
{
    QFETCH(const QByteArray, bytes);
    const auto header = pictureHeader(bytes);
    QVERIFY(header);
    QCOMPARE(header->size, sample().size());
    QTEST(header->orientation, "orientation");
}

void PictureHeaderTest::needsOnlyTheHead()
{
    const auto jpeg = personalJpeg(encoded(sample(), "jpeg"), 6);
    qsizetype enough = 0;
    while (enough < jpeg.size() && !pictureHeader(jpeg.first(enough)))
        ++enough;
    QVERIFY2(enough < jpeg.size() - 200, qPrintable(QString::number(enough)));
    for (auto size = enough; size <= jpeg.size(); ++size) {
        const auto header = pictureHeader(jpeg.first(size));
        QVERIFY(header && header->size == sample().size() && header->orientation == 6);
    }
}

void PictureHeaderTest::passesLongSegments()
{
    const auto plain = encoded(sample(), "jpeg");
    // Bytes that look like the frame of another picture, inside of what an editor wrote.
    const auto decoy = segment(0xc0, QByteArray("\x08\0\1\0\1\3", 6)).repeated(6'500);
    const auto long1 = segment(0xed, decoy);
    const auto filled = plain.first(2) + long1 + long1 + "\xff\xff" + plain.sliced(2);
    QCOMPARE(pictureHeader(filled)->size, sample().size());
}

void PictureHeaderTest::refusesWhatIsNoHeader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto jpeg = encoded(sample(), "jpeg");
    const auto frame = segment(0xc0, QByteArray("\x08\0\x40\0\x60\3", 6));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << "Not a picture"_ba;
    QTest::newRow("gif") << gif(false);
    QTest::newRow("jpeg that is only a start") << jpeg.first(2);
    QTest::newRow("noise after the first segment") << jpeg.first(20) + QByteArray(2000, '\x5a') + frame;
    QTest::newRow("a segment longer than the file") << jpeg.first(2) + QByteArray("\xff\xe1\xff\xff", 4) + frame;
    QTest::newRow("a segment without its length") << jpeg.first(2) + QByteArray("\xff\xe1\0\1", 4) + frame;
    QTest::newRow("the end before the frame") << jpeg.first(2) + QByteArray("\xff\xd9\0\2", 4) + frame;
    QTest::newRow("a frame cut short") << jpeg.first(2) + segment(0xc0, QByteArray("\x08\0\x40", 3));
    QTest::newRow("png without its first chunk") << encoded(sample(), "png").first(20);
}

void PictureHeaderTest::refusesWhatIsNoHeader()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!pictureHeader(bytes));
}

void PictureHeaderTest::tellsWhatWasCutShort()
{
    for (const auto *format : {"jpeg", "png"}) {
        const auto whole = encoded(sample(), format);
        QVERIFY(hasItsEnd(whole));
        QVERIFY(hasItsEnd(whole + "something after it"));
        QVERIFY(!hasItsEnd(whole.chopped(2)));
        QVERIFY(!hasItsEnd(whole.first(whole.size() / 2)));
    }
    QVERIFY(!hasItsEnd("neither of them"));
}

QTEST_GUILESS_MAIN(PictureHeaderTest)
#include "pictureheadertest.moc"
