// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/undescribed.h"

#include "tests/support/testportfolio.h"

using namespace kinfolio;

class UndescribedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsPicturesWithoutWords()
    {
        TestPortfolio portfolio;
        const QByteArray png("\x89PNG\r\n\x1a\n rest", 13);
        const RecordId bare = portfolio.addFile(QStringLiteral("a.png"), png);
        portfolio.addFile(QStringLiteral("b.png"), png + 'b', {{QStringLiteral("alt"), QStringLiteral("A bee")}});
        portfolio.addFile(QStringLiteral("c.png"), png + 'c', {{QStringLiteral("decorative"), true}});
        const RecordId blank = portfolio.addFile(QStringLiteral("d.png"), png + 'd', {{QStringLiteral("alt"), QStringLiteral("  ")}});
        portfolio.addFile(QStringLiteral("e.txt"), "text");
        portfolio.put({{QStringLiteral("kind"), QStringLiteral("artifact")}, {QStringLiteral("title"), QStringLiteral("A link")}});
        const auto found = portfolio->reader().undescribedPictures();
        VERIFY_OK(found);
        QCOMPARE(*found, (QList<RecordId>{bare, blank}));
        Edit edit;
        edit.erase(bare);
        VERIFY_OK(portfolio->apply(edit));
        QCOMPARE(portfolio->reader().undescribedPictures().value(), QList<RecordId>{blank});
    }
};

QTEST_GUILESS_MAIN(UndescribedTest)
#include "undescribedtest.moc"
