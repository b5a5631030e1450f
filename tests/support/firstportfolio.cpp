// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/firstportfolio.h"

#include "core/store/migrator.h"
#include "tests/support/testfiles.h"
#include "tests/support/testportfolio.h"

#include <QDir>

namespace kinfolio {

namespace {

const char *const RadioText = "A radio that only hissed.\n";

} // namespace

void makeFirstPortfolio(const QString &folder)
{
    const QString media = folder + QStringLiteral("/media/91");
    QVERIFY(QDir().mkpath(media));
    QFile file(media + QLatin1Char('/') + Sha256::of(RadioText).text() + QStringLiteral(".txt"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(RadioText), qint64(strlen(RadioText)));
    const auto database = Database::open(folder + QStringLiteral("/portfolio.db"), Database::Mode::Create);
    VERIFY_OK(database);
    VERIFY_OK(database->execute(contentOf(QStringLiteral(":/kinfolio/migrations/0001_first.sql"))));
    VERIFY_OK(database->execute(
        contentOf(qEnvironmentVariable("KINFOLIO_TEST_DATA") + QStringLiteral("/portfolio-v1.sql"))));
    VERIFY_OK(database->execute("PRAGMA user_version = 1; PRAGMA application_id = 1263095366"));
}

} // namespace kinfolio
